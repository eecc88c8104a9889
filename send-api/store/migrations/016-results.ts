import { type Kysely, sql } from 'kysely';

/** What follow-ups led to, and who is left alone for comparison. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outcomes (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      patient_key text not null,
      enrolment_id uuid not null references enrolments (id),
      -- A booking or visit as a screen showed it; a referral as staff were told of it.
      kind text not null check (kind in ('booked', 'attended', 'referral')),
      on_day date,
      seen_at timestamptz not null,
      -- The last message before it.
      sent_at timestamptz not null,
      unique (enrolment_id, kind)
    )`.execute(db);
  await sql`create index outcomes_practice on outcomes (practice_id, seen_at)`.execute(db);
  await sql`
    create table hold_outs (
      practice_id uuid not null references practices (id),
      patient_key text not null,
      flag_kind text not null,
      at timestamptz not null,
      booked_at timestamptz,
      attended_at timestamptz,
      primary key (practice_id, patient_key)
    )`.execute(db);
  await sql`create index enrolments_launched on enrolments (practice_id, created_at)`.execute(db);
}
