// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { hashPatients } from '../../entrypoints/background/housekeeping.ts';
import { ENTRIES_PER_DAY, type EntryRule } from '../../lib/core/entry.ts';
import { type Browser, keyOf, phoneOf, show, startDesks, startFor, UNDO } from '../desks.ts';
import { day, page, popup, readingOf, sightingOf } from '../store-harness.ts';

const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const MINUTE = 60_000;
const DAY = 86_400_000;

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

/** A manager's browser and one of the front desk, of a practice that lets this sequence be entered so. */
async function two(
  how?: EntryRule['how'],
  sequenceId = 'recare-visit',
  since = '2026-11-20',
): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  const { db } = desks.api.ports;
  await db.updateTable('devices').set({ role: 'manager' }).where('id', '=', ana.desk.deviceId).execute();
  if (how) await set(ana, [{ sequenceId, how, since }]);
  await ben.get('practice.days', {}, popup());
  return [ana, ben];
}
async function set(ana: Browser, entries: EntryRule[] | null) {
  const { days, limits } = await ana.get('practice.days', {}, popup());
  if (!limits) throw new Error('no limits');
  await ana.get('practice.saveDays', { days, limits: { ...limits, entries } }, popup());
}

/** Due on 20 November: on that day they are due, and from the next one on overdue. */
const due = { recareDueOn: day('2026-11-20'), lastVisitOn: day('2026-05-20') };
/** Their own page: bookings to come are listed there, and it lists none. */
async function proof(it: Browser, ids: string[], generation: number, change: Parameters<typeof sightingOf>[1] = due) {
  const sightings = ids.map((id) => {
    const fields = { phoneMobile: told(phoneOf(id)), email: told(`p${id}@example.org`), ...change };
    return sightingOf(id, fields, { nothingBooked: 'proof', seenAt: it.bg.now().toISOString() });
  });
  await it.get('page.reading', { generation, reading: readingOf(sightings) }, page());
  await hashPatients(it.bg);
  await quiet(it);
}
/** What goes on after an answer is over: the rules look at whoever the page showed. */
const quiet = (it: Browser) => it.bg.locks.request('comeback-entries', async () => undefined);
const put = async (it: Browser) => (await it.get('entries.list', {}, popup())).items;
const running = async (it: Browser) =>
  (await it.bg.store.db.enrolments.toArray()).filter((row) => row.state === 'active');
const left = async () => (await desks.api.captured()).filter((one) => one.channel === 'sms');

