import { type Kysely, sql } from 'kysely';

/** Times that came free, and to whom they are offered: in waves, to the first who takes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table openings (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      device_id uuid not null references devices (id),
      -- In the practice's own calendar.
      on_day text not null,
      at_time text not null,
      provider text,
      state text not null check (state in ('open', 'taken', 'filled', 'withdrawn', 'over')),
      created_by text not null,
      created_at timestamptz not null,
      next_wave_at timestamptz not null,
      taken_by text,
      ended_at timestamptz
    )`.execute(db);
  await sql`create unique index openings_slot on openings (practice_id, on_day, at_time, coalesce(provider, ''))
    where state = 'open'`.execute(db);
  await sql`
    create table opening_offers (
      id uuid primary key,
      opening_id uuid not null references openings (id),
      practice_id uuid not null references practices (id),
      patient_key text not null,
      position integer not null,
      -- late: took it when it was gone.
      state text not null check (state in ('waiting', 'offered', 'refused', 'taken', 'late', 'withdrawn')),
      request_sealed bytea not null,
      enrolment_id uuid references enrolments (id),
      reason text,
      offered_at timestamptz,
      unique (opening_id, patient_key)
    )`.execute(db);
  await sql`create index opening_offers_asked on opening_offers (practice_id, patient_key, offered_at)`.execute(db);
  await sql`create unique index opening_offers_enrolment on opening_offers (enrolment_id)
    where enrolment_id is not null`.execute(db);
}
