import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { makeProviders } from '#send-api/providers/registry.ts';
import { signTwilio } from '#send-api/providers/twilio-signature.ts';
import {
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
  TUESDAY,
} from '#send-api/testing/harness.ts';
import { type SmtpPeer, startSmtpPeer } from '../../tests/peers/smtp-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../../tests/peers/twilio-peer.ts';

/** Whatever way out a person takes, it is a stop of the person: over every channel, address, key and household step. */
const REPORTS = 'the word for the reports';
const POSTMARK = 'the word for Postmark it is';
let api: Harness;
let desk: Desk;
let neighbour: Desk;
let peer: SmtpPeer;
let twilio: TwilioPeer;
beforeAll(async () => {
  [peer, twilio] = await Promise.all([startSmtpPeer(), startTwilioPeer()]);
  const config = {
    SMTP_URL: peer.url,
    SMTP_REPORTS_TO: 'reports@willow.example',
    SMTP_REPORTS_TOKEN: REPORTS,
    POSTMARK_WEBHOOK_TOKEN: POSTMARK,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_BASE_URL: twilio.url,
  };
  const ports = { callbackUrl: () => null, capture: {} as never, now: () => new Date(TUESDAY) };
  api = await startHarness({ providers: () => makeProviders(config, ports) });
  const from = { sms: '+447700900999', email: 'hello@willow.example' };
  desk = await api.pair({ ...practiceSample, from, channelOrder: ['email', 'sms'] });
  const theirs = { sms: '+447700900998', email: 'hello@oak.example' };
  neighbour = await api.pair({ ...practiceSample, from: theirs, channelOrder: ['email', 'sms'] });
});
beforeEach(() => {
  api.clock.now = new Date(TUESDAY);
});
afterAll(async () => {
  await api.close();
  await Promise.all([peer.close(), twilio.close()]);
});

let count = 0;
interface Person {
  request: LaunchRequest;
  id: string;
  phone: string;
  email: string;
  /** The number of the mail that has left, and the mail. */
  number: string;
  mail: string;
}
const unknown = (channel: 'sms' | 'email', to: string) => ({ channel, to, consent: 'unknown' as const });

/** Somebody who was written to by mail, and a member of the household whose first text on the same phone waits. */
async function household(): Promise<{ person: Person; member: { request: LaunchRequest; id: string } }> {
  count += 1;
  const phone = `+4477009020${String(count).padStart(2, '0')}`;
  const email = `way${count}@mail.example.org`;
  const request = launchSample({ addresses: [unknown('email', email), unknown('sms', phone)] });
  const id = (await api.launch(desk, request)).body.enrolment.id;
  await api.work();
  const mail = peer.taken.find((one) => one.to[0] === email)?.raw.toString() ?? '';
  const number = /^message-id: <([^@]+)@/im.exec(mail)?.[1] ?? '';
  const other = launchSample({ addresses: [unknown('sms', phone)], firstName: 'Sami' });
  const launched = await api.launch(desk, other);
  return { person: { request, id, phone, email, number, mail }, member: { request: other, id: launched.body.enrolment.id } };
} // biome-ignore format: one line

