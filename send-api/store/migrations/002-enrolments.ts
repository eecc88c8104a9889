import { type Kysely, sql } from 'kysely';

/** Enrolments, whom they may reach, their messages, and the answers kept per idempotency key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table enrolments (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      device_id uuid not null references devices (id),
      patient_key text not null,
      sequence_id text not null,
      sequence_version integer not null,
      flag_kind text not null,
      state text not null check (state in ('active', 'held', 'stopped', 'finished')),
      stop_cause text,
      stopped_at timestamptz,
      stopped_by text,
      first_name_sealed bytea not null,
      language text not null,
      zone text not null,
      minor boolean not null,
      booking jsonb not null,
      reminded_on jsonb not null,
      -- Which blocker staff overrode, when, and for which booking; their written reason is sealed.
      override jsonb,
      override_sealed bytea,
      responsible_contact boolean not null,
      launched_by text not null,
      launched_at timestamptz not null,
      created_at timestamptz not null,
      check ((state = 'stopped') = (stop_cause is not null))
    )`.execute(db);
  // The lease: one patient of one practice has at most one running enrolment, whoever clicks.
  await sql`
    create unique index enrolments_running on enrolments (practice_id, patient_key)
    where state in ('active', 'held')`.execute(db);
  await sql`create index enrolments_patient on enrolments (practice_id, patient_key, created_at)`.execute(db);
  await sql`
    create table recipients (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      enrolment_id uuid not null references enrolments (id),
      position integer not null,
      channel text not null check (channel in ('sms', 'email', 'whatsapp')),
      address_sealed bytea not null,
      address_hash text not null,
      consent text not null check (consent in ('given', 'refused', 'unknown')),
      consent_source jsonb,
      unique (enrolment_id, channel, address_hash)
    )`.execute(db);
  await sql`create index recipients_address on recipients (address_hash, practice_id)`.execute(db);
  await sql`
    create table messages (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      enrolment_id uuid not null references enrolments (id),
      position integer not null,
      step_id text not null,
      state text not null check (state in ('queued', 'sending', 'accepted', 'delivered', 'undelivered', 'failed',
        'unknown', 'skipped', 'held', 'cancelled')),
      reason text,
      due_at timestamptz,
      channel text,
      recipient_id uuid references recipients (id),
      address_hash text,
      template_id text,
      template_version integer,
      purpose text,
      provider text,
      provider_id text,
      from_address text,
      subject_sealed bytea,
      body_sealed bytea,
      -- The provider says this address can never be reached.
      permanent boolean not null default false,
      attempt_id uuid,
      attempts integer not null default 0,
      attempt_at timestamptz,
      lookups integer not null default 0,
      check_at timestamptz,
      updated_at timestamptz not null,
      unique (enrolment_id, position)
    )`.execute(db);
  await sql`create unique index messages_provider on messages (provider, provider_id)`.execute(db);
  await sql`create index messages_due on messages (due_at) where state = 'queued'`.execute(db);
  await sql`create index messages_unsettled on messages (attempt_at) where state in ('sending', 'unknown')`.execute(db);
  await sql`create index messages_address on messages (address_hash, attempt_at) where attempt_at is not null`.execute(
    db,
  );
  await sql`
    create table message_events (
      id bigint generated always as identity primary key,
      message_id uuid not null references messages (id),
      at timestamptz not null,
      from_state text,
      state text not null,
      reason text,
      attempt_id uuid
    )`.execute(db);
  await sql`create index message_events_message on message_events (message_id)`.execute(db);
  await sql`
    create table idempotency_keys (
      practice_id uuid not null references practices (id),
      key text not null,
      request_mac text not null,
      status integer not null,
      answer jsonb not null,
      created_at timestamptz not null,
      primary key (practice_id, key)
    )`.execute(db);
}
