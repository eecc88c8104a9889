import type { ResultsView } from '#lib/messages/results-views.ts';
import { Empty } from '../ui/Notice.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { useWords } from '../words.tsx';
import type { By } from './asked.ts';
import { costOf, isPriced } from './money.ts';
import { columns, nameOfRow } from './results-rows.ts';

type Report = NonNullable<ResultsView['report']>;

/** One line a segment, channel or text, from enrolled to booked and attended, with what it cost. */
export function ResultsTable({ view, report, by }: { view: ResultsView; report: Report; by: By }) {
  const words = useWords();
  const { t, it, money } = words;
  if (report.total.enrolled === 0) return <Empty icon="info" title={t('results_none')} />;
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const priced = isPriced(view.prices);
  const cells = (row: Report['total']) => (
    <>
      {columns.map((column) => (
        <td key={column} className="px-2 py-1.5 text-end tabular-nums">
          {number(row[column])}
        </td>
      ))}
      <td className="px-3 py-1.5 text-end tabular-nums">
        {priced ? money(costOf(row, view.prices), view.currency) : '–'}
      </td>
    </>
  );
  return (
    <Scroller label={t('results_breakdown')} className="edges rounded-xl border border-line">
      <table className="w-full text-sm [overflow-wrap:normal]">
        <thead>
          <tr className="border-b border-line text-xs text-ink-2">
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t(`results_by_${by}`)}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-end font-medium">
                {t(`results_col_${column}`)}
              </th>
            ))}
            <th scope="col" className="px-3 py-2 text-end font-medium">
              {t('results_cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.key} className="border-t border-line first:border-t-0">
              <th scope="row" className="px-3 py-1.5 text-start font-medium">
                {nameOfRow(row.key, by, view, words)}
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line bg-sunken font-semibold">
            <th scope="row" className="px-3 py-2 text-start">
              {t('audit_total')}
            </th>
            {cells(report.total)}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
