import { z } from 'zod';
import { importHead, importRow } from '../core/import-row.ts';
import { flagKind } from '../core/policy.ts';

/** What one list did, counted while it is committed. People are counted once, however many rows speak of them. */
const importTotals = z.object({
  rows: z.number().int(),
  /** People the list speaks of. */
  people: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  /** Rows that said what was known already. */
  sameRows: z.number().int(),
  /** People who stay stopped, whatever the list says. */
  stopped: z.number().int(),
  /** Flagged with nothing booked, by primary flag. */
  leaking: z.partialRecord(flagKind, z.number().int()),
  /** Long away, with bookings that nobody has seen: not flagged, and not in the figure. */
  unseen: z.number().int(),
  /** Rows with a known patient's number that speak of somebody else: not brought in. */
  conflicts: z.array(z.object({ line: z.number().int(), doubt: z.enum(['birth', 'name']) })),
  conflictRows: z.number().int(),
});
export type ImportTotals = z.infer<typeof importTotals>;

export const emptyTotals = (): ImportTotals => ({
  rows: 0,
  people: 0,
  added: 0,
  changed: 0,
  sameRows: 0,
  stopped: 0,
  leaking: {},
  unseen: 0,
  conflicts: [],
  conflictRows: 0,
});

/** A place in an index of what ties patients. */
const tieScan = z.object({ index: z.enum(['addresses', 'ties']), from: z.string() });
export type TieScan = z.infer<typeof tieScan>;

/** One list on its way in. `staging`: nothing of it counts yet; `committing`: it goes in to the end, whatever happens. */
export const importRunRow = z.object({
  id: z.string(),
  state: z.enum(['staging', 'committing', 'done']),
  at: z.iso.datetime(),
  head: importHead,
  pages: z.number().int(),
  donePages: z.number().int(),
  totals: importTotals,
  /** How far those who share an address were looked for, once all pages are in (lib/store/shared-ties.ts). */
  scan: tieScan.optional(),
});
export type ImportRunRow = z.infer<typeof importRunRow>;

const importPageRow = z.object({ importId: z.string(), page: z.number().int(), rows: z.array(importRow) });
export type ImportPageRow = z.infer<typeof importPageRow>;

/** Two records that may be one person. Only staff say so; `linked` then holds for every later list as well. */
const matchRow = z.object({
  fileKey: z.string(),
  patientKey: z.string(),
  why: z.enum(['phone_birth', 'phone_name']),
  state: z.enum(['open', 'linked', 'refused']),
  at: z.iso.datetime(),
});
export type MatchRow = z.infer<typeof matchRow>;

/** An address nobody may be written to: salted hash, so that it outlives the record it came from. */
const suppressedRow = z.object({
  id: z.string(),
  why: z.enum(['opted_out', 'asked']),
  patientKey: z.string(),
  at: z.iso.datetime(),
});
export type SuppressedRow = z.infer<typeof suppressedRow>;
