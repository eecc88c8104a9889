import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { type SmtpPeer, startSmtpPeer } from '../../../tests/peers/smtp-peer.ts';
import { takeWaitingReports } from '../../jobs/reports.ts';
import { makeProviders } from '../../providers/registry.ts';
import { keepReport } from '../../store/reports.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '../../testing/harness.ts';

const TOKEN = 'a word of sixteen or more';
let peer: SmtpPeer;
let api: Harness;
let desk: Desk;
beforeAll(async () => {
  peer = await startSmtpPeer();
  const config = { SMTP_URL: peer.url, SMTP_REPORTS_TO: 'reports@willow.example', SMTP_REPORTS_TOKEN: TOKEN };
  const ports = { callbackUrl: () => null, capture: {} as never, now: () => new Date() };
  api = await startHarness({ providers: () => makeProviders(config, ports) });
  desk = await api.pair({ ...practiceSample, from: { email: 'hello@willow.example' }, channelOrder: ['email'] });
});
afterAll(async () => {
  await api.close();
  await peer.close();
});

let count = 0;
/** Somebody whose mail has left, and the mail as it arrived. */
async function mailed() {
  count += 1;
  const to = `p${count}@mail.example.org`;
  const addresses: LaunchRequest['addresses'] = [
    { channel: 'email', to, consent: 'unknown' },
    { channel: 'sms', to: `+4477009006${String(count).padStart(2, '0')}`, consent: 'unknown' },
  ];
  const request = launchSample({ addresses });
  const id = (await api.launch(desk, request)).body.enrolment.id as string;
  await api.work();
  const mail = peer.taken.find((one) => one.to[0] === to);
  return { request, id, to, mail: mail?.raw.toString() ?? '', from: mail?.from };
}
const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const again = ({ addresses }: LaunchRequest) => launchSample({ addresses });

/** A report as mail servers write it: words for people, fields for machines, our mail or its headers. */
const report = (kind: string, fields: string, original: string, as = 'message/rfc822') =>
  [
    'From: <mailer-daemon@mx.example>',
    'To: <reports@willow.example>',
    'Subject: Something about a mail of yours',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${kind}; boundary="=_part"`,
    '',
    '--=_part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This is about a mail of yours.',
    '--=_part',
    `Content-Type: message/${kind}`,
    '',
    fields,
    '--=_part',
    `Content-Type: ${as}`,
    '',
    original,
    '--=_part--',
    '',
  ].join('\r\n');
const spam = (mail: string, type = 'abuse') =>
  report('feedback-report', `Feedback-Type: ${type}\r\nUser-Agent: SomeMail/1.0\r\nVersion: 1\r\n`, mail);
const bounce = (mail: string, status: string, action = 'failed') =>
  report(
    'delivery-status',
    `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; somebody\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
    mail.split('\r\n\r\n')[0] ?? '',
    'text/rfc822-headers',
  );
const handIn = (raw: string, authorization = `Bearer ${TOKEN}`) =>
  api.app.request('/webhooks/smtp/inbound', { method: 'POST', body: raw, headers: { authorization } });

it('a complaint of a feedback loop stops the person over every channel, once, and counts against the sender', async () => {
  const { request, id, mail, from } = await mailed();
  expect(from).toBe('reports@willow.example');
  expect((await handIn(spam(mail))).status).toBe(200);
  expect((await handIn(spam(`X-Received: later\r\n${mail}`))).status).toBe(200);
  expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
  expect((await api.launch(desk, again(request))).body.error.reasons).toEqual(['suppressed']);
  const text = launchSample({ addresses: request.addresses.slice(1) });
  expect((await api.launch(desk, text)).body.error.reasons).toEqual(['suppressed']);
  expect(await api.ports.db.selectFrom('complaints').select(['provider']).execute()).toEqual([{ provider: 'smtp' }]);
  expect(api.logLines.join('')).not.toMatch(/mail\.example\.org|willow\.example/);
});

it('a mail that came back late is undelivered; only an address that does not exist is not written to again', async () => {
  const [gone, full, late] = [await mailed(), await mailed(), await mailed()];
  await handIn(bounce(gone.mail, '5.1.1'));
  await handIn(bounce(full.mail, '5.2.2'));
  await handIn(bounce(late.mail, '4.4.1', 'delayed'));
  const first = async ({ id }: { id: string }) => (await view(id)).steps[0];
  expect(await first(gone)).toMatchObject({ state: 'undelivered', reason: '5.1.1' });
  expect(await first(full)).toMatchObject({ state: 'undelivered', reason: '5.2.2' });
  expect(await first(late)).toMatchObject({ state: 'accepted' });
  const dead = await api.ports.db
    .selectFrom('messages')
    .select('permanent')
    .where('state', '=', 'undelivered')
    .execute();
  expect(dead.map((row) => row.permanent).sort()).toEqual([false, true]);
});

it('nothing is taken without the word, and what is no report, or of no mail of ours, changes nothing', async () => {
  const { id, mail } = await mailed();
  for (const authorization of [
    '',
    'Bearer ',
    'Bearer another word',
    `Basic ${btoa(':wrong')}`,
    `Bearer ${TOKEN} `.slice(0, -2),
  ]) {
    expect((await handIn(spam(mail), authorization)).status, authorization).toBe(404);
  }
  const others = [
    spam(mail, 'not-spam'),
    spam(mail, 'auth-failure'),
    spam('Message-ID: <x@elsewhere.example>\r\n\r\nhi'),
    spam(`Message-ID: <${crypto.randomUUID()}@willow.example>\r\n\r\nhi`),
    mail,
    'Subject: I am away\r\n\r\nuntil Monday',
    '',
    '\0\r\n\r\n',
  ];
  for (const raw of others) expect((await handIn(raw)).status).toBe(200);
  expect((await view(id)).state).toBe('active');
  // A mail service's link has no room for a header: the word is its password.
  expect((await handIn(spam(mail), `Basic ${btoa(`reports:${TOKEN}`)}`)).status).toBe(200);
  expect((await view(id)).state).toBe('stopped');
});

it('what was kept when the process died is found by the sweep, though the word itself is not kept', async () => {
  const { id, mail } = await mailed();
  const request = {
    url: 'http://localhost/webhooks/smtp/inbound',
    headers: new Headers({ authorization: `Bearer ${TOKEN}` }),
    raw: new TextEncoder().encode(spam(mail)),
  };
  await keepReport(api.ports.db, api.ports.crypt, { provider: 'smtp', request, now: api.clock.now });
  api.later(1);
  expect(await takeWaitingReports(api.ports)).toBe(1);
  expect((await view(id)).state).toBe('stopped');
});

it('the senders’ list says that reports come in', async () => {
  const { senders } = (await api.call('GET', '/v1/senders', undefined, api.by(desk))).body;
  const mail = senders.find((one: { channel: string }) => one.channel === 'email');
  expect(mail.checks).toContainEqual({ id: 'reports', state: 'ok', needed: false });
});
