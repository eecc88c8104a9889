import type { GateDecision } from './decision.ts';
import type { GateInput } from './input.ts';

const DAY_MS = 86_400_000;

/** Items 3 and 4: a booking ends the enrolment; "nothing booked" must have been seen, and lately. */
export function checkBooking(input: GateInput, today: string): GateDecision | null {
  const { booking, override } = input;
  if (input.bookings === 'no_matter') return null;
  if (input.bookings === 'needed') return checkNeeded(input, today);
  if (booking.state === 'booked') {
    // Its day is over and nobody has looked since: attended or missed, a person must say.
    if (booking.on < today) return confirmedLately(input) ? null : { decision: 'hold', reason: 'booking_passed' };
    return overridesBooking(booking.on, booking.seenAt, override)
      ? null
      : { decision: 'stop', cause: 'booked', reason: 'booked' };
  }
  if (confirmedLately(input)) return null;
  if (booking.state === 'unknown' || booking.strength === 'none') return { decision: 'hold', reason: 'no_evidence' };
  return isFresh(booking.seenAt, input) ? null : { decision: 'hold', reason: 'stale' };
}

/** A message about an appointment: that very one must stand, and have been seen lately. */
function checkNeeded(input: GateInput, today: string): GateDecision | null {
  const { booking, visitOn } = input;
  if (booking.state === 'unknown') return { decision: 'hold', reason: 'no_evidence' };
  if (booking.state === 'nothing_booked') {
    // A hint may be the list's mistake: a person looks. A page that shows no booking is proof.
    if (booking.strength !== 'proof') return { decision: 'hold', reason: 'no_evidence' };
    return { decision: 'stop', cause: 'flag_gone', reason: 'booking_gone' };
  }
  if (booking.on < today) return { decision: 'stop', cause: 'flag_gone', reason: 'booking_gone' };
  if (visitOn !== undefined && booking.on !== visitOn)
    return { decision: 'stop', cause: 'flag_gone', reason: 'booking_moved' };
  return isFresh(booking.seenAt, input) ? null : { decision: 'hold', reason: 'stale' };
}

/** An override covers the booking it was written for; without that day, any that had been seen by then. */
function overridesBooking(on: string, seenAt: string, override: GateInput['override']): boolean {
  if (override?.blocker !== 'booked') return false;
  if (override.bookedOn !== undefined) return override.bookedOn === on;
  return Date.parse(seenAt) <= Date.parse(override.at);
}

function confirmedLately(input: GateInput): boolean {
  return input.override !== null && input.override.blocker !== 'booked' && isFresh(input.override.at, input);
}

function isFresh(seenAt: string, { now, freshnessDays }: GateInput): boolean {
  return Date.parse(now) - Date.parse(seenAt) <= freshnessDays * DAY_MS;
}
