import { z } from 'zod';
import { entryWhy } from '../core/entry.ts';
import type { Store } from './db.ts';

/** A patient put forward for a sequence: to be started by a click, or put off. */
const entryRow = z.object({
  patientKey: z.string(),
  sequenceId: z.string(),
  why: entryWhy,
  at: z.iso.datetime(),
});
export type EntryRow = z.infer<typeof entryRow>;

/** Puts a patient forward; who is already keeps their place in the list. */
export async function putForward({ db }: Store, row: EntryRow): Promise<void> {
  await db.transaction('rw', db.entries, async () => {
    const known = await db.entries.get(row.patientKey);
    const at = known?.sequenceId === row.sequenceId ? known.at : row.at;
    await db.entries.put(entryRow.parse({ ...row, at }));
  });
}

/** Who is put forward, the longest first. */
export async function forwarded({ db }: Store, limit: number): Promise<EntryRow[]> {
  return (await db.entries.orderBy('at').limit(limit).toArray()).map((row) => entryRow.parse(row));
}

export async function dropForwarded({ db }: Store, keys: string[]): Promise<void> {
  if (keys.length > 0) await db.entries.bulkDelete(keys);
}

/** Drops whom nobody started or put off since `before` (ISO instant): their screen says by now how it stands. */
export function pruneForwarded({ db }: Store, before: string): Promise<number> {
  return db.entries.where('at').below(before).delete();
}
