import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('for a body over the limit by its real bytes, whatever content-length says', async () => {
  const headers = {
    ...api.by(desk),
    'content-type': 'application/json',
    'idempotency-key': 'a-fresh-key',
    'content-length': '10',
  };
  const body = JSON.stringify({ ...launchSample(), launchedBy: 'x'.repeat(200_000) });
  const answer = await api.app.request('/v1/enrolments', { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: { code: 'too_large' } });
});
