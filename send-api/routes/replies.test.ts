import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { takeCallbacks } from '#send-api/jobs/callbacks.ts';
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
const view = async (id: string, by: Desk = desk) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(by))).body.enrolment;
const texts = async (to: string | undefined) => (await api.captured()).filter((one) => one.to === to);
const say = async (request: LaunchRequest, text: string) => {
  const [sent] = (await texts(request.addresses[0]?.to)).toReversed();
  await api.reply(sent?.id ?? '', text);
};
const events = async (request: LaunchRequest) => {
  let mine: Array<{ type: string }> = [];
  await expect
    .poll(async () => {
      mine = (await api.events(desk)).filter((one) => one.patientKey === request.patientKey).map((one) => one.event);
      return mine.length;
    })
    .toBeGreaterThan(0);
  return mine;
};
const fresh = (request: LaunchRequest): LaunchRequest => ({
  ...request,
  booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() },
});
const relaunch = async (request: LaunchRequest) => (await api.launch(desk, fresh(request))).status;
const tasks = async (query = 'due=all') =>
  (await api.call('GET', `/v1/tasks?${query}`, undefined, api.by(desk))).body.tasks as Array<Record<string, unknown>>;
const done = (id: unknown, body: object) => api.call('POST', `/v1/tasks/${id}/done`, body, api.by(desk));

