import type { DayRange, PatientRecord, Recare } from './patient.ts';

/**
 * The recare that has waited longest and still stands, if any.
 *
 * A recare is answered, whatever its date says, when its list says so (done, booked, declined), when the patient came on or
 * after the day it was due, and when they came on or after the day it was last seen: its date may have moved on since.
 */
export function longestOpen(record: PatientRecord, visit: DayRange | undefined): Recare | undefined {
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

const openOnly = (recare: Recare, visit: DayRange | undefined) => (isOpen(recare, visit) ? recare : undefined);

/** One list names types, another doesn't: they speak of the same recall, so only the newest word on it counts. */
function newestOf(recares: Recare[]): Recare {
  return recares.reduce((a, b) => (Date.parse(b.source.seenAt) > Date.parse(a.source.seenAt) ? b : a));
}

function isOpen(recare: Recare, visit: DayRange | undefined): boolean {
  const { status } = recare;
  if (status === 'done' || status === 'booked' || status === 'declined') return false;
  if (visit === undefined) return true;
  return visit.from < recare.due.from && (recare.seenDay === undefined || visit.from < recare.seenDay);
}
