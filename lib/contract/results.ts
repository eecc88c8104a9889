import { z } from 'zod';
import { patientKeyHash } from './patient-key.ts';

/**
 * GET /v1/results: what became of the follow-ups launched from `from` to `to` (days, both included). Bookings count when
 * first seen within `days` of a message; with `campaign` only what came within `days` of each launch counts at all.
 */
export const resultsQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(['segment', 'channel', 'variant']).default('segment'),
  days: z.coerce.number().int().min(1).max(60).default(60),
  /** One push: only this sequence. */
  sequence: z.string().max(80).optional(),
});

const count = z.number().int();

const resultRow = z.object({
  key: z.string(),
  enrolled: count,
  sent: count,
  sentBy: z.record(z.string(), count),
  /** By channel, how often its price is paid: parts of texts that left, WhatsApp messages that arrived, mails. */
  paidBy: z.record(z.string(), count),
  delivered: count,
  clicked: count,
  replied: count,
  booked: count,
  attended: count,
  optedOut: count,
});
export type ResultRow = z.infer<typeof resultRow>;

const share = z.object({ hits: count, of: count });

export const resultsAnswer = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  days: count,
  rows: z.array(resultRow),
  total: resultRow,
  /** Each kind of success by itself: patients back for care, new treatment taken up, people sent by patients. */
  outcomes: z.object({ rebooked: count, treatment: count, referrals: count, attended: count }),
  /** Recovered bookings, newest first, for the list behind the figure: at most 500. */
  recovered: z.array(
    z.object({
      patientKey: patientKeyHash,
      enrolmentId: z.uuid(),
      sequenceId: z.string(),
      /** Day of the appointment, where a screen showed it. */
      on: z.iso.date().nullable(),
      seenAt: z.iso.datetime(),
      /** Whole days between the last message and the booking. */
      daysAfter: count,
      attended: z.boolean(),
    }),
  ),
  /** Those left alone, against those contacted; null = nobody is left alone. */
  holdOut: z
    .object({
      contacted: share,
      alone: share,
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      verdict: z.enum(['too_few', 'none', 'better', 'worse']),
    })
    .nullable(),
  /** Median days from launch to booking; null = nobody booked. */
  firstBookingDays: z.number().nullable(),
  better: z.array(
    z.object({
      stepId: z.string(),
      channel: z.string(),
      better: z.string(),
      than: z.string(),
      shares: z.tuple([share, share]),
    }),
  ),
  months: z.array(z.object({ month: z.string(), enrolled: count, booked: count, attended: count })),
  /** Instant of the practice's first message ever; null = none yet. */
  firstSentAt: z.iso.datetime().nullable(),
  plan: z
    .object({ patients: count, patientsMost: count.nullable(), sequences: count, sequencesMost: count.nullable() })
    .nullable(),
});
export type ResultsAnswer = z.infer<typeof resultsAnswer>;

/** POST /v1/outcomes: a patient sent somebody, as staff were told. */
export const referralRequest = z.object({
  patientKey: patientKeyHash,
  kind: z.literal('referral'),
  by: z.string().min(1).max(80),
});
/** `credited`: whether a follow-up within the days of attribution takes the credit. */
export const referralAnswer = z.object({ credited: z.boolean() });
