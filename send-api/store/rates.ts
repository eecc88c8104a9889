import { type RawBuilder, sql } from 'kysely';
import type { Either } from './database.ts';

/** What the bucket `b` holds now: it refills steadily up to `perMinute`. */
export const refilled = (perMinute: RawBuilder<unknown>, now: Date) => sql<number>`least(${perMinute}, b.tokens
  + greatest(0, extract(epoch from ${now}::timestamptz - b.updated_at)) * ${perMinute} / 60)`;

/** Seconds after which an empty bucket holds one token again. */
export const secondsToWait = (perMinute: number): number => Math.max(1, Math.ceil(60 / perMinute));

/**
 * Takes one token from the bucket `key`, which holds `perMinute` and refills steadily. Kept in the database, so that
 * several API processes share it.
 *
 * @returns 0 when the request may go on, else the seconds after which one token will be there.
 */
export async function takeToken(db: Either, key: string, perMinute: number, now: Date): Promise<number> {
  const most = sql`${perMinute}::float8`;
  const taken = await sql`
    insert into rate_buckets as b (key, tokens, updated_at) values (${key}, ${most} - 1, ${now})
    on conflict (key) do update set tokens = ${refilled(most, now)} - 1, updated_at = excluded.updated_at
      where ${refilled(most, now)} >= 1
    returning tokens`.execute(db);
  return taken.rows.length > 0 ? 0 : secondsToWait(perMinute);
}
