import type { Compiled } from '../cutoffs.ts';
import type { Life } from '../lifecycle.ts';
import type { Appointment, PatientRecord } from '../patient.ts';
import { evidence, type Rule, visitMoney } from './rule.ts';
import { whatOf } from './visits.ts';

/**
 * A consultation was kept, and three days later nothing is booked and no plan is agreed. Only where it was the last visit: a
 * later one was the next step. A text that names more than the consultation was a visit with treatment.
 */
export const consultationOpen: Rule = {
  kind: 'consultation_open',
  holds: (record, c, life) => openConsultation(record, c, life) !== undefined,
  explain(record, c, life) {
    const visit = openConsultation(record, c, life) as Appointment;
    const ageDays = c.today - visit.day;
    return {
      kind: 'consultation_open',
      reason: { id: 'reason_consultation_open', params: [{ day: visit.day }] },
      label: { id: 'badge_consultation_open', params: [{ day: visit.day, short: true }] },
      money: visitMoney(c),
      evidence: evidence(record, visit.source),
      strength: life.strength,
      numbers: { ageDays },
    };
  },
};

const AGREED = new Set(['accepted', 'in_progress', 'completed', 'declined']);

function openConsultation(record: PatientRecord, c: Compiled, life: Life): Appointment | undefined {
  if (life.booking !== null || life.strength === 'none' || life.visit === undefined) return undefined;
  const { appointments } = record;
  const last = appointments[appointments.length - 1];
  // Something that came after it and fell through has a flag of its own.
  if (last === undefined || last.status !== 'completed' || last.day > c.consultationUntil) return undefined;
  if (last.day !== life.visit.to) return undefined;
  const what = whatOf(last, c);
  const isConsultation = what.has('consultation') || what.has('aligner_consult');
  if (!isConsultation || what.size > 1) return undefined;
  return record.plans.some((plan) => AGREED.has(plan.status) || plan.booked === true) ? undefined : last;
}
