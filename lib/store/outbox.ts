import { z } from 'zod';
import { consentRequest } from '../contract/consents.ts';
import { launchRequest, optOutRequest, sightingsReport } from '../contract/enrolments.ts';
import { doneRequest } from '../contract/tasks.ts';
import { sentence } from '../core/flag.ts';
import { stopCause } from '../core/sequence/enrolment.ts';
import type { ComebackDb, Store } from './db.ts';

/** What is to be told to the send API. */
export const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('launch'), body: launchRequest }),
  /** The server's enrolment id is looked up when it leaves: the launch before it may still be on its way. */
  z.object({ kind: z.literal('stop'), body: z.object({ cause: stopCause, by: z.string(), at: z.iso.datetime() }) }),
  z.object({ kind: z.literal('opt_out'), body: optOutRequest }),
  z.object({ kind: z.literal('consent'), body: consentRequest }),
  z.object({ kind: z.literal('mark'), body: sightingsReport }),
  z.object({ kind: z.literal('call'), body: sightingsReport }),
  z.object({ kind: z.literal('word'), body: sightingsReport }),
  z.object({ kind: z.literal('sightings'), body: sightingsReport }),
  z.object({ kind: z.literal('task_done'), taskId: z.uuid(), body: doneRequest }),
]);
export type Command = z.infer<typeof command>;

/**
 * One command. `pending → claimed (with a lease) → done | failed`; a claim whose lease ran out is free again and goes
 * out under the same key. What was sent is dropped from the row once it is settled.
 */
const outboxRow = z.object({
  seq: z.number().int(),
  /** Idempotency key, made before the first try and never changed. */
  id: z.uuid(),
  /** Commands about one patient leave in the order they were given, but for what had better be known first. */
  subject: z.string(),
  enrolmentId: z.string().optional(),
  command: command.nullable(),
  kind: z.enum(['launch', 'stop', 'opt_out', 'consent', 'mark', 'call', 'word', 'sightings', 'task_done']),
  state: z.enum(['pending', 'claimed', 'done', 'failed']),
  /** 1 until settled: a sparse index of the work to do, in order of `seq`. */
  live: z.literal(1).optional(),
  notBefore: z.number(), // ms since 1970
  claimId: z.string().optional(),
  leaseUntil: z.number().optional(),
  attempts: z.number().int(),
  problem: sentence.nullable(),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().optional(),
});
export type OutboxRow = z.infer<typeof outboxRow>;

export interface NewCommand {
  id: string;
  subject: string;
  enrolmentId?: string;
  command: Command;
  notBefore: number;
  createdAt: string;
}

/** Adds a command. Call inside the transaction of what it belongs to. */
export async function addCommand(db: ComebackDb, it: NewCommand): Promise<void> {
  const row: Omit<OutboxRow, 'seq'> = {
    ...it,
    command: command.parse(it.command),
    kind: it.command.kind,
    state: 'pending',
    live: 1,
    attempts: 0,
    problem: null,
  };
  await db.outbox.add(row);
}

/** The launch of an enrolment if it can still be taken back: it was never handed to anybody. */
export async function unsentLaunch(db: ComebackDb, enrolmentId: string): Promise<OutboxRow | undefined> {
  const rows = await db.outbox.where('enrolmentId').equals(enrolmentId).toArray();
  return rows.find((row) => row.kind === 'launch' && row.state === 'pending' && row.attempts === 0);
}

/** A stop, a note, a word on a channel: whatever waits about the patient, these may come first, and had better. */
const OVERTAKES: OutboxRow['kind'][] = ['opt_out', 'mark', 'consent'];

/** Claims the next command that may leave at `now`, or says when the next one may (null = nothing is waiting). */
export async function claimNext(
  { durable: db }: Store,
  now: number,
  leaseMs: number,
  claimId: string,
): Promise<{ claimed: OutboxRow } | { claimed: null; nextAt: number | null }> {
  return db.transaction('rw', db.outbox, async () => {
    const waiting = new Set<string>();
    let nextAt: number | null = null;
    for (const row of await db.outbox.where('live').equals(1).sortBy('seq')) {
      if (waiting.has(row.subject) && !OVERTAKES.includes(row.kind)) continue;
      const freeAt = row.state === 'claimed' ? (row.leaseUntil ?? 0) : row.notBefore;
      if (freeAt <= now) {
        const claimed: OutboxRow = {
          ...row,
          state: 'claimed',
          claimId,
          leaseUntil: now + leaseMs,
          attempts: row.attempts + 1,
        };
        await db.outbox.put(claimed);
        return { claimed: outboxRow.parse(claimed) };
      }
      waiting.add(row.subject);
      nextAt = nextAt === null ? freeAt : Math.min(nextAt, freeAt);
    }
    return { claimed: null, nextAt };
  });
}

/**
 * Claims further launches that may leave at `now`, at most `most`, the oldest first: they go out in one request with
 * the launch that was claimed before. A launch behind another command about its patient waits for that one.
 */
export async function claimLaunches(
  { durable: db }: Store,
  now: number,
  leaseMs: number,
  claimId: string,
  most: number,
): Promise<OutboxRow[]> {
  return db.transaction('rw', db.outbox, async () => {
    const seen = new Set<string>();
    const claimed: OutboxRow[] = [];
    for (const row of await db.outbox.where('live').equals(1).sortBy('seq')) {
      if (claimed.length >= most) break;
      const behind = seen.has(row.subject);
      seen.add(row.subject);
      const freeAt = row.state === 'claimed' ? (row.leaseUntil ?? 0) : row.notBefore;
      if (behind || row.kind !== 'launch' || freeAt > now) continue;
      claimed.push({ ...row, state: 'claimed', claimId, leaseUntil: now + leaseMs, attempts: row.attempts + 1 });
    }
    await db.outbox.bulkPut(claimed);
    return claimed.map((row) => outboxRow.parse(row));
  });
}

/** What came of a task, for the server to hear of once it can be reached. */
export async function queueTaskDone(
  { durable: db }: Store,
  it: { key: string; taskId: string; body: z.infer<typeof doneRequest>; at: string; notBefore: number },
): Promise<void> {
  const { key: id, taskId, body, at: createdAt, notBefore } = it;
  const command = { kind: 'task_done' as const, taskId, body };
  await addCommand(db, { id, subject: `task ${taskId}`, command, notBefore, createdAt });
}

/** What still waits, and the newest problem of any of it. */
export async function outboxWaiting({ db }: Store): Promise<{ pending: number }> {
  return { pending: await db.outbox.where('live').equals(1).count() };
}

/** Drops settled rows older than `before`. */
export function pruneOutbox({ db }: Store, before: string): Promise<number> {
  return db.outbox.where('settledAt').below(before).delete();
}
