import { type Kysely, sql } from 'kysely';

/** What the practice's desks flag by: apart from the settings, which are read with every request. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table practices add column policy jsonb`.execute(db);
}
