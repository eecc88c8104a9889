import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN, type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';

let api: Harness;
let desk: Desk;
const { provider, script } = scriptedProvider();
beforeAll(async () => {
  api = await startHarness({ providers: () => [provider] });
  desk = await api.pair();
});
afterAll(() => api.close());

const scrape = async () => {
  const { status, text, headers } = await api.call('GET', '/metrics', undefined, api.by(ADMIN));
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  const value = (line: string) => {
    const found = text.split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? null : Number(found.slice(line.length + 1));
  };
  return { text, value };
};

it('is the administrator’s', async () => {
  expect((await api.call('GET', '/metrics')).status).toBe(401);
  expect((await api.call('GET', '/metrics', undefined, api.by(desk))).status).toBe(401);
});

it('counts what waits, for how long, and what became of the rest', async () => {
  await api.launch(desk, launchSample());
  await api.launch(desk, launchSample());
  api.clock.now = new Date(api.clock.now.getTime() + 90_000);
  const before = await scrape();
  expect(before.value('comeback_oldest_due_seconds')).toBe(90);
  expect(before.value('comeback_jobs{state="queued"}')).toBe(2);
  expect(before.value('comeback_messages_open{state="sending"}')).toBe(0);

  script.send = async () => ({ outcome: 'failed', code: '30007', permanent: false });
  await api.work();
  script.send = async () => ({ outcome: 'unknown', code: 'timeout' });
  await api.launch(desk, launchSample());
  await api.work();
  const after = await scrape();
  expect(after.value('comeback_transitions_last_hour{state="failed",provider="scripted",code="30007"}')).toBe(2);
  expect(after.value('comeback_transitions_last_hour{state="unknown",provider="scripted",code="timeout"}')).toBe(1);
  expect(after.value('comeback_messages_unknown{looked_for="yes"}')).toBe(1);
  expect(after.value('comeback_oldest_due_seconds')).toBe(0);
});

it('tells the part of a sequence that opted out', async () => {
  script.send = async (message) => ({ outcome: 'accepted', providerId: `p-${message.id}` });
  const had = (await scrape()).value('comeback_follow_ups_reached_30d{sequence="overdue-recare"}') ?? 0;
  const request = launchSample();
  await api.launch(desk, request);
  await api.work();
  const { patientKey, addresses } = request;
  const at = api.clock.now.toISOString();
  const stop = {
    patientKey,
    addresses: addresses.map(({ channel, to }) => ({ channel, to })),
    source: 'staff',
    by: 'Ana',
    at,
  };
  await api.call('POST', '/v1/opt-outs', stop, api.by(desk));
  const { value } = await scrape();
  expect(value('comeback_follow_ups_reached_30d{sequence="overdue-recare"}')).toBe(had + 1);
  expect(value('comeback_opt_out_rate_30d{sequence="overdue-recare"}')).toBeCloseTo(1 / (had + 1));
});

it('names nobody', async () => {
  const { text } = await scrape();
  expect(text).not.toMatch(/\+?4477009|noor|Harbour|[0-9a-f]{64}/i);
  expect(text).not.toContain(desk.practiceId);
});
