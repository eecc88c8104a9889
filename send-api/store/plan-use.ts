import { sql } from 'kysely';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { reminderIds } from '#lib/core/sequence/library/sequences.ts';
import type { Either } from './database.ts';

type Plan = NonNullable<PracticeSettings['plan']>;

/** How much of its plan a practice uses: patients ever followed up, sequences with somebody in them. */
export async function planUse(db: Either, practiceId: string, plan: Plan) {
  const { rows } = await sql<{ patients: number; sequences: number }>`select
    (select count(distinct patient_key)::int from enrolments where practice_id = ${practiceId}) as patients,
    (select count(distinct sequence_id)::int from enrolments where practice_id = ${practiceId}
      and state in ('active', 'held') and sequence_id <> all(${[...reminderIds]})) as sequences`.execute(db);
  const { patients = 0, sequences = 0 } = rows[0] ?? {};
  return { patients, patientsMost: plan.patients ?? null, sequences, sequencesMost: plan.sequences ?? null };
}
