import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#send-api/crypt.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeEach(async () => {
  api = await startHarness();
  desk = await api.pair({ ...practiceSample, callsPerDay: 2 });
});
afterEach(() => api.close());

const missed = async (patientKey: string, by: Desk = desk) =>
  api.call('POST', '/v1/tasks', { kind: 'call', reason: 'missed_call', patientKey, by: 'Ana' }, api.by(by));
const list = async (query = '', by: Desk = desk) =>
  (await api.call('GET', `/v1/tasks${query}`, undefined, api.by(by))).body.tasks;
const post = (path: string, body: object, by: Desk = desk) => api.call('POST', `/v1/tasks/${path}`, body, api.by(by));

it('one owner at a time: a lease that runs out, and another desk is told who has it', async () => {
  const { body } = await missed(sha256('a'));
  const second = await api.pair(undefined, desk.practiceId);
  expect((await post(`${body.task.id}/claim`, { by: 'Ana' })).body.task.claimedBy).toBe('Ana');
  const refused = await post(`${body.task.id}/claim`, { by: 'Ben' }, second);
  expect([refused.status, refused.body.error.detail.by]).toEqual([409, 'Ana']);
  expect((await post(`${body.task.id}/done`, { by: 'Ben', outcome: 'reached' }, second)).status).toBe(409);
  expect((await post(`${body.task.id}/claim`, { by: 'Ana' })).status).toBe(200);
  api.later(1);
  expect((await post(`${body.task.id}/claim`, { by: 'Ben' }, second)).body.task.claimedBy).toBe('Ben');
});

it('two desks at once: one gets it', async () => {
  const { body } = await missed(sha256('a'));
  const claims = await Promise.all(['Ana', 'Ben', 'Cid'].map((by) => post(`${body.task.id}/claim`, { by })));
  expect(claims.map((one) => one.status).sort()).toEqual([200, 409, 409]);
});

it('nobody answers: again after 1, 7, 21 and 60 days, then no more', async () => {
  const { body } = await missed(sha256('a'));
  const days: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { task } = (await post(`${body.task.id}/done`, { by: 'Ana', outcome: 'no_answer' })).body;
    if (task.state === 'done') {
      expect(task.outcome).toBe('unreachable');
      break;
    }
    days.push((Date.parse(task.dueAt) - api.clock.now.getTime()) / 86_400_000);
    expect(await list()).toEqual([]);
    api.clock.now = new Date(task.dueAt);
    expect(await list()).toHaveLength(1);
  }
  expect(days).toEqual([1, 7, 21, 60]);
});

it('gives no more calls than the desk makes in a day, the most promising ones', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await missed(sha256(name));
  await api.ports.db.updateTable('tasks').set({ score: 99 }).where('patient_key', '=', sha256('d')).execute();
  const [best, next] = await list();
  expect(best.patientKey).toBe(sha256('d'));
  expect(await list('?due=all')).toHaveLength(4);
  await post(`${best.id}/done`, { by: 'Ana', outcome: 'reached' });
  expect(await list()).toHaveLength(1);
  await post(`${next.id}/done`, { by: 'Ana', outcome: 'reached' });
  expect(await list()).toEqual([]);
  api.later(24);
  expect(await list()).toHaveLength(2);
});

describe('what follows', () => {
  it('another practice sees and takes nothing', async () => {
    const { body } = await missed(sha256('a'));
    const other = await api.pair({ ...practiceSample, name: 'Elsewhere' });
    expect(await list('?due=all', other)).toEqual([]);
    expect((await post(`${body.task.id}/claim`, { by: 'Eve' }, other)).status).toBe(404);
    expect((await post(`${body.task.id}/done`, { by: 'Eve', outcome: 'reached' }, other)).status).toBe(404);
  });
  it('a step that was held leaves after somebody looked and released it', async () => {
    const request = launchSample();
    const { body } = await api.launch(desk, request);
    await api.work();
    api.later(24 * 8);
    await api.work();
    const [task] = await list('?due=all');
    expect(task).toMatchObject({ kind: 'look_and_release', reason: 'held' });
    expect((await post(`${task.id}/done`, { by: 'Ana', outcome: 'reached' })).status).toBe(400);
    await post(`${task.id}/done`, { by: 'Ana', outcome: 'released' });
    await api.work();
    const mails = (await api.captured()).filter((one) => one.to === request.addresses[1]?.to);
    expect(mails).toHaveLength(1);
    const view = await api.call('GET', `/v1/enrolments/${body.enrolment.id}`, undefined, api.by(desk));
    expect(view.body.enrolment.state).toBe('active');
  });
  it('who was booked or asked to be left alone is rung no more', async () => {
    const [booked, stopped] = [launchSample(), launchSample()];
    for (const { patientKey } of [booked, stopped]) await missed(patientKey);
    const seen = { state: 'booked', on: '2026-12-01', seenAt: api.clock.now.toISOString() };
    await api.call(
      'POST',
      '/v1/sightings',
      { items: [{ patientKey: booked.patientKey, booking: seen }] },
      api.by(desk),
    );
    const [task] = await list();
    expect(task.patientKey).toBe(stopped.patientKey);
    await post(`${task.id}/done`, { by: 'Ana', outcome: 'opted_out' });
    expect(await list('?due=all')).toEqual([]);
    expect((await missed(stopped.patientKey)).status).toBe(409);
  });
});
