import { type Kysely, sql } from 'kysely';

/** Suppressions, and what providers told us: statuses and replies, each stored once before anything acts on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suppressions (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      kind text not null check (kind in ('patient', 'address')),
      -- A patient key hash or a keyed address hash; never the address. Rows are never deleted.
      hash text not null,
      source text not null,
      by text,
      at timestamptz not null,
      unique (practice_id, kind, hash)
    )`.execute(db);
  await sql`
    create table provider_events (
      id uuid primary key,
      provider text not null,
      dedupe_key text not null,
      provider_id text not null,
      message_id uuid,
      state text not null,
      code text,
      permanent boolean not null,
      suppress boolean not null,
      at timestamptz not null,
      received_at timestamptz not null,
      -- Null while no message of ours is known for it: a callback can be faster than our own commit.
      applied_at timestamptz,
      unique (provider, dedupe_key)
    )`.execute(db);
  await sql`create index provider_events_waiting on provider_events (provider, provider_id) where applied_at is null`.execute(
    db,
  );
  await sql`
    create table inbound (
      id uuid primary key,
      provider text not null,
      provider_id text not null,
      practice_id uuid references practices (id),
      patient_key text,
      enrolment_id uuid,
      channel text not null,
      from_hash text not null,
      text_sealed bytea not null,
      meaning text not null,
      received_at timestamptz not null,
      unique (provider, provider_id)
    )`.execute(db);
  // What the capture provider was given instead of a carrier: kept once per message, like a good provider does.
  await sql`
    create table captured (
      id uuid primary key,
      channel text not null,
      sealed bytea not null,
      at timestamptz not null
    )`.execute(db);
  await sql`create index captured_at on captured (at)`.execute(db);
  await sql`create index inbound_practice on inbound (practice_id, received_at)`.execute(db);
}
