import { sql } from 'kysely';
import { ENTRIES_PER_DAY } from '#lib/core/entry.ts';
import type { Database } from './database.ts';

/** Takes one of the day's places for what starts by itself; false = there is none left. `day` = the practice's own. */
export async function takeEntry(db: Database, practiceId: string, day: string): Promise<boolean> {
  const taken = await db
    .insertInto('entries_of_day')
    .values({ practice_id: practiceId, on_day: day, started: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'on_day'])
        .doUpdateSet({ started: sql`entries_of_day.started + 1` })
        .where('entries_of_day.started', '<', ENTRIES_PER_DAY),
    )
    .returning('started')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Whether this patient was put into the sequence since then, whatever came of it. */
export async function enteredSince(
  db: Database,
  { practiceId, patientKey, sequenceId }: { practiceId: string; patientKey: string; sequenceId: string },
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('enrolments')
    .select('id')
    .where('practice_id', '=', practiceId)
    .where('patient_key', '=', patientKey)
    .where('sequence_id', '=', sequenceId)
    .where('created_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
