import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';

let api: Harness;
let desk: Desk;
const sms = scriptedProvider();
beforeAll(async () => {
  api = await startHarness({ providers: () => [sms.provider] });
  desk = await api.pair();
});
afterAll(() => api.close());

const outbox = async (query = '', by: Desk = desk) =>
  (await api.call('GET', `/v1/outbox${query}`, undefined, api.by(by))).body;

it('lists what is to leave within the days asked for, of every desk, without a name or an address', async () => {
  const request = launchSample({ addresses: launchSample().addresses.slice(0, 1) });
  const { body } = await api.launch(desk, request);
  const other = await api.pair(practiceSample, desk.practiceId);
  const { items, count } = await outbox('?days=1', other);
  expect(count).toBe(1);
  expect(items).toEqual([
    {
      enrolmentId: body.enrolment.id,
      patientKey: request.patientKey,
      sequenceId: 'overdue-recare',
      flagKind: 'overdue_recare',
      stepId: 'first',
      channel: 'sms',
      state: 'queued',
      reason: null,
      at: '2026-11-10T10:00:00.000Z',
      launchedBy: 'Ana (front desk)',
    },
  ]);
  expect((await outbox('?days=31')).count).toBe(3);
});

it('a stop takes it out, and it never leaves', async () => {
  const [item] = (await outbox('?days=1')).items;
  const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
  await api.call('POST', `/v1/enrolments/${item.enrolmentId}/stop`, stop, api.by(desk));
  expect((await outbox('?days=31')).count).toBe(0);
  api.later(24 * 20);
  await api.work();
  expect(sms.script.handed).toEqual([]);
});

it('what failed is counted and listed with its reason, newest first', async () => {
  sms.script.send = async () => ({ outcome: 'failed', code: '21211', permanent: true, suppress: false });
  const seenAt = api.clock.now.toISOString();
  const booking = { state: 'nothing_booked', strength: 'proof', seenAt } as const;
  await api.launch(desk, launchSample({ booking, addresses: launchSample().addresses.slice(0, 1) }));
  await api.work();
  const { items, count } = await outbox('?show=failed');
  expect(count).toBe(1);
  expect(items[0]).toMatchObject({ state: 'failed', reason: '21211', stepId: 'first' });
});

it('another practice sees none of it', async () => {
  const elsewhere = await api.pair({ ...practiceSample, name: 'Elsewhere' });
  expect(await outbox('?show=failed', elsewhere)).toEqual({ items: [], count: 0 });
});
