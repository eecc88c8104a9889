import { type Kysely, sql } from 'kysely';

/** What left lately is counted every minute, and a practice's first message is asked for with every report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index messages_sent on messages (attempt_at) where attempt_at is not null`.execute(db);
  await sql`create index messages_first on messages (practice_id, attempt_at) where attempt_at is not null`.execute(db);
}
