import type { Compiled } from './cutoffs.ts';
import type { LifecycleState } from './flag.ts';
import type { HouseholdAround } from './household/household.ts';
import { isStanding } from './merge/appointments.ts';
import type { Appointment, DayRange, PatientRecord, Recare, Source } from './patient.ts';
import { openRecare } from './recare.ts';
import type { EvidenceStrength } from './sighting.ts';

/** What speaks for "at risk". `due_passed` makes the state but no flag of its own: `overdue_recare` says it better. */
export type RiskSign = 'misses' | 'due_passed' | 'due_soon' | 'rhythm';

/** What a record says today about visits and bookings; worked out once and handed to every rule. */
export type Life = {
  state: LifecycleState;
  sign: RiskSign | null;
  /** Day of the next booking that stands; null = none was seen, which alone is no evidence. */
  booking: number | null;
  /** Last visit, up to today; undefined = never seen, or known to be none. */
  visit: DayRange | undefined;
  /** How well it is shown that nothing is booked. */
  strength: EvidenceStrength;
  /** The recare that has waited longest and still stands; only looked for where it is shown that nothing is booked. */
  recare: Recare | undefined;
  /** What is known through the rest of the household. */
  household: HouseholdAround | undefined;
};

/** Exactly one state per patient, from completed visits, bookings and the evidence that there are none. */
export function lifeOf(record: PatientRecord, c: Compiled, household?: HouseholdAround): Life {
  const booking = nextBookingDay(record, c.today);
  const seen = record.lastVisit?.value ?? undefined;
  const visit = seen !== undefined && seen.from <= c.today ? seen : undefined;
  const strength = booking === null ? (record.nothingBooked?.strength ?? 'none') : 'none';
  const recare = strength === 'none' ? undefined : openRecare(record, c, visit);
  let state: LifecycleState = 'unknown';
  let sign: RiskSign | null = null;
  if (booking !== null) state = 'active';
  else if (strength === 'none') state = visit !== undefined && visit.to > c.lapsedUntil ? 'active' : 'unknown';
  else if (visit !== undefined && visit.to <= c.goneUntil) state = 'gone';
  else if (visit !== undefined && visit.to <= c.lapsedUntil) state = 'lapsed';
  else {
    sign = riskSign(record, c, visit, recare);
    if (sign !== null) state = 'at_risk';
    else if (visit !== undefined) state = 'active';
  }
  return { state, sign, booking, visit, strength, recare, household };
}

/** The next day, from `today` on, on which the record has a booking that stands; null if none was seen. */
export function nextBookingDay(record: PatientRecord, today: number): number | null {
  const stated = record.nextBooking?.value ?? null;
  let next = stated !== null && stated >= today ? stated : null;
  const { appointments } = record;
  for (let i = appointments.length - 1; i >= 0; i--) {
    const a = appointments[i] as Appointment;
    if (a.day < today) break;
    if ((next === null || a.day < next) && isBookingOn(a, today)) next = a.day;
  }
  return next;
}

/** "Completed" on a day to come contradicts itself; until a screen puts it right it passes for a booking. */
export const isBookingOn = (a: Appointment, today: number): boolean =>
  isStanding(a) || (a.status === 'completed' && a.day > today);

/** The appointment booked on that day, if there is just one: of two nobody knows which is meant. */
export function bookedVisit(record: PatientRecord, day: number): Appointment | undefined {
  const [first, ...others] = record.appointments.filter((a) => a.day === day && isStanding(a));
  return others.length === 0 ? first : undefined;
}

/** Where the next booking was seen. */
export function bookingSource(record: PatientRecord, day: number): Source | undefined {
  return (
    record.appointments.find((a) => a.day === day && isBookingOn(a, day - 1))?.source ?? record.nextBooking?.source
  );
}

function riskSign(
  record: PatientRecord,
  c: Compiled,
  visit: DayRange | undefined,
  recare: Recare | undefined,
): RiskSign | null {
  if (recentMisses(record, c, visit) >= 2) return 'misses';
  if (recare !== undefined && recare.due.to < c.today) return 'due_passed';
  if (recare !== undefined && recare.due.to <= c.dueSoonUntil) return 'due_soon';
  const median = medianInterval(record, visit);
  // 1.25 times the patient's own interval, kept in integers.
  return median !== null && visit !== undefined && 4 * (c.today - visit.to) > 5 * median ? 'rhythm' : null;
}

/** Appointments missed or cancelled in the last 180 days (or cancelled ahead) with no visit after them. */
export function recentMisses(record: PatientRecord, c: Compiled, visit: DayRange | undefined): number {
  const after = visit === undefined ? c.missesFrom - 1 : Math.max(visit.to, c.missesFrom - 1);
  let misses = 0;
  const { appointments } = record;
  for (let i = appointments.length - 1; i >= 0; i--) {
    const a = appointments[i] as Appointment;
    if (a.day <= after) break;
    if (a.status === 'no_show' || a.status === 'cancelled') misses++;
  }
  return misses;
}

/** Median number of days between visits; null with fewer than three visits on days of their own. */
export function medianInterval(record: PatientRecord, visit: DayRange | undefined): number | null {
  if (visit === undefined || record.appointments.length < 2) return null;
  const gaps: number[] = [];
  let before = -1;
  const came = (day: number) => {
    if (before >= 0 && day > before) gaps.push(day - before);
    before = day;
  };
  for (const a of record.appointments) if (a.status === 'completed' && a.day <= visit.to) came(a.day);
  if (visit.from === visit.to) came(visit.to);
  if (gaps.length < 2) return null;
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  return gaps.length % 2 ? (gaps[middle] ?? null) : ((gaps[middle - 1] ?? 0) + (gaps[middle] ?? 0)) / 2;
}
