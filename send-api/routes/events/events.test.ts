import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendToFeed } from '#send-api/store/feed.ts';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('a line whose transaction ends late is never behind a cursor that was given out', async () => {
  const line = (patientKey: string) => ({
    practiceId: desk.practiceId,
    patientKey: patientKey.repeat(64),
    enrolmentId: null,
    at: api.clock.now,
    event: { type: 'opt_out' as const, source: 'staff' },
  });
  const keys = async () => (await api.events(desk)).map((one) => one.patientKey[0]);
  await api.ports.db.transaction().execute(async (slow) => {
    await appendToFeed(slow, [line('a')]);
    await api.ports.db.transaction().execute((fast) => appendToFeed(fast, [line('b')]));
    // "b" is committed and "a" is not: giving "b" out now would lose "a" for good.
    expect(await keys()).toEqual([]);
  });
  await expect.poll(keys).toEqual(['a', 'b']);
});

it('the feed gives every event once and in order, whatever the page size and however many write at once', async () => {
  const before = (await api.call('GET', '/v1/events?limit=500', undefined, api.by(desk))).body.next;
  const seen: string[] = [];
  let next = before;
  let writing = true;
  const read = (async () => {
    for (let more = false; writing || more; ) {
      const page = (await api.call('GET', `/v1/events?limit=3&after=${next}`, undefined, api.by(desk))).body;
      seen.push(...page.events.map((line: { cursor: string }) => line.cursor));
      next = page.next;
      more = page.more;
    }
  })();
  await Promise.all(Array.from({ length: 30 }, () => api.launch(desk, launchSample())));
  await expect.poll(async () => (await api.events(desk, before)).length).toBe(30);
  writing = false;
  await read;
  const all = (await api.events(desk, before)).map((line) => line.cursor);
  expect(seen).toEqual(all);
  expect((await api.call('GET', '/v1/events?after=nonsense', undefined, api.by(desk))).status).toBe(400);
});
