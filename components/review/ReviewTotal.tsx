import type { ReviewRow } from '#lib/messages/views.ts';
import { useWords } from '../words.tsx';

/** Money at stake of the chosen rows, one sum for each currency. */
export function ReviewTotal({ rows }: { rows: ReviewRow[] }) {
  const { range, t } = useWords();
  const sums = new Map<string, { low: number; high: number }>();
  for (const { money } of rows) {
    const sum = sums.get(money.currency) ?? { low: 0, high: 0 };
    sums.set(money.currency, { low: sum.low + money.low, high: sum.high + money.high });
  }
  const total = [...sums]
    .filter(([, sum]) => sum.high > 0)
    .map(([currency, sum]) => range(sum.low, sum.high, currency));
  return (
    <p className="flex items-baseline justify-between gap-3 text-sm">
      <span className="text-ink-2">{t('review_chosen', rows.length)}</span>
      {total.length > 0 && (
        <span>
          <span className="font-semibold tabular-nums">{total.join(' + ')}</span>{' '}
          <span className="text-xs text-ink-2">{t('card_money_at_stake')}</span>
        </span>
      )}
    </p>
  );
}
