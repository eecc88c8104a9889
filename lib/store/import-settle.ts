import type { PatientRecord } from '../core/patient.ts';
import type { Sighting } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';
import { openEnrolments } from './enrolments.ts';
import { type Standing, standingOf } from './holds.ts';
import { proposeMatches } from './import-match.ts';
import { type HashAddresses, keepStopped } from './import-suppress.ts';
import type { ImportTotals } from './import-tables.ts';
import { findings } from './marks.ts';
import { type PatientRow, putPatients } from './patients.ts';
import type { Decide } from './read-in.ts';

export interface CommitWith {
  decide: Decide;
  stamp: string;
  at: string;
  hash: HashAddresses;
  /** Long away with bookings nobody has seen: the part of a list that can't be flagged. */
  unseen(record: PatientRecord): boolean;
}

/** A row as the sighting of the record it belongs to. */
export interface Keyed {
  key: string;
  line: number;
  again: boolean;
  sighting: Sighting;
  signature: string;
}

export interface Person {
  key: string;
  before: PatientRow | undefined;
  record: PatientRecord | undefined;
  /** What the page's rows say that is news. */
  news: Keyed[];
  /** An earlier page of the list spoke of them. */
  again: boolean;
}

/** Assesses, counts and writes the people a page speaks of. Inside the page's transaction. */
export async function settlePeople(
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
