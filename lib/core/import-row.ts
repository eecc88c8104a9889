import { z } from 'zod';
import { evidenceStrength, type Sighting, sightingFields } from './sighting.ts';

/** The PMS of people whose row carried no patient number. They are patients of no system until a person links them. */
export const FILE_PMS = 'file';

/** Most rows of one message and of one staged page. */
export const PAGE_ROWS = 500;

/**
 * One row of a list from a file, read under the mapping that a person confirmed. `identity` says whose id it is: the
 * number the PMS gave the patient (`pms`), or a hash of name and address where the row has none (`file`).
 */
export const importRow = z.object({
  /** Line of the file, as a text editor or the sheet counts it, from 1. */
  line: z.number().int().positive(),
  identity: z.enum(['pms', 'file']),
  id: z.string().min(1).max(200),
  nothingBooked: evidenceStrength.exclude(['proof']),
  fields: sightingFields,
  /** An earlier row of the list speaks of the same person. */
  again: z.literal(true).optional(),
});
export type ImportRow = z.infer<typeof importRow>;

/** What all rows of one list share. */
export const importHead = z.object({
  /** PMS instance whose patient numbers the rows carry; null when they carry none. */
  pms: z.string().min(1).max(300).nullable(),
  /** Name of the mapping: `cliniko-patients`, or `list-<hash of the headers>`. */
  screen: z.string().min(1).max(60),
  /** The instant up to which the list tells: when it was exported, never when it was brought in. */
  seenAt: z.iso.datetime(),
  browserZone: z.string().max(60),
});
export type ImportHead = z.infer<typeof importHead>;

/** The row as the sighting it is: a file is one more screen. */
export function sightingOfRow(row: ImportRow, head: ImportHead): Sighting {
  const own = row.identity === 'pms' && head.pms !== null;
  return {
    row: `line ${row.line}`,
    pms: own && head.pms !== null ? head.pms : FILE_PMS,
    adapter: 'file',
    screen: head.screen,
    record: 'row',
    seenAt: head.seenAt,
    browserZone: head.browserZone,
    identity: { kind: 'patient', id: row.id, from: own ? 'patient number' : 'name and address' },
    nothingBooked: row.nothingBooked,
    fields: row.fields,
  };
}
