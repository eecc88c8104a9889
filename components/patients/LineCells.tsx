import { memo } from 'react';
import { toDayNumber } from '#lib/core/day.ts';
import type { PatientLine } from '#lib/messages/manager-views.ts';
import { Money } from '../ui/Money.tsx';
import { flagLook, Pill } from '../ui/Pill.tsx';
import { useWords } from '../words.tsx';

const lineGrid =
  'grid items-center gap-x-3 @4xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_6.5rem_minmax(0,1.7fr)_7rem_6rem]';

/** What stands in which column, over a wide list; a screen reader hears the lines themselves. */
export function LineHeads({ byContact }: { byContact: boolean }) {
  const { t } = useWords();
  const heads = ['name', 'flag', 'state', 'blocker', 'worth', byContact ? 'quiet' : 'seen'];
  return (
    <div aria-hidden="true" className={`hidden px-4 pb-1.5 text-xs text-ink-3 @4xl:grid ${lineGrid}`}>
      {heads.map((head, n) => (
        <span key={head} className={n > 3 ? 'text-end' : ''}>
          {t(head === 'name' ? 'patients_head_name' : head === 'worth' ? 'patients_head_worth' : `patients_${head}`)}
        </span>
      ))}
    </div>
  );
}

/**
 * One patient in one line: who, how they stand, why flagged, what is in the way, when last seen (or, `byContact`, when there
 * was last any contact). Scrolling moves the lines that are there already and writes only those that come into view.
 */
export const LineCells = memo(function LineCells({ line, byContact }: { line: PatientLine; byContact: boolean }) {
  const { dayOf, it, t } = useWords();
  const date =
    byContact && line.contactDay !== null
      ? t('patients_contact_day', { day: line.contactDay })
      : t('audit_day', { day: toDayNumber(dayOf(line.seenAt)) });
  const look = (line.kind ? flagLook[line.kind] : undefined) ?? { tone: 'held' as const, icon: 'question' as const };
  const way = line.running
    ? t('patients_running')
    : line.ready
      ? t('patients_ready')
      : line.blocker
        ? it(line.blocker)
        : '';
  return (
    <div className={`h-full grid-cols-[minmax(0,1fr)_auto] content-center gap-y-0.5 ${lineGrid}`}>
      <p className="min-w-0 truncate text-base font-medium">
        {/* A box of its own: a long name is cut at its own end, also where the page reads the other way. */}
        <bdi className="inline-block max-w-full truncate align-bottom">{line.name || t('patients_no_name')}</bdi>
      </p>
      <p className="flex min-w-0 items-center gap-1.5 justify-self-end @4xl:justify-self-start">
        {line.label ? (
          <>
            <Pill tone={look.tone} icon={look.icon}>
              {it(line.label)}
            </Pill>
            {line.more > 0 && (
              <bdi dir="ltr" className="text-xs whitespace-nowrap text-ink-3">
                +{line.more}
              </bdi>
            )}
          </>
        ) : (
          <span className="hidden text-sm text-ink-3 @4xl:inline">{t('patients_not_flagged')}</span>
        )}
      </p>
      <p className="hidden min-w-0 truncate text-sm text-ink-3 @4xl:block">{t(`audit_state_${line.state}`)}</p>
      <p
        className={`min-w-0 truncate text-xs @4xl:text-sm ${line.ready && !line.running ? 'text-brand-text' : 'text-ink-2'}`}
      >
        {way || <span className="text-ink-3 @4xl:hidden">{t(`audit_state_${line.state}`)}</span>}
      </p>
      <p className="hidden text-end text-sm @4xl:block">
        {line.money && line.money.high > 0 && <Money {...line.money} />}
      </p>
      <p className="justify-self-end text-xs whitespace-nowrap text-ink-3 tabular-nums">{date}</p>
    </div>
  );
});
