import type { PatientRecord } from '../core/patient.ts';
import type { Store } from './db.ts';
import type { PatientRow } from './patients.ts';

/**
 * Goes through every patient record, a chunk of keys at a time, so that a hundred thousand are never held at once.
 * `take` may answer false to end it.
 */
export async function walkPatients(
  { db }: Store,
  take: (records: PatientRecord[], rows: PatientRow[]) => boolean | undefined,
  chunk = 1_000,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db.patients.where('key').above(after).limit(chunk).toArray();
    const last = rows.at(-1);
    if (!last) return;
    if (
      take(
        rows.map((row) => row.record),
        rows,
      ) === false
    )
      return;
    after = last.key;
  }
}
