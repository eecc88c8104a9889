import { LARGEST } from '../core/household/find-households.ts';
import type { ComebackDb } from './db.ts';
import type { TieScan } from './import-tables.ts';

/** Entries of an index looked through in one go. */
const SLICE = 20_000;

export const FIRST_TIE: TieScan = { index: 'addresses', from: '' };

/**
 * After a list came in: marks those who share a phone, an email, an address or a family link for a look at their
 * household, a slice at a time in the order of the index. One walk along it costs far less than asking for each row of the
 * list who else is there. Returns where to go on; null = all was looked through.
 */
export async function markShared(db: ComebackDb, { index, from }: TieScan, slice = SLICE): Promise<TieScan | null> {
  return db.transaction('rw', db.patients, async () => {
    const byTie = new Map<string, string[]>();
    let seen = 0;
    await db.patients
      .where(index)
      .aboveOrEqual(from)
      .limit(slice)
      .eachKey((tie, { primaryKey }) => {
        seen++;
        const keys = byTie.get(String(tie));
        if (keys) keys.push(String(primaryKey));
        else byTie.set(String(tie), [String(primaryKey)]);
      });
    const last = [...byTie.keys()].at(-1) ?? from;
    const cut = seen === slice;
    const filled = byTie.size === 1;
    // The last one may go on in the next slice, unless it fills this one: then it is the front desk's own number.
    if (cut) byTie.delete(last);
    await markDue(
      db,
      [...byTie].flatMap(([tie, keys]) =>
        keys.length > 1 && (keys.length <= LARGEST || tie.startsWith('family:')) ? [keys] : [],
      ),
    );
    if (cut) return { index, from: filled ? `${last}\0` : last };
    return index === 'addresses' ? { index: 'ties', from: '' } : null;
  });
}

/** Those who are of one household already learn nothing from sharing once more. */
async function markDue(db: ComebackDb, groups: string[][]): Promise<void> {
  const keys = [...new Set(groups.flat())];
  const rows = await db.patients.bulkGet(keys);
  const homeOf = new Map(rows.flatMap((row) => (row ? [[row.key, row.home]] : [])));
  const due = new Set(groups.filter((group) => new Set(group.map((key) => homeOf.get(key) ?? key)).size > 1).flat());
  await db.patients.bulkPut(rows.flatMap((row) => (row && due.has(row.key) ? [{ ...row, homeDue: 1 as const }] : [])));
}
