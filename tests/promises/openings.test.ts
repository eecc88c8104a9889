import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { offerWaves } from '#send-api/jobs/opening-waves.ts';
import { takeOpening } from '#send-api/routes/booking-links/take-opening.ts';
import { inTransaction, type Tx } from '#send-api/store/database.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeEach(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterEach(() => api.close());

const slot = { on: '2026-11-10', at: '16:00', provider: 'Dr Lee' };
const people = (count: number) => Array.from({ length: count }, () => launchSample());
const open = async (offers: LaunchRequest[], change: object = {}, by = desk) => {
  const body = { ...slot, by: 'Ana', offers, ...change };
  return api.call('POST', '/v1/openings', body, api.by(by));
};
const list = async (by = desk) => (await api.call('GET', '/v1/openings', undefined, api.by(by))).body.openings;
const waves = async () => {
  await offerWaves(api.ports);
  await api.work();
};
const texts = async () => (await api.captured()).filter((one) => one.channel === 'sms');
const path = (body: string | undefined) => /\/b\/[0-9A-Za-z]{12}/.exec(body ?? '')?.[0] ?? '';
const press = (body: string | undefined, action: string) =>
  api.app.request(path(body), {
    method: 'POST',
    body: `action=${action}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const page = async (body: string | undefined) => (await api.app.request(path(body))).text();
const minutes = (count: number) => api.later(count / 60);

it('B9, D16: ten people at once, the next ten five minutes later, and no more once somebody has it', async () => {
  expect((await open(people(25))).status).toBe(201);
  await waves();
  await waves();
  expect(await texts()).toHaveLength(10);
  minutes(5);
  await waves();
  expect(await texts()).toHaveLength(20);
  await press((await texts())[3]?.body, 'take');
  minutes(5);
  await waves();
  expect(await texts()).toHaveLength(20);
  expect(await list()).toMatchObject([{ state: 'taken', offered: 20, waiting: 0, late: 0 }]);
});

it('B9: two take it at the same moment: one has it, the other is told that it is gone, and nobody else hears anything', async () => {
  await open(people(10));
  await waves();
  const sent = await texts();
  const answers = await Promise.all(sent.slice(0, 4).map(async (one) => (await press(one.body, 'take')).status));
  expect(answers.sort()).toEqual([200, 303, 303, 303]);
  const [opening] = await list();
  expect(opening).toMatchObject({ state: 'taken', late: 3 });
  const tasks = (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body.tasks;
  expect(tasks).toMatchObject([{ kind: 'booking_request', reason: 'opening_taken', patientKey: opening.takenBy }]);
  expect(await page(sent[9]?.body)).toContain('This time is gone.');
  expect(await texts()).toHaveLength(10);
});

it('B9: who takes it while another is about to have it waits for that to be settled', async () => {
  await open(people(2));
  await waves();
  const rows = await api.ports.db.selectFrom('enrolments').selectAll().execute();
  const take = (tx: Tx, n: number) => takeOpening(tx, api.ports, rows[n] as (typeof rows)[number]);
  let second: Promise<boolean> | undefined;
  const first = await inTransaction(api.ports.db, async (tx) => {
    const got = await take(tx, 0);
    second = inTransaction(api.ports.db, (other) => take(other, 1));
    await new Promise((done) => setTimeout(done, 300));
    return got;
  });
  expect([first, await second]).toEqual([true, false]);
});

it('opening the page takes nothing, and the time stands on it', async () => {
  await open(people(1));
  await waves();
  const [text] = await texts();
  expect(await page(text?.body)).toContain('Tuesday');
  expect(await list()).toMatchObject([{ state: 'open' }]);
});

it('complaint 3.28: seen filled on a screen, it is offered to nobody any more', async () => {
  const { body } = await open(people(25));
  await offerWaves(api.ports);
  // Ten are drawn and wait for the sender; the time is seen filled before it gets to them.
  const end = { state: 'filled', by: 'Ben' };
  expect((await api.call('POST', `/v1/openings/${body.opening.id}/end`, end, api.by(desk))).body.opening.state).toBe(
    'filled',
  );
  await api.work();
  minutes(5);
  await waves();
  expect(await texts()).toEqual([]);
  expect(await list()).toMatchObject([{ state: 'filled', waiting: 0, offered: 0 }]);
});

it('those asked longest ago come first, those never asked before all others', async () => {
  const [a, b] = [people(10), people(10)];
  await open(a);
  await waves();
  await press((await texts())[0]?.body, 'no');
  api.later(24 * 5);
  const fresh = (it: LaunchRequest) => ({
    ...it,
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() } as const,
  });
  for (const { id } of await api.ports.db.selectFrom('enrolments').select('id').execute()) {
    const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
    await api.call('POST', `/v1/enrolments/${id}/stop`, stop, api.by(desk));
  }
  await open([...a, ...b].map(fresh), { on: '2026-11-16' });
  await offerWaves(api.ports);
  const drawn = await api.ports.db
    .selectFrom('opening_offers as f')
    .innerJoin('openings as o', 'o.id', 'f.opening_id')
    .select('f.patient_key')
    .where('o.on_day', '=', '2026-11-16')
    .where('f.state', '=', 'offered')
    .execute();
  expect(drawn.map((row) => row.patient_key).sort()).toEqual(b.map((one) => one.patientKey).sort());
});

it('whoever the gate refuses is not asked, and the reason is kept; the same time twice is one opening', async () => {
  const gone = launchSample({ addresses: [] });
  const first = await open([gone, ...people(1)]);
  await waves();
  expect(await list()).toMatchObject([{ offered: 1, refused: 1 }]);
  const again = await open(people(3));
  expect([again.status, again.body.opening.id]).toEqual([200, first.body.opening.id]);
});

it('an hour before it begins nobody is asked any more', async () => {
  await open(people(5));
  api.later(5.5);
  await waves();
  expect(await texts()).toEqual([]);
  expect(await list()).toMatchObject([{ state: 'over' }]);
});

it('another practice sees and ends nothing', async () => {
  const { body } = await open(people(1));
  const other = await api.pair({ ...practiceSample, name: 'Elsewhere' });
  expect(await list(other)).toEqual([]);
  const end = { state: 'withdrawn', by: 'Eve' };
  expect((await api.call('POST', `/v1/openings/${body.opening.id}/end`, end, api.by(other))).status).toBe(404);
});
