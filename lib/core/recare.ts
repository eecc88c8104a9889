import { type Compiled, monthsLater } from './cutoffs.ts';
import type { Appointment, DayRange, PatientRecord, Recare } from './patient.ts';

/**
 * The recare that has waited longest and still stands, if any.
 *
 * A recare is answered, whatever its date says, when its list says so (done, booked, declined, or a word nobody knows, which
 * may say "moved" or worse), when the patient came on or
 * after the day it was due, and when they came on or after the day it was last seen: its date may have moved on since.
 */
function longestOpen(record: PatientRecord, visit: DayRange | undefined): Recare | undefined {
  const { recares } = record;
  if (recares.length === 0) return undefined;
  if (recares.length > 1 && recares.some((r) => r.type === '')) return openOnly(newestOf(recares), visit);
  let longest: Recare | undefined;
  for (let i = 0; i < recares.length; i++) {
    const recare = recares[i] as Recare;
    if ((longest === undefined || recare.due.to < longest.due.to) && isOpen(recare, visit)) longest = recare;
  }
  return longest;
}

/**
 * `longestOpen`, or where no screen has told a due date at all: the last routine visit plus the practice's interval. A visit
 * since then of which it isn't known what it was may have been the next one, so nothing is worked out across it; nor is it
 * when a screen showed that there is no recall for the patient.
 */
export function openRecare(record: PatientRecord, c: Compiled, visit: DayRange | undefined): Recare | undefined {
  if (record.recares.length > 0 || visit === undefined) return longestOpen(record, visit);
  if (record.stated?.none.recare !== undefined) return undefined;
  const { appointments } = record;
  let last = -1;
  for (let i = appointments.length - 1; i >= 0; i--) {
    const a = appointments[i] as Appointment;
    if (a.status !== 'completed' || a.day > visit.to) continue;
    if (last < 0 && a.day !== visit.from) return undefined;
    last = a.day;
    if (a.type === undefined) return undefined;
    const recare = c.recareOf(a.type);
    if (recare === 'unsure') return undefined;
    if (recare === 'none') continue;
    const day = dueDay(a.day, recare.intervalMonths);
    return { type: recare.type, due: { from: day, to: day }, derivedFrom: a.day, source: a.source };
  }
  return undefined;
}

/** `months` calendar months later, the rest of a broken number in days (half a month = 15). */
export function dueDay(day: number, months: number): number {
  const key = day * 1_000 + months;
  const known = dueDays.get(key);
  if (known !== undefined) return known;
  if (dueDays.size > 20_000) dueDays.clear();
  const made = workOutDueDay(day, months);
  dueDays.set(key, made);
  return made;
}

// Calendar arithmetic costs sixty times a look-up, and a practice has few days and fewer intervals.
const dueDays = new Map<number, number>();

function workOutDueDay(day: number, months: number): number {
  const whole = Math.trunc(months);
  return monthsLater(day, whole) + Math.round((months - whole) * 30);
}

const openOnly = (recare: Recare, visit: DayRange | undefined) => (isOpen(recare, visit) ? recare : undefined);

/** One list names types, another doesn't: they speak of the same recall, so only the newest word on it counts. */
function newestOf(recares: Recare[]): Recare {
  return recares.reduce((a, b) => (Date.parse(b.source.seenAt) > Date.parse(a.source.seenAt) ? b : a));
}

function isOpen(recare: Recare, visit: DayRange | undefined): boolean {
  const { status } = recare;
  if (status !== undefined && status !== 'due' && status !== 'contacted') return false;
  if (visit === undefined) return true;
  return visit.from < recare.due.from && (recare.seenDay === undefined || visit.from < recare.seenDay);
}
