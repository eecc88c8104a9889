import type { Database } from './database.ts';

/** An answer as it is kept with its idempotency key. */
export interface StoredAnswer {
  status: number;
  answer: unknown;
}

/** Which of these keys have been answered before. */
export async function keysUsed(db: Database, practiceId: string, keys: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('idempotency_keys')
    .select('key')
    .where('practice_id', '=', practiceId)
    .where('key', 'in', keys)
    .execute();
  return new Set(rows.map(({ key }) => key));
}
