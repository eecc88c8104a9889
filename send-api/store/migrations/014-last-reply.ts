import { type Kysely, sql } from 'kysely';

/** The newest reply of a person is asked for before every message: its channel is the one they answer on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index inbound_patient on inbound (practice_id, patient_key, received_at desc)
    where patient_key is not null`.execute(db);
}
