import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Takes one token from the bucket `key`, which holds `perMinute` and refills steadily. Kept in the database, so that
 * several API processes share it.
 *
 * @returns 0 when the request may go on, else the seconds after which one token will be there.
 */
export async function takeToken(db: Database, key: string, perMinute: number, now: Date): Promise<number> {
  const perSecond = perMinute / 60;
  const refilled = sql<number>`least(${perMinute}::float8, rate_buckets.tokens
    + greatest(0, extract(epoch from ${now}::timestamptz - rate_buckets.updated_at)) * ${perSecond}::float8)`;
  const row = await db
    .insertInto('rate_buckets')
    .values({ key, tokens: perMinute - 1, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ tokens: sql`${refilled} - 1`, updated_at: now })
        .where(refilled, '>=', 1),
    )
    .returning('tokens')
    .executeTakeFirst();
  return row ? 0 : Math.max(1, Math.ceil(1 / perSecond));
}
