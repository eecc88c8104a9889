import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import {
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
  TUESDAY,
} from '#send-api/testing/harness.ts';
import { pageWords } from './page-words.ts';

let api: Harness;
let own: Desk;
let form: Desk;
beforeAll(async () => {
  api = await startHarness();
  own = await api.pair();
  const { bookingLink: _, ...without } = practiceSample;
  form = await api.pair({ ...without, name: 'Formless Dental' });
});
beforeEach(() => {
  api.clock.now = new Date(TUESDAY);
});
afterAll(() => api.close());

const sent = async (desk: Desk, change: Partial<LaunchRequest> = {}) => {
  const request = launchSample(change);
  const { body } = await api.launch(desk, request);
  await api.work();
  const [message] = (await api.captured()).filter((one) => one.to === request.addresses[0]?.to);
  const link = /http:\/\/localhost(\/b\/[0-9A-Za-z]{12})/.exec(message?.body ?? '')?.[1] ?? '';
  return { request, id: body.enrolment.id as string, link };
};
const press = (link: string, fields: Array<[string, string]>) =>
  api.app.request(link, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const view = async (desk: Desk, id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const tasks = async (desk: Desk, { patientKey }: LaunchRequest) =>
  (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body.tasks.filter(
    (one: { patientKey: string }) => one.patientKey === patientKey,
  );
const clicks = async (desk: Desk, { patientKey }: LaunchRequest) =>
  (await api.events(desk)).filter((one) => one.patientKey === patientKey && one.event.type === 'click').length;

it('looking does nothing, however often, and shows nothing of the patient', async () => {
  const { link, id, request } = await sent(own);
  for (const method of ['GET', 'HEAD', 'GET']) {
    const answer = await api.app.request(link, { method });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toMatch(/Noor|\+447700|mail\.example|<script|overdue|https:\/\/book/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect((await view(own, id)).state).toBe('active');
  expect(await tasks(own, request)).toEqual([]);
  expect(await clicks(own, request)).toBe(0);
});

it('going on forwards to the practice’s page, is told once, and asks for a call tomorrow', async () => {
  const { link, id, request } = await sent(own);
  for (const _ of [1, 2]) {
    const answer = await press(link, [['action', 'book']]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://book.example.org/harbour']);
  }
  await expect.poll(() => clicks(own, request)).toBe(1);
  expect(await tasks(own, request)).toEqual([
    expect.objectContaining({ kind: 'call', reason: 'clicked', dueAt: '2026-11-11T10:00:00.000Z' }),
  ]);
  expect((await view(own, id)).state).toBe('active');
});

describe('without a page of the practice’s own', () => {
  it('our form asks for days and times; the request becomes a task and stops the sequence', async () => {
    const { link, id, request } = await sent(form);
    const page = await (await api.app.request(link)).text();
    expect(page).toContain('name="day" value="1">Monday');
    const fields: Array<[string, string]> = [
      ['action', 'request'],
      ['day', '1'],
      ['day', '5'],
      ['day', '9'],
      ['time', 'morning'],
      ['time', '<b>'],
    ];
    const answered = await (await press(link, fields)).text();
    expect(answered).toContain('Nothing is booked yet');
    expect(answered).toMatch(/You can also call us: <a class="tel" href="tel:\+?\d+">/);
    await press(link, fields);
    expect(await tasks(form, request)).toEqual([
      expect.objectContaining({
        kind: 'booking_request',
        reason: 'request',
        request: { days: [1, 5], times: ['morning'] },
      }),
    ]);
    expect(await view(form, id)).toMatchObject({ state: 'stopped', stopCause: 'clicked_booking' });
    const rows = await api.ports.db.selectFrom('tasks').select('detail_sealed').execute();
    expect(JSON.stringify(rows)).not.toContain('morning');
  });
  it.each([
    ['call', 'call', 'ring_me'],
    ['wrong', 'reply', 'reply_wrong_number'],
  ])('%s opens a task of kind %s', async (action, kind, reason) => {
    const { link, id, request } = await sent(form);
    await press(link, [['action', action]]);
    expect(await tasks(form, request)).toEqual([expect.objectContaining({ kind, reason })]);
    expect(await view(form, id)).toMatchObject({ state: 'stopped', stopCause: 'replied' });
  });
  it('“no, thank you” ends the sequence, with no task and no opt-out', async () => {
    const { link, id, request } = await sent(form);
    await press(link, [['action', 'no']]);
    expect(await tasks(form, request)).toEqual([]);
    expect((await view(form, id)).stopCause).toBe('replied');
    api.later(24 * 8);
    const booking = { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() } as const;
    expect((await api.launch(form, { ...request, booking })).status).toBe(201);
  });
  it.each(Object.keys(pageWords))('the page speaks %s', async (language) => {
    const { link } = await sent(form, { language });
    const page = await (await api.app.request(link)).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(pageWords[language]?.send);
  });
});

it('works for 60 days and more, then says whom to call', async () => {
  const { link } = await sent(own);
  api.later(24 * 60);
  expect((await api.app.request(link)).status).toBe(200);
  api.later(24 * 31);
  const over = await api.app.request(link);
  expect([over.status, (await over.text()).includes(practiceSample.phone)]).toEqual([410, true]);
  expect((await press(link, [['action', 'call']])).status).toBe(410);
});

it('tokens are nobody’s to guess, and unknown actions do nothing', async () => {
  const { link, request } = await sent(own);
  expect((await api.app.request('/b/AAAAAAAAAAAA')).status).toBe(404);
  expect((await api.app.request("/b/'; drop table links")).status).toBe(404);
  expect((await press(link, [['action', 'delete']])).status).toBe(303);
  expect(await tasks(own, request)).toEqual([]);
  const rows = await api.ports.db.selectFrom('links').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(link.slice(3));
});
