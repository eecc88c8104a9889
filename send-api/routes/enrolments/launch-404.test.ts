import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('for a sequence, or a version of it, that is not there', async () => {
  for (const change of [{ sequenceId: 'no-such-sequence' }, { sequenceVersion: 99 }]) {
    const { status, body } = await api.launch(desk, launchSample(change));
    expect([status, body.error.code]).toEqual([404, 'not_found']);
  }
});

it('for another practice’s enrolment, read or stopped, exactly as for none', async () => {
  const other = await api.pair(undefined, '');
  const { body } = await api.launch(desk, launchSample());
  const path = `/v1/enrolments/${body.enrolment.id}`;
  const stop = { cause: 'staff', by: 'Eve', at: '2026-11-10T10:00:00.000Z' };
  const theirs = [
    await api.call('GET', path, undefined, api.by(other)),
    await api.call('POST', `${path}/stop`, stop, api.by(other)),
  ];
  const none = await api.call('GET', '/v1/enrolments/00000000-0000-4000-8000-000000000000', undefined, api.by(other));
  for (const answer of theirs) expect([answer.status, answer.text]).toEqual([404, none.text]);
  expect((await api.call('GET', path, undefined, api.by(desk))).body.enrolment.state).toBe('active');
  expect(await api.events(other)).toEqual([]);
});

it('for an address of the API that is not there', async () => {
  const { status, body } = await api.call('GET', '/v1/nothing');
  expect([status, body.error.code]).toEqual([404, 'not_found']);
});
