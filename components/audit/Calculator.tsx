import { useState } from 'react';
import type { AuditInputs } from '#lib/messages/manager-views.ts';
import { NumberField } from '../options/NumberField.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';
import { notReturning, sumOf } from './sums.ts';

interface Figures {
  active: number;
  recall: number;
  recovered: number;
  low: number;
  high: number;
}

/** A worked example anybody can check by hand: 472 who don't return, 283,200 to 849,600. */
export const example: Figures = { active: 800, recall: 41, recovered: 30, low: 2000, high: 6000 };

/** The same formula with figures of one's own: for a practice that has read nothing in yet. */
export function Calculator({ currency, start }: { currency: string; start: AuditInputs }) {
  const { it, range, t } = useWords();
  const [figures, setFigures] = useState<Figures>({
    ...example,
    recovered: Math.round(start.recoveryRate * 1000) / 10,
    low: start.low,
    high: start.high,
  });
  const away = notReturning(figures.active, figures.recall / 100);
  const inputs = { recoveryRate: figures.recovered / 100, low: figures.low, high: figures.high, messageCost: 0 };
  const sum = sumOf(away, inputs, currency);
  const field = (key: keyof Figures, unit?: string) => (
    <NumberField
      label={t(`audit_calc_${key}`)}
      unit={unit}
      min={0}
      max={unit === '%' ? 100 : undefined}
      step="any"
      value={figures[key]}
      onChange={(value) => setFigures({ ...figures, [key]: value })}
    />
  );
  const number = (value: number) => it({ id: 'popup_number', params: [Math.round(value * 10) / 10] });
  return (
    <div className="rounded-xl border border-line bg-surface">
      <div className="grid gap-4 p-4 sm:grid-cols-2 md:grid-cols-5">
        {field('active')}
        {field('recall', '%')}
        {field('recovered', '%')}
        {field('low', currency)}
        {field('high', currency)}
      </div>
      <div
        role="status"
        className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line bg-sunken px-4 py-3"
      >
        <p className="text-sm text-ink-2">
          {t('audit_calc_result', number(away), number(sum.recoverable))}{' '}
          <bdi className="text-base font-semibold whitespace-nowrap text-ink tabular-nums" data-calculated>
            {range(sum.low, sum.high, currency)}
          </bdi>
        </p>
        <Button size="sm" className="ms-auto print:hidden" onPress={() => setFigures(example)}>
          {t('audit_calc_example')}
        </Button>
      </div>
    </div>
  );
}
