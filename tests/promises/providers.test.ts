import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchAddress, LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { optOutConfirmed } from '#lib/core/sequence/library/opt-out.ts';
import { findTemplate, templates } from '#lib/core/sequence/library/templates.ts';
import { checkBreakers } from '#send-api/jobs/breakers.ts';
import { takeCallbacks } from '#send-api/jobs/callbacks.ts';
import { makeProviders } from '#send-api/providers/registry.ts';
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
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';
import { type MetaPeer, startMetaPeer } from '../peers/meta-peer.ts';

/** Everything is captured: what most promises are about. */
let api: Harness;
let desk: Desk;
/** Real providers: WhatsApp against a peer that behaves as Meta, texts and mail scripted. */
let real: Harness;
let meta: MetaPeer;
const line = scriptedProvider();
const order: PracticeSettings['channelOrder'] = ['whatsapp', 'sms', 'email'];
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair({ ...practiceSample, channelOrder: ['sms', 'email', 'whatsapp'] });
  meta = await startMetaPeer();
  real = await startHarness({ providers: () => [whatsappProvider({ ...meta, baseUrl: meta.url }), line.provider] });
  real.ports.settings.from.whatsapp = `+${meta.number}`;
});
beforeEach(() => {
  api.clock.now = new Date(TUESDAY);
  real.clock.now = new Date(TUESDAY);
});
afterAll(async () => {
  await Promise.all([api.close(), real.close()]);
  await meta.close();
});

