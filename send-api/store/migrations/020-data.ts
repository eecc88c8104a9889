import { type Kysely, sql } from 'kysely';

/** Texts that are dropped after their time are looked for by the day they left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index messages_bodies on messages (attempt_at) where body_sealed is not null`.execute(db);
  await sql`create index inbound_texts on inbound (received_at) where text_sealed <> ''`.execute(db);
  await sql`create index feed_events_at on feed_events using brin (at)`.execute(db);
}
