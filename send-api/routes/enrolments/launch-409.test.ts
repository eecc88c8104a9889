import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

const reasonsFor = async (change: Parameters<typeof launchSample>[0]) => {
  const { status, body } = await api.launch(desk, launchSample(change));
  return { status, code: body.error?.code, reasons: body.error?.reasons };
};
const refused = (...reasons: string[]) => ({ status: 409, code: 'refused', reasons });
const seenAt = '2026-11-09T15:00:00.000Z';

it('already enrolled: says by whom and when', async () => {
  const request = launchSample();
  await api.launch(desk, request);
  const { status, body } = await api.launch(desk, { ...request, launchedBy: 'Ben' });
  expect(status).toBe(409);
  expect(body.error).toMatchObject({
    code: 'already_enrolled',
    detail: { by: 'Ana (front desk)', at: '2026-11-10T09:59:00.000Z' },
  });
});

it('a booking, unless staff wrote why; then a later booking still stops it', async () => {
  const booking = { state: 'booked', on: '2026-12-01', seenAt } as const;
  expect(await reasonsFor({ booking })).toEqual(refused('booked'));
  const override = { blocker: 'booked', reason: 'wants an earlier slot' } as const;
  expect((await reasonsFor({ booking, override })).status).toBe(201);
});

it('stale evidence and none at all, unless overridden', async () => {
  const stale = { state: 'nothing_booked', strength: 'proof', seenAt: '2026-10-01T09:00:00.000Z' } as const;
  expect(await reasonsFor({ booking: stale })).toEqual(refused('stale'));
  expect(await reasonsFor({ booking: { state: 'unknown' } })).toEqual(refused('no_evidence'));
  const override = { blocker: 'stale', reason: 'looked at the paper diary' } as const;
  expect((await reasonsFor({ booking: stale, override })).status).toBe(201);
});

it('a desk whose clock runs ahead makes nothing fresher than now', async () => {
  const booking = { state: 'nothing_booked', strength: 'hint', seenAt: '2027-01-01T00:00:00.000Z' } as const;
  await api.launch(desk, launchSample({ booking }));
  const [row] = await api.ports.db
    .selectFrom('enrolments')
    .select('booking')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const rows = await api.ports.db.selectFrom('enrolments').select('booking').execute();
  expect(row).toBeDefined();
  for (const one of rows)
    if (one.booking.state !== 'unknown') expect(one.booking.seenAt <= '2026-11-10T10:00:00.000Z').toBe(true);
});

it('a sequence about an appointment without one', async () => {
  const change = { sequenceId: 'confirmation', sequenceVersion: 1 };
  expect(await reasonsFor(change)).toEqual(refused('no_anchor'));
});

it('a minor without a responsible contact', async () => {
  expect(await reasonsFor({ minor: true })).toEqual(refused('minor_without_contact'));
  expect((await reasonsFor({ minor: true, responsibleContact: true })).status).toBe(201);
});

it('no way to reach the person: refused consent, or no address', async () => {
  expect(await reasonsFor({ addresses: [] })).toEqual(refused('no_address'));
  expect(await reasonsFor({ addresses: [{ channel: 'sms', to: '+447700900777', consent: 'refused' }] })).toEqual(
    refused('consent_refused'),
  );
});

it('a text that can’t be filled: no language of ours, no name that is one', async () => {
  const there = await api.pair({ ...practiceSample, name: 'Xylo Dental', language: 'xx' });
  const { body } = await api.launch(there, launchSample({ language: 'xy' }));
  expect(body.error.reasons).toEqual(['content', 'no_text_in_language']);
  expect(await reasonsFor({ firstName: 'www.win.example' })).toEqual(refused('content', 'missing_firstName'));
});

it('the same key while the first is still at work', async () => {
  const request = launchSample();
  const both = await Promise.all(Array.from({ length: 8 }, () => api.launch(desk, request, 'one-key-many-tries')));
  const statuses = both.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  for (const { status, body } of both) if (status === 409) expect(body.error.code).toBe('in_progress');
  expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
});

it('a refusal is kept with its key too, so that a retry hears the same', async () => {
  const request = launchSample({ addresses: [] });
  const [first, again] = [
    await api.launch(desk, request, 'key-of-a-refusal'),
    await api.launch(desk, request, 'key-of-a-refusal'),
  ];
  expect([again.status, again.text]).toEqual([first.status, first.text]);
});
