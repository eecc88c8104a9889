import type { Assessment } from '../core/flag.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { FlagKind } from '../core/policy.ts';
import type { Reading, Sighting } from '../core/sighting.ts';
import type { Store } from './db.ts';
import { type EnrolmentRow, openEnrolments } from './enrolments.ts';
import type { FrameRow, Mark } from './frames.ts';
import { type Standing, standingOf } from './holds.ts';
import { type PatientRow, putPatients } from './patients.ts';
import { signature } from './sightings.ts';

/** The same thing said again within this time is not written again: hosts re-render many times a second. */
const SAME_AGAIN_MS = 60_000;

/** Who read, where, and when. */
export interface ReadFrom {
  frame: string;
  tabId: number;
  frameId: number;
  document: string;
  origin: string;
  generation: number;
  at: string;
  /** Stamp of assessments made now (`PatientRow.stamp`). */
  stamp: string;
}

/** The rules, as this door needs them. */
export interface Decide {
  merge(record: PatientRecord | undefined, sighting: Sighting): PatientRecord;
  assess(record: PatientRecord, about: About): Assessment;
  leak(assessment: Assessment): { kind: FlagKind; low: number; high: number } | null;
}

export interface About {
  standing: Standing;
  open: EnrolmentRow | undefined;
  unsure: boolean;
  /** False for a row that shows no patient id. */
  identified: boolean;
}

/** What was decided about one row of the reading. */
export interface Decided {
  row: string;
  patientKey: string | null;
  record: PatientRecord;
  assessment: Assessment;
  open: EnrolmentRow | undefined;
}

export const keyOf = (it: Sighting): string | null =>
  it.identity.kind === 'patient' ? `${it.pms}|${it.identity.id}` : null;

/**
 * Takes a reading in: late ones are dropped, sightings merged, patients assessed and all of it written, in one
 * transaction. A screen that is `unsure` is decided upon for painting but writes no patient: nothing from it is certain.
 * Idempotent: the same message twice leaves what once left.
 */
export async function readIn(
  { db }: Store,
  from: ReadFrom,
  reading: Reading,
  decide: Decide,
): Promise<{ late: true } | { late: false; frame: FrameRow; decided: Decided[] }> {
  const trusted = reading.health.state === 'reading';
  const keyed = new Map<string, Sighting[]>();
  const loose: Sighting[] = [];
  for (const it of reading.sightings) {
    const key = keyOf(it);
    if (key === null) loose.push(it);
    else keyed.set(key, [...(keyed.get(key) ?? []), it]);
  }
  const keys = [...keyed.keys()];
  const tables = [db.frames, db.parts, db.health, db.patients, db.sightings, db.tally];
  const standingTables = [db.holds, db.snoozes, db.optOuts, db.contacts, db.enrolments];
  return db.transaction('rw', [...tables, ...standingTables], async () => {
    const earlier = await db.frames.get(from.frame);
    if (earlier && earlier.document === from.document && earlier.generation > from.generation) return { late: true };
    const frame = frameOf(from, reading);
    const [rows, standing, open] = await Promise.all([
      db.patients.bulkGet(keys),
      standingOf({ db, durable: db }, keys),
      openEnrolments({ db, durable: db }, keys),
    ]);
    const changes: Change[] = [];
    const decided: Decided[] = [];
    keys.forEach((key, i) => {
      const sightings = keyed.get(key) ?? [];
      const before = rows[i];
      const latest = sightings.map(signature).join(' ');
      const same = before?.latest === latest && Date.parse(from.at) - Date.parse(before.seenAt) < SAME_AGAIN_MS;
      const record = same ? before.record : (sightings.reduce(decide.merge, before?.record) ?? before?.record);
      if (!record) return;
      const about: About = { standing: standing(key), open: open.get(key), unsure: !trusted, identified: true };
      const assessment = decide.assess(record, about);
      if (trusted && !(same && before?.stamp === from.stamp)) {
        changes.push({ before, after: rowOf(key, record, before, latest, from, decide.leak(assessment)), sightings });
      }
      for (const it of sightings)
        decided.push({ row: it.row, patientKey: key, record, assessment, open: open.get(key) });
    });
    for (const it of loose) {
      const record = decide.merge(undefined, it);
      const about: About = { standing: standing(''), open: undefined, unsure: !trusted, identified: false };
      decided.push({
        row: it.row,
        patientKey: null,
        record,
        assessment: decide.assess(record, about),
        open: undefined,
      });
    }
    await db.frames.put(frame);
    await putPart(db, frame, decided, loose);
    await putHealth(db, frame);
    if (changes.length > 0) {
      await putPatients(
        db,
        changes.map((it) => it.before),
        changes.map((it) => it.after),
      );
      await putSightings(db, changes, from.at);
    }
    return { late: false, frame, decided };
  });
}

