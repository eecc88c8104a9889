import { z } from 'zod';
import { openingView } from '../contract/openings.ts';
import { bookingRequest } from '../contract/tasks.ts';
import { entryWhy } from '../core/entry.ts';
import { sentence } from '../core/flag.ts';
import { messageState } from '../core/sequence/enrolment.ts';
import { channel } from '../core/sighting.ts';

export const taskView = z.object({
  id: z.string(),
  kind: z.enum(['call', 'reply', 'look_and_release', 'booking_request']),
  patientKey: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  /** The same number as the practice software writes it, to be read and dialled by eye. */
  phoneSeen: z.string().optional(),
  why: sentence,
  script: z.string(),
  dueAt: z.iso.datetime(),
  owner: z.string().nullable(),
  state: z.enum(['open', 'done']),
  /** The send API's reason (lib/contract/tasks.ts); null for a task of this browser alone. */
  reason: z.string().nullable().optional(),
  score: z.number().int().optional(),
  /** Calls without an answer so far. */
  tries: z.number().int().optional(),
  /** All desks see it. */
  shared: z.boolean().optional(),
  /** More calls than the desk makes in a day: it waits for tomorrow. */
  waiting: z.boolean().optional(),
  claimedBy: z.string().nullable().optional(),
  claimedUntil: z.iso.datetime().nullable().optional(),
  mine: z.boolean().optional(),
  /** The patient's own words. */
  said: z.string().nullable().optional(),
  request: bookingRequest.nullable().optional(),
  /** Whom it may be about where a phone is shared; staff say which. */
  members: z.array(z.object({ hash: z.string(), name: z.string() })).optional(),
  /** Which screen to open, so that a held step goes on. */
  look: sentence.nullable().optional(),
});
export type TaskView = z.infer<typeof taskView>;

/** Whose a task is, once it was opened. */
export const claimView = z.object({
  state: z.enum(['mine', 'taken', 'gone', 'offline']),
  by: z.string().nullable(),
  until: z.iso.datetime().nullable(),
});

/** One step that is to go out, or that did not arrive. */
export const outgoingView = z.object({
  /** The enrolment: the server's id, or this browser's while it has not left (`here`). */
  id: z.string(),
  name: z.string(),
  sequenceName: z.string(),
  channel: channel.nullable(),
  state: messageState,
  reason: sentence.nullable(),
  /** The reason as a code, for one without words: a provider's. */
  code: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string(),
  here: z.boolean(),
});
export type OutgoingView = z.infer<typeof outgoingView>;

export const callOutcome = z.enum([
  'booked',
  'will_call_back',
  'no_answer',
  'not_now',
  'wrong_number',
  'asked_not_contacted',
  'reached',
  'released',
  'stopped',
  'settled',
  'meant_stop',
  'meant_appointment',
]);
export type CallOutcome = z.infer<typeof callOutcome>;

/** Times that came free: seen as cancelled, on offer, and what became of those of the last week. */
export const openingsView = z.object({
  openings: z.array(
    openingView.omit({ takenBy: true }).extend({
      /** Name of who took it, '' where this browser does not know them; null = nobody did. */
      taker: z.string().nullable(),
    }),
  ),
  freed: z.array(z.object({ on: z.iso.date(), at: z.string(), provider: z.string().nullable() })),
  /** How many are flagged, ready and may be asked. */
  suitable: z.number().int(),
  paired: z.boolean(),
  problem: sentence.nullable(),
});
export type OpeningsView = z.infer<typeof openingsView>;

/** A patient put forward for a sequence: one click starts it. */
export const forwardView = z.object({
  patientKey: z.string(),
  name: z.string(),
  sequenceId: z.string(),
  sequenceName: z.string(),
  /** Why they are flagged. */
  reason: sentence,
  why: entryWhy,
});
export type ForwardView = z.infer<typeof forwardView>;
