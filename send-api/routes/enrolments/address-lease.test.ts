import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchAddress } from '#lib/contract/enrolments.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let first: Desk;
let second: Desk;
beforeAll(async () => {
  api = await startHarness();
  first = await api.pair();
  second = await api.pair(practiceSample, first.practiceId);
});
afterAll(() => api.close());

let homes = 0;
const home = (): LaunchAddress[] => {
  homes += 1;
  return [{ channel: 'sms', to: `+4477009040${String(homes).padStart(2, '0')}`, consent: 'unknown' }];
};
const recare = (addresses: LaunchAddress[]) => launchSample({ addresses, launchedBy: 'Ana' });
const missed = (addresses: LaunchAddress[], by = 'Ben') =>
  launchSample({ addresses, sequenceId: 'missed-or-cancelled', flagKind: 'no_show', launchedBy: by });

it('another desk may not start another follow-up to the same phone: it is told who did, and when', async () => {
  const phone = home();
  const { body } = await api.launch(first, recare(phone));
  const refused = await api.launch(second, missed(phone), 'second-desk-key');
  expect([refused.status, refused.body.error.code]).toEqual([409, 'already_enrolled']);
  expect(refused.body.error.detail).toEqual({
    by: 'Ana',
    at: '2026-11-10T09:59:00.000Z',
    enrolmentId: body.enrolment.id,
    same: 'address',
  });
  // Kept under its key, and nothing of it was written.
  expect((await api.launch(second, missed(phone, 'Cid'), 'second-desk-key')).status).toBe(422);
  const rows = await api.ports.db.selectFrom('enrolments').select('id').where('launched_by', '=', 'Ben').execute();
  expect(rows).toEqual([]);
});

it('two desks at the same moment: one household, one follow-up', async () => {
  for (let round = 0; round < 12; round += 1) {
    const phone = home();
    const answers = await Promise.all([
      api.launch(first, recare(phone)),
      api.launch(second, missed(phone)),
      api.launch(first, recare(phone)),
      api.launch(second, missed(phone)),
    ]);
    const started = answers.flatMap((one, i) => (one.status === 201 ? [i % 2] : []));
    expect(new Set(started).size).toBe(1);
    for (const { body } of answers.filter((one) => one.status !== 201))
      expect(body).toMatchObject({ error: { code: 'already_enrolled', detail: { same: 'address' } } });
  }
});

it('the same follow-up is let through: its members share one message', async () => {
  const phone = home();
  await api.launch(first, recare(phone));
  expect((await api.launch(second, recare(phone))).status).toBe(201);
  await api.work();
  expect((await api.captured()).filter((one) => one.to === phone[0]?.to)).toHaveLength(1);
});

it('a day later, or once the first is over, it may', async () => {
  const [phone, other] = [home(), home()];
  await api.launch(first, recare(phone));
  const stopped = await api.launch(first, recare(other));
  const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
  await api.call('POST', `/v1/enrolments/${stopped.body.enrolment.id}/stop`, stop, api.by(first));
  expect((await api.launch(second, missed(other))).status).toBe(201);
  expect((await api.launch(second, missed(phone))).status).toBe(409);
  api.later(25);
  expect((await api.launch(second, missed(phone))).status).toBe(201);
});

it('another practice with the same phone is nobody’s business', async () => {
  const phone = home();
  await api.launch(first, recare(phone));
  const elsewhere = await api.pair({ ...practiceSample, name: 'Elsewhere' });
  expect((await api.launch(elsewhere, missed(phone))).status).toBe(201);
});
