import { toDayNumber } from '../core/day.ts';
import { FILE_PMS, type ImportHead, type ImportRow, sightingOfRow } from '../core/import-row.ts';
import { recordKey } from '../core/merge.ts';
import type { PatientRecord } from '../core/patient.ts';
import { addressesOf, doubtOf } from '../core/same-person.ts';
import type { Sighting } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';
import { openEnrolments } from './enrolments.ts';
import { type Standing, standingOf } from './holds.ts';
import { asPatient, proposeMatches } from './import-match.ts';
import { type HashAddresses, keepStopped, stoppedAddresses } from './import-suppress.ts';
import type { ImportRunRow, ImportTotals } from './import-tables.ts';
import { findings } from './marks.ts';
import { knownOf, type PatientRow, putPatients } from './patients.ts';
import type { Decide } from './read-in.ts';
import { FIRST_TIE, markShared } from './shared-ties.ts';
import { signature } from './sightings.ts';

/** Conflicts kept by line, for the list of them; all are counted. */
const CONFLICTS_KEPT = 5_000;

export interface CommitWith {
  decide: Decide;
  stamp: string;
  at: string;
  hash: HashAddresses;
  /** Long away with bookings nobody has seen: the part of a list that can't be flagged. */
  unseen(record: PatientRecord): boolean;
}

type Fate = 'same' | 'conflict' | 'merged';

/** A row as the sighting of the record it belongs to. */
interface Keyed {
  key: string;
  line: number;
  again: boolean;
  sighting: Sighting;
  signature: string;
}

interface Person {
  key: string;
  before: PatientRow | undefined;
  record: PatientRecord | undefined;
  /** What the page's rows say that is news. */
  news: Keyed[];
  /** An earlier page of the list spoke of them. */
  again: boolean;
}

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

async function settlePeople(
  db: ComebackDb,
  people: Person[],
  by: CommitWith,
  stopped: Map<string, 'opted_out' | 'asked'>,
  totals: ImportTotals,
): Promise<void> {
  const keys = people.map((it) => it.key);
  await keepStopped(db, people, by.at, stopped);
  const inside: Store = { db, durable: db };
  const [standing, open] = await Promise.all([standingOf(inside, keys), openEnrolments(inside, keys)]);
  const changes: { before: PatientRow | undefined; after: PatientRow }[] = [];
  for (const it of people) {
    if (!it.record) continue;
    const stop = isStopped(standing(it.key));
    const unseen = !stop && by.unseen(it.record);
    if (it.before?.stamp === by.stamp && it.news.length === 0) {
      count(totals, it, { leak: it.before.leakKind ?? null, unseen, wasUnseen: unseen, stopped: stop });
      continue;
    }
    const about = {
      standing: standing(it.key),
      open: open.get(it.key),
      unsure: false,
      identified: true,
      around: it.before?.around,
    };
    const assessment = by.decide.assess(it.record, about);
    const leak = by.decide.leak(assessment);
    const wasUnseen = !stop && it.before !== undefined && by.unseen(it.before.record);
    count(totals, it, { leak, unseen, wasUnseen, stopped: stop });
    const { leakKind: _kind, untouched: _since, ...kept } = it.before ?? ({} as Partial<PatientRow>);
    const after: PatientRow = {
      ...kept,
      key: it.key,
      record: it.record,
      ...(it.before?.hash ? { hash: it.before.hash } : { unhashed: 1 as const }),
      stamp: by.stamp,
      ...findings(it.before, assessment, about, leak, by.at),
      seenAt: it.before?.seenAt && it.before.seenAt > it.record.lastSeenAt ? it.before.seenAt : it.record.lastSeenAt,
      latest: it.news.length > 0 ? it.news.map((one) => one.signature).join(' ') : (it.before?.latest ?? ''),
    };
    changes.push({ before: it.before, after });
  }
  await putPatients(
    db,
    changes.map((it) => it.before),
    changes.map((it) => it.after),
    { tiesLater: true },
  );
  await putSightings(db, people, by.at);
  await proposeMatches(
    db,
    people.flatMap(({ record, news }) => (record && news.length > 0 ? [record] : [])),
    by.at,
  );
}

const isStopped = (standing: Standing): boolean =>
  standing.optedOutAt !== null || standing.holds.some((it) => it.hold === 'asked_not_contacted');

type Share = { leak: ReturnType<Decide['leak']>; unseen: boolean; wasUnseen: boolean; stopped: boolean };

/** Counts a person, or, when an earlier page of the same list did, moves the count by what has changed since. */
function count(totals: ImportTotals, it: Person, share: Share): void {
  const move = (kind: keyof ImportTotals['leaking'] | null | undefined, by: 1 | -1) => {
    if (kind) totals.leaking[kind] = Math.max(0, (totals.leaking[kind] ?? 0) + by);
  };
  if (it.again) {
    move(it.before?.leakKind, -1);
    if (share.wasUnseen) totals.unseen--;
  } else {
    totals.people++;
    if (!it.before) totals.added++;
    else if (it.news.length > 0) totals.changed++;
    if (share.stopped) totals.stopped++;
  }
  move(share.leak, 1);
  if (share.unseen) totals.unseen++;
}

async function putSightings(db: ComebackDb, people: Person[], at: string): Promise<void> {
  const rows = people.flatMap(({ key, news }) =>
    news.map(({ signature, sighting }) => ({
      id: `${key}|${signature}`,
      patientKey: key,
      firstSeenAt: at,
      seenAt: at,
      sighting,
    })),
  );
  await db.sightings.bulkPut(rows);
}
