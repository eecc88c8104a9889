import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { hearAgain } from '../entrypoints/background/hear-again.ts';
import { syncNow } from '../entrypoints/background/sync.ts';
import { claimNext } from '../lib/store/outbox.ts';
import { getSetting } from '../lib/store/settings.ts';
import { type Browser, keyOf, openAt, show, startDesks, startFor, UNDO } from './desks.ts';
import { card, popup } from './store-harness.ts';

const MINUTE = 60_000;
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  await show(ana, ['1', '2']);
  await show(ben, ['1', '2']);
  return [ana, ben];
}
const hashOf = async (it: Browser, id = '1') => (await it.bg.store.db.patients.get(keyOf(id)))?.hash ?? '';
const missed = async (it: Browser, id = '1') => {
  const body = { kind: 'call', reason: 'missed_call', patientKey: await hashOf(it, id), by: 'Ana' };
  const { task } = (await desks.api.call('POST', '/v1/tasks', body, desks.api.by(it.desk))).body;
  return task.id as string;
};
const listed = async (it: Browser) => (await it.get('tasks.list', {}, popup())).tasks.map((task) => task.id);
const counted = async (it: Browser) => (await it.get('popup.summary', { tabId: null }, popup())).tasks;

describe('a task of all desks', () => {
  test('that was done here is not opened again by the line that says it was opened', async () => {
    const [ana] = await two();
    const id = await missed(ana);
    expect(await listed(ana)).toEqual([id]);
    await ana.get('tasks.done', { id, outcome: 'reached' }, popup());
    await ana.sync();
    expect(await counted(ana)).toEqual({ due: 0, overdue: 0 });
    expect(await ana.bg.store.db.tasks.get(id)).toMatchObject({ state: 'done', outcome: 'reached' });
  });

  test('that was done here without the server is not shown again before the server has heard', async () => {
    const [ana] = await two();
    const id = await missed(ana);
    await listed(ana);
    ana.cut(true);
    await ana.get('tasks.done', { id, outcome: 'reached' }, popup());
    await syncNow(ana.bg);
    await syncNow(ana.bg);
    ana.cut(false);
    // The command waits for its next try; the list can be had already.
    expect(await listed(ana)).toEqual([]);
    desks.later(20 * MINUTE);
    await ana.sync();
    expect(await listed(ana)).toEqual([]);
    expect((await desks.api.ports.db.selectFrom('tasks').select('outcome').execute())[0]?.outcome).toBe('reached');
  });

  test('that another desk did, or put off, is counted as open by nobody', async () => {
    const [ana, ben] = await two();
    const [first, second] = [await missed(ana, '1'), await missed(ana, '2')];
    await ben.sync();
    expect(await counted(ben)).toMatchObject({ due: 2 });
    await listed(ana);
    await ana.get('tasks.done', { id: first, outcome: 'reached' }, popup());
    await ana.get('tasks.done', { id: second, outcome: 'no_answer' }, popup());
    await ben.sync();
    desks.later(MINUTE);
    expect(await counted(ben)).toMatchObject({ due: 1, overdue: 0 });
  });
});

describe('a feed of a newer server', () => {
  test('is followed past what this version does not know, which is heard after the update', async () => {
    const [ana, ben] = await two();
    const line = async (event: object) => {
      const practice_id = ana.desk.practiceId;
      const row = { practice_id, patient_key: await hashOf(ana), enrolment_id: null, at: desks.api.clock.now };
      await desks.api.ports.db
        .insertInto('feed_events')
        .values({ ...row, event: JSON.stringify(event) })
        .execute();
    };
    await line({ type: 'mark', mark: 'moved', on: true });
    await line({ type: 'poem', words: 'of a later version' });
    await line({ type: 'mark', mark: 'dancing', on: true });
    await ben.sync();
    expect(await getSetting(ben.bg.store, 'syncProblem')).toBeNull();
    await line({ type: 'mark', mark: 'complaint', on: true });
    await ben.sync();
    expect((await openAt(ben)).view?.holds).toEqual(expect.arrayContaining(['moved', 'complaint']));
    // The new version knows the line.
    const known = JSON.stringify({ type: 'mark', mark: 'in_treatment', on: true });
    const lines = desks.api.ports.db.updateTable('feed_events').set({ event: known });
    await lines.where((eb) => eb(eb.cast<string>('event', 'text'), 'like', '%dancing%')).execute();
    await hearAgain(ben.bg);
    await ben.sync();
    expect((await openAt(ben)).view?.holds.toSorted()).toEqual(['complaint', 'in_treatment', 'moved']);
    expect(await ben.bg.store.db.events.count()).toBe(3);
  });
});

describe('a stop of the person', () => {
  test('does not wait behind a start that waits for its next try', async () => {
    const [ana] = await two();
    await startFor(ana, '1');
    desks.later(UNDO);
    ana.cut(true);
    await syncNow(ana.bg);
    const { session } = await openAt(ana);
    await ana.get('card.optOut', { session, patientKey: keyOf('1') }, card());
    ana.cut(false);
    const next = await claimNext(ana.bg.store, ana.bg.now().getTime(), MINUTE, 'x');
    expect(next.claimed?.kind).toBe('opt_out');
  });

  test('made here before it was connected, and taken back by the person: over at this desk too', async () => {
    const [ana, ben] = await two();
    const { durable: db } = ana.bg.store;
    const at = ana.bg.now().toISOString();
    await db.optOuts.put({ id: keyOf('1'), patientKey: keyOf('1'), at, source: 'staff' });
    const practice_id = ana.desk.practiceId;
    const row = { practice_id, patient_key: await hashOf(ana), enrolment_id: null, at: desks.api.clock.now };
    const event = JSON.stringify({ type: 'opt_in', source: 'start' });
    await desks.api.ports.db
      .insertInto('feed_events')
      .values({ ...row, event })
      .execute();
    await ana.sync();
    await ben.sync();
    expect((await openAt(ana)).view?.optedOut).toBe(false);
  });
});
