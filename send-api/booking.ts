import type { BookingState } from '#lib/contract/enrolments.ts';

/** The earlier of an instant a desk gave and now: a desk's clock may run ahead, but nothing was seen later than now. */
export function notAfter(instant: string, now: Date): Date {
  const at = new Date(instant);
  return at < now ? at : now;
}

/** A booking state with a time that can be compared: in UTC and not in the future. */
export function clampBooking(booking: BookingState, now: Date): BookingState {
  return booking.state === 'unknown' ? booking : { ...booking, seenAt: notAfter(booking.seenAt, now).toISOString() };
}
