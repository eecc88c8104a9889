import { z } from 'zod';
import type { HomeEvent } from '../contract/desk-words.ts';
import { householdDecision, householdTie } from '../core/household/household.ts';
import type { ComebackDb, Store } from './db.ts';
import { addCommand, type Command, type NewCommand } from './outbox.ts';
import type { PatientRow } from './patients.ts';

/**
 * A household, proposed or settled. `id` = its members' keys. A decision outlives what it was made on: a refused set is
 * not proposed again, a confirmed one stays although a phone number changes.
 */
const homeRow = z.object({
  id: z.string(),
  members: z.array(z.string()).min(2),
  ties: z.array(householdTie),
  standing: z.enum(['linked', 'confirmed', 'proposed', 'rejected']),
  decision: z.object({ verdict: householdDecision.shape.verdict, at: z.iso.datetime(), by: z.string() }).optional(),
});
export type HomeRow = z.infer<typeof homeRow>;

export const homeId = (members: readonly string[]): string => [...members].sort().join('\n');

/** Households of these patients, refused ones among them. */
export async function homesOf({ db }: Store, keys: readonly string[]): Promise<HomeRow[]> {
  const rows = await db.homes
    .where('members')
    .anyOf([...keys])
    .distinct()
    .toArray();
  return rows.map((row) => homeRow.parse(row));
}

/** A window of all households of one standing, in a fixed order, with their whole number. */
export async function homesBy(
  { db }: Store,
  standing: HomeRow['standing'],
  from: number,
  count: number,
): Promise<{ total: number; homes: HomeRow[] }> {
  const all = db.homes.where('standing').equals(standing);
  const [total, rows] = await Promise.all([all.count(), all.offset(from).limit(count).toArray()]);
  return { total, homes: rows.map((row) => homeRow.parse(row)) };
}

export async function homeCounts({ db }: Store): Promise<Record<HomeRow['standing'], number>> {
  const count = (standing: HomeRow['standing']) => db.homes.where('standing').equals(standing).count();
  const [linked, confirmed, proposed, rejected] = await Promise.all([
    count('linked'),
    count('confirmed'),
    count('proposed'),
    count('rejected'),
  ]);
  return { linked, confirmed, proposed, rejected };
}

/**
 * What staff said of a household; null takes their word back. Its members are looked at again, and the other desks are
 * told (`tell`). False = there is none.
 */
export async function decideHome(
  { durable }: Store,
  id: string,
  said: { verdict: 'confirmed' | 'rejected'; at: string; by: string } | null,
  tell: (NewCommand & { command: Extract<Command, { kind: 'word' }> }) | null = null,
): Promise<boolean> {
  return durable.transaction('rw', durable.homes, durable.patients, durable.outbox, async () => {
    const home = await durable.homes.get(id);
    if (!home) return false;
    if (tell) await addCommand(durable, tell);
    const { decision: _, ...plain } = home;
    // Taken back: whether the PMS links them is found again in the next look.
    if (said) await durable.homes.put({ ...plain, standing: said.verdict, decision: said });
    else await durable.homes.put({ ...plain, standing: 'proposed' });
    await durable.patients.where('key').anyOf(home.members).modify({ homeDue: 1 });
    return true;
  });
}

/**
 * Inside a transaction over homes and patients: what another desk said of a household, once this browser knows all of its
 * members, unless something newer was said here.
 */
export async function hearHome(db: ComebackDb, { members, verdict, saidAt: at }: HomeEvent): Promise<void> {
  const rows = await db.patients.where('hash').anyOf(members).toArray();
  if (rows.length < members.length) return;
  const keys = rows.map((row) => row.key);
  const id = homeId(keys);
  const known = await db.homes.get(id);
  const { decision, ...plain } = known ?? { id, members: keys.sort(), ties: [], standing: 'proposed' as const };
  if ((decision?.at ?? '') >= at || (!known && verdict === null)) return;
  if (verdict) await db.homes.put({ ...plain, standing: verdict, decision: { verdict, at, by: '' } });
  else await db.homes.put({ ...plain, standing: 'proposed' });
  await db.patients.where('key').anyOf(keys).modify({ homeDue: 1 });
}

/**
 * Whether a row's household is to be looked at: what ties or touches the patient has changed. `tiesLater`: who shares what
 * with somebody new is found for a whole list at once (lib/store/shared-ties.ts).
 */
export function homeDueOf(before: PatientRow | undefined, after: PatientRow, tiesLater: boolean): boolean {
  const tied = (row: PatientRow) => [...(row.addresses ?? []), ...(row.ties ?? [])];
  if (!after.home && (tiesLater || (tied(after).length === 0 && (!before || tied(before).length === 0)))) return false;
  if (!before || tiePrint(before) !== tiePrint(after)) return true;
  return after.home !== undefined && statePrint(before) !== statePrint(after);
}

const tiePrint = ({ addresses = [], ties = [], record }: PatientRow): string =>
  JSON.stringify([addresses, ties, record.name?.value, record.guardianName?.value, record.birthDay?.value]);

/** State, kinds of flags and blockers: what the others of a household learn of a member. */
const statePrint = ({ marks = [] }: PatientRow): string =>
  marks
    .filter((mark) => !mark.startsWith('l:') && !mark.startsWith('f:household'))
    .map((mark) => (mark.startsWith('f:') ? mark.split(':').slice(0, 2).join(':') : mark))
    .join(' ');

/** Keys of patients that share one of these ties, per tie; a tie that too many share is left out. */
export async function keysByTie(
  db: ComebackDb,
  index: 'addresses' | 'ties',
  values: string[],
  most: number,
): Promise<Map<string, string[]>> {
  // Asked all at once: a cursor over them waits for the database at each.
  const found = await Promise.all(
    values.map(async (tie): Promise<[string, string[]]> => {
      const all = db.patients.where(index).equals(tie);
      return [tie, await (tie.startsWith('family:') ? all : all.limit(most + 1)).primaryKeys()];
    }),
  );
  return new Map(found.filter(([tie, all]) => all.length > 1 && (all.length <= most || tie.startsWith('family:'))));
}
