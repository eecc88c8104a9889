import type { AuditInputs, AuditView } from '#lib/messages/manager-views.ts';
import type { Words } from '../words.tsx';
import { bandWords } from './band-words.ts';
import { sumOf } from './sums.ts';

/** The audit as a table for a spreadsheet: what the page shows, with its inputs, so that it can be worked out again. */
export function auditRows(view: AuditView, inputs: AuditInputs, words: Words): (string | number)[][] {
  const { t } = words;
  const sum = sumOf(view.leaking, inputs, view.currency);
  return [
    [t('audit_title'), view.practiceName],
    [t('audit_csv_day'), view.today],
    [],
    [t('audit_col_flag'), t('audit_col_band'), t('audit_col_leaking'), t('audit_col_flagged')],
    ...view.kinds.flatMap((kind) => [
      [t(`flag_${kind.kind}`), '', kind.leaking, kind.flagged],
      ...kind.bands.map((it) => [t(`flag_${kind.kind}`), bandWords(kind.kind, it.band, words), it.count, '']),
    ]),
    [],
    [t('audit_col_state'), t('audit_col_count')],
    ...Object.entries(view.states).map(([state, count]) => [t(`audit_state_${state}`), count]),
    [],
    [t('audit_csv_count'), view.leaking],
    [t('audit_recovery'), inputs.recoveryRate],
    [t('audit_csv_recoverable'), sum.recoverable],
    [t('audit_value_low'), inputs.low],
    [t('audit_value_high'), inputs.high],
    [t('audit_cost'), inputs.messageCost],
    [t('audit_csv_low'), sum.low, view.currency],
    [t('audit_csv_high'), sum.high, view.currency],
  ];
}
