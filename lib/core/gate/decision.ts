import { z } from 'zod';
import { stopCause } from '../sequence/enrolment.ts';
import { channel } from '../sighting.ts';

/** Why a message may not leave now, in the order in which the gate looks. Each has its sentence (`gate_<reason>`). */
export const gateReason = z.enum([
  // 1 suppression
  'suppressed',
  // 2 standing marks
  'deceased',
  'moved',
  'wrong_data',
  'asked_not_contacted',
  'already_spoke',
  'complaint',
  'in_treatment',
  'minor_without_contact',
  // 3 nothing booked
  'booked',
  'booking_passed',
  'booking_gone',
  'booking_moved',
  // 4 freshness
  'no_evidence',
  'stale',
  // 5 a channel with consent
  'no_address',
  'address_unusable',
  'no_sender',
  'not_registered',
  'channel_refused',
  'text_not_approved',
  'consent_refused',
  'consent_expired',
  'consent_not_recorded',
  // 6 the recipient's hours, the desk's capacity
  'zone_unknown',
  'quiet_hours',
  'no_send_window',
  'desk_full',
  // 7 caps over all sequences and desks
  'capped_day',
  'capped_week',
  // 8 one message per address of a household, 9 content
  'household',
  'content',
]);
export type GateReason = z.infer<typeof gateReason>;

/**
 * What may happen with a step now.
 *
 * - `send`: on this channel to this address, at once.
 * - `call`: the step comes down to a phone call; a person gets a task. `reason` = why no written channel was left.
 * - `delay`: not now; ask the gate again at `until`.
 * - `hold`: a person must look first (a "look and release" task).
 * - `skip`: this step can't be done for this person; the next one may.
 * - `stop`: the whole enrolment is over.
 */
export const gateDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('send'), channel: channel.exclude(['call']), to: z.string() }),
  z.object({ decision: z.literal('call'), reason: gateReason.nullable() }),
  z.object({ decision: z.literal('delay'), until: z.iso.datetime(), reason: gateReason }),
  z.object({ decision: z.literal('hold'), reason: gateReason }),
  z.object({ decision: z.literal('skip'), reason: gateReason }),
  z.object({ decision: z.literal('stop'), cause: stopCause, reason: gateReason }),
]);
export type GateDecision = z.infer<typeof gateDecision>;
