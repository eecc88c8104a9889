import { type Kysely, sql } from 'kysely';

/** Addresses found dead are asked for before every launch and every message; without this it read all messages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index messages_dead on messages (practice_id, address_hash) where permanent`.execute(db);
}
