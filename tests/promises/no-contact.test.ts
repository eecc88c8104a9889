import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everybody, patientsHref } from '../../components/patients/query-hash.ts';
import { queryOf } from '../../components/patients/query-of.ts';
import { hashPatients, sweep } from '../../entrypoints/background/housekeeping.ts';
import { syncNow } from '../../entrypoints/background/sync.ts';
import { fromDayNumber } from '../../lib/core/day.ts';
import { closeStore, openStore, type Store } from '../../lib/store/db.ts';
import { listKeys } from '../../lib/store/patient-list.ts';
import { openTask } from '../../lib/store/tasks.ts';
import { hashPatientKey } from '../../lib/sync/patient-hash.ts';
import {
  day,
  type Kit,
  makeBackground,
  ORIGIN,
  page,
  pairWith,
  popup,
  readingOf,
  sightingOf,
  startApi,
} from '../store-harness.ts';

const DAY = 86_400_000;
const SALT = 'a salt of the practice';
const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const absent = { state: 'absent' as const, from: 'test' };
let kit: Kit;
const closers: (() => unknown)[] = [];
beforeEach(async () => {
  kit = await makeBackground();
  closers.push(() => closeStore(kit.bg.store));
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Came on that day, nothing due for a long time: no rule has anything to say. */
const came = (id: string, on: string) =>
  sightingOf(id, { name: known(`Amara ${id}`), lastVisitOn: day(on), recareDueOn: day('2027-12-01') });
const booked = (id: string, on: string, next: string) =>
  sightingOf(id, { lastVisitOn: day(on), nextBookingOn: day(next) }, { nothingBooked: 'none' });
const read = (...sightings: ReturnType<typeof sightingOf>[]) =>
  kit.get('page.reading', { generation: 1, reading: readingOf(sightings) }, page());

/** Who is found, in order, and the day of each one's last contact. */
async function quiet(quietMonths: number, query: Partial<typeof everybody> = {}): Promise<string[]> {
  kit.clock.at += 10_000; // a list asked for a moment ago is the one found then
  const asked = { ...everybody, ...query, quietMonths };
  const { lines } = await kit.get('patients.list', { query: asked, from: 0, count: 200 }, popup());
  const id = (key: string) => key.slice(ORIGIN.length + 1);
  return lines.map((it) => `${id(it.patientKey)} ${it.contactDay === null ? '-' : fromDayNumber(it.contactDay)}`);
}

const sent = (hash: string, at: string, state: 'accepted' | 'undelivered' | 'queued' = 'accepted') => ({
  cursor: `${at} ${hash} ${state}`,
  at,
  patientKey: hash,
  enrolmentId: randomUUID(),
  event: { type: 'message', stepId: 'first', channel: 'sms', state, reason: null },
});

describe('A7: maintains contact with everyone in between', () => {
  test('A7: the list finds whoever had no contact in N months, overdue or not, the longest ago first', async () => {
    await read(
      came('due-later', '2026-04-01'),
      sightingOf('overdue', { lastVisitOn: day('2025-03-15') }),
      came('lately', '2026-10-01'),
      booked('booked', '2025-01-05', '2026-12-01'),
      sightingOf('reminded', { lastVisitOn: day('2024-09-15'), remindedOn: day('2026-11-02') }),
      sightingOf('unknown', { lastVisitOn: absent }),
    );
    expect(await quiet(6)).toEqual(['overdue 2025-03-15', 'due-later 2026-04-01']);
    expect(await quiet(12)).toEqual(['overdue 2025-03-15']);
    expect(await quiet(18)).toEqual(['overdue 2025-03-15']);
    expect(await quiet(24)).toEqual([]);
    // Together with the other filters, and without them nobody has a flag that says so.
    expect(await quiet(6, { name: 'amara' })).toEqual(['due-later 2026-04-01']);
    expect(await quiet(6, { leaking: true })).toEqual(['overdue 2025-03-15']);
    const asked = { ...everybody, name: 'amara due' };
    const { lines } = await kit.get('patients.list', { query: asked, from: 0, count: 9 }, popup());
    expect(lines).toMatchObject([{ state: 'active', kind: null }]);
    const link = patientsHref({ quietMonths: 18 });
    expect(queryOf(link.slice(link.indexOf('#')))).toEqual({ ...everybody, quietMonths: 18 });
  });

  test('A7: N calendar months to the day, and a booking whose day has passed no longer hides anybody', async () => {
    await read(came('now', '2026-05-20'), came('tomorrow', '2026-05-21'), booked('missed', '2026-02-01', '2026-11-20'));
    expect(await quiet(6)).toEqual(['now 2026-05-20']);
    kit.clock.at += DAY;
    // Before any assessment of the new day as after it.
    const found = ['missed 2026-02-01', 'now 2026-05-20', 'tomorrow 2026-05-21'];
    expect(await quiet(6)).toEqual(found);
    await sweep(kit.bg);
    expect(await quiet(6)).toEqual(found);
  });

  test('A7: a message of a follow-up is contact, on its day in the practice’s zone; one that never went out is none', async () => {
    const api = await startApi();
    closers.push(api.close);
    await pairWith(kit, api.url, SALT);
    await read(came('1', '2026-01-10'), came('2', '2026-01-11'));
    await hashPatients(kit.bg);
    const [one, two] = await Promise.all(['1', '2'].map((id) => hashPatientKey(SALT, `${ORIGIN}|${id}`)));
    api.state.events = [
      sent(one ?? '', '2026-06-30T23:30:00Z'),
      sent(two ?? '', '2026-11-19T10:00:00Z', 'undelivered'),
    ];
    expect(await quiet(6)).toEqual(['1 2026-01-10', '2 2026-01-11']);
    await syncNow(kit.bg);
    expect(await quiet(6)).toEqual(['2 2026-01-11']);
    // Half past eleven at night in UTC is the next day in a London summer. Read again, assessed again, it stays.
    kit.clock.at = Date.parse('2027-01-02T10:00:00Z');
    await kit.get('page.reading', { generation: 2, reading: readingOf([came('1', '2026-01-10')]) }, page());
    await sweep(kit.bg);
    expect(await quiet(6)).toEqual(['2 2026-01-11', '1 2026-07-01']);
  });

  test('A7: a message that came down the feed before its patient was known counts once they are', async () => {
    const api = await startApi();
    closers.push(api.close);
    await pairWith(kit, api.url, SALT);
    api.state.events = [sent(await hashPatientKey(SALT, `${ORIGIN}|1`), '2026-11-19T10:00:00Z')];
    await syncNow(kit.bg);
    await read(came('1', '2026-01-10'));
    expect(await quiet(6)).toEqual(['1 2026-01-10']);
    await hashPatients(kit.bg);
    expect(await quiet(6)).toEqual([]);
  });

  test('A7: a call is contact', async () => {
    await read(came('1', '2026-01-10'), came('2', '2026-01-11'));
    for (const id of ['1', '2']) {
      const row = {
        id,
        kind: 'call' as const,
        patientKey: `${ORIGIN}|${id}`,
        why: { id: 'task_call', params: [] },
      };
      const open = { owner: null, state: 'open' as const, outcome: null, doneAt: null };
      await openTask(kit.bg.store, { ...row, ...open, dueAt: '2026-11-20T09:00:00Z' });
    }
    await kit.get('tasks.done', { id: '1', outcome: 'not_now' }, popup());
    // Whoever picked up was somebody else.
    await kit.get('tasks.done', { id: '2', outcome: 'wrong_number' }, popup());
    expect(await quiet(6)).toEqual(['2 2026-01-11']);
  });

  test('A7: rows of an earlier version get their day when the database is opened', async () => {
    const people = [came('1', '2026-01-10'), came('2', '2026-01-11'), booked('3', '2026-01-12', '2026-12-01')];
    await read(...people, came('4', '2026-01-13'), came('5', '2026-01-14'));
    const { db } = kit.bg.store;
    const [at, key] = ['2026-11-01T09:00:00Z', (id: string) => `${ORIGIN}|${id}`];
    // What an earlier version noted: a call, a line of the feed, a step of a follow-up that is over.
    await db.table('contacts').add({ patientKey: key('2'), at, channel: 'call', outcome: 'reached', by: 'Ana' });
    await db.patients.update(key('4'), { hash: 'a hash' });
    const { enrolmentId, ...line } = sent('a hash', at);
    await db.table('events').add({ ...line, what: 'sent', hash: 'a hash' });
    const steps = [{ stepId: 'first', channel: 'sms', state: 'delivered', reason: null, at }];
    await db.table('enrolments').add({ id: enrolmentId, patientKey: key('5'), state: 'finished', steps });
    const upgraded = await asVersion5(kit.bg.store);
    closers.push(() => closeStore(upgraded));
    kit = await makeBackground({ store: upgraded });
    expect(await quiet(6)).toEqual(['1 2026-01-10']);
    expect((await upgraded.db.patients.get(key('2')))?.contactDay).toBe(20_758);
    expect(await listKeys(upgraded, { ...nobody, quiet: { until: 99_999, today: 99_999 } })).toHaveLength(5);
  });
});

const nobody = {
  name: '',
  marks: [],
  seenFrom: null,
  seenBefore: null,
  untouchedBefore: null,
  moved: null,
  among: null,
};

/** The same rows in a database as version 5 left them, opened by this version. */
async function asVersion5({ db }: Store): Promise<Store> {
  const added = new Set(['reachedDay', 'contactDay', 'bookedDay']);
  const name = randomUUID();
  const old = new Dexie(name);
  const schemas = db.tables.map(({ name: table, schema }) => {
    const indexes = schema.indexes.filter((it) => !added.has(it.name)).map((it) => it.src);
    return [table, [schema.primKey.src, ...indexes].join(',')];
  });
  old.version(5).stores(Object.fromEntries(schemas));
  for (const table of db.tables) {
    const rows: object[] = await table.toArray();
    const before = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !added.has(key))));
    await old.table(table.name).bulkPut(before);
  }
  old.close();
  return openStore(name);
}
