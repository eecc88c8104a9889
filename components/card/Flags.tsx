import type { Flag } from '#lib/core/flag.ts';
import type { CardView } from '#lib/messages/views.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Money } from '../ui/Money.tsx';
import { flagLook, Pill } from '../ui/Pill.tsx';
import { Fold, Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { Where } from './Where.tsx';

/** Why this patient is flagged, what it is worth, and how sure it is that nothing is booked. */
export function Flags({ view }: { view: CardView }) {
  const { t } = useWords();
  const { flags, primary } = view.assessment;
  const ordered =
    primary === null ? flags : [...flags].sort((a, b) => Number(b === flags[primary]) - Number(a === flags[primary]));
  const sources = [
    ...ordered.flatMap((f) => f.evidence),
    ...(view.nothingBooked.source ? [view.nothingBooked.source] : []),
    ...(view.lastVisit ? [view.lastVisit.source] : []),
  ];
  return (
    <Section title={t('card_why_flagged')}>
      {flags.length === 0 && <p className="text-sm text-ink-2">{t('card_no_flag')}</p>}
      <ul className="flex flex-col gap-2.5">
        {ordered.map((flag) => (
          <FlagLine key={`${flag.kind}${flag.band ?? ''}`} flag={flag} />
        ))}
      </ul>
      <NothingBooked view={view} />
      {sources.length > 0 && (
        <Fold title={t('card_where_from')}>
          <Where sources={sources} />
        </Fold>
      )}
    </Section>
  );
}

function FlagLine({ flag }: { flag: Flag }) {
  const { it, t } = useWords();
  const look = flagLook[flag.kind] ?? { tone: 'held' as const, icon: 'question' as const };
  return (
    <li className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Pill tone={look.tone} icon={look.icon}>
          {it(flag.label)}
        </Pill>
        {flag.money.high > 0 && (
          <span className="text-xs text-ink-2" title={t('card_money_hint')}>
            <span className="sr-only">{t('card_money_label')} </span>
            <Money {...flag.money} className="font-semibold text-ink" /> {t('card_money_at_stake')}
          </span>
        )}
      </div>
      <p className="text-sm text-ink">{it(flag.reason)}</p>
    </li>
  );
}

const strengthIcon = { proof: 'check', hint: 'question', none: 'question' } as const satisfies Record<string, IconName>;

function NothingBooked({ view }: { view: CardView }) {
  const { it, t } = useWords();
  const booked = view.assessment.blockers.some((b) => b.kind === 'booked');
  if (booked) return null;
  const { strength } = view.nothingBooked;
  return (
    <div className="flex flex-col gap-1 text-xs text-ink-2">
      <p className="flex items-start gap-1.5">
        <Icon
          name={strengthIcon[strength]}
          size={14}
          className={`mt-px ${strength === 'proof' ? 'text-brand-text' : 'text-warn-text'}`}
        />
        {t(`card_strength_${strength}`)}
      </p>
      {view.lastVisit && (
        <p className="flex items-start gap-1.5">
          <Icon name="clock" size={14} className="mt-px text-ink-3" />
          {it(view.lastVisit.text)}
        </p>
      )}
    </div>
  );
}
