import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { checkBreakers } from '#send-api/jobs/breakers.ts';
import { whatsappProvider } from '#send-api/providers/whatsapp.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
  TUESDAY,
} from '#send-api/testing/harness.ts';
import { listen } from '#send-api/testing/listen.ts';
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';
import { type MetaPeer, startMetaPeer } from '../../../tests/peers/meta-peer.ts';

const settings = { ...practiceSample, channelOrder: ['whatsapp' as const, 'sms' as const, 'email' as const] };
let meta: MetaPeer;
let api: Harness;
let desk: Desk;
let server: Awaited<ReturnType<typeof listen>>;
const sms = scriptedProvider();

beforeAll(async () => {
  meta = await startMetaPeer({ now: () => api.clock.now, reportAfterMs: 5 });
  api = await startHarness({
    providers: () => [whatsappProvider({ ...meta, baseUrl: meta.url, timeoutMs: 400 }), sms.provider],
  });
  api.ports.settings.from.whatsapp = `+${meta.number}`;
  server = await listen(api);
  await meta.subscribe(`${server.url}/webhooks/whatsapp/status`);
  desk = await api.pair(settings);
});
beforeEach(() => {
  meta.mood = () => ({ do: 'accept' });
  meta.unpaid = false;
});
afterAll(async () => {
  await server.close();
  await api.close();
  await meta.close();
});

let count = 0;
/** Somebody with a mobile that takes both, who said yes to WhatsApp. */
const seen = { consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' } };
const person = (consent: 'given' | 'unknown' = 'given', to?: string): LaunchRequest => {
  count += 1;
  const phone = to ?? `+44770091${String(1000 + count)}`;
  return launchSample({
    addresses: [
      { channel: 'whatsapp', to: phone, consent, ...(consent === 'given' && seen) },
      { channel: 'sms', to: phone, consent: 'given', ...seen },
    ],
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() },
  });
};
const start = async (request = person()) => {
  const { body, status } = await api.launch(desk, request);
  expect(`${status} ${JSON.stringify(body.error ?? '')}`).toBe('201 ""');
  await api.work();
  return { request, to: request.addresses[0]?.to ?? '', id: body.enrolment.id as string };
};
const first = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment.steps[0];
const put = (body: object) => api.call('PUT', '/v1/registered-texts', { by: 'Ana', ...body }, api.by(desk));
const draft = (more: object = {}) =>
  put({ kind: 'whatsapp', templateId: 'overdue-recare.sms-first', language: 'en', category: 'utility', ...more });
const post = (id: string, what: string) =>
  api.call('POST', `/v1/registered-texts/${id}/${what}`, undefined, api.by(desk));
const texts = async () => (await api.call('GET', '/v1/registered-texts', undefined, api.by(desk))).body.whatsapp;
const byWhatsapp = (to: string) => meta.messages.filter((one) => one.to === to.slice(1));
const bySms = (to: string) => sms.script.handed.filter((one) => one.to === to);

