import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import type { CallOutcome } from '../lib/messages/work-views.ts';
import { type Browser, keyOf, openAt, show, startAndWrite, startDesks, startFor, UNDO } from './desks.ts';
import { card, popup } from './store-harness.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  return desks.browsers as [Browser, Browser];
}
/** "Call now" on the card, and what came of it. */
const ring = async (it: Browser, outcome: CallOutcome, id = '1') => {
  const { session } = await openAt(it, id);
  const { taskId } = await it.get('card.call', { session, patientKey: keyOf(id) }, card());
  await it.get('tasks.done', { id: taskId, outcome }, popup());
  await it.sync();
};
const callsIn = async (it: Browser, id = '1') =>
  ((await openAt(it, id)).view?.history ?? []).flatMap(({ text, at }) =>
    text.id.startsWith('history_call_') ? [`${text.id.slice(13)} ${at}`] : [],
  );
const texts = async () => (await desks.api.captured()).length;
const blockersOf = async (it: Browser) =>
  (await openAt(it)).view?.assessment.blockers.map((blocker) => blocker.kind) ?? [];
/** A call task of the send API, as every desk sees it. */
const missed = async (it: Browser, id = '1') => {
  const [row] = await it.bg.store.db.patients.where('key').equals(keyOf(id)).toArray();
  const body = { kind: 'call', reason: 'missed_call', patientKey: row?.hash, by: 'Ana' };
  const { task } = (await desks.api.call('POST', '/v1/tasks', body, desks.api.by(it.desk))).body;
  await it.get('tasks.list', {}, popup());
  return task.id as string;
};
const serverTask = async (id: string) =>
  desks.api.ports.db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a call that one desk made', () => {
  test('is a line of the patient’s history at every desk, once, and counts toward the caps there', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await ring(ana, 'no_answer');
    await ben.sync();
    await ana.sync();
    const line = [`no_answer ${ana.bg.now().toISOString()}`];
    expect([await callsIn(ana), await callsIn(ben)]).toEqual([line, line]);
    expect([await blockersOf(ana), await blockersOf(ben)]).toEqual([['contacted_recently'], ['contacted_recently']]);
  });

  test('counts for the send API: the text of the day waits for the next one', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await startFor(ben, '1');
    desks.later(UNDO);
    await ring(ana, 'no_answer');
    await ben.sync();
    await desks.api.work();
    expect(await texts()).toBe(0);
    desks.later(DAY);
    await desks.api.work();
    expect(await texts()).toBe(1);
  });

  test('who was reached has answered: what another desk started is over', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await startAndWrite(desks, ben);
    await ana.sync();
    await ring(ana, 'not_now');
    await ben.sync();
    expect((await ben.bg.store.db.enrolments.toArray())[0]).toMatchObject({ state: 'stopped', cause: 'replied' });
  });

  test('under a wrong number: seen, and nobody’s cap', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await ring(ana, 'wrong_number');
    await ben.sync();
    expect(await callsIn(ben)).toHaveLength(1);
    expect((await blockersOf(ben)).includes('contacted_recently')).toBe(false);
  });

  test('for a task of all desks: told with it, once', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    const id = await missed(ana);
    await ana.get('tasks.done', { id, outcome: 'will_call_back' }, popup());
    await ana.sync();
    await ben.sync();
    const line = [`will_call_back ${ana.bg.now().toISOString()}`];
    expect([await callsIn(ana), await callsIn(ben)]).toEqual([line, line]);
    expect(await desks.api.ports.db.selectFrom('calls').select('made_by').execute()).toEqual([{ made_by: 'Ana' }]);
  });

  test('whose answer was lost on the way: one try, not two', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    const id = await missed(ana);
    const whole = ana.bg.callApi;
    ana.bg.callApi = async (access, request) => {
      const answer = await whole(access, request);
      return request.path.endsWith('/done') ? { kind: 'unreachable', why: 'timeout', retryAfterMs: null } : answer;
    };
    await ana.get('tasks.done', { id, outcome: 'no_answer' }, popup());
    ana.bg.callApi = whole;
    await ana.sync();
    const { tries, due_at: due } = await serverTask(id);
    expect([tries, due.getTime() - ana.bg.now().getTime()]).toEqual([1, DAY]);
    expect(await callsIn(ana)).toHaveLength(1);
  });

  test('at a desk that was cut off, for a task that another did meanwhile: it was made all the same', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    const id = await missed(ana);
    await ben.get('tasks.list', {}, popup());
    await startAndWrite(desks, ben);
    ana.cut(true);
    await ana.get('tasks.done', { id, outcome: 'not_now' }, popup());
    const at = ana.bg.now().toISOString();
    desks.later(HOUR);
    await ben.get('tasks.done', { id, outcome: 'no_answer' }, popup());
    desks.later(6 * DAY);
    await desks.api.ports.db.updateTable('tasks').set({ state: 'done', outcome: 'unreachable' }).execute();
    ana.cut(false);
    await ana.sync();
    await ben.sync();
    expect((await callsIn(ben)).filter((line) => line === `not_now ${at}`)).toHaveLength(1);
    expect(await serverTask(id)).toMatchObject({ state: 'done', outcome: 'unreachable' });
    expect((await ben.bg.store.db.enrolments.toArray())[0]).toMatchObject({ state: 'stopped', cause: 'replied' });
  });

  test('is known of a patient whom a desk sees for the first time afterwards', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await ring(ana, 'no_answer');
    await ben.sync();
    await show(ben, ['1']);
    await hashPatients(ben.bg);
    expect(await callsIn(ben)).toHaveLength(1);
    expect(await blockersOf(ben)).toEqual(['contacted_recently']);
  });
});
