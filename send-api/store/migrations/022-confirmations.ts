import { type Kysely, sql } from 'kysely';

/** The appointment that a follow-up brought, and whether it is confirmed and reminded of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outcomes
    add column at_time text,
    add column visit_ref text,
    add column visit_seen_at timestamptz,
    add column confirmation text check (confirmation in ('wanted', 'started', 'refused'))`.execute(db);
  await sql`create index outcomes_unconfirmed on outcomes (seen_at) where confirmation = 'wanted'`.execute(db);
}
