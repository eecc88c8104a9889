import type { Compiled } from './cutoffs.ts';
import { dayMonthsAgo } from './cutoffs.ts';
import { nextBookingDay } from './lifecycle.ts';
import type { PatientRecord } from './patient.ts';

/** The newest day on which patient and practice had to do with each other: a visit, a message, a call, a reminder. */
export function lastContactDay(record: PatientRecord, contactedDays: readonly number[], today: number): number | null {
  const visits = record.appointments.filter((a) => a.status === 'completed').map((a) => a.day);
  const reminded = record.remindedDay?.value;
  const days = [...visits, record.lastVisit?.value?.to ?? -1, reminded ?? -1, ...contactedDays];
  const past = days.filter((day) => day >= 0 && day <= today);
  return past.length === 0 ? null : Math.max(...past);
}

/**
 * True when nothing was heard for `months` calendar months, overdue or not, and no booking is known. Whoever has no contact
 * on record at all isn't among them: their record may simply be new.
 */
export function isQuiet(
  record: PatientRecord,
  contactedDays: readonly number[],
  months: number,
  { today }: Pick<Compiled, 'today'>,
): boolean {
  const last = lastContactDay(record, contactedDays, today);
  return last !== null && last <= dayMonthsAgo(today, months) && nextBookingDay(record, today) === null;
}
