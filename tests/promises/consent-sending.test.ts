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

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
beforeEach(() => {
  api.clock.now = new Date(TUESDAY);
});
afterAll(() => api.close());

const start = async (change: Partial<LaunchRequest> = {}, by = desk) => {
  const request = launchSample(change);
  const { body } = await api.launch(by, request);
  await api.work();
  const [message] = (await api.captured()).filter((one) => one.to === request.addresses[0]?.to);
  return { request, id: body.enrolment?.id as string, message };
};
const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const tasks = async ({ patientKey }: LaunchRequest) =>
  (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body.tasks.filter(
    (one: { patientKey: string }) => one.patientKey === patientKey,
  );
const press = (body: string | undefined, action: string) =>
  api.app.request(/\/b\/[0-9A-Za-z]{12}/.exec(body ?? '')?.[0] ?? '', {
    method: 'POST',
    body: `action=${action}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const again = (request: LaunchRequest): LaunchRequest => ({
  ...request,
  booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() },
});

describe('B14: no dependence on memory', () => {
  it('what must be done is on the server: another browser of the practice sees it', async () => {
    const { request, message } = await start();
    await api.reply(message?.id ?? '', 'How much is it?');
    const other = await api.pair(practiceSample, desk.practiceId);
    const seen = (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(other))).body.tasks;
    expect(seen).toContainEqual(expect.objectContaining({ patientKey: request.patientKey, kind: 'reply' }));
  });
});

describe('C18: lawful basis and consent per jurisdiction', () => {
  it('without a recorded basis nothing starts; with one it does, and the kind is kept with the decision', async () => {
    const strict = await api.pair({ ...practiceSample, name: 'Strict Dental', careNeedsRecordedConsent: true });
    const request = launchSample({ addresses: [{ channel: 'sms', to: '+447700900810', consent: 'unknown' }] });
    expect((await api.launch(strict, request)).body.error.reasons).toEqual(['consent_not_recorded']);
    const consent = {
      patientKey: request.patientKey,
      channel: 'sms',
      purpose: 'care',
      basis: 'written',
      language: 'en',
    };
    const words = {
      wording: 'May we text you about visits?',
      givenAt: TUESDAY.toISOString(),
      by: 'Ana',
      source: 'form',
    };
    await api.call('POST', '/v1/consents', { ...consent, ...words }, api.by(strict));
    const { body } = await api.launch(strict, request);
    await api.work();
    const line = await api.ports.db
      .selectFrom('audit')
      .select('snapshot')
      .where('enrolment_id', '=', body.enrolment.id)
      .where('action', '=', 'step_send')
      .executeTakeFirst();
    expect(line?.snapshot).toMatchObject({ addresses: [{ consent: 'given', basis: 'written' }] });
  });
});

describe('C20, D23, E16: opting out is at once and everywhere', () => {
  it('STOP by text cancels the queued mail and closes the call task', async () => {
    const { request, id, message } = await start();
    const missed = { kind: 'call', reason: 'missed_call', patientKey: request.patientKey, by: 'Ana' };
    await api.call('POST', '/v1/tasks', missed, api.by(desk));
    await api.reply(message?.id ?? '', 'STOP');
    expect((await view(id)).steps.map((step: { state: string }) => step.state).slice(1)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await tasks(request)).toEqual([]);
    api.later(24 * 30);
    await api.work();
    const mails = (await api.captured()).filter((one) => one.to === request.addresses[1]?.to);
    expect(mails).toEqual([]);
  });
});

describe('E17: an opt-out is for good', () => {
  it('a second desk, another PMS’s key and a later YES don’t bring the person back', async () => {
    const { request, message } = await start();
    await api.reply(message?.id ?? '', 'STOP');
    await api.reply(message?.id ?? '', 'YES');
    const second = await api.pair(practiceSample, desk.practiceId);
    api.later(24 * 60);
    const elsewhere = launchSample({ addresses: request.addresses });
    const moved = { ...request, addresses: launchSample().addresses };
    for (const one of [again(request), again(elsewhere), again(moved)]) {
      expect((await api.launch(second, one)).body.error.reasons).toEqual(['suppressed']);
    }
  });
});

describe('C23: who says yes is booked, and the sequence stops', () => {
  it('a yes becomes a task for a person', async () => {
    const { request, id, message } = await start();
    await api.reply(message?.id ?? '', 'Yes please');
    expect((await view(id)).state).toBe('stopped');
    expect(await tasks(request)).toEqual([expect.objectContaining({ reason: 'reply_yes' })]);
  });
  it('a request becomes one too', async () => {
    const { request, id, message } = await start();
    await press(message?.body, 'request');
    expect((await view(id)).stopCause).toBe('clicked_booking');
    expect(await tasks(request)).toEqual([expect.objectContaining({ kind: 'booking_request' })]);
  });
});

describe('D5: calls only to people who want one', () => {
  it('no call task without a click, an answer, a request or a missed call', async () => {
    const { request, message } = await start();
    expect(await tasks(request)).toEqual([]);
    await press(message?.body, 'call');
    expect(await tasks(request)).toEqual([expect.objectContaining({ kind: 'call', reason: 'ring_me', score: 100 })]);
    // A sequence that knows a call: whoever shows nothing is not rung when its day comes.
    const seen = () => ({ state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() }) as const;
    const treatment = { sequenceId: 'treatment', flagKind: 'unscheduled_treatment', booking: seen() } as const;
    const quiet = launchSample({ ...treatment, launchedAt: api.clock.now.toISOString() });
    expect((await api.launch(desk, quiet)).status).toBe(201);
    for (let day = 0; day < 16; day += 1) {
      await api.work();
      api.later(24);
      const items = [{ patientKey: quiet.patientKey, booking: seen() }];
      await api.call('POST', '/v1/sightings', { items }, api.by(desk));
    }
    expect((await tasks(quiet)).filter(({ kind }: { kind: string }) => kind === 'call')).toEqual([]);
    const cold = { kind: 'call', reason: 'overdue', patientKey: request.patientKey, by: 'Ana' };
    expect((await api.call('POST', '/v1/tasks', cold, api.by(desk))).status).toBe(400);
  });
});

describe('C11, D22: the link', () => {
  it('opens without login, carries nothing of the patient, is another for each message, and runs out', async () => {
    const [a, b] = [await start(), await start()];
    const [first, second] = [a, b].map(({ message }) => /http\S+\/b\/\S+/.exec(message?.body ?? '')?.[0] ?? '');
    expect(first).not.toBe(second);
    expect(first).toMatch(/^http:\/\/localhost\/b\/[0-9A-Za-z]{12}$/);
    expect((await api.app.request(first ?? '')).status).toBe(200);
    api.later(24 * 91);
    expect((await api.app.request(first ?? '')).status).toBe(410);
  });
});

describe('C11: booking in one tap, tracked per send', () => {
  it('who followed which message’s link is told to the desks and counted, and opening the page alone is no click', async () => {
    const there = await api.pair({ ...practiceSample, name: 'Elm Dental' });
    const [a, b] = [await start({}, there), await start({}, there)];
    const clicks = async () =>
      (await api.events(there)).flatMap(({ enrolmentId, event }) =>
        event.type === 'click' ? [enrolmentId, event] : [],
      );
    const counted = async () => {
      const path = '/v1/results?from=2026-11-01&to=2026-12-31';
      return (await api.call('GET', path, undefined, api.by(there))).body.total.clicked;
    };
    for (const { message } of [a, b])
      await api.app.request(/\/b\/[0-9A-Za-z]{12}/.exec(message?.body ?? '')?.[0] ?? '');
    expect([await clicks(), await counted()]).toEqual([[], 0]);
    const tapped = await press(a.message?.body, 'book');
    expect([tapped.status, tapped.headers.get('location')]).toEqual([303, practiceSample.bookingLink]);
    await press(a.message?.body, 'book');
    expect(await clicks()).toEqual([a.id, { type: 'click', stepId: 'first', channel: 'sms' }]);
    expect(await counted()).toBe(1);
  });
});

describe('D24: what was agreed to is kept with each message', () => {
  it('the audit of a send holds the consent of every address, and no address', async () => {
    const { id } = await start();
    const rows = await api.ports.db
      .selectFrom('audit')
      .select('snapshot')
      .where('enrolment_id', '=', id)
      .where('action', '=', 'step_send')
      .execute();
    expect(rows[0]?.snapshot).toMatchObject({
      purpose: 'care',
      addresses: [
        { channel: 'sms', consent: 'given' },
        { channel: 'email', consent: 'unknown' },
      ],
    });
    expect(JSON.stringify(rows)).not.toMatch(/\+447700|mail\.example|Noor/);
  });
});

describe('E12: WhatsApp only to people who opted in', () => {
  it('is refused without a recorded yes, whatever the practice allows otherwise', async () => {
    const { gate } = await import('#lib/core/gate.ts');
    const input = {
      now: '2026-11-10T10:00:00.000Z',
      channels: ['whatsapp' as const],
      minor: false,
      booking: { state: 'nothing_booked' as const, strength: 'proof' as const, seenAt: '2026-11-09T15:00:00.000Z' },
      freshnessDays: 7,
      override: null,
      country: 'IN',
      zone: 'Asia/Kolkata',
      purpose: 'care' as const,
      careNeedsRecordedConsent: false,
      quietHours: { from: '08:00', to: '20:00' },
      capPerDay: 1,
      capPerWeek: 3,
      contactedAt: [],
      remindedOn: [],
    };
    const to = { channel: 'whatsapp' as const, to: '+919876543210', suppressed: false };
    expect(gate({ ...input, addresses: [{ ...to, consent: 'unknown' }] })).toMatchObject({
      reason: 'consent_not_recorded',
    });
    expect(gate({ ...input, addresses: [{ ...to, consent: 'given' }] })).toMatchObject({ decision: 'send' });
  });
});
