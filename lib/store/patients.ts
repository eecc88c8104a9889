import { z } from 'zod';
import { familyTiesOf } from '../core/household/find-households.ts';
import { householdAround } from '../core/household/household.ts';
import { patientRecord } from '../core/patient.ts';
import { flagKind } from '../core/policy.ts';
import { addressesOf } from '../core/same-person.ts';
import { columnsDay, contactColumns, contactsIn, newestDays, noteReached } from './contact-day.ts';
import type { ComebackDb, Store } from './db.ts';
import { hearHome, homeDueOf } from './homes.ts';
import { joinMarks } from './marking.ts';
import { sortName } from './marks.ts';
import { emptyTally, retally, stepOf } from './tally.ts';

/** A patient record with what is asked of it by index. */
const patientRow = z.object({
  key: z.string(),
  record: patientRecord,
  /** Salted hash, the patient's name towards the send API; missing until it was worked out. */
  hash: z.string().optional(),
  /** 1 while `hash` is missing: a sparse index of what is left to hash. */
  unhashed: z.literal(1).optional(),
  /** `<day>|<policy revision>` of the assessment below; rows with another stamp are due for a new one. */
  stamp: z.string(),
  /** What the patient counts as in the leakage figure; missing = not counted. */
  leakKind: flagKind.optional(),
  seenAt: z.iso.datetime(),
  /** The name as it is sorted and searched by. */
  sortName: z.string().optional(),
  /** What the patient is found by (lib/store/marks.ts). */
  marks: z.array(z.string()).optional(),
  /** Phones (E.164) and email: who else is reached there (lib/core/same-person.ts). */
  addresses: z.array(z.string()).optional(),
  /** The PMS's family link and the address: who else belongs to the household. */
  ties: z.array(z.string()).optional(),
  /** The household the patient was found in (lib/store/homes.ts), and what its other members add. */
  home: z.string().optional(),
  around: householdAround.optional(),
  /** 1 while the household is to be looked at again: a sparse index. */
  homeDue: z.literal(1).optional(),
  /** The newest step between lifecycle states, `d` away or `u` back, and the day: `d:2026-11-20`. */
  moved: z.string().optional(),
  /** Since when the patient leaks and nobody did anything; a sparse index. */
  untouched: z.iso.datetime().optional(),
  /** Newest day of a message, reply or call outside the record; only ever moves on. */
  reachedDay: z.number().int().optional(),
  /** Newest day of any contact; missing = none on record (lib/core/no-contact.ts). */
  contactDay: z.number().int().optional(),
  /** Last day on which something is booked; a sparse index. */
  bookedDay: z.number().int().optional(),
  /** Signatures of the newest sightings: the same again within a minute is not worth a write. */
  latest: z.string(),
});
export type PatientRow = z.infer<typeof patientRow>;

/** One patient, parsed; null when never seen. */
export async function patientByKey({ db }: Store, key: string): Promise<PatientRow | null> {
  const row = await db.patients.get(key);
  return row ? patientRow.parse(row) : null;
}

export async function patientsByKeys({ db }: Store, keys: string[]): Promise<PatientRow[]> {
  const rows = await db.patients.bulkGet(keys);
  return rows.flatMap((row) => (row ? [patientRow.parse(row)] : []));
}

/**
 * Which of these patients are known, by key. Their rows are read in one go where they lie close together, as those of a
 * list in the order of its numbers do: a request a row is what costs.
 */
export async function knownOf(db: ComebackDb, keys: string[]): Promise<Map<string, PatientRow>> {
  // As the index sorts them: by their UTF-16 units.
  const sorted = [...keys].sort();
  const near = db.patients.where('key').between(sorted[0] ?? '', sorted.at(-1) ?? '', true, true);
  const wanted = new Set(keys);
  const most = 2 * keys.length;
  const there = await near.limit(most + 1).primaryKeys();
  const rows = there.length > most ? await db.patients.bulkGet(keys) : await near.toArray();
  return new Map(rows.flatMap((row) => (row && wanted.has(row.key) ? [[row.key, row] as const] : [])));
}

/** The order in which a patient drifts away. */
const DRIFT = ['active', 'at_risk', 'lapsed', 'gone'];

/** When the patient last stepped from one lifecycle state to another, and which way; by the day of the assessment. */
function movedOf(before: PatientRow | undefined, after: PatientRow): Pick<PatientRow, 'moved'> {
  const step = stepOf(before, after);
  if (!step) return before?.moved ? { moved: before.moved } : {};
  const [from = '', to = ''] = step.split('>');
  return { moved: `${DRIFT.indexOf(to) > DRIFT.indexOf(from) ? 'd' : 'u'}:${after.stamp.slice(0, 10)}` };
}

