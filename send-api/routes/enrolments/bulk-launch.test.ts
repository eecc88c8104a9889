import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BulkAnswer } from '#lib/contract/bulk.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair({ ...practiceSample, launchesPerHour: 6 });
});
afterAll(() => api.close());

const bulk = async (items: { key: string; launch: unknown }[], by = desk) => {
  const { status, body } = await api.call('POST', '/v1/enrolments/bulk', { items }, api.by(by));
  return { status, body: body as BulkAnswer };
};
const items = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: `bulk-${name}-${i}`, launch: launchSample() }));
const firstDue = (answer: BulkAnswer) => answer.items.map((item) => item.enrolment?.steps[0]?.dueAt);

it('starts each, in order, as far apart as the desk can answer, and not at night', async () => {
  api.clock.now = new Date('2026-11-10T19:30:00.000Z');
  const { status, body } = await bulk(items('paced', 6));
  expect([status, body.left]).toEqual([200, 0]);
  expect(body.items.map((item) => item.status)).toEqual([201, 201, 201, 201, 201, 201]);
  expect(firstDue(body)).toEqual([
    '2026-11-10T19:30:00.000Z',
    '2026-11-10T19:40:00.000Z',
    '2026-11-10T19:50:00.000Z',
    '2026-11-11T08:00:00.000Z',
    '2026-11-11T08:10:00.000Z',
    '2026-11-11T08:20:00.000Z',
  ]);
  // Another bulk launch queues up behind the first.
  expect(firstDue((await bulk(items('behind', 1))).body)).toEqual(['2026-11-11T08:30:00.000Z']);
});

it('the same request again gives the same answers, starts nobody twice and takes no places', async () => {
  const list = items('again', 3);
  const first = await bulk(list);
  const second = await bulk(list);
  expect(second.body.items.map((item) => item.status)).toEqual([200, 200, 200]);
  expect(second.body.items.map((item) => item.enrolment)).toEqual(first.body.items.map((item) => item.enrolment));
  const [next] = firstDue((await bulk(items('after', 1))).body);
  const last = firstDue(first.body).at(-1) ?? '';
  expect(Date.parse(next ?? '') - Date.parse(last)).toBe(600_000);
  // One that was cut off half-way: the rest is done, the first part is answered again. Or one by one.
  const more = [...list, ...items('rest', 1)];
  expect((await bulk(more)).body.items.map((item) => item.status)).toEqual([200, 200, 200, 201]);
  const alone = list[0];
  if (alone) expect((await api.launch(desk, alone.launch, alone.key)).status).toBe(200);
});

it('answers item by item: a bad one stops no other', async () => {
  const running = launchSample();
  await api.launch(desk, running);
  const reused = items('reused', 1);
  await bulk(reused);
  const { body } = await bulk([
    { key: 'bulk-mixed-ok', launch: launchSample() },
    { key: 'bulk-mixed-running', launch: running },
    { key: 'bulk-mixed-no-address', launch: launchSample({ addresses: [] }) },
    { key: 'bulk-mixed-shape', launch: { patientKey: 'x' } },
    {
      key: 'bulk-mixed-address',
      launch: launchSample({ addresses: [{ channel: 'sms', to: 'n@a.example', consent: 'unknown' }] }),
    },
    { key: 'bulk-mixed-sequence', launch: launchSample({ sequenceId: 'of-tomorrow' }) },
    { key: reused[0]?.key ?? '', launch: launchSample() },
    { key: 'bulk-mixed-ok-2', launch: launchSample() },
  ]);
  expect(body.items.map(({ status, error }) => [status, error?.code])).toEqual([
    [201, undefined],
    [409, 'already_enrolled'],
    [409, 'refused'],
    [400, 'invalid_request'],
    [400, 'invalid_request'],
    [404, 'not_found'],
    [422, 'key_reused'],
    [201, undefined],
  ]);
});

it('takes two hundred in one request and no more', async () => {
  const { status, body } = await bulk(items('full', 200));
  expect([status, body.items.filter((item) => item.status === 201).length + body.left]).toEqual([200, 200]);
  expect((await bulk(items('over', 201))).status).toBe(400);
});

it('needs the key of a desk', async () => {
  const { status } = await bulk(items('stranger', 1), { ...desk, key: 'not-a-key-of-anybody' });
  expect(status).toBe(401);
});
