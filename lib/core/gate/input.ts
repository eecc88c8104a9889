import { z } from 'zod';
import { dltCategory, registeredState, whatsappCategory } from '../registered/registered-text.ts';
import { clockTime, purpose, sequence, step } from '../sequence/sequence.ts';
import { channel, evidenceStrength } from '../sighting.ts';
import { hold } from '../situation.ts';

/** An address a step may use. `suppressed` is the person's stop; `unusable` only says that this one address is dead. */
const gateAddress = z.object({
  channel: channel.exclude(['call']),
  to: z.string().min(3).max(254),
  consent: z.enum(['given', 'refused', 'unknown', 'expired']),
  /** What a given consent rests on; missing = seen on a screen, which counts as `express`. */
  basis: z.enum(['written', 'express', 'implied', 'soft_opt_in']).optional(),
  suppressed: z.boolean(),
  /** A hard bounce or an impossible number: passed over, while the person's other addresses stay open. */
  unusable: z.boolean().optional(),
  /** WhatsApp: the person wrote to this sender within 24 hours, so that a free text may leave. */
  windowOpen: z.boolean().optional(),
  /** Instants at which a message for somebody else of the household left to this address. */
  othersAt: z.array(z.iso.datetime()).optional(),
});
export type GateAddress = z.infer<typeof gateAddress>;

/** How the text of a step stands with those who must have approved it. `none` = never registered, `differs` = other words were. */
const gateRegistered = z.object({
  state: z.union([registeredState, z.enum(['none', 'differs'])]),
  category: z.union([whatsappCategory, dltCategory]).optional(),
});
export type GateRegistered = z.infer<typeof gateRegistered>;

/** What the desks saw of the patient's bookings, newest word first (same shape as in the launch request). */
const gateBooking = z.discriminatedUnion('state', [
  z.object({ state: z.literal('nothing_booked'), strength: evidenceStrength, seenAt: z.iso.datetime() }),
  z.object({ state: z.literal('booked'), on: z.iso.date(), seenAt: z.iso.datetime() }),
  z.object({ state: z.literal('unknown') }),
]);

/**
 * All the gate looks at, as plain data: the server keeps it with the message as its policy snapshot, so that "why did
 * this leave?" is answered by the values of that moment. Instants are ISO with zone, days `YYYY-MM-DD`.
 */
export const gateInput = z.object({
  now: z.iso.datetime(),
  /** The step's channels in its order; the first the person may be reached on is used. */
  channels: z.array(channel).min(1),
  addresses: z.array(gateAddress),
  /** A stop recorded for the person whatever the address (patient key, household role). */
  personSuppressed: z.boolean().optional(),
  /** What desks, screens and replies noted about the person (domain: gate item 2). */
  standing: z.array(hold).optional(),
  minor: z.boolean(),
  /** True where the addresses are those of a minor's responsible contact. */
  responsibleContact: z.boolean().optional(),
  booking: gateBooking,
  /** What a booking does to this sequence; missing = it ends it. */
  bookings: sequence.shape.bookings.unwrap().optional(),
  /** The appointment a message of a sequence that needs one speaks of; another day's is not it. */
  visitOn: z.iso.date().optional(),
  freshnessDays: z.number().int().positive(),
  /** Staff's written reason. It counts as evidence of its own moment: for `freshnessDays`, not for ever. */
  override: z
    .object({
      blocker: z.enum(['booked', 'stale', 'no_evidence']),
      reason: z.string().min(3).max(300),
      at: z.iso.datetime(),
      /** The booking that was overridden; another one found later stops the enrolment all the same. */
      bookedOn: z.iso.date().optional(),
    })
    .nullable(),
  /** ISO 3166 alpha-2, and the state or province where one is known. */
  country: z.string().length(2),
  region: z.string().max(3).optional(),
  /** The recipient's zone (IANA). */
  zone: z.string().max(60),
  purpose,
  careNeedsRecordedConsent: z.boolean(),
  /** Channels with a sender that is set up and registered; missing = every channel has one. */
  readyChannels: z.array(channel).optional(),
  /** Papers in order (`a2p:sms`, `dlt:sms`, `baa:email`, …); missing = not judged on this side. */
  registrations: z.array(z.string().max(40)).optional(),
  /** Texts of this step that need approval: WhatsApp's, and SMS to Indian numbers. Missing = not judged on this side. */
  registered: z.partialRecord(channel.exclude(['call']), gateRegistered).optional(),
  /** The practice's sending window in the recipient's zone, `HH:MM`; the country's bounds only ever narrow it. */
  quietHours: z.object({ from: clockTime, to: clockTime }),
  /** Hours and weekdays of this step alone; they narrow the others. */
  window: step.shape.window,
  /** Somebody waits for this one: the practice's own hours, closed days and pace don't hold it, the law's hours do. */
  hot: z.boolean().optional(),
  /** Weekdays (0 = Sunday) and days on which the practice sends nothing. */
  noSendWeekdays: z.array(z.number().int().min(0).max(6)).optional(),
  noSendDates: z.array(z.iso.date()).optional(),
  /** How many messages the desk can answer in a day, and how many have left today. */
  desk: z.object({ capPerDay: z.number().int().positive(), sentToday: z.number().int().nonnegative() }).optional(),
  capPerDay: z.number().int().positive(),
  capPerWeek: z.number().int().positive(),
  /** Every message to this person over all sequences and desks: those that left and those that may have. */
  contactedAt: z.array(z.iso.datetime()),
  /** Days on which the PMS itself reminded the person; they count toward the caps. */
  remindedOn: z.array(z.iso.date()),
  /** What keeps the rendered text from leaving, by channel (codes of `lint.ts` and blanks nobody filled). */
  content: z.partialRecord(channel, z.array(z.string())).optional(),
});
export type GateInput = z.infer<typeof gateInput>;
