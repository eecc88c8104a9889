import type { Assessment } from '../core/flag.ts';
import type { HouseholdAround } from '../core/household/household.ts';
import { recordKey } from '../core/merge.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { FlagKind } from '../core/policy.ts';
import type { Reading, Sighting } from '../core/sighting.ts';
import type { Store } from './db.ts';
import { type EnrolmentRow, openEnrolments } from './enrolments.ts';
import { type FrameRow, type Mark, markCounts } from './frames.ts';
import { type Standing, standingOf } from './holds.ts';
import { type Findings, findings } from './marks.ts';
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
  /** The first message of a screen shown anew: what the frame showed before is gone. */
  fresh: boolean;
  /** Rows that left the screen since the last message. */
  gone: string[];
  at: string;
  /** Stamp of assessments made now (`PatientRow.stamp`). */
  stamp: string;
}

/** The rules, as this door needs them. */
export interface Decide {
  /** Null = the sighting names no patient. */
  merge(record: PatientRecord | undefined, sighting: Sighting): PatientRecord | null;
  /** A record of this one row, known to nobody: it has a key that no store ever holds. */
  alone(sighting: Sighting): PatientRecord;
  assess(record: PatientRecord, about: About): Assessment;
  leak(assessment: Assessment): FlagKind | null;
}

export interface About {
  standing: Standing;
  open: EnrolmentRow | undefined;
  unsure: boolean;
  /** False for a row that shows no patient id. */
  identified: boolean;
  /** What the rest of a settled household adds. */
  around?: HouseholdAround | undefined;
}

/** What was decided about one row of the reading. */
export interface Decided {
  row: string;
  patientKey: string | null;
  record: PatientRecord;
  assessment: Assessment;
  open: EnrolmentRow | undefined;
}

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
): Promise<
  { late: true } | { late: false; frame: FrameRow; decided: Decided[]; counts: { flagged: number; ready: number } }
> {
  const trusted = reading.health.state === 'reading';
  const keyed = new Map<string, Sighting[]>();
  const loose: Sighting[] = [];
  for (const it of reading.sightings) {
    const key = recordKey(it);
    if (key === null) loose.push(it);
    else keyed.set(key, [...(keyed.get(key) ?? []), it]);
  }
  const keys = [...keyed.keys()];
  const tables = [db.frames, db.rows, db.health, db.patients, db.sightings, db.tally];
  const standingTables = [db.holds, db.snoozes, db.optOuts, db.contacts, db.consents, db.enrolments];
  return db.transaction('rw', [...tables, ...standingTables], async () => {
    const earlier = await db.frames.get(from.frame);
    if (earlier && earlier.generation > from.generation) return { late: true as const };
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
      const record = same ? before.record : mergeAll(decide, before?.record, sightings);
      if (!record) return;
      const about: About = {
        standing: standing(key),
        open: open.get(key),
        unsure: !trusted,
        identified: true,
        around: before?.around,
      };
      const assessment = decide.assess(record, about);
      if (trusted && !(same && before?.stamp === from.stamp)) {
        const found = findings(before, assessment, about, decide.leak(assessment), from.at);
        changes.push({ before, after: rowOf(key, record, before, latest, from, found), sightings });
      }
      for (const it of sightings)
        decided.push({ row: it.row, patientKey: key, record, assessment, open: open.get(key) });
    });
    for (const it of loose) {
      const record = decide.alone(it);
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
    await putRows(db, from, earlier, frame, decided, loose);
    await putHealth(db, frame);
    if (changes.length > 0) {
      await putPatients(
        db,
        changes.map((it) => it.before),
        changes.map((it) => it.after),
      );
      await putSightings(db, changes, from.at);
    }
    return { late: false as const, frame, decided, counts: await markCounts(db, frame.id) };
  });
}

function mergeAll(decide: Decide, before: PatientRecord | undefined, sightings: Sighting[]): PatientRecord | undefined {
  let record = before;
  for (const it of sightings) record = decide.merge(record, it) ?? record;
  return record;
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
    ...(reading.total === undefined ? {} : { total: reading.total }),
    at,
  };
}

function rowOf(
  key: string,
  record: PatientRecord,
  before: PatientRow | undefined,
  latest: string,
  from: ReadFrom,
  found: Findings,
): PatientRow {
  return {
    key,
    record,
    ...(before?.hash ? { hash: before.hash } : { unhashed: 1 as const }),
    stamp: from.stamp,
    ...found,
    seenAt: from.at,
    latest,
  };
}

/** The rows of the screen as they stand now: those that left go, those told are put. */
async function putRows(
  db: Store['db'],
  from: ReadFrom,
  earlier: FrameRow | undefined,
  frame: FrameRow,
  decided: Decided[],
  loose: Sighting[],
): Promise<void> {
  const elsewhere = earlier?.adapter !== frame.adapter || earlier?.screen !== frame.screen;
  // A reading that holds every row read so far is the whole screen; so is the first one of a screen shown anew.
  if (from.fresh || elsewhere || decided.length >= frame.rowsRead)
    await db.rows.where('frame').equals(frame.id).delete();
  else if (from.gone.length > 0) await db.rows.bulkDelete(from.gone.map((row): [string, string] => [frame.id, row]));
  const read = new Map(loose.map((it) => [it.row, it]));
  await db.rows.bulkPut(
    decided.map(({ row, patientKey, assessment }) => {
      const flagged = assessment.flags.length > 0;
      const it = read.get(row);
      const mark: Mark = flagged ? (assessment.ready ? 2 : 1) : 0;
      return { frame: frame.id, row, patientKey, mark, ...(it ? { loose: it } : {}), at: frame.at };
    }),
  );
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
