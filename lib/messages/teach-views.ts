import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import { healthState, screenKind } from '../core/sighting.ts';

/** One field of one row as it would be read. `hidden`: the row has no such place; `unread`: `text` isn't understood. */
const previewCell = z.object({
  field: z.string(),
  state: z.enum(['read', 'none', 'unread', 'empty', 'hidden']),
  value: sentence.nullable(),
  /** What stands there, where it isn't understood. */
  text: z.string(),
});

/** The page as an adapter would read it: for the person in front of it, kept nowhere. */
export const preview = z.object({
  state: healthState,
  reasons: z.array(z.object({ code: z.string(), count: z.number().optional() })),
  rowsInPage: z.number().int(),
  rowsRead: z.number().int(),
  failing: z.number().int(),
  fields: z.array(z.string()),
  rows: z.array(z.object({ name: z.string().nullable(), id: z.string().nullable(), cells: z.array(previewCell) })),
});
export type Preview = z.infer<typeof preview>;

/** A reading that the detector proposes for one list of a frame. `draft` is what is confirmed, or not. */
export const proposalView = z.object({
  frameId: z.number().int(),
  confidence: z.number(),
  rows: z.number().int(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), confidence: z.number() })),
  questions: z.array(z.object({ id: z.string(), options: z.array(z.string()), fields: z.array(z.string()) })),
  warnings: z.array(z.string()),
  proposal: z.unknown(),
  preview,
});
export type ProposalView = z.infer<typeof proposalView>;

/** "This column moved: is it here?" One field of a known screen, put where it seems to stand now. */
const repairOffer = z.object({
  frameId: z.number().int(),
  adapterId: z.string(),
  screen: z.string(),
  screenName: z.string(),
  field: z.string(),
  /** Words of the head (or of the place) it had, and of the one it seems to have now. */
  was: z.string(),
  now: z.string(),
  examples: z.array(sentence).max(3),
  /** The screen as it would be read then. */
  adapter: z.unknown(),
});
export type RepairOffer = z.infer<typeof repairOffer>;

/** What became of a known screen of this tab that isn't read right any more. */
export const repairView = z.object({
  screens: z.array(
    z.object({ frameId: z.number().int(), adapterId: z.string(), screen: z.string(), screenName: z.string() }),
  ),
  offers: z.array(repairOffer),
});
export type RepairView = z.infer<typeof repairView>;

/** One screen that this practice reads in its own way, or that ships. */
export const screenLine = z.object({
  id: z.string(),
  adapterId: z.string(),
  screen: z.string(),
  screenName: z.string(),
  adapterName: z.string(),
  made: z.enum(['shipped', 'detected', 'taught', 'repaired', 'imported']),
  kind: screenKind,
  hosts: z.array(z.string()),
  /** When it was made, and by whom; of a shipped one the day of its evidence. */
  on: z.string(),
  by: z.string(),
  /** A repair that an update made pointless. */
  unused: z.boolean(),
  health: z.object({ state: healthState, at: z.string(), wellAt: z.string().nullable() }).nullable(),
});
export type ScreenLine = z.infer<typeof screenLine>;

/** How a person finishes a screen that was pointed at. */
const finishForm = z.object({
  name: z.string(),
  kind: screenKind,
  order: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
  absence: z.enum(['nothing', 'nobody_booked', 'empty_next']),
  trustId: z.boolean(),
  leaveOut: z.array(z.string()),
});
export type FinishForm = z.infer<typeof finishForm>;