const header = (mail: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(mail.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
const handIn = (raw: string) =>
  api.app.request('/webhooks/smtp/inbound', {
    method: 'POST',
    body: raw,
    headers: { authorization: `Bearer ${REPORTS}` },
  });
const answerOf = ({ email, number }: Person, text: string, from = email) =>
  handIn(
    `From: <${from}>\r\nTo: <hello@willow.example>\r\nSubject: Re: hello\r\nMessage-ID: <${randomUUID()}@mail.example.org>\r\nIn-Reply-To: <${number}@willow.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
  );
const byPostmark = (said: object, { number }: Person) =>
  api.app.request('/webhooks/smtp/status', {
    method: 'POST',
    body: JSON.stringify({ ...said, Metadata: { comeback: number } }),
    headers: { authorization: `Bearer ${POSTMARK}` },
  });
const text = (phone: string, Body: string) => {
  const form = new URLSearchParams({ AccountSid: twilio.accountSid, MessageSid: `SM${randomUUID()}`, SmsStatus: 'received', From: phone, To: '+447700900999', Body });
  const path = '/webhooks/twilio/inbound';
  const headers = { 'x-twilio-signature': signTwilio(twilio.authToken, `http://localhost${path}`, form) };
  return api.app.request(path, { method: 'POST', body: form, headers });
}; // biome-ignore format: one line

const ways: Array<[string, (person: Person) => Response | Promise<Response>]> = [
  [
    'one click in the mail program (RFC 8058)',
    ({ mail }) => {
      const link = /<(https?:[^>]+)>/.exec(header(mail, 'list-unsubscribe'))?.[1] ?? '';
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      return api.app.request(new URL(link).pathname, { method: 'POST', body });
    },
  ],
  [
    'a mail to the address of the same header (RFC 2369)',
    ({ mail, email }) => {
      const mailto = new URL(/<(mailto:[^>]+)>/.exec(header(mail, 'list-unsubscribe'))?.[1] ?? '');
      const subject = mailto.searchParams.get('subject');
      return handIn(`From: <${email}>\r\nTo: <${mailto.pathname}>\r\nSubject: ${subject}\r\n\r\n`);
    },
  ],
  ['an answer to the mail', (person) => answerOf(person, 'Please stop.\r\n\r\n> Hi Noor')],
  ['an answer from another address of theirs', (person) => answerOf(person, 'Désabonnez-moi', 'other@mail.example.net')],
  [
    'a mail of its own to the practice',
    ({ email }) => handIn(`From: <${email}>\r\nTo: <hello@willow.example>\r\nSubject: STOP\r\n\r\nSTOP`),
  ],
  ['a text, though only mails were sent', ({ phone }) => text(phone, 'STOP')],
  [
    'the mail service’s own unsubscribe',
    (person) => byPostmark({ RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'ManualSuppression', Origin: 'Recipient' }, person),
  ],
  ['a complaint by the mail service', (person) => byPostmark({ RecordType: 'SpamComplaint' }, person)],
  [
    'a complaint of a feedback loop (RFC 5965)',
    ({ mail }) =>
      handIn(
        ['From: <fbl@mx.example>', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=feedback-report; boundary="=_p"', '', '--=_p', 'Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', '', '--=_p', 'Content-Type: message/rfc822', '', mail, '--=_p--', ''].join('\r\n'),
      ),
  ],
  [
    'a word at the front desk',
    async ({ request }) => {
      const said = { patientKey: request.patientKey, addresses: [], source: 'patient_by_phone', by: 'Ana', at: TUESDAY.toISOString() };
      const { status, text: body } = await api.call('POST', '/v1/opt-outs', said, api.by(desk));
      return new Response(body, { status });
    },
  ],
]; // biome-ignore format: one line a mail

describe.each(ways)('%s', (_, take) => {
  it('stops the person everywhere in this practice, and nobody in another', async () => {
    const { person, member } = await household();
    expect(person.number).toMatch(/^[0-9a-f-]{36}$/);
    expect((await take(person)).status).toBe(200);
    for (const id of [person.id, member.id]) {
      const { enrolment } = (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body;
      expect(enrolment).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
      expect(enrolment.steps.map((step: { state: string }) => step.state)).not.toContain('queued');
    }
    const mails = () => peer.taken.filter((one) => one.to[0] === person.email).length;
    const texts = twilio.messages.length;
    await text(person.phone, 'YES');
    await answerOf(person, 'start');
    api.later(48);
    const tries = [
      launchSample({ patientKey: person.request.patientKey, addresses: [unknown('sms', '+447700902199')] }),
      launchSample({ addresses: [unknown('email', person.email.toUpperCase())] }),
      launchSample({ addresses: [unknown('sms', person.phone)] }),
      person.request,
    ];
    for (const one of tries) expect((await api.launch(desk, one)).body.error?.reasons).toEqual(['suppressed']);
    await api.work();
    // One confirmation of a text's stop is all that may still leave.
    expect(mails()).toBe(1);
    expect(twilio.messages.length - texts).toBeLessThanOrEqual(1);
    expect((await api.launch(neighbour, person.request)).status).toBe(201);
  });
});

it('any other answer by mail stops what is automatic and asks the desk; a start by mail lifts nothing', async () => {
  const { person } = await household();
  expect((await answerOf(person, 'Yes please, can I come on Monday?\r\n\r\n> To stop these mails, click')).status).toBe(200);
  const { enrolment } = (await api.call('GET', `/v1/enrolments/${person.id}`, undefined, api.by(desk))).body;
  expect(enrolment).toMatchObject({ state: 'stopped', stopCause: 'replied' });
  const { tasks } = (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body;
  const task = tasks.find((one: { patientKey: string }) => one.patientKey === person.request.patientKey);
  expect(task).toMatchObject({ kind: 'reply', reason: 'reply_question' });
}); // biome-ignore format: one line

it('a stranger’s mail to the practice is neither kept nor answered', async () => {
  const rows = async () => {
    const all = await Promise.all((['reports', 'inbound', 'tasks'] as const).map((table) => api.ports.db.selectFrom(table).selectAll().execute()));
    return all.map((one) => one.length);
  };
  const before = await rows();
  for (const body of ['Do you have parking?', 'Yes', 'START']) {
    expect((await handIn(`From: <x@stranger.example>\r\nTo: <hello@willow.example>\r\nSubject: Hi\r\n\r\n${body}`)).status).toBe(200);
  }
  expect(await rows()).toEqual(before);
  // One that answers somebody else's mail with a number like ours.
  const answers = `In-Reply-To: <${randomUUID()}@elsewhere.example>`;
  expect((await handIn(`From: <x@stranger.example>\r\nTo: <hello@willow.example>\r\n${answers}\r\n\r\nYes`)).status).toBe(200);
  expect((await rows()).slice(1)).toEqual(before.slice(1));
}); // biome-ignore format: one line

it('nothing of anybody is in the log', () => {
  expect(api.logLines.length).toBeGreaterThan(50);
  expect(api.logLines.join('')).not.toMatch(/mail\.example|willow\.example|4477009020|Noor|stranger/i);
});
