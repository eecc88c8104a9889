import { type Kysely, sql } from 'kysely';

/** What a paired browser may do, what a practice's settings were and who changed them, and seals over the audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Browsers that are paired already keep what they could do.
  await sql`alter table devices add column role text not null default 'manager'
    check (role in ('front_desk', 'manager'))`.execute(db);
  // A server of the version before, still running beside this one, pairs without saying a role.
  await sql`alter table devices alter column role set default 'front_desk'`.execute(db);
  await sql`alter table pairings add column role text check (role in ('front_desk', 'manager'))`.execute(db);
  await sql`
    create table settings_versions (
      practice_id uuid not null references practices (id),
      version integer not null,
      settings jsonb not null,
      by text not null,
      at timestamptz not null,
      primary key (practice_id, version)
    )`.execute(db);
  await sql`insert into settings_versions select id, 1, settings, 'upgrade', updated_at from practices`.execute(db);
  // Each seal covers the audit lines after the last one and carries the seal before it: a line that is changed, taken
  // out or slipped in later breaks the chain.
  await sql`
    create table audit_seals (
      n integer primary key,
      from_id bigint not null,
      to_id bigint not null,
      lines integer not null,
      before text not null,
      seal text not null,
      at timestamptz not null
    )`.execute(db);
  await sql`
    create table reviews (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      reviewed_on date not null,
      by text not null,
      answers jsonb not null,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index reviews_practice on reviews (practice_id, reviewed_on)`.execute(db);
}
