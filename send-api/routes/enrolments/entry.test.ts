import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ENTRIES_PER_DAY } from '#lib/core/entry.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
let manager: Desk;
beforeAll(async () => {
  api = await startHarness();
});
beforeEach(async () => {
  api.clock.now = new Date('2026-11-10T10:00:00.000Z');
  desk = await api.pair(practiceSample, '', 'front_desk');
  manager = await api.pair(practiceSample, desk.practiceId, 'manager');
  await rules([{ sequenceId: 'overdue-recare', how: 'start', since: '2026-11-01' }]);
});
afterAll(() => api.close());

const rules = async (entries: object[], by = manager) => {
  const { body } = await api.call('GET', '/v1/practice', undefined, api.by(desk));
  return (await api.call('PUT', '/v1/practice', { ...body.settings, entries }, api.by(by))).status;
};
const booking = { state: 'nothing_booked', strength: 'proof', seenAt: '2026-11-10T09:58:00.000Z' } as const;
const entry = (change: Parameters<typeof launchSample>[0] = {}) =>
  launchSample({ automatic: true, booking, ...change });
const reasonsOf = async (request: ReturnType<typeof entry>) => {
  const { status, body } = await api.launch(desk, request);
  return status === 201 ? 'started' : body.error.reasons;
};

it('starts where the practice lets it, and its first message waits long enough to be stopped', async () => {
  const { status, body } = await api.launch(desk, entry());
  expect(status).toBe(201);
  expect(body.enrolment.steps[0].dueAt).toBe('2026-11-10T10:15:00.000Z');
  const line = await api.ports.db.selectFrom('audit').select('snapshot').where('enrolment_id', '=', body.enrolment.id);
  expect((await line.executeTakeFirstOrThrow()).snapshot).toMatchObject({ automatic: true });
  const stop = { cause: 'staff', by: 'Ana', at: '2026-11-10T10:05:00.000Z' };
  await api.call('POST', `/v1/enrolments/${body.enrolment.id}/stop`, stop, api.by(desk));
  api.later(1);
  await api.work();
  expect(await api.captured()).toEqual([]);
});

it('a click is a click: without the word nothing of this is asked, and nothing waits', async () => {
  await rules([]);
  const { status, body } = await api.launch(desk, launchSample({ booking: { ...booking, strength: 'hint' } }));
  expect([status, body.enrolment.steps[0].dueAt]).toEqual([201, '2026-11-10T10:00:00.000Z']);
});

it('only for the sequences that start by themselves, by what the settings say at that moment', async () => {
  const other = { sequenceId: 'missed-or-cancelled', flagKind: 'no_show' } as const;
  expect(await reasonsOf(entry(other))).toEqual(['entry_off']);
  await rules([{ sequenceId: 'overdue-recare', how: 'propose', since: '2026-11-01' }]);
  expect(await reasonsOf(entry())).toEqual(['entry_off']);
  await rules([]);
  expect(await reasonsOf(entry())).toEqual(['entry_off']);
});

it('only on proof that nothing is booked: a hint wants a click, and a written reason a person', async () => {
  expect(await reasonsOf(entry({ booking: { ...booking, strength: 'hint' } }))).toEqual(['entry_unproved']);
  const override = { blocker: 'booked', reason: 'wants an earlier slot' } as const;
  const booked = { state: 'booked', on: '2026-12-01', seenAt: booking.seenAt } as const;
  expect(await reasonsOf(entry({ booking: booked, override }))).toEqual(['entry_unproved']);
  expect(await reasonsOf(entry({ booking: booked }))).toEqual(['booked']);
});

it('not again within thirty days, whichever desk asks and however it ended', async () => {
  const request = entry();
  const { body } = await api.launch(desk, request);
  const stop = { cause: 'staff', by: 'Ana', at: '2026-11-10T10:05:00.000Z' };
  await api.call('POST', `/v1/enrolments/${body.enrolment.id}/stop`, stop, api.by(desk));
  api.later(29 * 24);
  const seenAt = api.ports.now().toISOString();
  const again = { ...request, booking: { ...booking, seenAt } };
  expect(await reasonsOf(again)).toEqual(['entry_again']);
  // A person may.
  const { automatic: _, ...clicked } = again;
  expect(await reasonsOf(clicked)).toBe('started');
});

it('so many in a day and no more, laid apart as the desk can answer; the next day goes on', async () => {
  const due: number[] = [];
  for (let i = 0; i < ENTRIES_PER_DAY; i += 1) {
    const { status, body } = await api.launch(desk, entry());
    expect(status).toBe(201);
    due.push(Date.parse(body.enrolment.steps[0].dueAt));
  }
  expect(await reasonsOf(entry())).toEqual(['entry_full']);
  const late = due.filter((at) => at > Date.parse('2026-11-10T10:15:00Z')).sort((a, b) => a - b);
  expect(new Set(late).size).toBe(late.length);
  expect((late.at(-1) ?? 0) - Date.parse('2026-11-10T10:00:00Z')).toBe((ENTRIES_PER_DAY - 1) * 60_000);
  api.later(24);
  expect(await reasonsOf(entry({ booking: { ...booking, seenAt: api.ports.now().toISOString() } }))).toBe('started');
});

it('the front desk can’t turn it on', async () => {
  expect(await rules([], desk)).toBe(403);
});

it('a rule of no shape is refused with its place, and the settings stay', async () => {
  expect(await rules([{ sequenceId: 'overdue-recare', how: 'always', since: '2026-11-01' }])).toBe(400);
  expect(await reasonsOf(entry())).toBe('started');
});
