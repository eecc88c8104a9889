import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, expect, test } from 'vitest';
import { sweep } from '../entrypoints/background/housekeeping.ts';
import { type Browser, keyOf, openAt, show, startDesks } from './desks.ts';
import { card, popup } from './store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
/** One phone and mailbox for both. */
const shared = { phoneMobile: told('07700 900777'), email: told('okafor@example.org') };

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  return desks.browsers as [Browser, Browser];
}

test('a line that one desk wrote over into the chart is written for all, and taken back for all', async () => {
  const [ana, ben] = await two();
  await show(ana, ['1']);
  await show(ben, ['1']);
  // A clock that goes a moment ahead makes no other line of it.
  ana.goes(3000);
  const { session } = await openAt(ana);
  const { taskId } = await ana.get('card.call', { session, patientKey: keyOf('1') }, card());
  await ana.get('tasks.done', { id: taskId, outcome: 'no_answer' }, popup());
  await ana.sync();
  await ana.sync();
  await ben.sync();
  const lineOf = async (it: Browser) => (await openAt(it)).view?.history.find((line) => line.note);
  const mark = async (it: Browser, on: boolean) => {
    const { session: mine } = await openAt(it);
    const line = (await lineOf(it))?.id ?? '';
    await it.get('card.noted', { session: mine, patientKey: keyOf('1'), line, on }, card());
    await it.sync();
  };
  await mark(ana, true);
  await ben.sync();
  expect([(await lineOf(ana))?.written?.by, (await lineOf(ben))?.written?.by]).toEqual(['Ana', 'Another desk']);
  desks.later(60_000);
  await mark(ben, false);
  await ana.sync();
  expect([(await lineOf(ana))?.written, (await lineOf(ben))?.written]).toEqual([null, null]);
});

test('who belongs to a household, or does not, is said once for every desk, also for one that sees them later', async () => {
  const [ana, ben] = await two();
  await show(ana, ['1', '2'], 1, shared);
  await sweep(ana.bg);
  const homes = (it: Browser, standing: 'proposed' | 'confirmed' | 'rejected') =>
    it.get('homes.list', { standing, from: 0, count: 10 }, popup());
  const [home] = (await homes(ana, 'proposed')).homes;
  const id = home?.id ?? '';
  await ana.get('homes.decide', { id, verdict: 'rejected' }, popup());
  await ana.sync();
  await ben.sync();
  await show(ben, ['1', '2'], 1, shared);
  await sweep(ben.bg);
  const standing = async (it: Browser) =>
    Promise.all((['proposed', 'confirmed', 'rejected'] as const).map(async (one) => (await homes(it, one)).total));
  expect([await standing(ana), await standing(ben)]).toEqual([
    [0, 0, 1],
    [0, 0, 1],
  ]);
  desks.later(60_000);
  await ben.get('homes.decide', { id, verdict: 'confirmed' }, popup());
  await ben.sync();
  await ana.sync();
  await sweep(ana.bg);
  expect([await standing(ana), await standing(ben)]).toEqual([
    [0, 1, 0],
    [0, 1, 0],
  ]);
  desks.later(60_000);
  await ana.get('homes.decide', { id, verdict: null }, popup());
  await ana.sync();
  await ben.sync();
  await sweep(ben.bg);
  expect([await standing(ana), await standing(ben)]).toEqual([
    [1, 0, 0],
    [1, 0, 0],
  ]);
});
