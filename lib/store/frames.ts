import { z } from 'zod';
import { health, type Sighting, screenKind, sighting } from '../core/sighting.ts';
import type { Store } from './db.ts';

/**
 * One frame of one tab, as last read. `id` is `<browser session>:<tab>:<frame>`: a new browser session reuses tab
 * numbers, so the session's own random id comes first.
 */
export const frameRow = z.object({
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
  at: z.iso.datetime(),
});
export type FrameRow = z.infer<typeof frameRow>;

/** Where one patient of a reading stands: 0 no flag, 1 flagged, 2 flagged and ready to start. */
export const mark = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Mark = z.infer<typeof mark>;

/** One message of a generation: which patients it showed, and the rows without a patient id as they were read. */
export const partRow = z.object({
  frame: z.string(),
  generation: z.number().int(),
  part: z.string(),
  marks: z.array(z.tuple([z.string(), mark])),
  loose: z.array(sighting),
  looseFlagged: z.number().int(),
  at: z.iso.datetime(),
});
export type PartRow = z.infer<typeof partRow>;

/** Patients of the frame's newest generation, each once, with what was decided about it. */
export async function marksOf({ db }: Store, frame: FrameRow): Promise<Map<string, Mark>> {
  const parts = await db.parts.where('[frame+generation]').equals([frame.id, frame.generation]).toArray();
  const all = new Map<string, Mark>();
  for (const part of parts) for (const [key, value] of partRow.parse(part).marks) all.set(key, value);
  return all;
}

/** A row without a patient id, as read in the frame's newest generation. */
export async function looseRow({ db }: Store, frame: FrameRow, row: string): Promise<Sighting | null> {
  const parts = await db.parts.where('[frame+generation]').equals([frame.id, frame.generation]).toArray();
  for (const part of parts) {
    const found = partRow.parse(part).loose.find((s) => s.row === row);
    if (found) return found;
  }
  return null;
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
  await db.transaction('rw', db.frames, db.parts, async () => {
    await db.frames.delete(id);
    await db.parts.where('frame').equals(id).delete();
  });
}

/** A tab closed. */
export async function forgetTab({ db }: Store, tabId: number): Promise<void> {
  await db.transaction('rw', db.frames, db.parts, async () => {
    const ids = await db.frames.where('tabId').equals(tabId).primaryKeys();
    await db.frames.bulkDelete(ids);
    await db.parts.where('frame').anyOf(ids).delete();
  });
}

/** Drops what earlier browser sessions left behind. */
export async function pruneFrames({ db }: Store, before: string): Promise<void> {
  await db.transaction('rw', db.frames, db.parts, async () => {
    await db.frames.where('at').below(before).delete();
    await db.parts.where('at').below(before).delete();
  });
}
