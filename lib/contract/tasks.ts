import { z } from 'zod';
import { callTold } from './calls.ts';
import { patientKeyHash } from './patient-key.ts';

/** What a person must do. */
export const taskKind = z.enum(['call', 'reply', 'look_and_release', 'booking_request']);
export type TaskKind = z.infer<typeof taskKind>;

/** Why it was opened. A call has one of the first five, signs of intent; nobody is rung without one. */
export const taskReason = z.enum([
  'clicked',
  'reply_yes',
  'ring_me',
  'missed_call',
  'partial_request',
  'reply_no',
  'reply_question',
  'reply_other',
  'reply_wrong_number',
  'reply_complaint',
  'cancel_or_stop',
  'request',
  'opening_taken',
  'held',
]);
export type TaskReason = z.infer<typeof taskReason>;

/**
 * How a task ended. `no_answer` puts a call off (1, 7, 21, 60 days) and closes it after the last try; `released` sets a
 * held step going; `meant_stop` and `meant_appointment` settle an ambiguous CANCEL.
 */
export const taskOutcome = z.enum([
  'booked',
  'reached',
  'no_answer',
  'not_now',
  'wrong_number',
  'opted_out',
  'released',
  'stopped',
  'settled',
  'meant_stop',
  'meant_appointment',
  'unreachable',
]);
export type TaskOutcome = z.infer<typeof taskOutcome>;

/** What somebody asked for on the request page. */
export const bookingRequest = z.object({
  /** Weekdays, 1 = Monday to 7 = Sunday. */
  days: z.array(z.number().int().min(1).max(7)).max(7),
  times: z.array(z.enum(['morning', 'afternoon', 'evening'])).max(3),
});
export type BookingRequest = z.infer<typeof bookingRequest>;

export const taskView = z.object({
  id: z.uuid(),
  kind: taskKind,
  patientKey: patientKeyHash,
  /** Everyone it may be about; more than one where the phone is shared, and staff say which. */
  members: z.array(patientKeyHash),
  enrolmentId: z.uuid().nullable(),
  reason: taskReason,
  /** 0 to 100; the list is in this order among tasks that are due. */
  score: z.number().int(),
  dueAt: z.iso.datetime(),
  tries: z.number().int(),
  /** The person's own words, for a reply. */
  text: z.string().nullable(),
  request: bookingRequest.nullable(),
  /** Whose it is until somebody takes it: who started the follow-up, or asked for the task, or had it last. */
  owner: z.string().nullable(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.iso.datetime().nullable(),
  state: z.enum(['open', 'done']),
  outcome: taskOutcome.nullable(),
  /** A call that is due but more than the desk makes in a day: it keeps its score and waits for tomorrow. */
  waiting: z.boolean(),
});
export type TaskView = z.infer<typeof taskView>;

/** GET /v1/tasks?kind=&due=today|all: open tasks, due ones first, by score. */
export const tasksQuery = z.object({ kind: taskKind.optional(), due: z.enum(['now', 'all']).default('now') });
export const tasksAnswer = z.object({ tasks: z.array(taskView) });
export const taskAnswer = z.object({ task: taskView });

/** POST /v1/tasks: staff saw a sign of intent themselves. */
export const taskRequest = z.object({
  kind: z.literal('call'),
  reason: z.enum(['missed_call', 'partial_request']),
  patientKey: patientKeyHash,
  by: z.string().min(1).max(80),
});

/** POST /v1/tasks/{id}/claim: for `minutes`; the same person may claim again, and gives it back with 0. */
export const claimRequest = z.object({
  by: z.string().min(1).max(80),
  minutes: z.number().int().min(0).max(120).default(15),
});

/** POST /v1/tasks/{id}/later: put off by a person, until an instant within 60 days. */
export const laterRequest = z.object({ by: z.string().min(1).max(80), until: z.iso.datetime() });

/** POST /v1/tasks/{id}/done. `member` says who of a household it was. */
export const doneRequest = z.object({
  outcome: taskOutcome.exclude(['unreachable']),
  by: z.string().min(1).max(80),
  member: patientKeyHash.optional(),
  /** The call that was made for it. With it a retry is known as one, and a call for a task that was done meanwhile counts. */
  call: callTold.optional(),
});
export type DoneRequest = z.infer<typeof doneRequest>;
