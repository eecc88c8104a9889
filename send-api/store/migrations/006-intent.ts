import { type Kysely, sql } from 'kysely';

/** Permissions, standing marks, tasks, links and one-off notices; which members of a household a message covers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consents (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      patient_key text not null,
      channel text not null check (channel in ('sms', 'email', 'whatsapp')),
      purpose text not null check (purpose in ('care', 'service', 'marketing')),
      basis text not null check (basis in ('written', 'express', 'implied', 'soft_opt_in')),
      -- As it was shown to the person, in the language it was shown in.
      wording text not null,
      language text not null,
      given_at timestamptz not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      source text not null,
      expires_at timestamptz,
      revoked_at timestamptz,
      revoked_by text
    )`.execute(db);
  await sql`create index consents_patient on consents (practice_id, patient_key)`.execute(db);
  await sql`
    create table person_marks (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      patient_key text not null,
      mark text not null check (mark in ('deceased', 'moved', 'complaint', 'in_treatment')),
      source text not null,
      at timestamptz not null,
      lifted_at timestamptz,
      lifted_by text
    )`.execute(db);
  await sql`create unique index person_marks_standing on person_marks (practice_id, patient_key, mark)
    where lifted_at is null`.execute(db);
  // One stop writes several rows; the patient's own START lifts those of the stop it answers, and no other.
  await sql`alter table suppressions add column act_id uuid, add column origin text, add column provisional boolean not null default false,
    add column lifted_at timestamptz, add column lifted_how text`.execute(db);
  // Which other member's step a message to a household spoke for.
  await sql`
    create table covers (
      covered_id uuid primary key references messages (id),
      message_id uuid not null references messages (id),
      practice_id uuid not null references practices (id),
      patient_key text not null,
      at timestamptz not null
    )`.execute(db);
  await sql`create index covers_patient on covers (practice_id, patient_key, at)`.execute(db);
  await sql`create index covers_message on covers (message_id)`.execute(db);
  await sql`
    create table tasks (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      kind text not null check (kind in ('call', 'reply', 'look_and_release', 'booking_request')),
      patient_key text not null,
      -- Everyone it may be about: more than one where a phone is shared.
      members jsonb not null,
      enrolment_id uuid references enrolments (id),
      inbound_id uuid references inbound (id),
      reason text not null,
      score integer not null,
      state text not null check (state in ('open', 'done')),
      due_at timestamptz not null,
      tries integer not null default 0,
      detail_sealed bytea,
      claimed_by text,
      claimed_device uuid references devices (id),
      claimed_until timestamptz,
      outcome text,
      done_by text,
      done_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create unique index tasks_open on tasks (practice_id, patient_key, kind) where state = 'open'`.execute(db);
  await sql`create index tasks_due on tasks (practice_id, due_at) where state = 'open'`.execute(db);
  await sql`
    create table links (
      token_hash text primary key,
      practice_id uuid not null references practices (id),
      enrolment_id uuid not null references enrolments (id),
      message_id uuid not null unique references messages (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      clicked_at timestamptz,
      answered_at timestamptz,
      answer text
    )`.execute(db);
  await sql`
    create table notices (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      inbound_id uuid not null unique references inbound (id),
      kind text not null check (kind in ('opt_out_confirmed')),
      provider text not null,
      channel text not null,
      address_sealed bytea not null,
      from_address text not null,
      body_sealed bytea not null,
      state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'late')),
      created_at timestamptz not null,
      send_before timestamptz not null
    )`.execute(db);
  await sql`create index notices_queued on notices (created_at) where state = 'queued'`.execute(db);
}
