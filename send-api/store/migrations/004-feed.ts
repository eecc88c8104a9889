import { type Kysely, sql } from 'kysely';

/** The event feed the desks pull, and the audit of every decision. Both only ever grow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_events (
      id bigint generated always as identity primary key,
      -- Readers order by transaction and stop before the oldest one still open, so that an event that commits late is
      -- never behind a cursor already given out.
      xid xid8 not null default pg_current_xact_id(),
      practice_id uuid not null references practices (id),
      patient_key text not null,
      enrolment_id uuid,
      at timestamptz not null,
      event jsonb not null
    )`.execute(db);
  await sql`create index feed_events_order on feed_events (practice_id, xid, id)`.execute(db);
  await sql`
    create table audit (
      id bigint generated always as identity primary key,
      practice_id uuid not null references practices (id),
      enrolment_id uuid,
      message_id uuid,
      at timestamptz not null,
      action text not null,
      reason text,
      snapshot jsonb
    )`.execute(db);
  await sql`create index audit_enrolment on audit (enrolment_id)`.execute(db);
}
