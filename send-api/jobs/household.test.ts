import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeEach(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterEach(() => api.close());

const phone = { channel: 'sms', to: '+447700900555', consent: 'unknown' } as const;
const start = async (change: Parameters<typeof launchSample>[0] = {}) => {
  const request = launchSample({ addresses: [phone], ...change });
  const { body } = await api.launch(desk, request);
  return { id: body.enrolment.id as string, request };
};
const first = async (id: string) => {
  const view = (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
  return [view.steps[0].state, view.steps[0].reason, view.steps[1].dueAt];
};
const texts = async () => (await api.captured()).filter((one) => one.to === phone.to).map((one) => one.body);

it('two members of a household due on the same day get one message that greets both', async () => {
  const noor = await start({ firstName: 'Noor' });
  const sami = await start({ firstName: 'Sami' });
  await api.work();
  expect(await texts()).toEqual([expect.stringContaining('Hi Noor & Sami, ')]);
  expect((await first(sami.id)).slice(0, 2)).toEqual(['skipped', 'household']);
  // Both go on: the second step of each has its day.
  expect((await first(sami.id))[2]).toBe('2026-11-14T10:00:00.000Z');
  expect((await first(noor.id))[2]).toBe('2026-11-14T10:00:00.000Z');
  const audit = await api.ports.db.selectFrom('audit').select('snapshot').where('action', '=', 'step_send').execute();
  expect(audit).toEqual([{ snapshot: expect.objectContaining({ covers: [sami.id] }) }]);
});

it('what was said for a member counts toward that member’s own cap', async () => {
  await start({ firstName: 'Noor' });
  const email = { channel: 'email', to: 'sami@mail.example.org', consent: 'unknown' } as const;
  const sami = await start({ firstName: 'Sami', addresses: [phone, email] });
  await api.work();
  await api.call(
    'POST',
    `/v1/enrolments/${sami.id}/stop`,
    { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() },
    api.by(desk),
  );
  const again = launchSample({ patientKey: sami.request.patientKey, firstName: 'Sami', addresses: [email] });
  const { body } = await api.launch(desk, again);
  await api.work();
  expect((await first(body.enrolment.id)).slice(0, 2)).toEqual(['queued', 'capped_day']);
});

it('a member who can’t share the text waits a day, and is told why', async () => {
  await start({ firstName: 'Noor' });
  const sami = await start({ firstName: 'Sami', language: 'es' });
  await api.work();
  expect(await texts()).toHaveLength(1);
  expect((await first(sami.id)).slice(0, 2)).toEqual(['queued', 'household']);
  api.later(24);
  await api.work();
  expect((await texts()).some((text) => text.includes('Sami'))).toBe(true);
});

it('nobody is greeted along who was stopped or has a booking', async () => {
  await start({ firstName: 'Noor' });
  const sami = await start({ firstName: 'Sami' });
  const booking = { state: 'booked', on: '2026-12-01', seenAt: api.clock.now.toISOString() };
  await api.call('POST', '/v1/sightings', { items: [{ patientKey: sami.request.patientKey, booking }] }, api.by(desk));
  await api.work();
  expect(await texts()).toEqual([expect.stringContaining('Hi Noor, ')]);
});
