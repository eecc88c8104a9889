import { z } from 'zod';
import { flagKind } from '../core/policy.ts';
import { enrolmentState, messageState, stopCause } from '../core/sequence/enrolment.ts';
import { enrolmentPlan } from '../core/sequence/plan.ts';
import { clockTime } from '../core/sequence/sequence.ts';
import { channel, evidenceStrength } from '../core/sighting.ts';
import { callNote } from './calls.ts';
import { deskWord } from './desk-words.ts';
import { markNote } from './marks.ts';
import { patientKeyHash } from './patient-key.ts';

/** One address a step may use, with the permission as it was seen. */
const launchAddress = z.object({
  channel: channel.exclude(['call']),
  /** E.164 for sms and whatsapp, an address for email. */
  to: z.string().min(3).max(254),
  consent: z.enum(['given', 'refused', 'unknown']),
  /** Which screen the consent was seen on and when; required when given. */
  consentSource: z.object({ screen: z.string(), seenAt: z.iso.datetime() }).optional(),
});
export type LaunchAddress = z.infer<typeof launchAddress>;

/** What the desk saw of the patient's bookings, and when. */
const bookingState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('nothing_booked'), strength: evidenceStrength, seenAt: z.iso.datetime() }),
  z.object({
    state: z.literal('booked'),
    on: z.iso.date(),
    /** Clock time in the practice's own calendar, where a screen showed it for certain. */
    at: clockTime.optional(),
    /** Tells one appointment from another: a salted hash of its number in the practice's software. */
    ref: z.string().max(120).optional(),
    /** The last day on which the practice's own software reminded the patient, where a screen shows it. */
    remindedOn: z.iso.date().optional(),
    seenAt: z.iso.datetime(),
  }),
  z.object({ state: z.literal('unknown') }),
]);
export type BookingState = z.infer<typeof bookingState>;

/** What a desk saw of an enrolled patient: their bookings, that they have come, or that an appointment fell through. */
const seenState = z.discriminatedUnion('state', [
  ...bookingState.options,
  /** A visit that was kept, on that day. */
  z.object({ state: z.literal('visited'), on: z.iso.date(), seenAt: z.iso.datetime() }),
  /** An appointment to come that was cancelled, with nothing else in sight: it proves nothing of other ones. */
  z.object({ state: z.literal('cancelled'), on: z.iso.date(), at: clockTime.optional(), seenAt: z.iso.datetime() }),
]);
export type SeenState = z.infer<typeof seenState>;

/** POST /v1/enrolments. The idempotency key travels in the `Idempotency-Key` header and is made before the first try. */
export const launchRequest = z.object({
  patientKey: patientKeyHash,
  sequenceId: z.string().max(80),
  sequenceVersion: z.number().int().positive(),
  flagKind,
  /** Given name as the message will show it. */
  firstName: z.string().min(1).max(80),
  language: z.string().max(20),
  zone: z.string().max(60),
  addresses: z.array(launchAddress).max(6),
  booking: bookingState,
  minor: z.boolean(),
  /** True where the addresses are those of a minor's responsible contact. */
  responsibleContact: z.boolean().optional(),
  /** Days on which the PMS itself reminded the patient lately; they count toward the caps. */
  remindedOn: z.array(z.iso.date()).max(10),
  /** Staff's written reason for going on in spite of a booking or stale evidence. */
  override: z
    .object({ blocker: z.enum(['booked', 'stale', 'no_evidence']), reason: z.string().min(3).max(300) })
    .optional(),
  /** What the steps and texts hang on besides the launch; a sequence with an anchor is refused without it. */
  plan: enrolmentPlan.optional(),
  /** Nobody pressed Start: the practice lets the sequence start by itself, and the patient has crossed into its band. */
  automatic: z.literal(true).optional(),
  launchedBy: z.string().max(80),
  launchedAt: z.iso.datetime(),
});
export type LaunchRequest = z.infer<typeof launchRequest>;

const stepView = z.object({
  stepId: z.string(),
  channel: channel.nullable(),
  state: messageState,
  reason: z.string().nullable(),
  dueAt: z.iso.datetime().nullable(),
});
export type StepView = z.infer<typeof stepView>;

export const enrolmentView = z.object({
  id: z.uuid(),
  patientKey: patientKeyHash,
  sequenceId: z.string(),
  state: enrolmentState,
  stopCause: stopCause.nullable(),
  launchedAt: z.iso.datetime(),
  launchedBy: z.string(),
  steps: z.array(stepView),
});
export type EnrolmentView = z.infer<typeof enrolmentView>;

/** 201 started, 200 the same answer again for the same idempotency key. */
export const launchAnswer = z.object({ enrolment: enrolmentView });

/** POST /v1/enrolments/{id}/stop */
export const stopRequest = z.object({ cause: stopCause, by: z.string().max(80), at: z.iso.datetime() });

/** POST /v1/opt-outs: person-level, over every address given; the server stores salted hashes. */
export const optOutRequest = z.object({
  patientKey: patientKeyHash,
  addresses: z.array(z.object({ channel: channel.exclude(['call']), to: z.string().min(3).max(254) })).max(12),
  source: z.enum(['staff', 'patient_by_phone', 'patient_in_person']),
  by: z.string().max(80),
  at: z.iso.datetime(),
});
export type OptOutRequest = z.infer<typeof optOutRequest>;

/**
 * POST /v1/sightings: what any desk saw of enrolled patients' bookings, where a booking stops the enrolment; and what it
 * noted about patients (`marks.ts`) and whom it rang (`calls.ts`), enrolled or not. Marks are carried out first.
 */
export const sightingsReport = z
  .object({
    items: z
      .array(z.object({ patientKey: patientKeyHash, booking: seenState }))
      .max(200)
      .optional(),
    marks: z.array(markNote).max(200).optional(),
    calls: z.array(callNote).max(200).optional(),
    words: z.array(deskWord).max(200).optional(),
  })
  .refine(
    ({ items = [], marks = [], calls = [], words = [] }) =>
      items.length + marks.length + calls.length + words.length > 0,
    'nothing seen and nothing noted',
  );

/** The person is stopped: now, or since an earlier call. */
export const optOutAnswer = z.object({ suppressed: z.literal(true) });

/** How many running enrolments the report was about, stopped and set going again, and how many notes and calls were news. */
export const sightingsAnswer = z.object({
  known: z.number().int(),
  stopped: z.number().int(),
  released: z.number().int(),
  noted: z.number().int(),
});
