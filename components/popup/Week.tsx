import type { WeekView } from '#lib/messages/manager-views.ts';
import { Trend } from '../audit/Trend.tsx';
import { patientsHref } from '../patients/query-hash.ts';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { Figure } from './Figure.tsx';

const down = ['active>at_risk', 'active>lapsed', 'active>gone', 'at_risk>lapsed', 'at_risk>gone', 'lapsed>gone'];
const back = ['at_risk>active', 'lapsed>active', 'gone>active'];

interface Props {
  week: WeekView;
  onUntouchedDays: (days: number) => void;
}

/** What moved, and who is still waiting for somebody to look. */
export function Week({ week, onUntouchedDays }: Props) {
  const { it, t } = useWords();
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const sum = (steps: string[]) => steps.reduce((all, step) => all + (week.moved[step] ?? 0), 0);
  const { untouched } = week;
  return (
    <Section
      title={t('popup_week')}
      aside={week.trend.length > 2 && <Trend values={week.trend} label={t('popup_trend')} />}
    >
      <dl className="grid grid-cols-3 overflow-hidden rounded-xl border border-line">
        <Figure
          label={t('popup_slipped')}
          value={week.since ? number(sum(down)) : '–'}
          href={movedHref('away', week)}
        />
        <Figure
          label={t('popup_back')}
          value={week.since ? number(sum(back)) : '–'}
          href={movedHref('back', week)}
          line
          good
        />
        <div className="flex flex-col-reverse border-s border-line px-2.5 py-2">
          <dt className="text-2xs text-ink-2">{t('popup_untouched')}</dt>
          <dd>
            <a
              href={patientsHref({ untouchedDays: untouched.days })}
              target="_blank"
              rel="noreferrer"
              className={`text-lg font-semibold underline decoration-line-strong underline-offset-3 tabular-nums ${untouched.count > 0 ? 'text-warn-text' : 'text-brand-text'}`}
            >
              {number(untouched.count)}
            </a>
          </dd>
        </div>
      </dl>
      <label className="flex items-center justify-between gap-2 text-xs text-ink-2">
        {t('popup_untouched_after')}
        <select
          className="rounded-md border border-line-strong bg-surface py-0.5 ps-2 pe-7 text-xs text-ink"
          value={untouched.days}
          onChange={(event) => onUntouchedDays(Number(event.target.value))}
        >
          {[...new Set([3, 7, 14, 30, untouched.days])]
            .sort((a, b) => a - b)
            .map((days) => (
              <option key={days} value={days}>
                {t('popup_span', { count: days, unit: 'day' })}
              </option>
            ))}
        </select>
      </label>
      {week.since === null && <p className="text-xs text-ink-3">{t('popup_week_first')}</p>}
    </Section>
  );
}

/** The people behind a number of steps; null while there is nothing to compare with. */
function movedHref(way: 'away' | 'back', { since }: WeekView): string | null {
  return since === null ? null : patientsHref({ moved: { way, since: since } });
}
