import type { PracticeSettings } from '#lib/contract/practice.ts';
import { nextOpening } from '#lib/core/quiet-hours.ts';
import { type Database, inTransaction } from './database.ts';

/** A desk that says nothing is given one follow-up a minute. */
const PER_HOUR = 60;
const HOUR_MS = 3_600_000;

/**
 * The next `count` moments at which a follow-up of a bulk launch may begin: as far apart as the desk can answer, within
 * the practice's sending hours, after those given out before. All desks of the practice share them.
 */
export async function takeSlots(
  db: Database,
  practiceId: string,
  practice: PracticeSettings,
  count: number,
  now: Date,
): Promise<Date[]> {
  if (count === 0) return [];
  const apart = HOUR_MS / (practice.launchesPerHour ?? PER_HOUR);
  const { zone, country, region, quietHours } = practice;
  const open = (at: number) => {
    const opening = nextOpening({ zone, country, region, quietHours, purpose: 'care' }, new Date(at).toISOString());
    return opening ? Date.parse(opening) : at;
  };
  return inTransaction(db, async (tx) => {
    await tx
      .insertInto('launch_pace')
      .values({ practice_id: practiceId, next_at: now })
      .onConflict((conflict) => conflict.column('practice_id').doNothing())
      .execute();
    const { next_at } = await tx
      .selectFrom('launch_pace')
      .select('next_at')
      .where('practice_id', '=', practiceId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const slots: Date[] = [];
    let at = Math.max(next_at.getTime(), now.getTime());
    for (let i = 0; i < count; i += 1) {
      at = open(at);
      slots.push(new Date(at));
      at += apart;
    }
    await tx
      .updateTable('launch_pace')
      .set({ next_at: new Date(at) })
      .where('practice_id', '=', practiceId)
      .execute();
    return slots;
  });
}
