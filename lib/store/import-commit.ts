import { toDayNumber } from '../core/day.ts';
import { FILE_PMS, type ImportHead, type ImportRow, sightingOfRow } from '../core/import-row.ts';
import { recordKey } from '../core/merge.ts';
import type { PatientRecord } from '../core/patient.ts';
import { addressesOf, doubtOf } from '../core/same-person.ts';
import type { Sighting } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';
import { asPatient } from './import-match.ts';
import { type CommitWith, type Keyed, type Person, settlePeople } from './import-settle.ts';
import { stoppedAddresses } from './import-suppress.ts';
import type { ImportRunRow, ImportTotals } from './import-tables.ts';
import { knownOf, type PatientRow } from './patients.ts';
import type { Decide } from './read-in.ts';
import { FIRST_TIE, markShared } from './shared-ties.ts';
import { signature } from './sightings.ts';

/** Conflicts kept by line, for the list of them; all are counted. */
const CONFLICTS_KEPT = 5_000;

type Fate = 'same' | 'conflict' | 'merged';

/**
 * Takes the next staged page in: merged, assessed and counted in one transaction with the page's own removal, so that a
 * worker that dies at any line goes on with the next page and never does one twice. After the last page, those who share
 * an address are looked for, a slice at a time. Null = no such list.
 */
export async function commitPage(store: Store, importId: string, by: CommitWith): Promise<ImportRunRow | null> {
  const { db } = store;
  const run = await db.imports.get(importId);
  if (run?.state !== 'committing') return run ?? null;
  const page = await db.importPages.where('importId').equals(importId).first();
  if (!page) {
    const news = run.totals.added + run.totals.changed > 0;
    const scan = news ? await markShared(db, run.scan ?? FIRST_TIE) : null;
    const next: ImportRunRow = scan ? { ...run, scan } : { ...run, state: 'done' };
    await store.durable.imports.put(next);
    return next;
  }
  const stopped = await stoppedAddresses(store, by.hash, () =>
    page.rows.flatMap((row) => addressesIn(row, run.head, by.decide)),
  );
  const tables = [db.imports, db.importPages, db.patients, db.sightings, db.tally, db.matches];
  const standing = [db.holds, db.snoozes, db.optOuts, db.contacts, db.consents, db.enrolments];
  return db.transaction('rw', [...tables, ...standing], async () => {
    const now = await db.imports.get(importId);
    if (!now || !(await db.importPages.get([importId, page.page]))) return now ?? null;
    const totals = await takeIn(db, now, page.rows, by, stopped);
    const next: ImportRunRow = { ...now, totals, donePages: now.donePages + 1 };
    await db.importPages.delete([importId, page.page]);
    await db.imports.put(next);
    return next;
  });
}

/** Addresses of a row, in the shape a record keeps them. */
function addressesIn(row: ImportRow, head: ImportHead, decide: Decide): string[] {
  const record = decide.merge(undefined, sightingOfRow(row, head));
  return record ? addressesOf(record) : [];
}

async function takeIn(
  db: ComebackDb,
  run: ImportRunRow,
  rows: ImportRow[],
  by: CommitWith,
  stopped: Map<string, 'opted_out' | 'asked'>,
): Promise<ImportTotals> {
  const { decide } = by;
  const sightings = await linkedSightings(db, rows, run.head);
  const keys = [...new Set(sightings.map((it) => it.key))];
  const known = await knownOf(db, keys);
  const told = await toldBefore(db, sightings, known);
  const fresh = new Set(sightings.flatMap((it) => (it.again ? [] : [it.key])));
  const people = new Map<string, Person>(
    keys.map((key) => {
      const before = known.get(key);
      return [key, { key, before, record: before?.record, news: [], again: !fresh.has(key) }];
    }),
  );
  const totals: ImportTotals = {
    ...run.totals,
    conflicts: [...run.totals.conflicts],
    leaking: { ...run.totals.leaking },
  };
  for (const it of sightings) {
    const person = people.get(it.key) as Person;
    totals.rows++;
    const fate = join(person, it, told.has(it), decide);
    if (fate === 'same') totals.sameRows++;
    if (fate !== 'conflict') continue;
    totals.conflictRows++;
    const doubt = doubtOf(person.record as PatientRecord, toldBy(it.sighting)) ?? 'name';
    if (totals.conflicts.length < CONFLICTS_KEPT) totals.conflicts.push({ line: it.line, doubt });
  }
  await settlePeople(db, [...people.values()], by, stopped, totals);
  return totals;
}

/** Rows as sightings of the record they belong to: a row that staff linked to a patient speaks of that patient. */
async function linkedSightings(db: ComebackDb, rows: ImportRow[], head: ImportHead): Promise<Keyed[]> {
  const plain = rows.flatMap((row): Keyed[] => {
    const sighting = sightingOfRow(row, head);
    const key = recordKey(sighting);
    const it = { line: row.line, again: row.again === true, sighting, signature: signature(sighting) };
    return key === null ? [] : [{ key, ...it }];
  });
  const fileKeys = plain.filter((it) => it.sighting.pms === FILE_PMS).map((it) => it.key);
  if (fileKeys.length === 0) return plain;
  const links = await db.matches.where('fileKey').anyOf(fileKeys).toArray();
  const to = new Map(links.filter((it) => it.state === 'linked').map((it) => [it.fileKey, it.patientKey]));
  return plain.map((it) => {
    const patientKey = to.get(it.key);
    return patientKey ? { ...it, key: patientKey, sighting: asPatient(it.sighting, patientKey) } : it;
  });
}

function toldBy({ fields }: Sighting): { name: string | null; birthDay: number | null } {
  const { name, birthOn } = fields;
  const born = birthOn?.state === 'known' && birthOn.value.precision !== 'month' ? toDayNumber(birthOn.value.on) : null;
  return { name: name?.state === 'known' ? name.value : null, birthDay: born };
}

/** Rows that say what was said before, by this list or a younger one: nothing in them is news. */
async function toldBefore(db: ComebackDb, all: Keyed[], known: Map<string, PatientRow>): Promise<Set<Keyed>> {
  const told = new Set<Keyed>();
  const asked: Keyed[] = [];
  for (const it of all) {
    const row = known.get(it.key);
    if (!row) continue;
    // The last thing that was heard of the patient: no need to look it up among all that was.
    const last = row.record.lastSeenAt === it.sighting.seenAt && row.latest.split(' ').includes(it.signature);
    if (last) told.add(it);
    else asked.push(it);
  }
  const rows = await db.sightings.bulkGet(asked.map((it) => `${it.key}|${it.signature}`));
  asked.forEach((it, i) => {
    const seenAt = rows[i]?.sighting.seenAt;
    if (seenAt && Date.parse(seenAt) >= Date.parse(it.sighting.seenAt)) told.add(it);
  });
  return told;
}

function join(person: Person, it: Keyed, told: boolean, decide: Decide): Fate {
  if (told) return 'same';
  if (person.record && doubtOf(person.record, toldBy(it.sighting)) !== null) return 'conflict';
  person.record = decide.merge(person.record, it.sighting) ?? person.record;
  person.news.push(it);
  return 'merged';
}
