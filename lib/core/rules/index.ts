import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord } from '../patient.ts';
import { atRisk } from './at-risk.ts';
import { balance } from './balance.ts';
import { benefitsExpiring } from './benefits-expiring.ts';
import { birthday } from './birthday.ts';
import { cancelled } from './cancelled.ts';
import { consultationOpen } from './consultation-open.ts';
import { enquiry } from './enquiry.ts';
import { examOverdue } from './exam-overdue.ts';
import { fellOff } from './fell-off.ts';
import { gone } from './gone.ts';
import { household } from './household.ts';
import { lapsed } from './lapsed.ts';
import { newPatient } from './new-patient.ts';
import { noShow } from './no-show.ts';
import { overdueRecare } from './overdue-recare.ts';
import { postVisit } from './post-visit.ts';
import { quoteOpen } from './quote-open.ts';
import { judge, type Rule } from './rule.ts';
import { unfinishedCourse } from './unfinished-course.ts';
import { unscheduledTreatment } from './unscheduled-treatment.ts';

/** Every rule, in the order of `flagKind` (ties between flags go by it). */
export const rules: readonly Rule[] = [
  overdueRecare,
  examOverdue,
  lapsed,
  gone,
  atRisk,
  unscheduledTreatment,
  unfinishedCourse,
  noShow,
  cancelled,
  consultationOpen,
  quoteOpen,
  enquiry,
  balance,
  benefitsExpiring,
  household,
  fellOff,
  birthday,
  postVisit,
  newPatient,
];

const chosen = new WeakMap<Compiled, readonly Rule[]>();

/** The rules the practice has turned on: what is off is not even asked. */
export function rulesOn(c: Compiled): readonly Rule[] {
  const known = chosen.get(c);
  if (known) return known;
  const made = rules.filter((rule) => c.on.has(rule.kind));
  chosen.set(c, made);
  return made;
}

/** All flags of one patient today, in the order of the list. */
export function findFlags(record: PatientRecord, c: Compiled, life: Life): Flag[] {
  const flags: Flag[] = [];
  for (const rule of rulesOn(c)) {
    const flag = judge(rule, record, c, life);
    if (flag) flags.push(flag);
  }
  return flags;
}
