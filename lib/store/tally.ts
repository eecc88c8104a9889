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
  /** How many patients carry each mark (lib/store/marks.ts). */
  byMark: z.record(z.string(), z.number().int()).optional(),
  /** How many ever went from one lifecycle state to another (`active>at_risk`); only ever grows. */
  moved: z.record(z.string(), z.number().int()).optional(),
});
export type TallyRow = z.infer<typeof tallyRow>;

export const emptyTally = (): TallyRow => ({ id: 'leak', patients: 0, byKind: {} });

/** Takes one patient row's share out of the total, or puts it in. */
function count(tally: TallyRow, row: PatientRow, sign: 1 | -1): void {
  tally.patients += sign;
  const byMark = tally.byMark ?? {};
  for (const mark of row.marks ?? []) {
    const count = (byMark[mark] ?? 0) + sign;
    if (count === 0) delete byMark[mark];
    else byMark[mark] = count;
  }
  if (!row.leakKind) return;
  tally.byKind[row.leakKind] = (tally.byKind[row.leakKind] ?? 0) + sign;
}

const STATES = ['active', 'at_risk', 'lapsed', 'gone'];
const stateOf = (row: PatientRow | undefined) => row?.marks?.find((mark) => mark.startsWith('s:'))?.slice(2) ?? '';
const revisionOf = (row: PatientRow) => row.stamp.split('|')[1];

/**
 * A step of a patient from one state to another. Learning a state for the first time is no step, and neither is a
 * change of the policy, which moves the lines and not the patients.
 */
export function stepOf(before: PatientRow | undefined, after: PatientRow | undefined): string | null {
  if (!before || !after) return null;
  const [from, to] = [stateOf(before), stateOf(after)];
  if (from === to || !STATES.includes(from) || !STATES.includes(to)) return null;
  const asked = before.stamp === '';
  return asked || revisionOf(before) === revisionOf(after) ? `${from}>${to}` : null;
}

/** The total after `before` (rows as they were, a new patient has none) became `after`. */
export function retally(tally: TallyRow, before: (PatientRow | undefined)[], after: PatientRow[]): TallyRow {
  const next: TallyRow = { ...tally, byKind: { ...tally.byKind }, byMark: { ...tally.byMark } };
  const moved = { ...tally.moved };
  for (const row of before) if (row) count(next, row, -1);
  for (const row of after) count(next, row, 1);
  after.forEach((row, i) => {
    const step = stepOf(before[i], row);
    if (step) moved[step] = (moved[step] ?? 0) + 1;
  });
  return { ...next, moved };
}

export async function readTally({ db }: Store): Promise<TallyRow> {
  const row = await db.tally.get('leak');
  return row ? tallyRow.parse(row) : emptyTally();
}
