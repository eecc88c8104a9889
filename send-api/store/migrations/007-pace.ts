import { type Kysely, sql } from 'kysely';

/** When the next follow-up of a bulk launch may begin, so that the desk can answer what comes back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table launch_pace (
      practice_id uuid primary key references practices (id),
      next_at timestamptz not null
    )`.execute(db);
}
