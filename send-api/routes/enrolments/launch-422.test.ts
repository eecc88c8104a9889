import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('for a key that was used with another body', async () => {
  const request = launchSample();
  await api.launch(desk, request, 'a-key-used-twice');
  const { status, body } = await api.launch(desk, { ...request, firstName: 'Another' }, 'a-key-used-twice');
  expect([status, body.error.code]).toEqual([422, 'key_reused']);
});
