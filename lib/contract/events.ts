import { z } from 'zod';
import { enrolmentState, messageState, stopCause } from '../core/sequence/enrolment.ts';
import { channel } from '../core/sighting.ts';
import { patientKeyHash } from './enrolments.ts';

/** One line of the event feed. Never an address, a name or a body: ids, states and times. */
export const feedEvent = z.object({
  cursor: z.string(),
  at: z.iso.datetime(),
  patientKey: patientKeyHash,
  enrolmentId: z.uuid().nullable(),
  event: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('message'),
      stepId: z.string(),
      channel,
      state: messageState,
      reason: z.string().nullable(),
    }),
    z.object({ type: z.literal('enrolment'), state: enrolmentState, cause: stopCause.nullable() }),
    z.object({ type: z.literal('reply'), channel, meaning: z.enum(['stop', 'yes', 'no', 'question', 'other']) }),
    z.object({ type: z.literal('opt_out'), source: z.string() }),
    z.object({
      type: z.literal('task'),
      taskKind: z.enum(['call', 'reply', 'look_and_release']),
      dueAt: z.iso.datetime(),
    }),
  ]),
});
export type FeedEvent = z.infer<typeof feedEvent>;

/** GET /v1/events?after=<cursor>&limit=<n>: oldest first; `next` is passed as `after` of the following call. */
export const eventsAnswer = z.object({ events: z.array(feedEvent), next: z.string(), more: z.boolean() });
export type EventsAnswer = z.infer<typeof eventsAnswer>;
