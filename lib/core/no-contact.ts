import { isBookingOn } from './lifecycle.ts';
import type { PatientRecord } from './patient.ts';

/**
 * The newest day, up to `today`, on which patient and practice had to do with each other: a visit, an enquiry or the answer
 * to it, a quote, a reminder, or (`reachedDay`) a message or call noted outside the record. Days since 1970-01-01; null =
 * no contact is on record, which says nothing about how long ago there was any. Of a visit known by its month alone the
 * latest day it may have been counts: in doubt nobody is called quiet.
 */
export function lastContactDay(record: PatientRecord, reachedDay: number | null, today: number): number | null {
  let last = -1;
  const hear = (day: number | null | undefined) => {
    if (typeof day === 'number' && day > last && day <= today) last = day;
  };
  const hearRange = (range: { from: number; to: number } | null | undefined) => {
    if (range && range.from <= today) hear(Math.min(range.to, today));
  };
  for (const { status, day } of record.appointments) if (status === 'completed' || status === 'arrived') hear(day);
  hearRange(record.lastVisit?.value);
  for (const { sent } of record.plans) hearRange(sent);
  hear(record.remindedDay?.value);
  hear(record.enquiry?.value?.day);
  hear(record.enquiryReplied?.value);
  hear(reachedDay);
  return last < 0 ? null : last;
}

/** The last day, from `today` on, on which the record has a booking that stands; null = none is known. */
export function lastBookingDay(record: PatientRecord, today: number): number | null {
  const stated = record.nextBooking?.value ?? -1;
  let last = stated >= today ? stated : -1;
  for (const a of record.appointments) if (a.day >= today && a.day > last && isBookingOn(a, today)) last = a.day;
  return last < 0 ? null : last;
}
