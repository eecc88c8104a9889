import { z } from 'zod';
import { enrolmentState, messageState, stopCause } from '../core/sequence/enrolment.ts';
import { stallReason } from '../core/sequence/stall.ts';
import { channel } from '../core/sighting.ts';
import { callMade } from './calls.ts';
import { homeEvent, writtenEvent } from './desk-words.ts';
import { mark } from './marks.ts';
import { patientKeyHash } from './patient-key.ts';
import { taskKind, taskReason } from './tasks.ts';

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
    z.object({
      type: z.literal('reply'),
      channel,
      meaning: z.enum(['stop', 'yes', 'no', 'question', 'other', 'wrong_number', 'complaint']),
      /** Everyone reached there, where the phone is shared: staff say who wrote. */
      members: z.array(patientKeyHash).optional(),
    }),
    z.object({ type: z.literal('opt_out'), source: z.string() }),
    /** The person took their stop back, from their own device. */
    z.object({ type: z.literal('opt_in'), source: z.string() }),
    /** A desk, a screen or a reply noted something about the person, or it was taken off. */
    z.object({
      type: z.literal('mark'),
      mark,
      on: z.boolean(),
      until: z.iso.date().optional(),
      why: stallReason.optional(),
    }),
    /** Somebody rang the person; the desk that did knows it by `callId`. */
    z.object({ type: z.literal('call'), callId: z.uuid(), outcome: callMade, madeAt: z.iso.datetime() }),
    /** What the person said about a channel, and when; the newest word holds. */
    z.object({ type: z.literal('consent'), channel, given: z.boolean(), saidAt: z.iso.datetime() }),
    /** What desks tell one another (desk-words.ts). */
    writtenEvent,
    homeEvent,
    /**
     * The person was forgotten, at their wish: every desk forgets them too. Nobody's key may be kept for that, so the line's
     * is a hash of it (`erased <key>`), which only whoever knows the key can make; `stopped` = they are not written to again.
     */
    z.object({ type: z.literal('erased'), stopped: z.boolean() }),
    z.object({ type: z.literal('click'), stepId: z.string(), channel }),
    /** A task that was opened, or put off: then with its new day. */
    z.object({
      type: z.literal('task'),
      taskKind,
      dueAt: z.iso.datetime(),
      taskId: z.uuid().optional(),
      reason: taskReason.optional(),
      members: z.array(patientKeyHash).optional(),
    }),
    /** It is over, at whatever desk. */
    z.object({ type: z.literal('task_done'), taskId: z.uuid() }),
  ]),
});
export type FeedEvent = z.infer<typeof feedEvent>;

/** GET /v1/events?after=<cursor>&limit=<n>: oldest first; `next` is passed as `after` of the following call. */
export const eventsAnswer = z.object({ events: z.array(feedEvent), next: z.string(), more: z.boolean() });
export type EventsAnswer = z.infer<typeof eventsAnswer>;

/**
 * The same as a browser hears it: one whose version is older than the server's meets lines that it does not know, and
 * must not stand still before them.
 */
export const eventsHeard = eventsAnswer.extend({ events: z.array(z.unknown()) });

/** The lines this version knows. */
export const knownEvents = (lines: unknown[]): FeedEvent[] =>
  lines.flatMap((line) => feedEvent.safeParse(line).data ?? []);

/** How often the server's record had been restored from a backup when it gave this cursor out. */
export const restoresIn = (cursor: string): number => Number(/^(\d+)-/.exec(cursor)?.[1] ?? 0);
