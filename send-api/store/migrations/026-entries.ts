import { type Kysely, sql } from 'kysely';

/** How many follow-ups started by themselves on a day of the practice, so that a fault does not start them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table entries_of_day (
      practice_id uuid not null references practices (id),
      on_day date not null,
      started integer not null,
      primary key (practice_id, on_day)
    )`.execute(db);
}
