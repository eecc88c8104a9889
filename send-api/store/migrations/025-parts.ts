import { type Kysely, sql } from 'kysely';

/** Of how many parts a text was when it left, which is what carriers ask money for; null = nobody counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table messages add column parts smallint`.execute(db);
}
