import { z } from 'zod';
import { joinPage, type ListPages, type ListView, listPageOf, viewOf } from '../core/list-view.ts';
import type { Reading } from '../core/sighting.ts';
import type { Store } from './db.ts';

/** What one recall list of the PMS showed, by its own range and filters. `id` = PMS, screen, range, filters. */
const listRow = z.object({
  id: z.string(),
  pms: z.string(),
  adapter: z.string(),
  screen: z.string(),
  day: z.number().int(),
  seenAt: z.iso.datetime(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  narrowed: z.boolean().optional(),
  pages: z.array(z.array(z.string())),
  total: z.number().int(),
});
export type ListRow = z.infer<typeof listRow>;

/** A list that nobody opened for so long says nothing about who stands on it today. */
export const LIST_DAYS = 30;
/** The same list read again within this time and with nothing gone is not written again. */
const SAME_AGAIN_MS = 30_000;

/** What a frame's screen told just now, without its rows: those are in the store. */
export interface ListTold {
  frame: string;
  reading: Omit<Reading, 'sightings'>;
  zone: string;
  at: string;
  /** Some rows left the screen with this message. */
  gone: boolean;
}

/**
 * Notes what a recall list shows, once all its rows on this screen were told. Returns the patients (record keys) for whom
 * something follows from it: who came onto or left the list, and everybody overdue in that PMS where the list reaches
 * another range, was read to its end, or is of another day. Empty = nothing new.
 */
export async function noteList({ db }: Store, it: ListTold): Promise<string[]> {
  const { reading, zone, at } = it;
  if (reading.kind !== 'recall_list' || reading.health.state !== 'reading') return [];
  const tables = [db.lists, db.rows, db.patients];
  return db.transaction('rw', tables, async () => {
    const rows = await db.rows.where('frame').equals(it.frame).toArray();
    const pms = rows.flatMap((row) => row.patientKey?.split('|')[0] ?? [])[0];
    if (!pms) return [];
    const patients = rows.map((row) => row.patientKey?.slice(pms.length + 1) ?? null);
    const page = listPageOf(reading, { pms, seenAt: at, patients }, zone);
    if (!page) return [];
    const id = JSON.stringify([pms, page.adapter, page.screen, page.from, page.to, reading.filters]);
    const before = await db.lists.get(id);
    const age = before ? Date.parse(at) - Date.parse(before.seenAt) : Number.POSITIVE_INFINITY;
    const now: ListRow = { ...joinPage(before, page), id };
    const moved = changed(before, now);
    if (!it.gone && moved.length === 0 && sameReach(before, now) && age < SAME_AGAIN_MS) return [];
    await db.lists.put(now);
    if (sameReach(before, now)) return moved.map((patient) => `${pms}|${patient}`);
    const overdue = await db.patients
      .where('marks')
      .startsWithAnyOf(['f:overdue_recare:', 'f:fell_off:'])
      .primaryKeys();
    return [
      ...new Set([
        ...moved.map((patient) => `${pms}|${patient}`),
        ...overdue.filter((key) => key.startsWith(`${pms}|`)),
      ]),
    ];
  });
}

const onIt = (row: ListPages | undefined): Set<string> => new Set(row?.pages.flat());

/** Patients who stand on one of the two and not on the other. */
function changed(before: ListRow | undefined, now: ListRow): string[] {
  const [was, is] = [onIt(before), onIt(now)];
  return [...[...was].filter((it) => !is.has(it)), ...[...is].filter((it) => !was.has(it))];
}

const sameReach = (before: ListRow | undefined, now: ListRow): boolean =>
  before !== undefined && before.day === now.day && viewOf(before).whole === viewOf(now).whole;

/** Lists read since `from` (ISO), for the rules. */
export async function listsSince({ db }: Store, from: string): Promise<ListView[]> {
  const rows = await db.lists.where('seenAt').aboveOrEqual(from).toArray();
  return rows.map((row) => {
    const { id: _, ...pages } = listRow.parse(row);
    return viewOf(pages);
  });
}

/** Which lists are known and when each was read: as long as it is the same, so is what `listsSince` gives. */
export async function listsPrint({ db }: Store): Promise<string> {
  const instants = await db.lists.orderBy('seenAt').keys();
  return instants.join(' ');
}

/** Drops lists nobody opened since `before` (ISO instant). */
export async function pruneLists({ db }: Store, before: string): Promise<void> {
  await db.lists.where('seenAt').below(before).delete();
}
