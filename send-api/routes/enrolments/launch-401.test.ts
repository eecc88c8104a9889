import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

const statusFor = async (headers: Record<string, string>) => {
  const answer = await api.call('POST', '/v1/enrolments', launchSample(), {
    'idempotency-key': 'a-fresh-key',
    ...headers,
  });
  return [answer.status, answer.body.error?.code];
};
const refused = [401, 'unauthorised'];

it('without a key, with a wrong one, and with the admin token', async () => {
  expect(await statusFor({})).toEqual(refused);
  expect(await statusFor(api.by('x'.repeat(43)))).toEqual(refused);
  expect(await statusFor(api.by('admin-token-of-the-tests'))).toEqual(refused);
});

it('after the device was revoked, at once, while its colleague works on', async () => {
  const second = await api.pair(undefined, desk.practiceId);
  const gone = await api.call(
    'DELETE',
    `/v1/devices/${second.deviceId}`,
    undefined,
    api.by('admin-token-of-the-tests'),
  );
  expect(gone.status).toBe(204);
  expect(await statusFor(api.by(second))).toEqual(refused);
  expect((await api.launch(desk, launchSample())).status).toBe(201);
});

it('after half a year without use', async () => {
  const third = await api.pair(undefined, desk.practiceId);
  api.later(24 * 181);
  expect(await statusFor(api.by(third))).toEqual(refused);
  api.later(-24 * 181);
  expect((await api.launch(third, launchSample())).status).toBe(201);
});