const seen = { consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' } };
const yes = (channel: LaunchAddress['channel'], to: string): LaunchAddress => ({
  channel,
  to,
  consent: 'given',
  ...seen,
});
let count = 0;
/** Somebody who is reached on all three channels. */
const everywhere = (change: Partial<LaunchRequest> = {}): LaunchRequest => {
  count += 1;
  const phone = `+44770093${String(1000 + count)}`;
  const addresses = [yes('sms', phone), yes('whatsapp', phone), yes('email', `p${count}@mail.example.org`)];
  return launchSample({ addresses, ...change });
};
const start = async (request = everywhere(), at = api, by = desk) => {
  const { body } = await at.launch(by, request);
  await at.work();
  return {
    request,
    id: body.enrolment?.id as string,
    phone: request.addresses[0]?.to ?? '',
    refused: body.error?.reasons,
  };
};
const view = async (id: string, at = api, by = desk) =>
  (await at.call('GET', `/v1/enrolments/${id}`, undefined, at.by(by))).body.enrolment;
const captured = async (to: string) => (await api.captured()).filter((one) => one.to === to);
const say = async (to: string, text: string) => {
  const [newest] = await captured(to);
  expect((await api.reply(newest?.id ?? '', text)).status).toBe(200);
};
const tasksOf = async ({ patientKey }: LaunchRequest) =>
  (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body.tasks.filter(
    (one: { patientKey: string }) => one.patientKey === patientKey,
  );
const again = (request: LaunchRequest): LaunchRequest => ({
  ...request,
  booking: { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() },
});

describe('C16: answers are understood, and the warm ones go to the desk', () => {
  it.each([
    ['Yes please', 'reply_yes'],
    ['How much does it cost?', 'reply_question'],
    ['No thanks', 'reply_no'],
    ['I will complain about this', 'reply_complaint'],
    ['My dog ate the letter', 'reply_other'],
  ])('C16: “%s” becomes a task: %s', async (text, reason) => {
    const { request, id, phone } = await start();
    await say(phone, text);
    expect((await view(id)).state).toBe('stopped');
    expect(await tasksOf(request)).toEqual([expect.objectContaining({ kind: 'reply', reason })]);
  });
  it('C16: a stop is no task, it is done', async () => {
    const { request, id, phone } = await start();
    await say(phone, 'STOP');
    expect((await view(id)).stopCause).toBe('opted_out');
    expect(await tasksOf(request)).toEqual([]);
  });
});

describe('C20: opting out is at once, from every channel', () => {
  it('C20: STOP by text ends the queued mail and WhatsApp and closes the call', async () => {
    const { request, id, phone } = await start();
    const missed = { kind: 'call', reason: 'missed_call', patientKey: request.patientKey, by: 'Ana' };
    await api.call('POST', '/v1/tasks', missed, api.by(desk));
    await say(phone, 'STOP');
    // In the answer to the very report: no job, no wait.
    expect((await view(id)).steps.slice(1).map((step: { state: string }) => step.state)).toEqual(['cancelled', 'cancelled']); // biome-ignore format: one line
    expect(await tasksOf(request)).toEqual([]);
    for (const address of request.addresses) {
      const alone = again(launchSample({ addresses: [address] }));
      expect((await api.launch(desk, alone)).body.error.reasons).toEqual(['suppressed']);
    }
    api.later(24 * 40);
    await api.work();
    expect((await captured(request.addresses[2]?.to ?? '')).length).toBe(0);
  });
  it('C20: STOP by WhatsApp ends the texts and mails as well', async () => {
    const { request, id, phone } = await start();
    const inbound = {
      kind: 'inbound' as const,
      from: `whatsapp:${phone}`,
      to: '+447700900999',
      text: 'stop',
      providerId: `w${id}`,
    };
    await takeCallbacks(api.ports, 'capture', [inbound]);
    expect((await view(id)).stopCause).toBe('opted_out');
    expect((await api.launch(desk, again(request))).body.error.reasons).toEqual(['suppressed']);
  });
});

describe('C21: carrier and platform rules come before a send', () => {
  it('C21: no text from a US sender that no carrier has registered', async () => {
    const us: PracticeSettings = { ...practiceSample, name: 'Bay Dental', country: 'US', region: 'NY', zone: 'America/New_York', registrations: ['baa:sms'] }; // biome-ignore format: one line
    const by = await real.pair(us);
    real.clock.now = new Date('2026-11-10T17:00:00.000Z');
    const request = () => launchSample({ zone: 'America/New_York', addresses: [yes('sms', `+1202555${String(1000 + ++count)}`)] }); // biome-ignore format: one line
    expect((await start(request(), real, by)).refused).toEqual(['not_registered']);
    await real.call('PUT', `/v1/practice?id=${by.practiceId}`, { ...us, registrations: ['baa:sms', 'a2p:sms'] }, real.by(ADMIN)); // biome-ignore format: one line
    const sent = await start(request(), real, by);
    expect(line.script.handed.filter(({ to }) => to === sent.phone)).toHaveLength(1);
    // And never at night there, whatever the clock says here.
    real.clock.now = new Date('2026-11-11T09:00:00.000Z');
    const night = await start({ ...request(), booking: { state: 'nothing_booked', strength: 'proof', seenAt: real.clock.now.toISOString() } }, real, by); // biome-ignore format: one line
    expect(await view(night.id, real, by)).toMatchObject({
      steps: [{ state: 'queued', reason: 'quiet_hours' }, {}, {}],
    });
    expect(line.script.handed.filter(({ to }) => to === night.phone)).toHaveLength(0);
  });
  it('C21: no text to an Indian number that its register does not know word for word', async () => {
    const by = await real.pair({ ...practiceSample, name: 'Harbour Dental' });
    const indian = () => launchSample({ addresses: [yes('sms', `+9198765${String(10_000 + ++count)}`)] });
    expect((await start(indian(), real, by)).refused).toEqual(['text_not_approved']);
    const dlt = { kind: 'dlt', templateId: 'overdue-recare.sms-first', language: 'en', dltTemplateId: '1107160000000012345', dltEntityId: '1101500000000012345', header: 'HARBDN', category: 'service_implicit', by: 'Ana' }; // biome-ignore format: one line
    const put = (text: string) => real.call('PUT', `/v1/registered-texts?practice=${by.practiceId}`, { ...dlt, text }, real.by(ADMIN)); // biome-ignore format: one line
    expect((await put('Hi {#var#}, something else altogether.')).body.dlt.matches).toBe(false);
    expect((await start(indian(), real, by)).refused).toEqual(['text_not_approved']);
    const ours = findTemplate(dlt.templateId)?.texts.en?.body ?? '';
    const words: Record<string, string> = { practiceName: 'Harbour Dental', practicePhone: practiceSample.phone, optOut: 'Reply STOP to opt out.' }; // biome-ignore format: one line
    const registered = ours.replace(/\{\{(\w+)\}\}/g, (_, field: string) => words[field] ?? '{#var#}');
    expect((await put(registered)).body.dlt.matches).toBe(true);
    const sent = await start(indian(), real, by);
    expect(line.script.handed.filter(({ to }) => to === sent.phone)).toMatchObject([
      { from: 'HARBDN', dlt: { templateId: dlt.dltTemplateId, entityId: dlt.dltEntityId } },
    ]);
  });
});

describe('D22: secure links for anything detailed', () => {
  it('D22: the link says nothing of the patient, belongs to one message, and ends', async () => {
    const { request, phone } = await start();
    const [message] = await captured(phone);
    const [link = ''] = /http\S+\/b\/\S+/.exec(message?.body ?? '') ?? [];
    const path = new URL(link).pathname;
    expect(path).toMatch(/^\/b\/[0-9A-Za-z]{12}$/);
    const shown = await api.app.request(path);
    const text = await shown.text();
    for (const secret of [request.firstName, phone, request.patientKey, 'recare', 'overdue']) expect(text).not.toContain(secret); // biome-ignore format: one line
    expect((await api.app.request(`${path.slice(0, -1)}${path.endsWith('a') ? 'b' : 'a'}`)).status).toBe(404);
    api.later(24 * 91);
    expect((await api.app.request(path)).status).toBe(410);
    // Nor does it do anything any more.
    expect((await api.app.request(path, { method: 'POST', body: new URLSearchParams({ action: 'call' }) })).status).toBe(410); // biome-ignore format: one line
    expect(await tasksOf(request)).toEqual([]);
  });
});

describe('D23: the way out of marketing is the way out of everything', () => {
  it('D23: one press of a mail program’s button, without login or question', async () => {
    const prefersMail = { sequenceId: 'lapsed', flagKind: 'lapsed', plan: { preferredChannel: 'email' } } as const;
    const { request, id } = await start(everywhere(prefersMail));
    const [mail] = await captured(request.addresses[2]?.to ?? '');
    const path = new URL(mail?.unsubscribeUrl ?? '').pathname;
    expect((await api.app.request(path)).status).toBe(200); // a scanner looks: nothing happens
    expect((await view(id)).state).toBe('active');
    const pressed = await api.app.request(path, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }); // biome-ignore format: one line
    expect(pressed.status).toBe(200);
    expect((await view(id)).stopCause).toBe('opted_out');
    // Neither that mailbox nor any other way to the person.
    for (const address of request.addresses) {
      const alone = again(launchSample({ addresses: [address] }));
      expect((await api.launch(desk, alone)).body.error.reasons).toEqual(['suppressed']);
    }
  });
});

describe('E12: WhatsApp by the official API, to people who said yes', () => {
  it('E12: nobody else carries it, and without a recorded yes it carries nothing', async () => {
    const config = { WHATSAPP_PHONE_NUMBER_ID: '1', WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_SECRET: 's', WHATSAPP_VERIFY_TOKEN: 'v', TWILIO_ACCOUNT_SID: 'AC', TWILIO_AUTH_TOKEN: 't', SMTP_URL: 'smtp://127.0.0.1:25' }; // biome-ignore format: one line
    const ports = { callbackUrl: () => null, capture: {} as never, now: () => new Date() };
    const carriers = makeProviders(config, ports).filter((one) => one.channels.includes('whatsapp'));
    expect(carriers.map((one) => one.name)).toEqual(['whatsapp']);

    const by = await real.pair({ ...practiceSample, name: 'Harbour Dental', channelOrder: order });
    await approve(by);
    const one = everywhere();
    const asked = one.addresses.map((address) => (address.channel === 'whatsapp' ? { channel: 'whatsapp' as const, to: address.to, consent: 'unknown' as const } : address)); // biome-ignore format: one line
    const without = await start({ ...one, addresses: asked }, real, by);
    expect(meta.messages.filter(({ to }) => `+${to}` === without.phone)).toEqual([]);
    expect(await view(without.id, real, by)).toMatchObject({ steps: [{ channel: 'sms', state: 'accepted' }, {}, {}] });
    const withYes = await start(everywhere(), real, by);
    expect(meta.messages.filter(({ to }) => `+${to}` === withYes.phone)).toHaveLength(1);
  });
});

/** Registers and approves the first text of the recall for this practice. */
async function approve(by: Desk): Promise<{ id: string; providerName: string }> {
  const draft = {
    kind: 'whatsapp',
    templateId: 'overdue-recare.sms-first',
    language: 'en',
    category: 'utility',
    by: 'Ana',
  };
  const made = (await real.call('PUT', `/v1/registered-texts?practice=${by.practiceId}`, draft, real.by(ADMIN))).body.whatsapp; // biome-ignore format: one line
  await real.call('POST', `/v1/registered-texts/${made.id}/submit`, undefined, real.by(ADMIN));
  await meta.review(made.providerName, 'APPROVED');
  const checked = await real.call('POST', `/v1/registered-texts/${made.id}/check`, undefined, real.by(ADMIN));
  expect(checked.body.whatsapp.state).toBe('approved');
  return made;
}

describe('E14: the clinic’s own verified sender', () => {
  it('E14: each check is in order, missing or not known, and says which', async () => {
    const by = await real.pair({ ...practiceSample, name: 'Harbour Dental', channelOrder: order });
    const whatsapp = async () => {
      const { senders } = (await real.call('GET', '/v1/senders', undefined, real.by(by))).body;
      const one = senders.find((sender: { channel: string }) => sender.channel === 'whatsapp');
      const checks = Object.fromEntries(
        one.checks.map((check: { id: string; state: string }) => [check.id, check.state]),
      );
      return { ...one, checks };
    };
    meta.card = { verified_name: 'Harbour Dental', name_status: 'PENDING_REVIEW', code_verification_status: 'VERIFIED', quality_rating: 'UNKNOWN' }; // biome-ignore format: one line
    expect(await whatsapp()).toMatchObject({
      name: 'Harbour Dental',
      ready: false,
      checks: {
        provider: 'ok',
        sender: 'ok',
        number_verified: 'ok',
        name_approved: 'missing',
        business_verified: 'ok',
        badge: 'unknown',
        quality: 'unknown',
        texts_approved: 'missing',
      },
    });
    await approve(by);
    meta.card = { ...meta.card, name_status: 'APPROVED', quality_rating: 'GREEN', is_official_business_account: true };
    real.later(1);
    expect(await whatsapp()).toMatchObject({
      ready: true,
      checks: { name_approved: 'ok', badge: 'ok', quality: 'ok', texts_approved: 'ok' },
    });
  });
});

describe('E15: only approved texts are sent', () => {
  it('E15: draft, submitted, rejected and paused are not, approved is', async () => {
    const by = await real.pair({ ...practiceSample, name: 'Harbour Dental', channelOrder: order });
    const draft = {
      kind: 'whatsapp',
      templateId: 'overdue-recare.sms-first',
      language: 'en',
      category: 'utility',
      by: 'Ana',
    };
    const made = (await real.call('PUT', `/v1/registered-texts?practice=${by.practiceId}`, draft, real.by(ADMIN))).body.whatsapp; // biome-ignore format: one line
    const channel = async () => {
      const { id } = await start(everywhere(), real, by);
      return (await view(id, real, by)).steps[0].channel;
    };
    const news = (state: 'approved' | 'rejected' | 'paused') => {
      real.later(0.001);
      return takeCallbacks(real.ports, 'whatsapp', [{ kind: 'text', name: made.providerName, language: 'en', state, at: real.clock.now.toISOString() }]); // biome-ignore format: one line
    };
    const seenBy: Record<string, string> = {};
    seenBy.draft = await channel();
    await real.call('POST', `/v1/registered-texts/${made.id}/submit`, undefined, real.by(ADMIN));
    seenBy.submitted = await channel();
    await news('rejected');
    seenBy.rejected = await channel();
    await news('approved');
    await meta.review(made.providerName, 'APPROVED');
    seenBy.approved = await channel();
    await news('paused');
    seenBy.paused = await channel();
    expect(seenBy).toEqual({ draft: 'sms', submitted: 'sms', rejected: 'sms', approved: 'whatsapp', paused: 'sms' });
  });
});

describe('E16: the keyword ends all sequences at once', () => {
  it('E16: with the answer to the carrier everything has stopped, in every sequence', async () => {
    const phone = yes('sms', `+44770094${1000 + ++count}`);
    const one = await start(launchSample({ addresses: [phone] }));
    const other = await start(
      launchSample({ addresses: [phone], sequenceId: 'missed-or-cancelled', flagKind: 'no_show' }),
    );
    await say(phone.to, 'STOP');
    for (const { id } of [one, other]) {
      const { state, steps } = await view(id);
      expect(state).toBe('stopped');
      for (const step of steps as Array<{ state: string }>) expect(step.state).not.toMatch(/queued|held/);
    }
  });
});

describe('E17: an opt-out is for good', () => {
  it('E17: not after two months, not by staff’s consent form, not by a YES; only START from their own phone', async () => {
    const { request, phone } = await start();
    await say(phone, 'STOP');
    api.later(24 * 60);
    const consent = { patientKey: request.patientKey, channel: 'sms', purpose: 'care', basis: 'written', language: 'en', wording: 'May we text you?', givenAt: api.clock.now.toISOString(), by: 'Ana', source: 'form' }; // biome-ignore format: one line
    await api.call('POST', '/v1/consents', consent, api.by(desk));
    await say(phone, 'YES');
    expect((await api.launch(desk, again(request))).body.error.reasons).toEqual(['suppressed']);
    await say(phone, 'START');
    expect((await api.launch(desk, again(request))).status).toBe(201);
  });
});

describe('E26: too many opt-outs pause the sequence', () => {
  it('E26: at 4% of fifty it stands still, and timing, tone and frequency are named', async () => {
    const by = await api.pair({ ...practiceSample, name: 'Fifty Dental' });
    const people = Array.from({ length: 50 }, () => launchSample());
    for (const request of people) expect((await api.launch(by, request)).status).toBe(201);
    await api.work();
    for (const { patientKey } of people.slice(0, 2)) {
      const stop = { patientKey, addresses: [], source: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
      await api.call('POST', '/v1/opt-outs', stop, api.by(by));
    }
    await checkBreakers(api.ports);
    const [pause] = (await api.call('GET', '/v1/pauses', undefined, api.by(by))).body.pauses;
    expect(pause).toMatchObject({ level: 'paused', reason: 'opt_outs', hits: 2, sends: 50 });
    expect(pause.causes.map((cause: string) => cause.split(':')[0])).toEqual(['Timing', 'Tone', 'Frequency']);
    const held = await start(launchSample(), api, by);
    expect((await view(held.id, api, by)).steps[0]).toMatchObject({ state: 'held', reason: 'sequence_paused' });
  });
});

describe('complaint 3.6: opted out on one number or channel only', () => {
  it('complaint 3.6: one stop closes every number and channel, and no reason of staff opens it', async () => {
    const { request, phone } = await start();
    await say(phone, 'unsubscribe');
    const override = { blocker: 'no_evidence' as const, reason: 'They told us it is fine' };
    const tries = [again(request), { ...again(request), override }, again(launchSample({ addresses: request.addresses.slice(2) })), again({ ...request, addresses: everywhere().addresses })]; // biome-ignore format: one line
    for (const one of tries) expect((await api.launch(desk, one)).body.error.reasons).toEqual(['suppressed']);
  });
});

describe('complaint 3.7: CANCEL meant the visit', () => {
  it('complaint 3.7: it stops for now, and the desk asks what was meant', async () => {
    const { request, id, phone } = await start();
    await say(phone, 'CANCEL');
    expect((await view(id)).stopCause).toBe('opted_out');
    expect(await tasksOf(request)).toEqual([expect.objectContaining({ reason: 'cancel_or_stop' })]);
    // Nobody is told that they get no more messages while that is not certain.
    expect((await captured(phone)).filter((one) => one.body.includes('no more messages'))).toEqual([]);
  });
  it('complaint 3.7: no text offers such a word as an answer to anything else', () => {
    for (const { id, texts } of templates) {
      for (const text of Object.values(texts)) {
        const words = text.body.replaceAll('{{optOut}}', '');
        expect(`${id} ${/\b(STOP|END|QUIT|CANCEL)\b/.test(words)}`).toBe(`${id} false`);
      }
    }
  });
});

describe('complaint 3.8: STOP taken for a cancelled visit', () => {
  const confirmation = async (phone: string) => {
    const isOne = async () => (await captured(phone)).find((one) => one.body.includes('no more messages'))?.body;
    await expect.poll(isOne).toBeTruthy();
    return isOne();
  };
  it('complaint 3.8: the confirmation says that a visit stands, where one is booked, and only there', async () => {
    const without = await start();
    await say(without.phone, 'please stop');
    expect(await confirmation(without.phone)).not.toContain('visit');
    const booked = await start();
    const sighting = { patientKey: booked.request.patientKey, booking: { state: 'booked', on: '2026-12-12', seenAt: api.clock.now.toISOString() } }; // biome-ignore format: one line
    expect((await api.call('POST', '/v1/sightings', { items: [sighting] }, api.by(desk))).status).toBeLessThan(300);
    expect((await view(booked.id)).stopCause).toBe('booked');
    await say(booked.phone, 'please stop');
    expect(await confirmation(booked.phone)).toContain('visit you have booked still stands');
  });
  it('complaint 3.8: in every language of the library, in one text', () => {
    for (const language of ['en', 'es', 'fr', 'de', 'pt', 'hi']) {
      const [plain, more] = [false, true].map((booked) => optOutConfirmed(language, 'Harbour Dental', booked));
      expect(more?.startsWith(plain ?? '')).toBe(true);
      expect((more ?? '').length).toBeGreaterThan((plain ?? '').length + 15);
    }
  });
});

describe('complaint 3.20: “invalid response”', () => {
  it('complaint 3.20: whatever is written reaches a person, and nothing is answered by machine', async () => {
    for (const text of ['👍', '42', 'asdf', 'Können Sie mich bitte anrufen', 'ok but my knee', '?', '…']) {
      const { request, phone } = await start();
      await say(phone, text);
      expect((await tasksOf(request)).length, text).toBe(1);
      expect(await captured(phone), text).toHaveLength(1);
    }
  });
});
