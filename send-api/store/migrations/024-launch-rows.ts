import { type Kysely, sql } from 'kysely';

/**
 * What a launch asks and writes. A message has a provider's id only once it was handed over: what is still planned stands
 * in no index of them. And an index that begins with the practice is taken for as good as one of the patient while the
 * tables are small; a plan kept from then on would read all of the practice's enrolments at every launch.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index messages_provider`.execute(db);
  await sql`create unique index messages_provider on messages (provider, provider_id) where provider_id is not null`.execute(
    db,
  );
  await sql`drop index enrolments_launched`.execute(db);
  await sql`create index enrolments_launched on enrolments (created_at, practice_id)`.execute(db);
}
