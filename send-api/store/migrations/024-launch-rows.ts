import { type Kysely, sql } from 'kysely';

/** A message has a provider's id only once it was handed over: what is still planned stands in no index of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index messages_provider`.execute(db);
  await sql`create unique index messages_provider on messages (provider, provider_id) where provider_id is not null`.execute(
    db,
  );
}
