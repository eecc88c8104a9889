import { z } from 'zod';

/** Why sending stands still, and what to look at. No personal data. */
export const pauseView = z.object({
  id: z.uuid(),
  /** A sequence of this practice, or one of its senders (the provider's name). */
  kind: z.enum(['sequence', 'sender']),
  name: z.string(),
  /** `warned` still sends; `paused` holds every step until it ends. */
  level: z.enum(['warned', 'paused']),
  reason: z.enum(['opt_outs', 'failures', 'content_blocked', 'complaints', 'quality', 'silence']),
  /** What it rests on: so many of so many. */
  hits: z.number().int(),
  sends: z.number().int(),
  since: z.iso.datetime(),
  /** Ends by itself then; null = a person ends it. */
  until: z.iso.datetime().nullable(),
  /** In words: what to look at before it goes on. */
  text: z.string(),
  causes: z.array(z.string()),
});
export type PauseView = z.infer<typeof pauseView>;

/** GET /v1/pauses: what stands still or is close to it, newest first. */
export const pausesAnswer = z.object({ pauses: z.array(pauseView) });

/** POST /v1/pauses/{id}/end (admin): how many held steps are in line again. */
export const pauseEnded = z.object({ ended: z.literal(true), released: z.number().int() });
