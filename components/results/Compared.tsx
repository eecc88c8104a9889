import { toDayNumber } from '#lib/core/day.ts';
import type { ResultsView } from '#lib/messages/results-views.ts';
import { Icon } from '../ui/Icon.tsx';
import { Part } from '../ui/Part.tsx';
import { useWords } from '../words.tsx';

type Window = ResultsView['years']['last'];

const VALUE = 'shrink-0 text-sm font-semibold whitespace-nowrap tabular-nums';

/** Before and after the first message, each window stated; and one year against the year before, where both were read. */
export function Compared({ view }: { view: ResultsView }) {
  const { t, percent } = useWords();
  const { compared, years } = view;
  const rate = (one: Window) => (one.rate === null ? t('results_no_history') : percent(one.rate));
  const line = (label: string, one: Window) => (
    <div className="flex items-baseline justify-between gap-3 px-3 py-2">
      <dt className="text-sm">
        {label}
        <span className="block text-xs text-ink-3">
          {t('results_window', { day: toDayNumber(one.from) }, { day: toDayNumber(one.to) }, one.due)}
        </span>
      </dt>
      <dd className={VALUE}>{rate(one)}</dd>
    </div>
  );
  return (
    <Part title={t('results_compared')}>
      <dl className="divide-y divide-line rounded-xl border border-line bg-surface">
        {compared && line(t('results_before'), compared.before)}
        {compared && line(t('results_after'), compared.after)}
        {compared?.leakingBefore !== null && compared !== null && (
          <div className="flex items-baseline justify-between gap-3 px-3 py-2">
            <dt className="text-sm">{t('results_leaking')}</dt>
            <dd className={`flex items-center gap-1 ${VALUE}`}>
              {compared.leakingBefore} <Icon name="chevron" size={12} className="text-ink-3" /> {compared.leakingNow}
            </dd>
          </div>
        )}
        {line(t('results_year_before'), years.before)}
        {line(t('results_year_last'), years.last)}
      </dl>
    </Part>
  );
}
