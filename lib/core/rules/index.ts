import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord } from '../patient.ts';
import { atRisk } from './at-risk.ts';
import { cancelled } from './cancelled.ts';
import { gone } from './gone.ts';
import { lapsed } from './lapsed.ts';
import { noShow } from './no-show.ts';
import { overdueRecare } from './overdue-recare.ts';
import { judge, type Rule } from './rule.ts';
import { unscheduledTreatment } from './unscheduled-treatment.ts';

/**
 * Every rule, in the order of `flagKind` (ties between flags go by it). Still to come, one file and one line each:
 * exam_overdue, unfinished_course, consultation_open, quote_open, enquiry, balance, benefits_expiring, household, fell_off,
 * birthday, post_visit, new_patient.
 */
export const rules: readonly Rule[] = [overdueRecare, lapsed, gone, atRisk, unscheduledTreatment, noShow, cancelled];

/** All flags of one patient today, in the order of the list. */
export function findFlags(record: PatientRecord, c: Compiled, life: Life): Flag[] {
  const flags: Flag[] = [];
  for (const rule of rules) {
    const flag = judge(rule, record, c, life);
    if (flag) flags.push(flag);
  }
  return flags;
}