/** Writes rows and moves the leakage total by the difference. Call inside a transaction over patients and tally. */
export async function putPatients(
  db: ComebackDb,
  before: (PatientRow | undefined)[],
  after: PatientRow[],
  { tiesLater = false } = {},
): Promise<void> {
  if (after.length === 0) return;
  // Whoever wrote a row without marks has not assessed it: the next sweep does.
  const rows = after.map((told, i) => {
    const was = before[i];
    const { contactDay: _contact, bookedDay: _booked, ...rest } = told;
    const { home = was?.home, around = was?.around, homeDue = was?.homeDue, reachedDay = was?.reachedDay } = told;
    const row: PatientRow = {
      ...rest,
      ...contactColumns(told.record, reachedDay, columnsDay(told)),
      sortName: sortName(told.record),
      addresses: addressesOf(told.record),
      ties: familyTiesOf(told.record),
      ...(home ? { home } : {}),
      ...(around ? { around } : {}),
      ...movedOf(was, told),
      ...(told.marks ? {} : { stamp: '' }),
    };
    return homeDue || homeDueOf(was, row, tiesLater) ? { ...row, homeDue: 1 as const } : row;
  });
  await db.patients.bulkPut(rows);
  const tally = (await db.tally.get('leak')) ?? emptyTally();
  await db.tally.put(retally(tally, before, after));
}

/** Patients whose hash is still missing, oldest first. */
export async function unhashedKeys({ db }: Store, limit: number): Promise<string[]> {
  return db.patients.where('unhashed').equals(1).limit(limit).primaryKeys();
}

/**
 * Notes the hashes of patients and joins to them what came down the feed before this browser knew whose it was
 * (an enrolment of another desk, an opt-out, messages). `zone` = the practice's, by which days of contact go.
 */
export async function noteHashes({ durable: db }: Store, hashes: Map<string, string>, zone: string): Promise<void> {
  const people = [db.patients, db.optOuts, db.holds, db.snoozes, db.consents, db.contacts, db.homes];
  await db.transaction('rw', [db.enrolments, db.tasks, db.events, ...people], async () => {
    const rows = (await db.patients.bulkGet([...hashes.keys()])).filter((row) => row !== undefined);
    await db.patients.bulkPut(rows.map(({ unhashed: _, ...row }) => ({ ...row, hash: hashes.get(row.key) })));
    const keyOf = new Map([...hashes].map(([key, hash]) => [hash, key]));
    const events = await db.events
      .where('hash')
      .anyOf([...keyOf.keys()])
      .toArray();
    await noteReached(db, 'hash', newestDays(contactsIn(events), zone));
    const strangers = await db.enrolments
      .where('hash')
      .anyOf([...keyOf.keys()])
      .toArray();
    for (const row of strangers.filter((it) => it.patientKey === null)) {
      const patientKey = keyOf.get(row.hash) ?? null;
      const open = row.state === 'active' || row.state === 'held';
      const taken = patientKey && open ? await db.enrolments.where('openKey').equals(patientKey).count() : 0;
      await db.enrolments.put({ ...row, patientKey, ...(open && patientKey && !taken ? { openKey: patientKey } : {}) });
    }
    await joinMarks(db, keyOf);
    for (const { event } of events) if (event.type === 'home') await hearHome(db, event);
    const join = (row: { hash?: string; patientKey?: string }) => {
      row.patientKey ??= keyOf.get(row.hash ?? '');
    };
    await db.optOuts
      .where('hash')
      .anyOf([...keyOf.keys()])
      .modify(join);
    await db.tasks
      .where('hash')
      .anyOf([...keyOf.keys()])
      .modify(join);
  });
}

/** Patients for whom one click may start a follow-up, at most `limit`. */
export async function readyKeys({ db }: Store, limit: number): Promise<string[]> {
  return db.patients.where('marks').equals('r:').limit(limit).primaryKeys();
}

/** Patients by their hash, of those this browser knows. */
export async function keysOfHashes({ db }: Store, hashes: string[]): Promise<Map<string, string>> {
  const rows = await db.patients
    .where('hash')
    .anyOf([...new Set(hashes)])
    .toArray();
  return new Map(rows.map((row) => [row.hash ?? '', row.key]));
}

/** The practice (and with it the salt) changed: every hash is to be worked out again. */
export async function forgetHashes({ durable: db }: Store): Promise<void> {
  await db.patients
    .where('hash')
    .above('')
    .modify((row) => {
      delete row.hash;
      row.unhashed = 1;
    });
}
