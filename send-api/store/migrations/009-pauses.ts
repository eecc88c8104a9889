import { type Kysely, sql } from 'kysely';

/** Circuit breakers: what stands still for a practice, since when and why. Ended ones stay as history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pauses (
      id uuid primary key,
      practice_id uuid not null references practices (id),
      kind text not null check (kind in ('sequence', 'sender')),
      name text not null,
      level text not null check (level in ('warned', 'paused')),
      reason text not null check (reason in ('opt_outs', 'failures', 'content_blocked')),
      hits integer not null,
      sends integer not null,
      since timestamptz not null,
      until timestamptz,
      ended_at timestamptz,
      ended_by text
    )`.execute(db);
  await sql`create unique index pauses_open on pauses (practice_id, kind, name) where ended_at is null`.execute(db);
  await sql`alter table messages add column pause_id uuid references pauses (id)`.execute(db);
  await sql`create index messages_pause on messages (pause_id) where pause_id is not null`.execute(db);
}
