import { toDayNumber } from '../day.ts';
import type { DateValue } from '../fact.ts';
import type { Appointment, EmptyDiary } from '../patient.ts';
import type { AppointmentStatus, FieldName, Sighting } from '../sighting.ts';
import { instantOf, knownIn, newestBy, sourceOf } from './newest.ts';

/**
 * Statuses under which an appointment from today on is a booking. `other` is among them: a status nobody mapped may well
 * mean "coming", and doubt must never turn into a flag. `arrived` today is a visit in progress and counts the same.
 */
const STANDING = new Set<AppointmentStatus>(['booked', 'confirmed', 'arrived', 'other']);
const FALLEN = new Set<AppointmentStatus>(['cancelled', 'no_show', 'rescheduled']);

export const isStanding = (a: Appointment): boolean => STANDING.has(a.status);
export const isFallen = (a: Appointment): boolean => FALLEN.has(a.status);

/** The last instant (ms) at which the appointment was seen at all. */
export const lastSeen = (a: Appointment): number => instantOf(a.lastSeenAt ?? a.source.seenAt);

/** The appointment one sighting speaks of, if it says on which day it is. */
export function readAppointment(s: Sighting): Appointment | undefined {
  const on = knownIn<DateValue>(s, 'appointmentOn');
  if (!on || on.precision === 'month') return undefined;
  const id = knownIn<string>(s, 'appointmentId') ?? (s.identity.kind === 'appointment' ? s.identity.id : undefined);
  const status = knownIn<AppointmentStatus>(s, 'appointmentStatus');
  const type = knownIn<string>(s, 'appointmentType');
  const day = toDayNumber(on.on);
  const field: FieldName = status ? 'appointmentStatus' : 'appointmentOn';
  return {
    key: id !== undefined ? `id:${id}@${day}` : `at:${day}${on.time ? `T${on.time}` : ''}`,
    ...(id !== undefined ? { id } : {}),
    day,
    ...(on.time ? { time: on.time } : {}),
    status: status ?? 'other',
    ...(type ? { type } : {}),
    source: sourceOf(s, field, s.fields[field]?.from ?? ''),
    lastSeenAt: s.seenAt,
  };
}

/** Two tellings of one appointment: the newest status that is mapped wins; a screen without a status unsettles nothing. */
export function joinAppointment(a: Appointment | undefined, b: Appointment): Appointment {
  if (!a) return b;
  const told = tells(a) === tells(b) ? (newestBy(a, b) ?? b) : tells(a) ? a : b;
  const rest = told === a ? b : a;
  const time = told.time ?? rest.time;
  const type = told.type ?? rest.type;
  const seenLast = lastSeen(a) >= lastSeen(b) ? a : b;
  return {
    ...told,
    ...(time ? { time } : {}),
    ...(type ? { type } : {}),
    lastSeenAt: seenLast.lastSeenAt ?? seenLast.source.seenAt,
  };
}

const tells = (a: Appointment): boolean => a.status !== 'other';

/**
 * Splits all appointments ever told into those that hold and those that a later sighting showed to be gone. What proof ruled
 * out has no say over the rest: the same hour may have been booked again since, on a screen that tells less of it.
 */
export function splitGone(
  all: Appointment[],
  proof: EmptyDiary | undefined,
): { held: Appointment[]; gone: Appointment[] } {
  const gone = proof ? all.filter((a) => ruledOut(a, proof)) : [];
  const left = proof ? all.filter((a) => !ruledOut(a, proof)) : all;
  const held: Appointment[] = [];
  for (const a of left) (left.some((b) => b !== a && supersedes(b, a, left)) ? gone : held).push(a);
  return { held, gone };
}

/** A screen that lists what is booked from its moment on was read later than `a`, and `a` wasn't there. */
function ruledOut(a: Appointment, proof: EmptyDiary): boolean {
  if (!isStanding(a) || instantOf(proof.source.seenAt) <= lastSeen(a)) return false;
  return a.day > proof.day || (a.day === proof.day && a.time !== undefined && a.time > proof.clock);
}

/** `b` is the same appointment as `a`, told better: moved to another day (same id), or seen by its hour without an id. */
function supersedes(b: Appointment, a: Appointment, all: Appointment[]): boolean {
  if (a.id !== undefined && b.id !== undefined) {
    return a.id === b.id && (lastSeen(b) > lastSeen(a) || (lastSeen(b) === lastSeen(a) && b.key > a.key));
  }
  if (a.day !== b.day || (a.time !== undefined && b.time !== undefined && a.time !== b.time)) return false;
  // Without an hour it may be any appointment of that day: it only speaks for one where there is only one.
  if (b.time === undefined && all.filter((x) => x.day === a.day && x.time !== undefined).length > 1) return false;
  // Nor by its hour, where two with ids of their own share it.
  const sameHour = (x: Appointment) => x.day === b.day && x.time === b.time && x.id !== undefined;
  if (b.id === undefined && all.filter(sameHour).length > 1) return false;
  if (tells(a) !== tells(b)) return tells(b);
  const gap = instantOf(b.source.seenAt) - instantOf(a.source.seenAt);
  return gap !== 0 ? gap > 0 : b.key > a.key;
}
