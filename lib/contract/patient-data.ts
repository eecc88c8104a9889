import { z } from 'zod';
import { enrolmentPlan } from '../core/sequence/plan.ts';
import { patientKeyHash } from './patient-key.ts';

const at = z.iso.datetime();

/** GET /v1/patients/{patientKey}/export: everything held about one patient, in clear. */
export const patientExport = z.object({
  patientKey: patientKeyHash,
  names: z.array(z.string()),
  addresses: z.array(z.object({ channel: z.string(), to: z.string(), consent: z.string() })),
  followUps: z.array(
    z.object({
      id: z.uuid(),
      sequenceId: z.string(),
      flagKind: z.string(),
      state: z.string(),
      stopCause: z.string().nullable(),
      launchedAt: at,
      launchedBy: z.string(),
      language: z.string(),
      zone: z.string(),
      /** The appointment it speaks of, and what else its texts hang on. */
      plan: enrolmentPlan.nullable(),
      overrideReason: z.string().nullable(),
      messages: z.array(
        z.object({
          id: z.uuid(),
          channel: z.string().nullable(),
          state: z.string(),
          reason: z.string().nullable(),
          dueAt: at.nullable(),
          attemptedAt: at.nullable(),
          subject: z.string().nullable(),
          /** Null once it was dropped after the retention time. */
          body: z.string().nullable(),
        }),
      ),
    }),
  ),
  replies: z.array(z.object({ at, channel: z.string(), meaning: z.string(), text: z.string().nullable() })),
  consents: z.array(
    z.object({
      channel: z.string(),
      purpose: z.string(),
      basis: z.string(),
      wording: z.string(),
      language: z.string(),
      givenAt: at,
      expiresAt: at.nullable(),
      revokedAt: at.nullable(),
      source: z.string(),
      recordedBy: z.string(),
    }),
  ),
  tasks: z.array(
    z.object({
      kind: z.string(),
      reason: z.string(),
      state: z.string(),
      outcome: z.string().nullable(),
      createdAt: at,
    }),
  ),
  calls: z.array(z.object({ at, outcome: z.string(), madeBy: z.string().nullable() })),
  marks: z.array(z.object({ mark: z.string(), at, liftedAt: at.nullable() })),
  stops: z.array(z.object({ source: z.string(), at, liftedAt: at.nullable() })),
  /** Bookings, visits and referrals that were put down to a follow-up. */
  outcomes: z.array(z.object({ kind: z.string(), on: z.iso.date().nullable(), time: z.string().nullable(), at })),
  /** Free times that were offered, or wait to be. */
  openings: z.array(z.object({ on: z.iso.date(), time: z.string(), state: z.string(), offeredAt: at.nullable() })),
  /** Since when the patient is left alone for comparison. */
  heldOutAt: at.nullable(),
});
export type PatientExport = z.infer<typeof patientExport>;

/** POST /v1/patients/{patientKey}/erase. `keepStopped`: the person is never written to again, known by hash only. */
export const eraseRequest = z.object({ by: z.string().min(1).max(80), keepStopped: z.boolean().default(true) });
export const eraseAnswer = z.object({ erased: z.literal(true), stopped: z.boolean() });

/** GET /v1/breach-export: whose data were held, which, and since when; for the report to authority and patients. */
export const breachExport = z.object({
  people: z.array(
    z.object({
      practiceId: z.uuid(),
      patientKey: patientKeyHash,
      names: z.array(z.string()),
      addresses: z.array(z.object({ channel: z.string(), to: z.string() })),
      /** `name`, `address`, `message_text`, `reply_text`, `consent`. */
      held: z.array(z.string()),
      since: at,
      until: at,
      /** Browsers that entered the data, by number. */
      devices: z.array(z.uuid()),
    }),
  ),
  /** What was paired, revoked, exported and erased in that time. */
  access: z.array(z.object({ at, practiceId: z.uuid(), action: z.string(), detail: z.unknown() })),
  /** Pass it as `after` for the rest; null = that was all. */
  next: z.string().nullable(),
});
export type BreachExport = z.infer<typeof breachExport>;
