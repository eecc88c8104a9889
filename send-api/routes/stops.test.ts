import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { type Desk, type Harness, launchSample, startHarness, TUESDAY } from '#send-api/testing/harness.ts';

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

const start = async (change: Partial<LaunchRequest> = {}) => {
  const request = launchSample(change);
  const { body } = await api.launch(desk, request);
  return { request, id: body.enrolment.id as string };
};
const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const capturedFor = async (request: LaunchRequest) => {
  const mine = request.addresses.map((address) => address.to);
  return (await api.captured()).filter((message) => mine.includes(message.to));
};
const eventsOf = async (request: LaunchRequest) =>
  (await api.events(desk)).filter((line) => line.patientKey === request.patientKey).map((line) => line.event);
const optOut = (request: LaunchRequest, addresses = request.addresses.map(({ channel, to }) => ({ channel, to }))) =>
  api.call(
    'POST',
    '/v1/opt-outs',
    { patientKey: request.patientKey, addresses, source: 'staff', by: 'Ana', at: TUESDAY.toISOString() },
    api.by(desk),
  );

it('staff stop an enrolment before anything left: every message is cancelled, twice changes nothing', async () => {
  const { request, id } = await start();
  const stop = { cause: 'undone', by: 'Ana', at: TUESDAY.toISOString() };
  const first = await api.call('POST', `/v1/enrolments/${id}/stop`, stop, api.by(desk));
  const again = await api.call('POST', `/v1/enrolments/${id}/stop`, { ...stop, cause: 'staff' }, api.by(desk));
  expect(again.text).toBe(first.text);
  expect(first.body.enrolment).toMatchObject({
    state: 'stopped',
    stopCause: 'undone',
    steps: [{ state: 'cancelled' }, { state: 'cancelled' }, { state: 'cancelled' }],
  });
  await api.work();
  expect(await capturedFor(request)).toEqual([]);
  expect((await api.launch(desk, request)).status).toBe(201);
});

