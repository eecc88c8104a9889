import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('a visit after the day of the launch stops the follow-up; one of that day, before it or to come does not', async () => {
  const request = launchSample();
  const { body } = await api.launch(desk, request);
  const see = async (on: string) => {
    const booking = { state: 'visited', on, seenAt: api.clock.now.toISOString() };
    return (
      await api.call('POST', '/v1/sightings', { items: [{ patientKey: request.patientKey, booking }] }, api.by(desk))
    ).body;
  };
  for (const on of ['2026-11-01', '2026-11-10', '2026-11-12']) {
    expect(await see(on)).toEqual({ known: 1, stopped: 0, released: 0, noted: 0 });
  }
  api.later(48);
  expect(await see('2026-11-12')).toEqual({ known: 1, stopped: 1, released: 0, noted: 0 });
  const view = await api.call('GET', `/v1/enrolments/${body.enrolment.id}`, undefined, api.by(desk));
  expect(view.body.enrolment).toMatchObject({ state: 'stopped', stopCause: 'visit' });
});
