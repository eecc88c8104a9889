import { z } from 'zod';
import { health, screenKind, sighting } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';

/**
 * One frame of one tab, as last read. `id` is `<browser session>:<tab>:<frame>`: a new browser session reuses tab
 * numbers, so the session's own random id comes first.
 */
const frameRow = z.object({
  id: z.string(),
  tabId: z.number().int(),
  frameId: z.number().int(),
  /** The browser's id of the document, where it has one: a reload starts counting generations again. */
  document: z.string(),
  origin: z.string(),
  generation: z.number().int(),
  adapter: z.string().nullable(),
  screen: z.string().nullable(),
  kind: screenKind.nullable(),
  health,
  rowsInPage: z.number().int(),
  rowsShown: z.number().int(),
  rowsRead: z.number().int(),
  /** The page's own count of its list, where it states one. */
  total: z.number().int().optional(),
  at: z.iso.datetime(),
});
export type FrameRow = z.infer<typeof frameRow>;

/** Where a row stands: 0 no flag, 1 flagged, 2 flagged and ready to start. */
export const mark = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Mark = z.infer<typeof mark>;

/** One row of the screen a frame shows. A row without a patient id keeps what was read: there is no record behind it. */
const screenRow = z.object({
  frame: z.string(),
  row: z.string(),
  patientKey: z.string().nullable(),
  mark,
  loose: sighting.optional(),
  at: z.iso.datetime(),
});
export type ScreenRow = z.infer<typeof screenRow>;

/** Rows of the frame's screen that carry a flag, in no order. */
export async function flaggedRows({ db }: Store, frameId: string): Promise<ScreenRow[]> {
  const rows = await db.rows.where('[frame+mark]').between([frameId, 1], [frameId, 2], true, true).toArray();
  return rows.map((row) => screenRow.parse(row));
}

/** How many rows of the frame's screen are flagged, and how many of those are ready. */
export async function markCounts(db: ComebackDb, frameId: string): Promise<{ flagged: number; ready: number }> {
  const [waiting, ready] = await Promise.all([
    db.rows.where('[frame+mark]').equals([frameId, 1]).count(),
    db.rows.where('[frame+mark]').equals([frameId, 2]).count(),
  ]);
  return { flagged: waiting + ready, ready };
}

export async function screenRowOf({ db }: Store, frameId: string, row: string): Promise<ScreenRow | null> {
  const found = await db.rows.get([frameId, row]);
  return found ? screenRow.parse(found) : null;
}

/** Whether the frame's screen shows the patient. */
export async function showsPatient({ db }: Store, frameId: string, patientKey: string): Promise<boolean> {
  const rows = await db.rows.where('frame').equals(frameId).toArray();
  return rows.some((row) => row.patientKey === patientKey);
}

/** Every patient the frame's screen shows. */
export async function shownIn({ db }: Store, frameId: string): Promise<Set<string>> {
  const rows = await db.rows.where('frame').equals(frameId).toArray();
  return new Set(rows.flatMap((row) => row.patientKey ?? []));
}

export async function frameById({ db }: Store, id: string): Promise<FrameRow | null> {
  const row = await db.frames.get(id);
  return row ? frameRow.parse(row) : null;
}

/** Frames of one tab in this browser session, the newest reading first. */
export async function framesOf({ db }: Store, bootId: string, tabId: number): Promise<FrameRow[]> {
  const rows = await db.frames.where('tabId').equals(tabId).toArray();
  return rows
    .map((row) => frameRow.parse(row))
    .filter((row) => row.id.startsWith(`${bootId}:`))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * A document woke up in a frame: what its predecessor read is gone from the screen, and generations count anew.
 * The answer is nothing; the next reading of this document is the first.
 */
export async function frameWoke({ db }: Store, id: string): Promise<void> {
  await db.transaction('rw', db.frames, db.rows, async () => {
    await db.frames.delete(id);
    await db.rows.where('frame').equals(id).delete();
  });
}

/** A tab closed. */
export async function forgetTab({ db }: Store, tabId: number): Promise<void> {
  await db.transaction('rw', db.frames, db.rows, async () => {
    const ids = await db.frames.where('tabId').equals(tabId).primaryKeys();
    await db.frames.bulkDelete(ids);
    await db.rows.where('frame').anyOf(ids).delete();
  });
}

/** Drops what earlier browser sessions left behind. */
export async function pruneFrames({ db }: Store, before: string): Promise<void> {
  await db.transaction('rw', db.frames, db.rows, async () => {
    await db.frames.where('at').below(before).delete();
    await db.rows.where('at').below(before).delete();
  });
}
