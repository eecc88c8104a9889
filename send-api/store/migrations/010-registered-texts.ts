import { type Kysely, sql } from 'kysely';

/**
 * Texts that others must approve (WhatsApp templates, SMS templates in India), what providers reported word for word,
 * complaints about mails, and how senders stand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table whatsapp_texts (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      template_id text not null,
      language text not null,
      version integer not null,
      -- Word for word as it was registered, with blanks for what differs from one person to the next.
      text text not null,
      category text not null check (category in ('utility', 'marketing', 'authentication')),
      state text not null check (state in ('draft', 'submitted', 'approved', 'rejected', 'paused')),
      provider_name text not null unique,
      provider_language text not null,
      reason text,
      told_at timestamptz,
      changed_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (practice_id, template_id, language, version)
    )`.execute(db);
  await sql`
    create table dlt_texts (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      template_id text not null,
      language text not null,
      text text not null,
      dlt_template_id text not null,
      dlt_entity_id text not null,
      header text not null,
      category text not null check (category in ('promotional', 'transactional', 'service_implicit', 'service_explicit')),
      changed_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (practice_id, template_id, language)
    )`.execute(db);
  // Reports as they came, byte for byte: the proof, and what a crash between taking and acting on one leaves behind.
  await sql`
    create table reports (
      digest text primary key,
      provider text not null,
      sealed bytea not null,
      received_at timestamptz not null,
      taken_at timestamptz,
      tries integer not null default 0
    )`.execute(db);
  await sql`create index reports_waiting on reports (received_at) where taken_at is null`.execute(db);
  await sql`create index reports_received on reports using brin (received_at)`.execute(db);
  await sql`
    create table complaints (
      provider text not null,
      provider_id text not null,
      practice_id uuid not null references practices (id),
      message_id uuid not null references messages (id),
      at timestamptz not null,
      primary key (provider, provider_id)
    )`.execute(db);
  await sql`create index complaints_practice on complaints (practice_id, at)`.execute(db);
  await sql`
    create table senders (
      provider text primary key,
      standing text check (standing in ('good', 'poor', 'bad')),
      reason text,
      message_limit text,
      told_at timestamptz,
      card jsonb,
      asked_at timestamptz
    )`.execute(db);
  await sql`create index provider_events_message on provider_events (message_id) where message_id is not null`.execute(
    db,
  );
  // When the person wrote it: a report may come hours later, and 24 hours from then free texts end.
  await sql`alter table inbound add column written_at timestamptz`.execute(db);
  await sql`create index inbound_from on inbound (from_hash, received_at)`.execute(db);
  await sql`alter table pauses drop constraint pauses_reason_check, add constraint pauses_reason_check
    check (reason in ('opt_outs', 'failures', 'content_blocked', 'complaints', 'quality', 'silence'))`.execute(db);
}