describe('STOP', () => {
  it('stops every channel, every member of the household and every task in one transaction, or nothing', async () => {
    const phone = { channel: 'sms', to: '+447700900700', consent: 'unknown' } as const;
    const noor = await start({
      addresses: [phone, { channel: 'email', to: 'a@mail.example.org', consent: 'unknown' }],
    });
    const sami = await start({ addresses: [phone], firstName: 'Sami', language: 'es' });
    await api.work();
    await api.call(
      'POST',
      '/v1/tasks',
      { kind: 'call', reason: 'missed_call', patientKey: noor.request.patientKey, by: 'Ana' },
      api.by(desk),
    );
    // The last write of the transaction fails: all of it must be undone.
    const { db } = api.ports;
    const { sql } = await import('kysely');
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`.execute(db);
    await sql`create trigger fail before insert on feed_events for each row
      when (new.event->>'type' = 'opt_out') execute function fail()`.execute(db);
    const inbound = { kind: 'inbound' as const, from: phone.to, to: '+447700900999', text: 'STOP', providerId: 'i1' };
    await expect(takeCallbacks(api.ports, 'capture', [inbound])).rejects.toThrow();
    expect(await db.selectFrom('suppressions').select('id').execute()).toEqual([]);
    expect((await view(noor.id)).state).toBe('active');
    await sql`drop trigger fail on feed_events`.execute(db);

    await takeCallbacks(api.ports, 'capture', [inbound]);
    for (const { id } of [noor, sami]) {
      const { state, stopCause, steps } = await view(id);
      expect({ state, stopCause }).toEqual({ state: 'stopped', stopCause: 'opted_out' });
      expect(steps.slice(1).map((step: { state: string }) => step.state)).toEqual(['cancelled', 'cancelled']);
    }
    expect((await tasks()).filter((task) => task.patientKey === noor.request.patientKey)).toEqual([]);
    const xids = await sql<{ xids: number }>`select count(distinct xid)::int as xids from feed_events
      where event->>'type' = 'opt_out' or event->>'cause' = 'opted_out'`.execute(db);
    expect(xids.rows).toEqual([{ xids: 1 }]);
  });

  it('is confirmed once, within five minutes, and not where the carrier has answered', async () => {
    const { request } = await start();
    await api.work();
    await say(request, 'please stop');
    const to = request.addresses[0]?.to;
    await expect
      .poll(async () => (await texts(to)).map((one) => one.body))
      .toContainEqual(
        'Harbour Dental: done, you will get no more messages from us. If that was a mistake, text START.',
      );
    await say(request, 'stop!!');
    const other = await start();
    await api.work();
    const from = other.request.addresses[0]?.to ?? '';
    const words = { kind: 'inbound' as const, from, to: '+447700900999', text: 'STOP', providerId: 'i2' };
    await takeCallbacks(api.ports, 'capture', [{ ...words, carrierAnswered: true }]);
    const late = await start();
    await api.work();
    const notices = () => api.ports.db.selectFrom('notices').select('state').execute();
    const before = await notices();
    // Nobody could send it in time: it is never sent.
    const send = api.ports.providers[0]?.send;
    if (!send || !api.ports.providers[0]) throw new Error('no provider');
    api.ports.providers[0].send = async () => ({ outcome: 'retry', code: 'busy', afterSeconds: 1 });
    await say(late.request, 'unsubscribe me please');
    await expect.poll(async () => (await notices()).length).toBe(before.length + 1);
    await new Promise((settled) => setTimeout(settled, 100));
    api.ports.providers[0].send = send;
    api.clock.now = new Date(TUESDAY.getTime() + 6 * 60_000);
    const { sendNotices } = await import('#send-api/jobs/notices.ts');
    await sendNotices(api.ports);
    expect((await notices()).map((one) => one.state).sort()).toContain('late');
    expect((await texts(to)).filter((one) => one.body.includes('no more messages'))).toHaveLength(1);
    expect((await texts(from)).filter((one) => one.body.includes('no more messages'))).toHaveLength(0);
  });

  it('only START from the same phone takes it back; YES, staff and a consent do not', async () => {
    const { request } = await start();
    await api.work();
    await say(request, 'STOP');
    await say(request, 'YES');
    const consent = {
      patientKey: request.patientKey,
      channel: 'sms',
      purpose: 'care',
      basis: 'written',
      wording: 'May we text you about visits?',
      language: 'en',
      givenAt: TUESDAY.toISOString(),
      by: 'Ana',
      source: 'front_desk',
    };
    expect((await api.call('POST', '/v1/consents', consent, api.by(desk))).status).toBe(201);
    expect(await relaunch(request)).toBe(409);
    await say(request, 'start');
    api.later(24 * 8);
    expect(await relaunch(request)).toBe(201);
    expect((await events(request)).map((event) => event.type)).toContain('opt_in');
  });

  it('START from a shared phone does not take back what another member said by mail', async () => {
    const phone = { channel: 'sms', to: '+447700900702', consent: 'unknown' } as const;
    const noor = await start({ addresses: [phone] });
    const mail = { channel: 'email', to: 'sami702@mail.example.org', consent: 'unknown' } as const;
    const sami = await start({ addresses: [phone, mail], firstName: 'Sami' });
    await api.work();
    const recipient = await api.ports.db
      .selectFrom('recipients')
      .select('id')
      .where('enrolment_id', '=', sami.id)
      .where('channel', '=', 'email')
      .executeTakeFirstOrThrow();
    const { unsubscribeUrl } = await import('#send-api/unsubscribe-link.ts');
    await api.call('POST', new URL(unsubscribeUrl(api.ports.crypt, 'http://localhost', recipient.id)).pathname);
    await say(noor.request, 'START');
    api.later(24 * 8);
    expect(await relaunch(sami.request)).toBe(409);
  });
});

describe('CANCEL', () => {
  it('stops meanwhile and asks the desk, which may find that an appointment was meant', async () => {
    const { request, id } = await start();
    await api.work();
    await say(request, 'CANCEL');
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    expect(await relaunch(request)).toBe(409);
    const [task] = (await tasks()).filter((one) => one.patientKey === request.patientKey);
    expect(task).toMatchObject({ kind: 'reply', reason: 'cancel_or_stop', text: 'CANCEL' });
    expect((await done(task?.id, { outcome: 'meant_appointment', by: 'Ana' })).status).toBe(200);
    api.later(24 * 8);
    expect(await relaunch(request)).toBe(201);
  });
  it('a certain STOP can’t be settled away', async () => {
    const { request } = await start();
    await api.work();
    await say(request, 'CANCEL');
    await say(request, 'I said STOP');
    const [task] = (await tasks()).filter((one) => one.patientKey === request.patientKey);
    if (task) await done(task.id, { outcome: 'meant_appointment', by: 'Ana' });
    api.later(24 * 8);
    expect(await relaunch(request)).toBe(409);
  });
});

describe('other replies', () => {
  it.each([
    ['This is harassment, my lawyer will write', 'complaint'],
    ['Wrong number', 'wrong_number'],
    ['Yes please', 'yes'],
    ['How much is it?', 'question'],
    ['hm', 'other'],
  ])('%s: the feed and a task say %s, and automation stops', async (text, meaning) => {
    const { request, id } = await start();
    await api.work();
    await say(request, text);
    // The feed holds a line back while any older transaction is open on the shared server of the test run.
    await expect.poll(() => events(request)).toContainEqual({ type: 'reply', channel: 'sms', meaning });
    expect((await view(id)).stopCause).toBe('replied');
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ patientKey: request.patientKey, reason: `reply_${meaning}`, text }),
    );
  });
  it('a complaint holds everything until a person has settled it', async () => {
    const { request } = await start();
    await api.work();
    await say(request, 'I want to make a complaint');
    api.later(24 * 8);
    const refused = await api.launch(desk, fresh(request));
    expect(refused.body.error.reasons).toEqual(['complaint']);
    const [task] = (await tasks()).filter((one) => one.patientKey === request.patientKey);
    await done(task?.id, { outcome: 'settled', by: 'Ana' });
    expect(await relaunch(request)).toBe(201);
  });
  it('from a shared phone is one thread: one task that asks which member it was', async () => {
    const phone = { channel: 'sms', to: '+447700900701', consent: 'unknown' } as const;
    const noor = await start({ addresses: [phone] });
    const sami = await start({ addresses: [phone], firstName: 'Sami' });
    await api.work();
    await say(noor.request, 'Can I come on Friday?');
    const keys = [noor.request.patientKey, sami.request.patientKey].sort();
    const about = (await tasks()).filter((task) => keys.includes(task.patientKey as string));
    expect(about).toHaveLength(1);
    expect([...((about[0]?.members ?? []) as string[])].sort()).toEqual(keys);
    for (const { id } of [noor, sami]) expect((await view(id)).state).toBe('stopped');
  });
});
