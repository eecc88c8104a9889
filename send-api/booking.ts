import type { BookingState, LaunchRequest } from '#lib/contract/enrolments.ts';

/** The earlier of an instant a desk gave and now: a desk's clock may run ahead, but nothing was seen later than now. */
export function notAfter(instant: string, now: Date): Date {
  const at = new Date(instant);
  return at < now ? at : now;
}

/** A booking state with a time that can be compared: in UTC and not in the future. */
export function clampBooking(booking: BookingState, now: Date): BookingState {
  return booking.state === 'unknown' ? booking : { ...booking, seenAt: notAfter(booking.seenAt, now).toISOString() };
}

/** An instant that a desk gave, by our clock, and never later than now: what desks say is compared, whatever their clocks show. */
export function byOurClock(instant: string, ahead: number, now: Date): Date {
  return new Date(Math.min(Date.parse(instant) - ahead, now.getTime()));
}

/** The same for all that a launch says of the time. */
export function launchByOurClock(request: LaunchRequest, ahead: number, now: Date): LaunchRequest {
  if (ahead === 0) return request;
  const ours = (instant: string) => byOurClock(instant, ahead, now).toISOString();
  const { booking, addresses } = request;
  return {
    ...request,
    launchedAt: ours(request.launchedAt),
    booking: booking.state === 'unknown' ? booking : { ...booking, seenAt: ours(booking.seenAt) },
    addresses: addresses.map((it) =>
      it.consentSource ? { ...it, consentSource: { ...it.consentSource, seenAt: ours(it.consentSource.seenAt) } } : it,
    ),
  };
}