describe('an opt-out', () => {
  it('stops at once, and for good: the same person by key, or by any address under a new key', async () => {
    const { request, id } = await start();
    expect((await optOut(request)).body).toEqual({ suppressed: true });
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    await api.work();
    expect(await capturedFor(request)).toEqual([]);
    api.later(24 * 100);
    const booking = { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() } as const;
    const tries = [
      { ...request, booking },
      launchSample({
        booking,
        addresses: [
          { channel: 'sms', to: (request.addresses[0]?.to ?? '').replace('+44', '+44 '), consent: 'unknown' },
        ],
      }),
      launchSample({
        booking,
        addresses: [{ channel: 'email', to: (request.addresses[1]?.to ?? '').toUpperCase(), consent: 'unknown' }],
      }),
    ];
    for (const one of tries)
      expect((await api.launch(desk, one)).body.error).toMatchObject({ code: 'refused', reasons: ['suppressed'] });
  });

  it('covers addresses we hold for the person that were not named, and others who would be reached there', async () => {
    const shared = { channel: 'sms', to: '+447700900444', consent: 'unknown' } as const;
    const mother = await start({
      addresses: [shared, { channel: 'email', to: 'mother@mail.example.org', consent: 'unknown' }],
    });
    const child = await start({ addresses: [shared] });
    await optOut(mother.request, []);
    expect(await view(child.id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    const byMail = launchSample({
      addresses: [{ channel: 'email', to: 'mother@mail.example.org', consent: 'unknown' }],
    });
    expect((await api.launch(desk, byMail)).body.error.reasons).toEqual(['suppressed']);
  });

  it('is this practice’s alone, keeps hashes only, and says the same when said twice', async () => {
    const { request } = await start();
    await optOut(request);
    expect((await optOut(request)).status).toBe(200);
    const other = await api.pair(undefined, '');
    expect((await api.launch(other, request)).status).toBe(201);
    const rows = await api.ports.db.selectFrom('suppressions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/\+447700|mail\.example/);
    const optOuts = async () => (await eventsOf(request)).filter((event) => event.type === 'opt_out');
    await expect.poll(optOuts).toHaveLength(1);
  });

  it('that comes between the launch’s answer and the sending is seen by the worker that holds the job', async () => {
    const { request } = await start();
    await Promise.all([optOut(request), api.work()]);
    const sent = await capturedFor(request);
    const states = (await eventsOf(request)).flatMap((event) => (event.type === 'message' ? [event.state] : []));
    // Either it was in the provider's hands before, or it never went; and nothing follows.
    expect(sent.length === 0 || states[0] === 'sending').toBe(true);
    api.later(24 * 5);
    await api.work();
    expect(await capturedFor(request)).toHaveLength(sent.length);
  });
});

describe('a reply', () => {
  const startAndSend = async () => {
    const started = await start();
    await api.work();
    const [message] = await capturedFor(started.request);
    return { ...started, messageId: message?.id ?? '' };
  };

  it('of STOP, in other words too, stops the person over all channels', async () => {
    for (const word of ['STOP', 'please stop texting me', 'Unsubscribe']) {
      const { request, id, messageId } = await startAndSend();
      await api.reply(messageId, word);
      expect(await view(id)).toMatchObject({
        state: 'stopped',
        stopCause: 'opted_out',
        steps: [{}, { state: 'cancelled' }, { state: 'cancelled' }],
      });
      const mail = launchSample({ addresses: [request.addresses[1] as LaunchRequest['addresses'][number]] });
      expect((await api.launch(desk, mail)).body.error.reasons).toEqual(['suppressed']);
      await expect
        .poll(() => eventsOf(request))
        .toEqual(
          expect.arrayContaining([
            expect.objectContaining({ type: 'reply', meaning: 'stop' }),
            { type: 'opt_out', source: 'reply' },
          ]),
        );
    }
  });

  it('of any other kind stops the enrolment and gives a person a task', async () => {
    const { request, id, messageId } = await startAndSend();
    await api.reply(messageId, 'Yes please, can I come on Monday?');
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'replied' });
    // The feed holds lines back while an older transaction is open anywhere, so it may be a moment behind.
    await expect.poll(() => eventsOf(request)).toContainEqual({ type: 'reply', channel: 'sms', meaning: 'question' });
    const events = await eventsOf(request);
    expect(events).toContainEqual({
      type: 'task',
      taskKind: 'reply',
      dueAt: '2026-11-10T11:00:00.000Z',
      taskId: expect.any(String),
      reason: 'reply_question',
    });
    expect(JSON.stringify(events)).not.toContain('Monday');
    expect((await api.launch(desk, { ...request, launchedAt: TUESDAY.toISOString() })).status).toBe(201);
  });

  it('of a wrong number: nothing goes to it again, for anybody', async () => {
    const { request, messageId } = await startAndSend();
    await api.reply(messageId, 'Wrong number');
    const again = launchSample({ addresses: [request.addresses[0] as LaunchRequest['addresses'][number]] });
    expect((await api.launch(desk, again)).body.error.reasons).toEqual(['address_unusable']);
  });
});

describe('unsubscribing by mail', () => {
  it('looking at the link changes nothing, posting to it does, without login', async () => {
    const email = { channel: 'email', to: 'links@mail.example.org', consent: 'unknown' } as const;
    const { request, id } = await start({ addresses: [email] });
    await api.work();
    const [message] = await capturedFor(request);
    const path = new URL(message?.unsubscribeUrl ?? '').pathname;
    expect(message?.body).toContain(path);
    const shown = await api.app.request(path);
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Harbour Dental')]);
    expect((await view(id)).state).toBe('active');
    const done = await api.app.request(path, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(done.status).toBe(200);
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    expect((await api.app.request(`${path.slice(0, -3)}000`, { method: 'POST' })).status).toBe(404);
  });

  it('asks and answers in the language the person was written to in, with a phone to press', async () => {
    const email = { channel: 'email', to: 'enlaces@mail.example.org', consent: 'unknown' } as const;
    const { request } = await start({ addresses: [email], language: 'es' });
    await api.work();
    const [message] = await capturedFor(request);
    const path = new URL(message?.unsubscribeUrl ?? '').pathname;
    expect(await (await api.app.request(path)).text()).toMatch(/<html lang="es">.*¿No quiere más mensajes de Harbour/s);
    const done = await (await api.app.request(path, { method: 'POST' })).text();
    expect(done).toMatch(/no volverá a escribirle.*href="tel:\+?\d+"/s);
  });
});

describe('a sighting', () => {
  const report = (patientKey: string, booking: LaunchRequest['booking']) =>
    api.call('POST', '/v1/sightings', { items: [{ patientKey, booking }] }, api.by(desk));
  const seenAt = '2026-11-10T09:59:30.000Z';

  it('of a booking to come stops the enrolment, also when another desk saw it', async () => {
    const { request, id } = await start();
    const second = await api.pair(undefined, desk.practiceId);
    const items = [{ patientKey: request.patientKey, booking: { state: 'booked', on: '2026-12-01', seenAt } }];
    const { body } = await api.call('POST', '/v1/sightings', { items }, api.by(second));
    expect(body).toEqual({ known: 1, stopped: 1, released: 0, noted: 0 });
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'booked' });
    const stopped = { type: 'enrolment', state: 'stopped', cause: 'booked' };
    await expect.poll(() => eventsOf(request)).toContainEqual(stopped);
  });

  it('older than what we know changes nothing, nor does one of a patient nobody enrolled', async () => {
    const { request, id } = await start();
    expect(
      (await report(request.patientKey, { state: 'booked', on: '2026-12-01', seenAt: '2026-11-01T09:00:00.000Z' }))
        .body,
    ).toEqual({ known: 1, stopped: 0, released: 0, noted: 0 });
    expect((await view(id)).state).toBe('active');
    expect((await report('0'.repeat(64), { state: 'booked', on: '2026-12-01', seenAt })).body.known).toBe(0);
  });

  it('of the very booking staff overrode lets it run; of another one stops it', async () => {
    const booking = { state: 'booked', on: '2026-12-01', seenAt: '2026-11-09T09:00:00.000Z' } as const;
    const { request, id } = await start({ booking, override: { blocker: 'booked', reason: 'wants an earlier slot' } });
    await report(request.patientKey, { ...booking, seenAt });
    expect((await view(id)).state).toBe('active');
    await report(request.patientKey, { ...booking, on: '2026-12-08', seenAt: '2026-11-10T09:59:40.000Z' });
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'booked' });
  });
});