describe('only an approved text leaves', () => {
  it('draft, submitted, approved, paused: each state decides, the next channel takes what it can’t', async () => {
    const before = await start();
    expect([byWhatsapp(before.to).length, bySms(before.to).length]).toEqual([0, 1]);

    const made = (await draft()).body.whatsapp;
    expect(made).toMatchObject({ state: 'draft', version: 1, language: 'en', category: 'utility' });
    expect(made.text).toContain('Harbour Dental');
    expect(made.text).not.toContain('{{practiceName}}');
    expect(bySms((await start()).to)).toHaveLength(1);

    expect((await post(made.id, 'submit')).body.whatsapp).toMatchObject({ state: 'submitted' });
    expect((await post(made.id, 'submit')).status).toBe(404); // twice hands in once
    expect(meta.templates).toHaveLength(1);
    expect(bySms((await start()).to)).toHaveLength(1);

    expect(await meta.review(made.providerName, 'APPROVED')).toBe(200);
    const sent = await start();
    const [message] = byWhatsapp(sent.to);
    expect(message).toMatchObject({ template: made.providerName });
    expect(message?.text).toMatch(/^Hi Noor, .*Harbour Dental.*http:\/\/localhost\/b\/[0-9A-Za-z]{12}/s);
    expect(bySms(sent.to)).toEqual([]);
    await expect.poll(() => first(sent.id)).toMatchObject({ channel: 'whatsapp', state: 'delivered' });
    const audit = await api.ports.db
      .selectFrom('audit')
      .select('snapshot')
      .where('enrolment_id', '=', sent.id)
      .where('action', '=', 'step_send')
      .executeTakeFirstOrThrow();
    expect(audit.snapshot).toMatchObject({ registeredText: `${made.providerName} en` });

    await meta.review(made.providerName, 'PAUSED');
    expect(await texts()).toMatchObject([{ state: 'paused' }]);
    expect(bySms((await start()).to)).toHaveLength(1);
    api.later(0.01);
    await meta.review(made.providerName, 'APPROVED');
  });

  it('other words are another version, and the approved one goes on until it is there', async () => {
    const text =
      'Hi {{firstName}}, Harbour Dental here: you are due. Book at {{bookingLink}} or ring us. Reply STOP to opt out.';
    const made = (await draft({ text })).body.whatsapp;
    expect(made).toMatchObject({ version: 2, state: 'draft', text });
    const { to } = await start();
    expect(byWhatsapp(to)[0]?.template).toMatch(/_v1$/);
    await post(made.id, 'submit');
    expect((await draft({ text })).body.whatsapp).toMatchObject({ version: 2, state: 'submitted' });
    await meta.review(made.providerName, 'APPROVED');
    const next = await start();
    expect(byWhatsapp(next.to)[0]).toMatchObject({ template: expect.stringMatching(/_v2$/) });
    expect(byWhatsapp(next.to)[0]?.text).toContain('you are due');
  });

  it('a text that could never leave is not even a draft', async () => {
    const tries = [
      'Hi {{firstName}}, Harbour Dental: your crown is due, {{bookingLink}} now. Reply STOP to opt out.',
      'Hi {{firstName}}',
    ];
    expect((await draft({ text: tries[0] })).body.error.reasons).toEqual(['lint_clinical']);
    expect((await draft({ text: tries[1] })).body.error.reasons).toEqual(
      expect.arrayContaining(['ends_with_blank', 'lint_no_action']),
    );
    expect((await draft({ templateId: 'nothing' })).body.error.reasons).toEqual(['no_template']);
    expect((await draft({ language: 'xx' })).body.error.reasons).toEqual(['no_text_in_language']);
    const frontDesk = await api.pair(settings, desk.practiceId, 'front_desk');
    expect((await api.call('PUT', '/v1/registered-texts', {}, api.by(frontDesk))).status).toBe(403);
    const elsewhere = await api.pair({ ...settings, name: 'Another practice' });
    const of = (practice: string) => ({
      kind: 'whatsapp',
      templateId: 'lapsed.sms-first',
      language: 'en',
      category: 'utility',
      by: practice,
    });
    const theirs = `/v1/registered-texts?practice=${elsewhere.practiceId}`;
    expect((await api.call('PUT', theirs, of('Ana'), api.by(desk))).status).toBe(404);
    expect((await api.call('PUT', theirs, of('the administrator'), api.by(ADMIN))).status).toBe(200);
  });

  it('Meta’s “no such template” closes the text here as well, whatever our record said', async () => {
    const [known] = meta.templates.filter((one) => one.name.endsWith('_v2'));
    const { name = '' } = known ?? {};
    meta.templates = meta.templates.filter((one) => one !== known);
    const lost = await start();
    expect(await first(lost.id)).toMatchObject({ state: 'failed', reason: '132001' });
    expect((await texts()).at(-1)).toMatchObject({ providerName: name, state: 'paused', reason: 'code_132001' });
    expect(byWhatsapp((await start()).to)[0]?.template).toMatch(/_v1$/);
  });
});

