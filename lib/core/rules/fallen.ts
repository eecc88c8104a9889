import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { Appointment, PatientRecord } from '../patient.ts';
import { bandOf, evidence, visitMoney } from './rule.ts';

/**
 * The appointment that fell through and was never made good: the last one on record, with no visit on its day or later and
 * no booking that stands. Any later appointment, whatever became of it, shows that this one had been rebooked.
 */
export function lastFallen(
  record: PatientRecord,
  life: Life,
  status: 'no_show' | 'cancelled',
): Appointment | undefined {
  const last = record.appointments[record.appointments.length - 1];
  if (last === undefined || last.status !== status || life.booking !== null) return undefined;
  return life.visit !== undefined && life.visit.to >= last.day ? undefined : last;
}

/** The flag of a missed or cancelled appointment. It opens on the day itself; cancelled ahead of time counts as today. */
export function explainFallen(kind: 'no_show' | 'cancelled', record: PatientRecord, c: Compiled, life: Life): Flag {
  const fallen = lastFallen(record, life, kind) as Appointment;
  const ageDays = Math.max(0, c.today - fallen.day);
  return {
    kind,
    band: bandOf(ageDays, c.bands.fallen_age),
    reason: { id: `reason_${kind}${life.strength === 'none' ? '_unconfirmed' : ''}`, params: [{ day: fallen.day }] },
    label: { id: `badge_${kind}`, params: [{ day: fallen.day, short: true }] },
    money: visitMoney(c),
    evidence: evidence(record, fallen.source),
    strength: life.strength,
    numbers: { ageDays },
  };
}
