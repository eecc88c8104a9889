import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('gives the stored answer for the same key, however much has changed since', async () => {
  const request = launchSample();
  const first = await api.launch(desk, request, 'key-of-a-lost-answer');
  await api.work();
  api.later(30 * 24);
  const again = await api.launch(desk, request, 'key-of-a-lost-answer');
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  await api.work();
  const sent = (await api.captured()).filter((message) => message.to === request.addresses[0]?.to);
  expect(sent).toHaveLength(1);
});

it('a key is the practice’s own: another practice may have the same one', async () => {
  api.later(-30 * 24);
  const other = await api.pair(undefined, '');
  const [a, b] = [
    await api.launch(desk, launchSample(), 'shared-key-1'),
    await api.launch(other, launchSample(), 'shared-key-1'),
  ];
  expect([a.status, b.status]).toEqual([201, 201]);
});