interface Change {
  before: PatientRow | undefined;
  after: PatientRow;
  sightings: Sighting[];
}

function frameOf(from: ReadFrom, reading: Reading): FrameRow {
  const { adapter, screen, kind, health, rowsInPage, rowsShown, rowsRead } = reading;
  const { frame: id, tabId, frameId, document, origin, generation, at } = from;
  return {
    id,
    tabId,
    frameId,
    document,
    origin,
    generation,
    adapter,
    screen,
    kind,
    health,
    rowsInPage,
    rowsShown,
    rowsRead,
    at,
  };
}

function rowOf(
  key: string,
  record: PatientRecord,
  before: PatientRow | undefined,
  latest: string,
  from: ReadFrom,
  leak: ReturnType<Decide['leak']>,
): PatientRow {
  return {
    key,
    record,
    ...(before?.hash ? { hash: before.hash } : { unhashed: 1 as const }),
    stamp: from.stamp,
    ...(leak ? { leakKind: leak.kind } : {}),
    leakLow: leak?.low ?? 0,
    leakHigh: leak?.high ?? 0,
    seenAt: from.at,
    latest,
  };
}

async function putPart(db: Store['db'], frame: FrameRow, decided: Decided[], loose: Sighting[]): Promise<void> {
  const marks = new Map<string, Mark>();
  let looseFlagged = 0;
  for (const { patientKey, assessment } of decided) {
    const flagged = assessment.flags.length > 0;
    if (patientKey === null) looseFlagged += flagged ? 1 : 0;
    else marks.set(patientKey, flagged ? (assessment.ready ? 2 : 1) : 0);
  }
  const older = await db.parts
    .where('[frame+generation+part]')
    .between([frame.id, -1, ''], [frame.id, frame.generation, ''])
    .primaryKeys();
  if (older.length > 0) await db.parts.bulkDelete(older);
  const first = decided[0]?.row;
  if (first === undefined) return;
  await db.parts.put({
    frame: frame.id,
    generation: frame.generation,
    part: first,
    marks: [...marks],
    loose,
    looseFlagged,
    at: frame.at,
  });
}

async function putHealth(db: Store['db'], frame: FrameRow): Promise<void> {
  if (frame.adapter === null || frame.health.state === 'waiting') return;
  const { adapter, screen, origin, health, rowsInPage, rowsShown, rowsRead, at } = frame;
  const id = `${adapter}/${screen ?? '-'}@${origin}`;
  const wellAt = health.state === 'reading' ? at : ((await db.health.get(id))?.wellAt ?? null);
  await db.health.put({ id, adapter, screen, origin, health, rowsInPage, rowsShown, rowsRead, at, wellAt });
}

async function putSightings(db: Store['db'], changes: Change[], at: string): Promise<void> {
  const rows = changes.flatMap(({ after, sightings }) =>
    sightings.map((sighting) => ({
      id: `${after.key}|${signature(sighting)}`,
      patientKey: after.key,
      firstSeenAt: at,
      seenAt: at,
      sighting,
    })),
  );
  const known = await db.sightings.bulkGet(rows.map((row) => row.id));
  await db.sightings.bulkPut(rows.map((row, i) => ({ ...row, firstSeenAt: known[i]?.firstSeenAt ?? at })));
}
