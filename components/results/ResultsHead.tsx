import type { ResultsView } from '#lib/messages/results-views.ts';
import { useWords } from '../words.tsx';
import { costOf, isPriced, worthOf } from './money.ts';

type Report = NonNullable<ResultsView['report']>;

/** The figures a manager asks for first: what came back, what it is worth, what it cost. */
export function ResultsHead({ view, report }: { view: ResultsView; report: Report }) {
  const { t, it, money, range } = useWords();
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const { low, high } = worthOf(report.total, view.value);
  const cost = costOf(report.total, view.prices);
  const first = report.firstBookingDays;
  const { plan, outcomes } = report;
  return (
    <section aria-label={t('results_title')} className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Figure label={t('results_booked')} value={number(report.total.booked)} good />
        <Figure label={t('results_value')} value={range(low, high, view.currency)} />
        <Figure
          label={t('results_cost')}
          value={isPriced(view.prices) ? money(cost, view.currency) : t('results_no_price')}
        />
        <Figure
          label={t('results_first')}
          value={first === null ? '–' : it({ id: 'popup_span', params: [{ count: Math.round(first), unit: 'day' }] })}
        />
      </dl>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        {(['rebooked', 'treatment', 'referrals', 'attended'] as const).map((kind) => (
          <div key={kind} className="flex gap-1.5">
            <dt>{t(`results_outcome_${kind}`)}</dt>
            <dd className="font-semibold text-ink tabular-nums">{number(outcomes[kind])}</dd>
          </div>
        ))}
        {view.lifetime.patient !== null && (
          <div className="flex gap-1.5">
            <dt>{t('results_lifetime')}</dt>
            <dd className="font-semibold text-ink tabular-nums">
              {money(report.total.booked * view.lifetime.patient, view.currency)}
            </dd>
          </div>
        )}
      </dl>
      <p className="text-sm text-ink-2">{t('results_untouched', view.untouched.count, view.untouched.days)}</p>
      {plan?.patientsMost && (
        <p className="text-xs text-ink-3">{t('results_plan', plan.patients, plan.patientsMost)}</p>
      )}
    </section>
  );
}

function Figure({ label, value, good }: { label: string; value: string; good?: boolean }) {
  return (
    <div
      className={`flex flex-col-reverse rounded-xl border border-line px-4 py-3 ${good ? 'bg-brand-soft' : 'bg-surface'}`}
    >
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className={`text-xl font-semibold tabular-nums ${good ? 'text-brand-text' : ''}`}>{value}</dd>
    </div>
  );
}
