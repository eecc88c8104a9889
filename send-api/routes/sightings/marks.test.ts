import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MarkName, MarkNote } from '#lib/contract/marks.ts';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

const noting = (patientKey: string, mark: MarkName, change: Partial<MarkNote> = {}) => ({
  patientKey,
  mark,
  on: true,
  source: 'staff' as const,
  by: 'Ana',
  at: '2026-11-10T10:00:00.000Z',
  ...change,
});
const note = async (body: object, by = desk) => {
  const answer = await api.call('POST', '/v1/sightings', { marks: [body] }, api.by(by));
  return answer.status === 200 ? answer.body : answer.status;
};
const started = async () => {
  const request = launchSample();
  const { body } = await api.launch(desk, request);
  return { request, id: body.enrolment.id as string, key: request.patientKey };
};
const stateOf = async (id: string) => {
  const { body } = await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk));
  const { state, stopCause, steps } = body.enrolment;
  return { state, stopCause, first: steps[0].state };
};
const sentTo = async (request: { addresses: { to: string }[] }) =>
  (await api.captured()).filter((one) => one.to === request.addresses[0]?.to);

it.each([
  ['deceased', 'flag_gone'],
  ['moved', 'flag_gone'],
  ['wrong_data', 'staff'],
  ['asked_not_contacted', 'staff'],
  ['already_spoke', 'staff'],
] as const)('%s ends what runs in the same transaction, and nobody is launched against it', async (mark, stopCause) => {
  const { request, id, key } = await started();
  expect(await note(noting(key, mark))).toEqual({ known: 0, stopped: 1, released: 0, noted: 1 });
  expect(await stateOf(id)).toEqual({ state: 'stopped', stopCause, first: 'cancelled' });
  await api.work();
  expect(await sentTo(request)).toEqual([]);
  const again = await api.launch(desk, request);
  expect([again.status, again.body.error.reasons]).toEqual([409, [mark]]);
  // Taken off, a person may start anew; what was ended stays so.
  expect(await note(noting(key, mark, { on: false }))).toEqual({ known: 0, stopped: 0, released: 0, noted: 1 });
  expect((await stateOf(id)).state).toBe('stopped');
  expect((await api.launch(desk, request)).status).toBe(201);
});

it.each(['complaint', 'in_treatment'] as const)('%s holds what runs until it is taken off', async (mark) => {
  const { request, id, key } = await started();
  expect(await note(noting(key, mark))).toEqual({ known: 0, stopped: 0, released: 0, noted: 1 });
  await api.work();
  expect([await sentTo(request), await stateOf(id)]).toEqual([[], { state: 'held', stopCause: null, first: 'held' }]);
  await note(noting(key, mark, { on: false }));
  await api.work();
  expect(await sentTo(request)).toHaveLength(1);
});

it('every desk hears of it once, by the feed, without a name', async () => {
  const { key } = await started();
  const other = await api.pair(undefined, desk.practiceId);
  await note(noting(key, 'moved'));
  await note(noting(key, 'moved'));
  await note(noting(key, 'snoozed', { until: '2026-12-10' }));
  await note(noting(key, 'snoozed', { until: '2026-12-24' }));
  await note(noting(key, 'moved', { on: false }));
  const lines = (await api.events(other)).filter((line) => line.patientKey === key && line.event.type === 'mark');
  expect(lines.map((line) => line.event)).toEqual([
    { type: 'mark', mark: 'moved', on: true },
    { type: 'mark', mark: 'snoozed', on: true, until: '2026-12-10' },
    { type: 'mark', mark: 'snoozed', on: true, until: '2026-12-24' },
    { type: 'mark', mark: 'moved', on: false },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Ana');
});

it('left alone for a while stops nothing that runs', async () => {
  const { request, id, key } = await started();
  expect(await note(noting(key, 'snoozed', { until: '2026-12-10' }))).toEqual({
    known: 0,
    stopped: 0,
    released: 0,
    noted: 1,
  });
  await api.work();
  expect([(await stateOf(id)).state, await sentTo(request)]).toMatchObject(['active', { length: 1 }]);
});

it('is another practice’s no more than its patients are', async () => {
  const { id, key } = await started();
  const stranger = await api.pair(undefined, '');
  await note(noting(key, 'deceased'), stranger);
  expect((await stateOf(id)).state).toBe('active');
});

it('refuses a note that is none, and one whose day is missing or out of place', async () => {
  const { key } = await started();
  for (const wrong of [
    noting(key, 'rich' as MarkName),
    noting(key, 'snoozed'),
    noting(key, 'moved', { until: '2026-12-10' }),
    { ...noting(key, 'moved'), patientKey: 'x' },
  ]) {
    expect(await note(wrong)).toBe(400);
  }
});
