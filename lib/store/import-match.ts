import { FILE_PMS } from '../core/import-row.ts';
import type { PatientRecord } from '../core/patient.ts';
import { addressesOf, likeness } from '../core/same-person.ts';
import type { Sighting } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';
import type { MatchRow } from './import-tables.ts';
import { type PatientRow, putPatients } from './patients.ts';
import type { Decide } from './read-in.ts';
import { signature } from './sightings.ts';
import { emptyTally, retally } from './tally.ts';

/** The same sighting under the record it was linked to. */
export function asPatient(sighting: Sighting, patientKey: string): Sighting {
  const cut = patientKey.indexOf('|');
  const id = patientKey.slice(cut + 1);
  return { ...sighting, pms: patientKey.slice(0, cut), identity: { kind: 'patient', id, from: 'linked by staff' } };
}

/**
 * For people without a patient number: known patients under the same phone with the same birth date or name, to be asked
 * about. Inside a transaction over patients and matches.
 */
export async function proposeMatches(db: ComebackDb, records: PatientRecord[], at: string): Promise<void> {
  const mine = records.filter((it) => it.pms === FILE_PMS);
  const addresses = [...new Set(mine.flatMap(addressesOf))];
  if (addresses.length === 0) return;
  const near = await db.patients.where('addresses').anyOf(addresses).toArray();
  const byAddress = new Map<string, PatientRow[]>();
  for (const row of near.filter((it) => it.record.pms !== FILE_PMS)) {
    for (const address of row.addresses ?? []) byAddress.set(address, [...(byAddress.get(address) ?? []), row]);
  }
  const found: MatchRow[] = [];
  for (const record of mine) {
    for (const other of new Set(addressesOf(record).flatMap((address) => byAddress.get(address) ?? []))) {
      const why = likeness(record, other.record);
      if (why) found.push({ fileKey: record.key, patientKey: other.key, why, state: 'open', at });
    }
  }
  const known = await db.matches.bulkGet(found.map((it): [string, string] => [it.fileKey, it.patientKey]));
  await db.matches.bulkPut(found.filter((_, i) => known[i] === undefined));
}

/** Pairs to be asked about, with both records. Those of whom one side is gone are left out. */
export async function openMatches(
  { db }: Store,
  limit: number,
): Promise<{ total: number; pairs: { match: MatchRow; file: PatientRow; patient: PatientRow }[] }> {
  const open = db.matches.where('state').equals('open');
  const [total, rows] = [await open.count(), await open.limit(limit).toArray()];
  const [files, patients] = await Promise.all([
    db.patients.bulkGet(rows.map((it) => it.fileKey)),
    db.patients.bulkGet(rows.map((it) => it.patientKey)),
  ]);
  const pairs = rows.flatMap((match, i) => {
    const [file, patient] = [files[i], patients[i]];
    return file && patient ? [{ match, file, patient }] : [];
  });
  return { total, pairs };
}

export type Linked = 'linked' | 'refused' | 'running' | 'gone';

/**
 * What staff said about a pair. "The same": all that files told moves to the patient's record, with notes, stops, words on
 * channels and contacts; every later list finds the patient by it. A follow-up that runs for the row must be stopped first.
 */
export async function answerMatch(
  { durable: db }: Store,
  pair: Pick<MatchRow, 'fileKey' | 'patientKey'>,
  same: boolean,
  merge: Decide['merge'],
): Promise<Linked> {
  const { fileKey, patientKey } = pair;
  const tables = [db.matches, db.patients, db.sightings, db.tally, db.enrolments];
  const standing = [db.holds, db.snoozes, db.optOuts, db.contacts, db.consents, db.tasks];
  return db.transaction('rw', [...tables, ...standing], async () => {
    const match = await db.matches.get([fileKey, patientKey]);
    const [file, patient] = await db.patients.bulkGet([fileKey, patientKey]);
    if (!match || !patient) return 'gone';
    if (!same) {
      await db.matches.put({ ...match, state: 'refused' });
      return 'refused';
    }
    if ((await db.enrolments.where('openKey').equals(fileKey).count()) > 0) return 'running';
    await db.matches.where('fileKey').equals(fileKey).delete();
    await db.matches.put({ ...match, state: 'linked' });
    if (!file) return 'linked';
    const told = await db.sightings.where('patientKey').equals(fileKey).toArray();
    let record = patient.record;
    const moved = told.map((row) => ({ ...row, patientKey, sighting: asPatient(row.sighting, patientKey) }));
    for (const { sighting } of moved) record = merge(record, sighting) ?? record;
    await db.sightings.bulkDelete(told.map((row) => row.id));
    await db.sightings.bulkPut(moved.map((row) => ({ ...row, id: `${patientKey}|${signature(row.sighting)}` })));
    await db.patients.delete(fileKey);
    await db.tally.put(retally((await db.tally.get('leak')) ?? emptyTally(), [file], []));
    // The stamp is cleared: the patient is assessed again with what was added.
    const reachedDay = Math.max(file.reachedDay ?? -1, patient.reachedDay ?? -1);
    const reached = reachedDay < 0 ? {} : { reachedDay };
    await putPatients(db, [patient], [{ ...patient, ...reached, record, stamp: '' }]);
    await moveStanding(db, fileKey, patientKey);
    return 'linked';
  });
}

async function moveStanding(db: ComebackDb, from: string, to: string): Promise<void> {
  const holds = await db.holds.where('patientKey').equals(from).toArray();
  await db.holds.bulkDelete(holds.map((it): [string, string] => [it.patientKey, it.hold]));
  await db.holds.bulkPut(holds.map((it) => ({ ...it, patientKey: to })));
  const snooze = await db.snoozes.get(from);
  await db.snoozes.delete(from);
  if (snooze && !(await db.snoozes.get(to))) await db.snoozes.put({ ...snooze, patientKey: to });
  await db.optOuts.where('patientKey').equals(from).modify({ patientKey: to });
  await db.contacts.where('patientKey').equals(from).modify({ patientKey: to });
  await db.consents.where('patientKey').equals(from).modify({ patientKey: to });
  await db.tasks.where('patientKey').equals(from).modify({ patientKey: to });
  await db.enrolments.where('patientKey').equals(from).modify({ patientKey: to });
}
