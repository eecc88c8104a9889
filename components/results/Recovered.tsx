import type { ResultsView } from '#lib/messages/results-views.ts';
import { Button } from '../ui/Button.tsx';
import { Part } from '../ui/Part.tsx';
import { useWords } from '../words.tsx';

type Report = NonNullable<ResultsView['report']>;

/** The patients behind the figure: when their booking was first seen, and how long after which follow-up. */
export function Recovered({
  view,
  report,
  onReferral,
}: {
  view: ResultsView;
  report: Report;
  onReferral: (hash: string) => void;
}) {
  const { t, when } = useWords();
  if (report.recovered.length === 0) return null;
  return (
    <Part title={t('results_recovered')}>
      <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
        {report.recovered.map((it) => {
          const name = view.names[it.patientKey]?.name || t('results_elsewhere');
          return (
            <li key={it.enrolmentId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5 text-sm">
              <bdi className="font-semibold">{name}</bdi>
              <span className="min-w-0 basis-full text-ink-2 sm:flex-1 sm:basis-0">
                {t(
                  'results_recovered_line',
                  when(it.seenAt, 'day'),
                  it.daysAfter,
                  view.sequences[it.sequenceId] ?? it.sequenceId,
                )}
                {it.on && ` · ${t('results_visit_on', when(it.on, 'day'))}`}
                {it.attended && ` · ${t('results_col_attended')}`}
              </span>
              <Button
                size="sm"
                look="quiet"
                className="print:hidden"
                aria-label={t('results_referral_name', name)}
                onPress={() => onReferral(it.patientKey)}
              >
                {t('results_referral')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
