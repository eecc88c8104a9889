import { type Kysely, sql } from 'kysely';

/** Practices, their paired devices, and pairings that wait for approval. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table server_marks (name text primary key, value text not null)`.execute(db);
  await sql`
    create table practices (
      id uuid primary key,
      settings jsonb not null,
      -- Salts the patient keys on the desk's side: the PMS's own ids never reach this server.
      salt text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table devices (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      name text not null,
      key_hash text not null unique,
      created_at timestamptz not null,
      last_used_at timestamptz,
      expires_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index devices_practice on devices (practice_id)`.execute(db);
  await sql`
    create table pairings (
      id uuid primary key,
      code text not null unique,
      secret_hash text not null unique,
      device_name text not null,
      practice_id uuid references practices (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      approved_at timestamptz,
      taken_at timestamptz
    )`.execute(db);
  // Lost on a crash on purpose: a bucket that refills in a minute is not worth a disk flush per request.
  await sql`
    create unlogged table rate_buckets (
      key text primary key,
      tokens double precision not null,
      updated_at timestamptz not null
    )`.execute(db);
}