describe('C9, settlement 2.3: who crosses the band while being viewed', () => {
  test('by default nobody enters without a click', async () => {
    const [ana] = await two();
    await proof(ana, ['1'], 1);
    desks.later(DAY);
    await proof(ana, ['1'], 2);
    expect([await put(ana), await running(ana)]).toEqual([[], []]);
  });

  test('is put forward where the practice says so, and one click starts it', async () => {
    const [ana, ben] = await two('propose');
    // Ben's is a front desk: what the manager turned on holds there as well.
    await proof(ben, ['1'], 1);
    expect(await put(ben)).toEqual([]);
    desks.later(DAY);
    await proof(ben, ['1'], 2);
    expect(await put(ben)).toMatchObject([
      { patientKey: keyOf('1'), name: 'Maria Okafor 1', sequenceId: 'recare-visit', why: 'rule' },
    ]);
    expect(await running(ben)).toEqual([]);
    expect(await ben.get('entries.start', { patientKey: keyOf('1') }, popup())).toMatchObject({ state: 'started' });
    expect(await put(ben)).toEqual([]);
    desks.later(UNDO);
    await ben.sync();
    await desks.api.work();
    expect(await left()).toHaveLength(1);
    expect((await running(ben))[0]).toMatchObject({ launchedBy: 'Ben' });
    expect(await put(ana)).toEqual([]);
  });

  test('is put forward no more once it is off, somebody booked them, or they were put off', async () => {
    const [ana] = await two('propose');
    desks.later(DAY);
    await proof(ana, ['1', '2', '3'], 1);
    expect(await put(ana)).toHaveLength(3);
    await ana.get('entries.later', { patientKey: keyOf('1') }, popup());
    await proof(ana, ['2'], 2, { ...due, nextBookingOn: day('2026-12-10') });
    expect((await put(ana)).map((it) => it.patientKey)).toEqual([keyOf('3')]);
    await set(ana, null);
    expect(await put(ana)).toEqual([]);
    const again = await ana.get('entries.start', { patientKey: keyOf('1') }, popup());
    expect(again).toMatchObject({ state: 'refused', reasons: [{ id: 'blocker_snoozed' }] });
  });

  test('starts by itself where the practice says so; the first text waits, is on every desk’s list, and says who it was', async () => {
    const [ana, ben] = await two('start');
    desks.later(DAY);
    await proof(ana, ['1'], 1);
    await proof(ben, ['1'], 1);
    desks.later(UNDO);
    await ana.sync();
    await ben.sync();
    const { items } = await ben.get('outbox.list', { show: 'due', days: 7 }, popup());
    expect(items[0]).toMatchObject({ name: 'Maria Okafor 1', by: 'Comeback (set by the practice)', here: false });
    await desks.api.work();
    expect(await left()).toEqual([]);
    desks.later(16 * MINUTE);
    await desks.api.work();
    // Both desks saw them; they are written to once.
    expect(await left()).toHaveLength(1);
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toHaveLength(1);
  });

  test('and whoever was due before it was turned on does not', async () => {
    const [ana] = await two('start');
    desks.later(DAY);
    const long = { recareDueOn: day('2026-11-01'), lastVisitOn: day('2026-05-01') };
    await proof(ana, ['1'], 1, long);
    expect([await put(ana), await running(ana)]).toEqual([[], []]);
    // By a click as ever.
    expect((await startFor(ana, '1', 'recare-visit')).result).toMatchObject({ state: 'started' });
  });

  test('six months overdue is hit: the next band counts anew, and nobody enters twice by one', async () => {
    const [ana] = await two('start', 'recare-visit', '2026-11-18');
    const half = { recareDueOn: day('2026-05-20'), lastVisitOn: day('2025-12-20') };
    await proof(ana, ['1'], 1, half);
    expect(await running(ana)).toHaveLength(1);
    desks.later(UNDO);
    await ana.sync();
    const [row] = await running(ana);
    await ana.get('outbox.stop', { id: row?.id ?? '' }, popup());
    desks.later(40 * DAY);
    await proof(ana, ['1'], 2, half);
    expect([await put(ana), await running(ana)]).toEqual([[], []]);
  });

  test('taken back in its ten seconds it stays back, however often the list is looked at', async () => {
    const [ana] = await two('start');
    desks.later(DAY);
    await proof(ana, ['1'], 1);
    const [row] = await running(ana);
    expect(await ana.get('outbox.stop', { id: row?.id ?? '' }, popup())).toEqual({ stopped: true });
    desks.later(DAY);
    await proof(ana, ['1'], 2);
    expect([await running(ana), await put(ana)]).toEqual([[], []]);
    await ana.sync();
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
  });

  test('a list that only hints that nothing is booked puts them forward for a look', async () => {
    const [ana] = await two('start');
    desks.later(DAY);
    await show(ana, ['1'], 1, due);
    await quiet(ana);
    expect(await running(ana)).toEqual([]);
    expect(await put(ana)).toMatchObject([{ patientKey: keyOf('1'), why: 'unproved' }]);
  });

  test('a fault that would start everybody starts so many, and no more that day', async () => {
    const [ana] = await two('start');
    desks.later(DAY);
    const ids = Array.from({ length: ENTRIES_PER_DAY + 5 }, (_, i) => String(i + 1));
    await proof(ana, ids, 1);
    expect(await running(ana)).toHaveLength(ENTRIES_PER_DAY);
    const waiting = await put(ana);
    expect(waiting.map((it) => it.why)).toEqual(Array.from({ length: 5 }, () => 'full'));
  });

  test('the server has the last word: turned off meanwhile, nothing starts, and the list says why', async () => {
    const [ana, ben] = await two('start');
    desks.later(DAY);
    await set(ana, null);
    // Ben's browser has not heard of it yet.
    await proof(ben, ['1'], 1);
    desks.later(UNDO);
    await ben.sync();
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
    const { items } = await ben.get('outbox.list', { show: 'failed', days: 7 }, popup());
    expect(items).toMatchObject([{ name: 'Maria Okafor 1', reason: { id: 'gate_entry_off' } }]);
  });
});
