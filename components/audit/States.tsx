import type { LifecycleState } from '#lib/core/flag.ts';
import { patientsHref } from '../patients/query-hash.ts';
import { useWords } from '../words.tsx';

export const statesInOrder: LifecycleState[] = ['active', 'at_risk', 'lapsed', 'gone', 'unknown'];

const fills: Record<LifecycleState, string> = {
  active: 'bg-brand',
  at_risk: 'bg-tone-risk-ink',
  lapsed: 'bg-tone-overdue-ink',
  gone: 'bg-tone-missed-ink',
  unknown: 'bg-line-strong',
};

/** Where all patients stand, as one bar and as numbers. */
export function States({ states, patients }: { states: Record<string, number>; patients: number }) {
  const { it, percent, t } = useWords();
  return (
    <div className="flex flex-col gap-3">
      <div aria-hidden="true" className="flex h-2.5 gap-px overflow-hidden rounded-full bg-sunken">
        {statesInOrder.map((state) => (
          <span
            key={state}
            className={fills[state]}
            style={{ width: `${patients === 0 ? 0 : (100 * (states[state] ?? 0)) / patients}%` }}
          />
        ))}
      </div>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-5">
        {statesInOrder.map((state) => (
          <div key={state} className="flex flex-col gap-0.5 bg-surface px-3 py-2.5 last:col-span-2 sm:last:col-span-1">
            <dt className="flex items-center gap-1.5 text-xs text-ink-2">
              <span aria-hidden="true" className={`size-2 rounded-full ${fills[state]}`} />
              {t(`audit_state_${state}`)}
            </dt>
            <dd className="flex items-baseline gap-2 tabular-nums">
              <a
                href={patientsHref({ state })}
                className="text-lg font-semibold underline decoration-line-strong underline-offset-3 hover:text-brand-text"
              >
                {it({ id: 'popup_number', params: [states[state] ?? 0] })}
              </a>
              {patients > 0 && <span className="text-xs text-ink-3">{percent((states[state] ?? 0) / patients)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
