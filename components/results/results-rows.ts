import type { ResultsView } from '#lib/messages/results-views.ts';
import type { Words } from '../words.tsx';
import type { By } from './asked.ts';
import { costOf, worthOf } from './money.ts';
import { textName } from './text-name.ts';

/** The columns of the table, in the order in which things happen. */
export const columns = [
  'enrolled',
  'sent',
  'delivered',
  'clicked',
  'replied',
  'booked',
  'attended',
  'optedOut',
] as const;

/** A row's name in words: a flag, a channel, or a text. */
export function nameOfRow(key: string, by: By, { sequences }: Pick<ResultsView, 'sequences'>, words: Words): string {
  const { t } = words;
  if (by === 'segment') return t(`flag_${key}`);
  if (by === 'channel') return t(`card_channel_${key}`);
  return key ? textName(key, sequences, words) : t('results_no_text');
}

/** The month's report as rows of a spreadsheet: figures, recovered bookings, and how they are counted. */
export function resultsRows(view: ResultsView, by: By, words: Words): (string | number)[][] {
  const { t } = words;
  const { report } = view;
  if (!report) return [];
  const line = (name: string, row: typeof report.total) => {
    const { low, high } = worthOf(row, view.value);
    return [name, ...columns.map((column) => row[column]), costOf(row, view.prices), low, high];
  };
  return [
    [view.practiceName, t('results_title'), report.from, report.to],
    [],
    [
      t(`results_by_${by}`),
      ...columns.map((column) => t(`results_col_${column}`)),
      `${t('results_cost')} (${view.currency})`,
      t('results_value_low'),
      t('results_value_high'),
    ],
    ...report.rows.map((row) => line(nameOfRow(row.key, by, view, words), row)),
    line(t('audit_total'), report.total),
    [],
    [t('results_outcomes')],
    ...(['rebooked', 'treatment', 'referrals', 'attended'] as const).map((kind) => [
      t(`results_outcome_${kind}`),
      report.outcomes[kind],
    ]),
    [],
    [
      t('results_recovered'),
      t('results_col_seen'),
      t('results_col_on'),
      t('results_col_days'),
      t('results_col_attended'),
    ],
    ...report.recovered.map((it) => [
      view.names[it.patientKey]?.name || t('results_elsewhere'),
      it.seenAt.slice(0, 10),
      it.on ?? '',
      it.daysAfter,
      it.attended ? 1 : 0,
    ]),
    [],
    [t('results_how', report.days)],
  ];
}
