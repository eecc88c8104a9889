import type { Compiled } from '../core/cutoffs.ts';
import { aroundOf, householdView } from '../core/household/around.ts';
import { findHouseholds, LARGEST } from '../core/household/find-households.ts';
import type { HouseholdAround } from '../core/household/household.ts';
import type { ComebackDb, Store } from './db.ts';
import { openEnrolments } from './enrolments.ts';
import { standingOf } from './holds.ts';
import { type HomeRow, homeId, keysByTie } from './homes.ts';
import type { PatientRow } from './patients.ts';
import type { Decide } from './read-in.ts';

/** From neighbour to neighbour this often: who hangs together by longer chains is no family. */
const HOPS = 3;

/**
 * Looks at a chunk of the patients whose household is due: finds it anew from what they share and from what staff decided,
 * and tells each member of a settled one what the others add. Whoever learns something is to be assessed again (`stamp`).
 * Resumable at any point, in one transaction. Returns how many were looked at; 0 = none was due.
 */
export async function settleHomes({ db }: Store, decide: Decide, c: Compiled, chunk = 300): Promise<number> {
  const tables = [db.patients, db.homes, db.holds, db.snoozes, db.optOuts, db.contacts, db.consents, db.enrolments];
  return db.transaction('rw', tables, async () => {
    const due = await db.patients.where('homeDue').equals(1).limit(chunk).toArray();
    if (due.length === 0) return 0;
    const known = await neighbours(db, due);
    const keys = [...known.keys()];
    const earlier = await db.homes.where('members').anyOf(keys).distinct().toArray();
    const decisions = earlier.flatMap(({ members, decision }) =>
      decision ? [{ members, verdict: decision.verdict }] : [],
    );
    const found = findHouseholds(
      [...known.values()].map((row) => row.record),
      decisions,
    );
    const rows: HomeRow[] = found.map((home) => ({ ...home, id: homeId(home.members) }));
    await keepHomes(db, earlier, rows);
    const around = await aroundAll(db, rows, known, decide, c);
    await tellMembers(db, known, rows, around);
    return due.length;
  });
}

/** The due ones and everybody who hangs together with them, by record key. */
async function neighbours(db: ComebackDb, due: PatientRow[]): Promise<Map<string, PatientRow>> {
  const known = new Map(due.map((row) => [row.key, row]));
  let news = due;
  for (let hop = 0; hop < HOPS && news.length > 0; hop++) {
    const values = (name: 'addresses' | 'ties') => [...new Set(news.flatMap((row) => row[name] ?? []))];
    const [byAddress, byTie, homes] = await Promise.all([
      keysByTie(db, 'addresses', values('addresses'), LARGEST),
      keysByTie(db, 'ties', values('ties'), LARGEST),
      db.homes
        .where('members')
        .anyOf(news.map((row) => row.key))
        .distinct()
        .toArray(),
    ]);
    const met = [...byAddress.values(), ...byTie.values(), ...homes.map((home) => home.members)].flat();
    const missing = [...new Set(met)].filter((key) => !known.has(key));
    news = (await db.patients.bulkGet(missing)).filter((row) => row !== undefined);
    for (const row of news) known.set(row.key, row);
  }
  return known;
}

/** What was found takes the place of what nobody decided; a decision stays as it is, and so does its word on who said it. */
async function keepHomes(db: ComebackDb, earlier: HomeRow[], found: HomeRow[]): Promise<void> {
  const decided = new Map(earlier.flatMap((home) => (home.decision ? [[home.id, home]] : [])));
  const ids = new Set(found.map((home) => home.id));
  await db.homes.bulkDelete(earlier.filter((home) => !home.decision && !ids.has(home.id)).map((home) => home.id));
  await db.homes.bulkPut(
    found.map((home) => {
      const decision = decided.get(home.id)?.decision;
      return decision ? { ...home, decision } : home;
    }),
  );
}

async function aroundAll(
  db: ComebackDb,
  homes: HomeRow[],
  known: Map<string, PatientRow>,
  decide: Decide,
  c: Compiled,
): Promise<Map<string, HouseholdAround>> {
  const settled = homes.filter((home) => home.standing === 'linked' || home.standing === 'confirmed');
  const keys = settled.flatMap((home) => home.members);
  const store = { db, durable: db };
  const [standing, open] = await Promise.all([standingOf(store, keys), openEnrolments(store, keys)]);
  const all = new Map<string, HouseholdAround>();
  for (const { members, ties, standing: state } of settled) {
    if (state === 'rejected') continue;
    const judged = new Map(
      members.flatMap((key) => {
        const record = known.get(key)?.record;
        const about = { standing: standing(key), open: open.get(key), unsure: false, identified: true };
        return record ? [[key, { record, assessment: decide.assess(record, about) }] as const] : [];
      }),
    );
    for (const [key, around] of aroundOf(householdView({ members, ties, standing: state }, judged, c)))
      all.set(key, around);
  }
  return all;
}

/** Writes down what each member learned. Only those to whom it is news are assessed again. */
async function tellMembers(
  db: ComebackDb,
  known: Map<string, PatientRow>,
  homes: HomeRow[],
  around: Map<string, HouseholdAround>,
): Promise<void> {
  const homeOf = new Map(homes.flatMap((home) => home.members.map((key) => [key, home.id])));
  const changed: PatientRow[] = [];
  for (const row of known.values()) {
    const { home: before, around: said, homeDue, ...rest } = row;
    const [home, now] = [homeOf.get(row.key), around.get(row.key)];
    const news = JSON.stringify(said) !== JSON.stringify(now);
    if (!news && before === home && homeDue === undefined) continue;
    changed.push({
      ...rest,
      ...(home ? { home } : {}),
      ...(now ? { around: now } : {}),
      ...(news ? { stamp: '' } : {}),
    });
  }
  await db.patients.bulkPut(changed);
}
