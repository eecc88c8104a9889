import { type Kysely, sql } from 'kysely';

/** Events are asked for by time when figures are read; they only ever grow, so the smallest kind of index does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_events_at on message_events using brin (at)`.execute(db);
  await sql`create index provider_events_received on provider_events using brin (received_at)`.execute(db);
}
