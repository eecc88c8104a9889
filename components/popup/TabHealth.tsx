import { numberFormat } from '#lib/core/formats.ts';
import type { ScreenQuestion as Question, Summary } from '#lib/messages/views.ts';
import { fieldName } from '../card/provenance.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { healthWords } from './health-words.ts';
import { ScreenQuestion } from './ScreenQuestion.tsx';

type Frame = Summary['tab']['frames'][number];

const look: Record<Frame['health']['state'], { icon: IconName; ink: string }> = {
  reading: { icon: 'check', ink: 'text-brand-text' },
  unsure: { icon: 'warn', ink: 'text-warn-text' },
  needs_confirmation: { icon: 'question', ink: 'text-warn-text' },
  waiting: { icon: 'clock', ink: 'text-ink-3' },
  not_recognised: { icon: 'question', ink: 'text-ink-3' },
};

/** Health codes of what nobody has evidence of on a screen. */
const UNSEEN = 'unseen:';

interface Props {
  tab: Summary['tab'];
  onGrant: (origin: string) => void;
  onAnswer: (question: Question, right: boolean | null) => void;
}

/** How well the page in front is being read, and what was found on it. */
export function TabHealth({ tab, onGrant, onAnswer }: Props) {
  const { t } = useWords();
  const frames = known(tab.frames);
  return (
    <Section
      title={t('popup_this_tab')}
      aside={tab.adapter && <span className="text-xs text-ink-3">{tab.adapter}</span>}
    >
      {!tab.granted ? (
        <NotGranted origin={tab.origin} onGrant={onGrant} />
      ) : frames.length === 0 ? (
        <Line icon="clock" ink="text-ink-3" text={t('popup_no_frame')} />
      ) : (
        frames.map((frame, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two frames may show the same screen, and neither has a state
          <FrameLine key={`${frame.screen ?? 'none'}${index}`} frame={frame} onAnswer={onAnswer} />
        ))
      )}
    </Section>
  );
}

/** Frames without a screen of their own (menus, helpers) are left out as long as another one is recognised. */
function known(frames: Frame[]): Frame[] {
  const recognised = frames.filter((frame) => frame.health.state !== 'not_recognised');
  return recognised.length > 0 ? recognised : frames.slice(0, 1);
}

function NotGranted({ origin, onGrant }: { origin: string | null; onGrant: (origin: string) => void }) {
  const { t } = useWords();
  const web = origin !== null && /^https?:/.test(origin);
  return (
    <div className="flex items-center justify-between gap-3 rounded-xl border border-line px-3 py-2.5">
      <p className="text-sm text-ink-2">{web ? t('popup_not_granted', new URL(origin).host) : t('popup_no_page')}</p>
      {web && (
        <Button size="sm" onPress={() => onGrant(origin)}>
          {t('setup_read_tab')}
        </Button>
      )}
    </div>
  );
}

function FrameLine({ frame, onAnswer }: { frame: Frame; onAnswer: Props['onAnswer'] }) {
  const words = useWords();
  const { it, list, locale, t } = words;
  const percent = (part: number) => numberFormat(locale, { style: 'percent' }).format(part);
  const { state, reasons } = frame.health;
  const { icon, ink } = look[state];
  const all = Math.max(frame.rowsInPage, frame.total ?? 0);
  const rows = frame.rowsRead < all ? t('popup_rows_of', frame.rowsRead, all) : t('popup_rows', frame.rowsRead);
  const { share } = frame.health;
  const whole = share === 1 ? t('popup_rows_whole') : share !== undefined && t('popup_rows_share', percent(share));
  const read = state === 'reading' || state === 'unsure' || state === 'needs_confirmation';
  // What the screen never shows is one line, not one a field.
  const unseen = reasons.filter(({ code }) => code.startsWith(UNSEEN));
  const others = reasons.filter((reason) => !unseen.includes(reason));
  return (
    <div className="rounded-xl border border-line">
      <div className="px-3 py-2.5">
        <Line
          icon={icon}
          ink={ink}
          text={frame.screen ? t(`popup_health_${state}`, frame.screenName) : t('popup_health_not_recognised')}
        />
        {read && <p className="ps-5.5 text-xs text-ink-3">{whole ? `${rows} · ${whole}` : rows}</p>}
        {others.map((reason) => (
          <p key={reason.code} className="ps-5.5 text-xs text-ink-2">
            {healthWords(reason, words)}
          </p>
        ))}
        {unseen.length > 0 && (
          <p className="ps-5.5 text-xs text-ink-3">
            {t('health_unseen', '', list(unseen.map(({ code }) => fieldName(code.slice(UNSEEN.length), words))))}
          </p>
        )}
        {frame.knownAsOf && <p className="ps-5.5 text-xs text-ink-3">{it(frame.knownAsOf)}</p>}
      </div>
      {frame.question && <ScreenQuestion question={frame.question} onAnswer={onAnswer} />}
      {frame.health.state === 'reading' && (
        <dl className="grid grid-cols-2 divide-x divide-line border-t border-line">
          <Figure label={t('popup_flagged_here')} value={frame.flagged} />
          <Figure label={t('popup_ready_here')} value={frame.ready} />
        </dl>
      )}
    </div>
  );
}

function Line({ icon, ink, text }: { icon: IconName; ink: string; text: string }) {
  return (
    <p className="flex items-start gap-1.5 text-sm font-medium">
      <Icon name={icon} className={`mt-0.5 ${ink}`} />
      {text}
    </p>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  const { locale } = useWords();
  return (
    <div className="flex flex-col-reverse px-3 py-2">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums">{numberFormat(locale).format(value)}</dd>
    </div>
  );
}
