import type { Appointment, DayRange, EmptyDiary, PatientRecord, Seen, Stated } from '../patient.ts';
import { isStanding, lastSeen, splitGone } from './appointments.ts';
import { instantOf } from './newest.ts';

/** A proof keeps its rank over hints that came this many days after it: the default freshness of evidence. */
const PROOF_OUTRANKS_HINT_DAYS = 7;

/**
 * Works out what the record concludes from what was stated: which appointments hold, the next booking, the last visit and
 * the evidence that nothing is booked. A function of the statements alone, so the order they came in can't matter.
 */
export function settle(record: PatientRecord, stated: Stated): PatientRecord {
  const { held, gone } = splitGone([...record.appointments, ...stated.gone], stated.proof);
  const appointments = held.sort(byDay);
  const nextBooking = settleNextBooking(stated, appointments);
  const lastVisit = settleLastVisit(stated.lastVisit, appointments);
  const diary = bestEvidence(stated, (e) => holds(e, appointments, nextBooking, lastVisit));
  const { nextBooking: _booking, lastVisit: _visit, nothingBooked: _nothing, ...rest } = record;
  return {
    ...rest,
    appointments,
    ...(lastVisit ? { lastVisit } : {}),
    ...(nextBooking ? { nextBooking } : {}),
    ...(diary ? { nothingBooked: { strength: diary.strength, source: diary.source, day: diary.day } } : {}),
    stated: { ...stated, gone: gone.sort(byDay) },
  };
}

const byDay = (a: Appointment, b: Appointment): number =>
  a.day - b.day ||
  ((a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : a.key < b.key ? -1 : 1);

/** A stated booking falls to a later proof, and to that day's only appointment being told cancelled, missed or done. */
function settleNextBooking(stated: Stated, appointments: Appointment[]): Seen<number> | undefined {
  const { nextBooking: next, proof } = stated;
  if (!next || next.value === null) return next;
  const seenAt = instantOf(next.source.seenAt);
  if (proof && instantOf(proof.source.seenAt) > seenAt && next.value > proof.day)
    return { value: null, source: proof.source };
  const thatDay = appointments.filter((a) => a.day === next.value);
  const over = thatDay.some((a) => !isStanding(a) && instantOf(a.source.seenAt) > seenAt) && !thatDay.some(isStanding);
  return over ? undefined : next;
}

const KEPT = new Set<Appointment['status']>(['arrived', 'completed']);

/**
 * The newest of a stated last visit and the appointments that were kept; a stated "never" yields to a kept one. Whoever
 * arrived came, whether or not the desk checked them out: in many systems no later status follows.
 */
function settleLastVisit(saidSo: Seen<DayRange> | undefined, appointments: Appointment[]): Seen<DayRange> | undefined {
  let visit = saidSo;
  for (const a of appointments) {
    if (!KEPT.has(a.status) || a.day > dayAfter(a.source.seenAt)) continue;
    if (!visit?.value || a.day > visit.value.to) visit = { value: { from: a.day, to: a.day }, source: a.source };
  }
  return visit;
}

/** Nothing seen can have happened later than the day after, in any zone: such a "visit" is a calendar entry. */
export const dayAfter = (seenAt: string): number => Math.floor(instantOf(seenAt) / 86_400_000) + 1;

type Evidence = EmptyDiary & { strength: 'proof' | 'hint' };

function bestEvidence(stated: Stated, good: (e: EmptyDiary) => boolean): Evidence | undefined {
  const proof = stated.proof && good(stated.proof) ? { ...stated.proof, strength: 'proof' as const } : undefined;
  const hint = stated.hint && good(stated.hint) ? { ...stated.hint, strength: 'hint' as const } : undefined;
  if (!proof || !hint) return proof ?? hint;
  return hint.day - proof.day > PROOF_OUTRANKS_HINT_DAYS ? hint : proof;
}

/**
 * Evidence holds while nothing says that a booking was made after it: a booking seen since, or an appointment or visit on a
 * later day (whoever came or was missed on that day had booked by then). A cancelled appointment says nothing of the kind.
 */
function holds(
  e: EmptyDiary,
  appointments: Appointment[],
  next: Seen<number> | undefined,
  visit: Seen<DayRange> | undefined,
): boolean {
  const at = instantOf(e.source.seenAt);
  if (visit?.value && visit.value.from > e.day) return false;
  if (next && next.value !== null) {
    if (next.value > e.day || (next.value === e.day && instantOf(next.source.seenAt) >= at)) return false;
  }
  return !appointments.some((a) => {
    if (a.status === 'cancelled') return false;
    // Moved to another day, which no screen has told yet, unless the evidence is the newer word.
    if (a.status === 'rescheduled') return lastSeen(a) >= at && a.day >= e.day;
    return a.day > e.day || (isStanding(a) && a.day === e.day && lastSeen(a) >= at);
  });
}
