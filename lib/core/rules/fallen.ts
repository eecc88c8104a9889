import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { Appointment, PatientRecord } from '../patient.ts';
import { bandOf, dayAt, evidence, visitMoney } from './rule.ts';

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

/**
 * What the sentence can't claim. Evidence of an empty diary is about the days to come: of those between the appointment and
 * the day it was seen only a screen that tells the last visit knows.
 */
function doubt(fallen: Appointment, record: PatientRecord, c: Compiled, life: Life): string {
  if (life.strength === 'none') return '_unconfirmed';
  const told = record.lastVisit?.source.seenAt;
  const followed = told !== undefined && dayAt(told, c) > fallen.day;
  return followed || (record.nothingBooked?.day ?? c.today) <= fallen.day + 1 ? '' : '_unfollowed';
}

/** The flag of a missed or cancelled appointment. It opens on the day itself; cancelled ahead of time counts as today. */
export function explainFallen(kind: 'no_show' | 'cancelled', record: PatientRecord, c: Compiled, life: Life): Flag {
  const fallen = lastFallen(record, life, kind) as Appointment;
  const ageDays = Math.max(0, c.today - fallen.day);
  return {
    kind,
    band: bandOf(ageDays, c.bands.fallen_age),
    reason: { id: `reason_${kind}${doubt(fallen, record, c, life)}`, params: [{ day: fallen.day }] },
    label: { id: `badge_${kind}`, params: [{ day: fallen.day, short: true }] },
    money: visitMoney(c),
    evidence: evidence(record, fallen.source),
    strength: life.strength,
    numbers: { ageDays },
  };
}
