import { z } from 'zod';
import { flagKind } from '../core/policy.ts';
import { messageState } from '../core/sequence/enrolment.ts';
import { channel } from '../core/sighting.ts';
import { patientKeyHash } from './patient-key.ts';

/**
 * GET /v1/outbox: what is to go out within `days`, soonest first (`due`), or what could not go out in the last `days`,
 * newest first (`failed`).
 */
export const outboxQuery = z.object({
  show: z.enum(['due', 'failed']).default('due'),
  days: z.coerce.number().int().min(1).max(31).default(7),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** One step. No name, no address, no text: a desk knows its patients. */
export const outboxItem = z.object({
  enrolmentId: z.uuid(),
  patientKey: patientKeyHash,
  sequenceId: z.string(),
  flagKind,
  stepId: z.string(),
  /** What the step asks for first; the gate chooses when it leaves. */
  channel: channel.nullable(),
  state: messageState,
  reason: z.string().nullable(),
  /** When it is due, or when it failed. */
  at: z.iso.datetime(),
  launchedBy: z.string(),
});
export type OutboxItem = z.infer<typeof outboxItem>;

/** `count` counts all, however many are listed. */
export const outboxAnswer = z.object({ items: z.array(outboxItem), count: z.number().int() });
