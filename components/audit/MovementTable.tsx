import { toDayNumber } from '#lib/core/day.ts';
import type { AuditView } from '#lib/messages/manager-views.ts';
import { useWords } from '../words.tsx';
import { Trend } from './Trend.tsx';

/** Steps down, then the way back; the rest (gone at once, back from gone) is summed under the nearest. */
const columns = [
  { id: 'slipped', steps: ['active>at_risk'] },
  { id: 'lapsed', steps: ['active>lapsed', 'at_risk>lapsed'] },
  { id: 'gone', steps: ['active>gone', 'at_risk>gone', 'lapsed>gone'] },
  { id: 'back', steps: ['at_risk>active', 'lapsed>active', 'gone>active'] },
] as const;

/** Month on month, once there are two days to compare; and how the figure went. */
export function MovementTable({ movements, history }: Pick<AuditView, 'movements' | 'history'>) {
  const { it, t } = useWords();
  if (movements.length === 0) return <p className="text-sm text-ink-2">{t('audit_movement_none')}</p>;
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  return (
    <div className="flex flex-col gap-3">
      {history.length > 6 && <Trend values={history.map((day) => day.leaking)} label={t('audit_trend')} wide />}
      <div className="edges overflow-x-auto rounded-xl border border-line">
        <table className="w-full text-sm [overflow-wrap:normal]">
          <thead>
            <tr className="text-xs text-ink-2">
              <th scope="col" className="px-3 py-2 text-start font-medium">
                {t('audit_col_month')}
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className="px-2 py-2 text-end font-medium sm:px-3">
                  {t(`audit_moved_${column.id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...movements].reverse().map((month) => (
              <tr key={month.to} className="border-t border-line">
                <th scope="row" className="min-w-30 px-3 py-2 text-start font-normal">
                  {t('audit_period', { day: toDayNumber(month.from) }, { day: toDayNumber(month.to) })}
                </th>
                {columns.map((column) => (
                  <td key={column.id} className="px-2 py-2 text-end tabular-nums sm:px-3">
                    {number(column.steps.reduce((sum, step) => sum + (month.moved[step] ?? 0), 0))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
