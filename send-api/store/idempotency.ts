import { sql } from 'kysely';
import type { Tx } from './database.ts';

export interface StoredAnswer {
  status: number;
  answer: unknown;
}

export type KeyOutcome =
  | { state: 'new' }
  | { state: 'in_progress' }
  | { state: 'reused' }
  | { state: 'answered'; stored: StoredAnswer };

/**
 * Looks an idempotency key up and keeps it for this transaction. Whoever comes second while the first is at work gets
 * `in_progress` at once instead of waiting.
 *
 * @param requestMac keyed hash of the request body: the same key with another body is `reused`.
 */
export async function claimKey(tx: Tx, practiceId: string, key: string, requestMac: string): Promise<KeyOutcome> {
  const lock = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`key ${practiceId} ${key}`}, 0)) as got`.execute(tx);
  if (!lock.rows[0]?.got) return { state: 'in_progress' };
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['request_mac', 'status', 'answer'])
    .where('practice_id', '=', practiceId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return { state: 'new' };
  if (row.request_mac !== requestMac) return { state: 'reused' };
  return { state: 'answered', stored: { status: row.status, answer: row.answer } };
}

/** Keeps the answer for as long as the database lives, so that a retry from a laptop found weeks later changes nothing. */
export async function keepAnswer(
  tx: Tx,
  practiceId: string,
  key: string,
  requestMac: string,
  stored: StoredAnswer,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('idempotency_keys')
    .values({
      practice_id: practiceId,
      key,
      request_mac: requestMac,
      status: stored.status,
      answer: JSON.stringify(stored.answer),
      created_at: now,
    })
    .execute();
}
