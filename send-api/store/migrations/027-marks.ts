import { type Kysely, sql } from 'kysely';

/** What any desk notes about a person, which was once known to the browser it was noted in alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person_marks drop constraint person_marks_mark_check`.execute(db);
  await sql`alter table person_marks add constraint person_marks_mark_check check (mark in ('deceased', 'moved',
    'complaint', 'in_treatment', 'wrong_data', 'asked_not_contacted', 'already_spoke', 'snoozed'))`.execute(db);
  // First day on which somebody who is left alone may be proposed again.
  await sql`alter table person_marks add column until date`.execute(db);
}
