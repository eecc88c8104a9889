import { localMoment, toDayNumber, toDayRange } from './day.ts';
import type { DateValue } from './fact.ts';
import { joinAppointment, readAppointment } from './merge/appointments.ts';
import { mergeDues } from './merge/dues.ts';
import { withLikelyDates } from './merge/likely.ts';
import { mergePlans, mergeRecares } from './merge/lists.ts';
import { instantOf, knownIn, type MergeContext, newest, newestBy, seenIn, sourceOf } from './merge/newest.ts';
import { mergePerson, mergePhones } from './merge/person.ts';
import { dayAfter, settle } from './merge/settle.ts';
import type { Appointment, EmptyDiary, PatientRecord, Stated } from './patient.ts';
import type { Sighting } from './sighting.ts';

export type { MergeContext } from './merge/newest.ts';

/** `<pms>|<patient id>`, or null where the screen shows no patient id: names never identify. */
export function recordKey(s: Sighting): string | null {
  return s.identity.kind === 'patient' ? `${s.pms}|${s.identity.id}` : null;
}

/**
 * One more sighting on a patient's record; null where the sighting names no patient. `record` is never changed.
 *
 * Per field the newest sighting that said anything wins, "none" included; the order in which sightings arrive makes no
 * difference. Throws only when handed the record of another patient, which is our bug.
 */
export function mergeSighting(
  record: PatientRecord | undefined,
  told: Sighting,
  context: MergeContext,
): PatientRecord | null {
  const s = withLikelyDates(told);
  const key = recordKey(s);
  if (key === null || s.identity.kind !== 'patient') return null;
  if (record && record.key !== key)
    throw new Error('mergeSighting: a sighting of one patient met the record of another');

  const base = record ?? blank(key, s.pms, s.identity.id, s.seenAt);
  const moment = deskMoment(s);
  const before = statedOf(base);
  const none = { ...before.none };
  const stated: Stated = { ...before, ...mergeStated(before, s, moment), none };
  const merged: PatientRecord = {
    ...base,
    ...mergePerson(base, s),
    phones: mergePhones(base.phones, none, s, context),
    appointments: addAppointment(base.appointments, stated, s),
    recares: mergeRecares(base.recares, none, s, moment.day),
    dues: mergeDues(base.dues, s, moment.day),
    plans: mergePlans(base.plans, none, s, moment.day),
    lastSeenAt: instantOf(s.seenAt) > instantOf(base.lastSeenAt) ? s.seenAt : base.lastSeenAt,
  };
  return withoutUndefined(settle(merged, stated));
}

/** Many sightings, onto the records already known (by key); rows that name no patient are left out. */
export function mergeSightings(
  list: Iterable<Sighting>,
  context: MergeContext,
  known: ReadonlyMap<string, PatientRecord> = new Map(),
): Map<string, PatientRecord> {
  const records = new Map(known);
  for (const s of list) {
    const key = recordKey(s);
    const merged = key === null ? null : mergeSighting(records.get(key), s, context);
    if (merged) records.set(merged.key, merged);
  }
  return records;
}

function blank(key: string, pms: string, patientId: string, seenAt: string): PatientRecord {
  return { key, pms, patientId, phones: [], appointments: [], plans: [], recares: [], consent: {}, lastSeenAt: seenAt };
}

/** What a record states, also for one that was built without it (an import, a test). */
function statedOf(record: PatientRecord): Stated {
  if (record.stated) return record.stated;
  const { nothingBooked: seen, lastVisit, nextBooking } = record;
  const diary = seen && { source: seen.source, day: seen.day ?? dayAfter(seen.source.seenAt) - 1, clock: '23:59' };
  return { lastVisit, nextBooking, ...(seen && diary ? { [seen.strength]: diary } : {}), gone: [], none: {} };
}

function mergeStated(before: Stated, s: Sighting, moment: { day: number; clock: string }): Partial<Stated> {
  const diary: EmptyDiary | undefined =
    s.nothingBooked === 'none' || isExcepted(s, moment.day)
      ? undefined
      : { source: sourceOf(s, 'nothingBooked', s.record), ...moment };
  const lastVisit = seenIn<DateValue, { from: number; to: number }>(s, 'lastVisitOn', (date) => {
    const range = toDayRange(date);
    return range.from > dayAfter(s.seenAt) ? undefined : range;
  });
  // A booking known by its month only stands until that month is over.
  const nextBooking = seenIn<DateValue, number>(s, 'nextBookingOn', (date) => toDayRange(date).to);
  return {
    lastVisit: newest(before.lastVisit, lastVisit),
    nextBooking: newest(before.nextBooking, nextBooking),
    proof: newestBy(before.proof, s.nothingBooked === 'proof' ? diary : undefined),
    hint: newestBy(before.hint, s.nothingBooked === 'hint' ? diary : undefined),
  };
}

/**
 * The row itself says that something is booked, or something that nobody knows ("Deceased", "Transferred"): its list's
 * general meaning doesn't hold for it.
 */
function isExcepted(s: Sighting, today: number): boolean {
  const next = knownIn<DateValue>(s, 'nextBookingOn');
  const status = knownIn(s, 'recareStatus');
  if (status === 'other' && s.nothingBooked === 'hint') return true;
  return (next !== undefined && toDayRange(next).to >= today) || status === 'booked';
}

function addAppointment(appointments: Appointment[], stated: Stated, s: Sighting): Appointment[] {
  const seen = readAppointment(s);
  if (!seen) return appointments;
  const told = [...appointments, ...stated.gone].find((a) => a.key === seen.key);
  stated.gone = stated.gone.filter((a) => a.key !== seen.key);
  return [...appointments.filter((a) => a.key !== seen.key), joinAppointment(told, seen)];
}

/** Day and clock at the desk that saw it; a zone the browser misnames is read as UTC. */
function deskMoment(s: Sighting): { day: number; clock: string } {
  let moment: { on: string; clock: string };
  try {
    moment = localMoment(s.seenAt, s.browserZone);
  } catch {
    moment = localMoment(s.seenAt, 'UTC');
  }
  return { day: toDayNumber(moment.on), clock: moment.clock };
}

/** A missing key means unknown; a key that holds undefined would survive structured cloning as a third kind of nothing. */
function withoutUndefined(record: PatientRecord): PatientRecord {
  const clean = <T extends object>(it: T): T =>
    Object.fromEntries(Object.entries(it).filter(([, v]) => v !== undefined)) as T;
  return clean({ ...record, consent: clean(record.consent), stated: record.stated && clean(record.stated) });
}
