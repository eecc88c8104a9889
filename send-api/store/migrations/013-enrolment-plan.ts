import { type Kysely, sql } from 'kysely';

/** What an enrolment's plan hangs on besides its launch: an appointment, a day, the channel the person asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table enrolments add column plan jsonb`.execute(db);
}
