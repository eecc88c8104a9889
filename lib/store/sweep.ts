import type { Store } from './db.ts';
import { openEnrolments } from './enrolments.ts';
import { standingOf } from './holds.ts';
import { findings } from './marks.ts';
import { putPatients } from './patients.ts';
import type { Decide } from './read-in.ts';

/**
 * Assesses again a chunk of the patients whose assessment is of another day, another policy, or was called in question
 * (`asked`: of those alone). Resumable at any point: a row that was done carries the new stamp. Returns how many were
 * done; 0 = all are up to date.
 */
export async function sweepStale(
  { db }: Store,
  stamp: string,
  decide: Decide,
  { asked = false, chunk = 500 } = {},
): Promise<number> {
  const at = `${stamp.slice(0, 10)}T00:00:00.000Z`;
  const tables = [db.patients, db.tally, db.holds, db.snoozes, db.optOuts, db.contacts, db.consents, db.enrolments];
  return db.transaction('rw', tables, async () => {
    const byStamp = db.patients.where('stamp');
    const rows = await (asked ? byStamp.equals('') : byStamp.notEqual(stamp)).limit(chunk).toArray();
    const keys = rows.map((row) => row.key);
    const store = { db, durable: db };
    const [standing, open] = await Promise.all([standingOf(store, keys), openEnrolments(store, keys)]);
    const after = rows.map((row) => {
      const about = {
        standing: standing(row.key),
        open: open.get(row.key),
        unsure: false,
        identified: true,
        around: row.around,
      };
      const assessment = decide.assess(row.record, about);
      const { leakKind: _kind, untouched: _since, ...rest } = row;
      return { ...rest, ...findings(row, assessment, about, decide.leak(assessment), at), stamp };
    });
    await putPatients(db, rows, after);
    return rows.length;
  });
}

/** Something was said about these patients that no screen says (a hold, a stop): their assessment is due again. */
export async function callInQuestion({ db }: Store, keys: string[]): Promise<void> {
  await db.patients.where('key').anyOf(keys).modify({ stamp: '' });
}
