import { z } from 'zod';
import { flagKind } from '../core/policy.ts';
import type { Store } from './db.ts';
import type { PatientRow } from './patients.ts';

/**
 * The running total behind the leakage figure, so that the popup reads one row however many patients there are.
 * It is changed in the very transaction that writes a patient row, by the difference between what that row counted
 * before and what it counts now; it can't drift from the rows.
 */
export const tallyRow = z.object({
  id: z.literal('leak'),
  patients: z.number().int(),
  byKind: z.partialRecord(flagKind, z.number().int()),
});
export type TallyRow = z.infer<typeof tallyRow>;

export const emptyTally = (): TallyRow => ({ id: 'leak', patients: 0, byKind: {} });

/** Takes one patient row's share out of the total, or puts it in. */
function count(tally: TallyRow, row: PatientRow, sign: 1 | -1): void {
  tally.patients += sign;
  if (!row.leakKind) return;
  tally.byKind[row.leakKind] = (tally.byKind[row.leakKind] ?? 0) + sign;
}

/** The total after `before` (rows as they were, a new patient has none) became `after`. */
export function retally(tally: TallyRow, before: (PatientRow | undefined)[], after: PatientRow[]): TallyRow {
  const next: TallyRow = { ...tally, byKind: { ...tally.byKind } };
  for (const row of before) if (row) count(next, row, -1);
  for (const row of after) count(next, row, 1);
  return next;
}

export async function readTally({ db }: Store): Promise<TallyRow> {
  const row = await db.tally.get('leak');
  return row ? tallyRow.parse(row) : emptyTally();
}