describe('who may be written to', () => {
  it('nobody who didn’t say yes to WhatsApp', async () => {
    const { to } = await start(person('unknown'));
    expect([byWhatsapp(to).length, bySms(to).length]).toEqual([0, 1]);
  });

  it('nobody in the US with what Meta calls marketing; a utility text reaches them', async () => {
    const meant = (await texts())[0];
    const us = await start(person('given', '+12025550123'));
    expect(byWhatsapp(us.to)).toHaveLength(1);
    await meta.report([
      {
        field: 'template_category_update',
        value: {
          message_template_name: meant.providerName,
          message_template_language: 'en',
          new_category: 'MARKETING',
        },
      },
    ]);
    const other = await start(person('given', '+12025550124'));
    expect([byWhatsapp(other.to).length, bySms(other.to).length]).toEqual([0, 1]);
    const canada = await start(person('given', '+14165550123'));
    expect(byWhatsapp(canada.to)).toHaveLength(1);
  });

  it('a number without WhatsApp is closed there alone', async () => {
    meta.mood = () => ({ do: 'accept', statuses: ['failed'], errorCode: 131026 });
    const one = await start();
    await expect.poll(() => first(one.id)).toMatchObject({ state: 'failed', reason: '131026' });
    api.later(24 * 8);
    await api.call('POST', `/v1/enrolments/${one.id}/stop`, { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() }, api.by(desk)); // biome-ignore format: one call
    meta.mood = () => ({ do: 'accept' });
    const wanted = bySms(one.to).length;
    await start({ ...one.request, booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() } }); // biome-ignore format: one call
    expect(bySms(one.to)).toHaveLength(wanted + 1);
  });
});

describe('the window of 24 hours', () => {
  it('free text inside it, a template outside', async () => {
    const one = person();
    const to = one.addresses[0]?.to ?? '';
    expect(await meta.write(to.slice(1), 'Hello, are you open on Monday?')).toBe(200);
    await start(one);
    expect(byWhatsapp(to)).toMatchObject([{ template: null, text: expect.stringContaining('Harbour Dental') }]);

    const late = person();
    const later = late.addresses[0]?.to ?? '';
    await meta.write(later.slice(1), 'Hello');
    api.clock.now = new Date(api.clock.now.getTime() + 24 * 3_600_000);
    await start({ ...late, booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() } }); // biome-ignore format: one call
    expect(byWhatsapp(later)).toMatchObject([{ template: expect.stringContaining('_v1') }]);
  });
});

