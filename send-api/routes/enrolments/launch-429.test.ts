import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness({ ratePerMinute: 10 });
  desk = await api.pair();
});
afterAll(() => api.close());

it('holds one hurried device back, says for how long, and leaves its colleague alone', async () => {
  const second = await api.pair(undefined, desk.practiceId);
  const ask = (one: Desk) => api.call('GET', '/v1/practice', undefined, api.by(one));
  const statuses = [];
  for (let i = 0; i < 12; i += 1) statuses.push((await ask(desk)).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  const slowed = await ask(desk);
  expect([slowed.status, slowed.body.error.code]).toEqual([429, 'rate_limited']);
  const wait = Number(slowed.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect((await ask(second)).status).toBe(200);
  api.clock.now = new Date(api.clock.now.getTime() + wait * 1000);
  expect((await ask(desk)).status).toBe(200);
});
