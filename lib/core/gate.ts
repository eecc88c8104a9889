import { dayInZone } from './day.ts';
import type { Sentence } from './flag.ts';
import { checkBooking } from './gate/booking.ts';
import { checkCaps } from './gate/caps.ts';
import { pickChannel } from './gate/channel.ts';
import type { GateDecision, GateReason } from './gate/decision.ts';
import type { GateInput } from './gate/input.ts';
import { isZone, localClock, nextOpening } from './quiet-hours.ts';
import { hold, stopCauseOf } from './situation.ts';

export { type GateDecision, type GateReason, gateDecision, gateReason } from './gate/decision.ts';
export { type GateInput, gateInput } from './gate/input.ts';

/**
 * Whether a step may leave now, and if not, why: the one rule set of the extension (at the click) and of the server
 * (right before each step, inside the sending transaction). The first item that fails is the reason.
 */
export function gate(input: GateInput): GateDecision {
  // 1 suppression: one stop of the person closes every address.
  if (input.personSuppressed || input.addresses.some((address) => address.suppressed)) {
    return { decision: 'stop', cause: 'opted_out', reason: 'suppressed' };
  }
  // 2 standing marks
  const mark = checkStanding(input);
  if (mark) return mark;
  const knownZone = isZone(input.zone);
  const today = dayInZone(input.now, knownZone ? input.zone : 'UTC');
  // 3 nothing booked, 4 freshness
  const booked = checkBooking(input, today);
  if (booked) return booked;
  // 5 consent, by channel
  const reach = pickChannel(input, today);
  if (reach.decision !== 'send') return reach;
  // 6 the recipient's hours, then the desk's capacity
  if (!knownZone) return { decision: 'hold', reason: 'zone_unknown' };
  const hours = hoursOf(input, reach.channel);
  const opening = nextOpening(hours, input.now);
  if (opening === null) return { decision: 'hold', reason: 'no_send_window' };
  if (opening !== input.now) return { decision: 'delay', until: opening, reason: 'quiet_hours' };
  if (!input.hot && input.desk && input.desk.sentToday >= input.desk.capPerDay)
    return laterDay(hours, today, 'desk_full');
  // 7 caps
  const own = [...input.contactedAt.map((at) => dayInZone(at, input.zone)), ...input.remindedOn];
  const capped = checkCaps(input, own, today);
  if (capped) return laterDay(hours, capped.freeOn, capped.reason, true);
  // 8 household: a phone rings no more often for two people than for one
  const others = input.addresses.find((one) => one.channel === reach.channel && one.to === reach.to)?.othersAt ?? [];
  const shared = checkCaps(input, [...own, ...others.map((at) => dayInZone(at, input.zone))], today);
  if (shared) return laterDay(hours, shared.freeOn, 'household', true);
  // 9 content: what the text of that channel was found to hold (`lint.ts`)
  if ((input.content?.[reach.channel] ?? []).length > 0) return { decision: 'hold', reason: 'content' };
  return reach;
}

function checkStanding(input: GateInput): GateDecision | null {
  const marks = input.standing ?? [];
  const over = hold.options.find((one) => stopCauseOf(one) !== null && marks.includes(one));
  const cause = over && stopCauseOf(over);
  if (over && cause) return { decision: 'stop', cause, reason: over };
  if (marks.includes('complaint')) return { decision: 'hold', reason: 'complaint' };
  if (marks.includes('in_treatment')) return { decision: 'hold', reason: 'in_treatment' };
  if (input.minor && !input.responsibleContact) return { decision: 'hold', reason: 'minor_without_contact' };
  return null;
}

/** A text that India's register calls promotional keeps promotional hours, whatever it is to us. */
function hoursOf(input: GateInput, channel: 'sms' | 'email' | 'whatsapp'): GateInput {
  if (input.registered?.[channel]?.category !== 'promotional') return input;
  return { ...input, country: 'IN', region: undefined, purpose: 'marketing' };
}

/** A delay to the first opening on a later day: `day` itself when `included`, else the day after it. */
function laterDay(input: GateInput, day: string, reason: GateReason, included = false): GateDecision {
  const until = nextOpening(input, input.now, { day, included });
  return until === null ? { decision: 'hold', reason: 'no_send_window' } : { decision: 'delay', until, reason };
}

/** The decision in words for staff; null when nothing stands in the way. Times are given in the recipient's zone. */
export function sayDecision(decision: GateDecision, zone: string): Sentence | null {
  if (decision.decision === 'send') return null;
  if (decision.reason === null) return null;
  const id = `gate_${decision.reason}`;
  if (decision.decision !== 'delay') return { id, params: [] };
  const { day, time } = localClock(decision.until, zone);
  return { id, params: [{ day }, time] };
}