describe('a reply by WhatsApp', () => {
  it('goes the way of all replies: STOP stops every channel, and is confirmed once, inside the window', async () => {
    const one = await start();
    expect(await meta.write(one.to.slice(1), 'Stop promotions')).toBe(200);
    const { state, stopCause } = (await api.call('GET', `/v1/enrolments/${one.id}`, undefined, api.by(desk))).body.enrolment; // biome-ignore format: one line
    expect([state, stopCause]).toEqual(['stopped', 'opted_out']);
    await expect.poll(() => byWhatsapp(one.to).map((message) => message.template)).toEqual([expect.any(String), null]);
    expect(byWhatsapp(one.to)[1]?.text).toContain('you will get no more messages');
    await meta.write(one.to.slice(1), 'stop!');
    const bySmsOnly = launchSample({ addresses: [{ channel: 'sms', to: one.to, consent: 'given', ...seen }] });
    expect((await api.launch(desk, bySmsOnly)).body.error.reasons).toEqual(['suppressed']);
    expect(byWhatsapp(one.to)).toHaveLength(2);
  });
  it('of a voice message reaches a person', async () => {
    const one = await start();
    await meta.write(one.to.slice(1), '', { type: 'audio', text: undefined, audio: { id: '1' } });
    const { tasks } = (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body;
    expect(tasks).toContainEqual(
      expect.objectContaining({ patientKey: one.request.patientKey, kind: 'reply', reason: 'reply_other' }),
    );
  });
});

describe('200 is not sent', () => {
  it('a dropped answer is unknown until a report brings our id back; nothing is sent twice', async () => {
    meta.mood = () => ({ do: 'drop' });
    const one = await start();
    await expect.poll(() => first(one.id)).toMatchObject({ state: 'delivered' });
    expect(byWhatsapp(one.to)).toHaveLength(1);
    meta.mood = () => ({ do: 'drop', before: true });
    const lost = await start();
    expect(await first(lost.id)).toMatchObject({ state: 'unknown' });
    api.later(1);
    await api.work();
    api.later(1);
    await api.work();
    // Nobody can tell, so it is never sent again.
    expect(await first(lost.id)).toMatchObject({ state: 'unknown' });
    expect(byWhatsapp(lost.to)).toHaveLength(0);
  });

  it('an account that nobody pays: taken, never delivered, and after some hours the sender stands still', async () => {
    await api.ports.db.deleteFrom('provider_events').execute();
    api.clock.now = new Date(TUESDAY.getTime() + 21 * 24 * 3_600_000);
    meta.unpaid = true;
    const silent = [];
    for (let i = 0; i < 10; i += 1) silent.push(await start());
    expect(await first(silent[0]?.id ?? '')).toMatchObject({ state: 'accepted' });
    await checkBreakers(api.ports);
    const pauses = async () => (await api.call('GET', '/v1/pauses', undefined, api.by(desk))).body.pauses;
    expect(await pauses()).toEqual([]);
    api.later(7);
    await checkBreakers(api.ports);
    const [pause] = await pauses();
    expect(pause).toMatchObject({ kind: 'sender', name: 'whatsapp', reason: 'silence', hits: 10, sends: 10 });
    expect(pause.causes).toHaveLength(3);
    await api.call('POST', `/v1/pauses/${pause.id}/end`, undefined, api.by(ADMIN));
  });
});

describe('the sender’s quality', () => {
  const quality = (event: string, at = api.clock.now) =>
    meta.report([{ field: 'phone_number_quality_update', value: { display_phone_number: meta.number, event } }], at);
  const open = async () => (await api.call('GET', '/v1/pauses', undefined, api.by(desk))).body.pauses;

  it('a drop pauses it for every practice, better news let it go on, each step once', async () => {
    api.clock.now = new Date(TUESDAY.getTime() + 28 * 24 * 3_600_000);
    await quality('FLAGGED');
    expect(await open()).toMatchObject([{ name: 'whatsapp', level: 'paused', reason: 'quality', until: null }]);
    const held = await start();
    expect(await first(held.id)).toMatchObject({ state: 'held', reason: 'sender_paused' });
    // An older word that comes late changes nothing.
    await quality('UNFLAGGED', new Date(api.clock.now.getTime() - 3_600_000));
    expect(await open()).toHaveLength(1);
    api.later(0.1);
    await quality('UNFLAGGED');
    expect(await open()).toEqual([]);
    await api.work();
    expect(byWhatsapp(held.to)).toHaveLength(1);
  });
  it('a restricted account pauses too, and a lower limit is a warning', async () => {
    api.later(0.1);
    await quality('DOWNGRADE');
    expect(await open()).toMatchObject([{ level: 'warned', reason: 'quality' }]);
    api.later(0.1);
    await meta.report([{ field: 'account_update', value: { event: 'ACCOUNT_RESTRICTION' } }]);
    expect(await open()).toMatchObject([{ level: 'paused', reason: 'quality' }]);
    const view = (await api.call('GET', '/v1/senders', undefined, api.by(desk))).body.senders;
    const whatsapp = view.find((one: { channel: string }) => one.channel === 'whatsapp');
    expect(whatsapp.checks).toContainEqual({ id: 'quality', state: 'missing', needed: true });
    expect(whatsapp.ready).toBe(false);
  });
});
