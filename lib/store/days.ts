import { z } from 'zod';
import type { Store } from './db.ts';
import { readTally, tallyRow } from './tally.ts';

/** The running total as it stood at the end of one day of the practice: the history behind every "since last month". */
const dayRow = tallyRow.omit({ id: true }).extend({ day: z.iso.date() });
export type DayRow = z.infer<typeof dayRow>;

/** Notes today's total; the last note of a day stands. Call once the day's assessments are done. */
export async function noteDay(store: Store, day: string): Promise<void> {
  const { id: _, ...tally } = await readTally(store);
  await store.db.days.put({ ...tally, day });
}

/** Days from `from` on, oldest first. */
export async function daysFrom({ db }: Store, from: string): Promise<DayRow[]> {
  return (await db.days.where('day').aboveOrEqual(from).toArray()).map((row) => dayRow.parse(row));
}

/** The newest note on or before `day`, or null. */
export async function dayBefore({ db }: Store, day: string): Promise<DayRow | null> {
  const row = await db.days.where('day').belowOrEqual(day).last();
  return row ? dayRow.parse(row) : null;
}
