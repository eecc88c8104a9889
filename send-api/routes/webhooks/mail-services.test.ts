import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { clock, now, postmark, type Service, sendgrid, ses, type What } from '../../../tests/peers/mail-services.ts';
import { type SmtpPeer, startSmtpPeer, type TakenMail } from '../../../tests/peers/smtp-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../../../tests/peers/twilio-peer.ts';
import { sweep } from '../../jobs/sweep.ts';
import { makeProviders } from '../../providers/registry.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness, TUESDAY } from '../../testing/harness.ts';

describe.each([
  ['Amazon SES', ses],
  ['Postmark', postmark],
  ['SendGrid', sendgrid],
])('%s', (_, make) => {
  let peer: SmtpPeer;
  let twilio: TwilioPeer;
  let api: Harness;
  let desk: Desk;
  let service: Service;
  beforeAll(async () => {
    clock.now = new Date(TUESDAY);
    service = await make();
    peer = await startSmtpPeer();
    twilio = await startTwilioPeer();
    const sms = {
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_BASE_URL: twilio.url,
    };
    const config = { SMTP_URL: peer.url, ...sms, ...service.config };
    const ports = { callbackUrl: () => null, capture: {} as never, now, getFromAmazon: service.getFromAmazon };
    api = await startHarness({ providers: () => makeProviders(config, ports) });
    const from = { ...practiceSample.from, email: 'hello@willow.example' };
    desk = await api.pair({ ...practiceSample, from, channelOrder: ['email', 'sms'] });
  });
  afterAll(async () => {
    await api.close();
    await peer.close();
    await twilio.close();
    await service.close?.();
  });

  const WEBHOOK = '/webhooks/smtp/status';
  const post = (init: RequestInit) => api.app.request(WEBHOOK, init);
  const report = (what: What, number: string) => post(service.sign(JSON.stringify(service.says(what, number))));
  const headersOf = (mail: TakenMail | undefined) => mail?.raw.toString().split('\r\n\r\n')[0] ?? '';
  let count = 0;
  /** Somebody whose mail has left, and the number the service found in it. */
  const mailed = async (by = desk) => {
    count += 1;
    const to = `p${count}@mail.example.org`;
    const phone = `+4477009007${String(count).padStart(2, '0')}`;
    const addresses: LaunchRequest['addresses'] = [
      { channel: 'email', to, consent: 'unknown' },
      { channel: 'sms', to: phone, consent: 'unknown' },
    ];
    const request = launchSample({ addresses });
    const launched = await api.launch(by, request);
    if (launched.status !== 201) throw new Error(launched.text);
    const id = launched.body.enrolment.id as string;
    await api.work();
    const number = service.number(headersOf(peer.taken.find((one) => one.to[0] === to)));
    return { request, id, number: number ?? 'no number in the mail' };
  };
  const view = async (id: string, by = desk) =>
    (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(by))).body.enrolment;
  const first = async (id: string) => (await view(id)).steps[0];
  const row = (number: string) =>
    api.ports.db.selectFrom('messages').selectAll().where('id', '=', number).executeTakeFirstOrThrow();
  const rows = async () => {
    const all = await Promise.all((['reports', 'provider_events', 'complaints'] as const).map((table) => api.ports.db.selectFrom(table).selectAll().execute()));
    return all.map((one) => one.length);
  }; // biome-ignore format: one line

  it('finds our number in the mail and says that it was delivered', async () => {
    const { id, number } = await mailed();
    expect(await row(number)).toMatchObject({ state: 'accepted' });
    expect((await report('delivered', number)).status).toBe(200);
    expect(await first(id)).toMatchObject({ state: 'delivered' });
    expect(api.logLines.join('')).not.toMatch(/mail\.example\.org|willow\.example/);
  });

  it('knows of a mail whose taking was never answered, so that nobody has to look for it', async () => {
    peer.mood = () => ({ do: 'drop', at: 'after_take' });
    const { id, number } = await mailed();
    peer.mood = () => ({ do: 'take' });
    expect(await row(number)).toMatchObject({ state: 'unknown', provider_id: null });
    expect((await report('delivered', number)).status).toBe(200);
    expect(await first(id)).toMatchObject({ state: 'delivered' });
  });

  it('a hard bounce: the address is dead, and the person is reached another way', async () => {
    const { request, id, number } = await mailed();
    await report('delivered', number);
    expect((await report('hard', number)).status).toBe(200);
    expect(await first(id)).toMatchObject({ state: 'undelivered', reason: 'no_such_address' });
    expect((await row(number)).permanent).toBe(true);
    const again = await api.launch(desk, launchSample({ addresses: request.addresses.slice(0, 1) }));
    expect([again.status, again.body.error?.reasons]).toEqual([409, ['address_unusable']]);
    // Two days on, so that no cap of the address is in the way: the text takes the mail's place.
    const mails = peer.taken.length;
    api.later(48);
    const phone = { channel: 'sms', to: '+447700900799', consent: 'unknown' } as const;
    await api.launch(desk, launchSample({ addresses: [...request.addresses.slice(0, 1), phone] }));
    await api.work();
    expect(twilio.messages.map((one) => one.to)).toEqual([phone.to]);
    expect(peer.taken).toHaveLength(mails);
    api.clock.now = new Date(TUESDAY);
  });

  it('a full mailbox or a filter says nothing of the address; a delay says nothing at all', async () => {
    const [full, filtered, late] = [await mailed(), await mailed(), await mailed()];
    await report('soft', full.number);
    await report('blocked', filtered.number);
    await report('late', late.number);
    expect(await first(full.id)).toMatchObject({ state: 'undelivered', reason: 'mailbox_full' });
    expect(await first(filtered.id)).toMatchObject({ state: 'undelivered', reason: 'content_blocked' });
    expect(await first(late.id)).toMatchObject({ state: 'accepted' });
    for (const { number } of [full, filtered, late]) expect((await row(number)).permanent).toBe(false);
  });

  it.each(['spam', 'unsubscribed'] as const)('%s: the person is stopped over every channel and address', async (what) => {
    const { request, id, number } = await mailed();
    expect((await report(what, number)).status).toBe(200);
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    for (const address of request.addresses) {
      const other = await api.launch(desk, launchSample({ addresses: [address] }));
      expect([address.channel, other.body.error?.reasons]).toEqual([address.channel, ['suppressed']]);
    }
    const source = what === 'spam' ? 'spam_report' : 'unsubscribe_link';
    const events = (await api.events(desk)).filter((line) => line.patientKey === request.patientKey);
    expect(events.map((line) => line.event)).toContainEqual({ type: 'opt_out', source });
    const complaints = await api.ports.db.selectFrom('complaints').selectAll().where('message_id', '=', number).execute();
    expect(complaints).toHaveLength(what === 'spam' ? 1 : 0);
  }); // biome-ignore format: the sentence is long

  it('the same report, fifty times at once, is acted on once; in any order a mail only goes forward', async () => {
    const { number } = await mailed();
    const before = await rows();
    const once = service.sign(JSON.stringify(service.says('spam', number)));
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ ...once })));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(await rows()).toEqual([(before[0] ?? 0) + 1, before[1], (before[2] ?? 0) + 1]);
    const other = await mailed();
    await report('hard', other.number);
    for (const what of ['late', 'opened', 'soft', 'blocked'] as const) await report(what, other.number);
    expect(await row(other.number)).toMatchObject({ state: 'undelivered', reason: 'no_such_address' });
  });

  it('nothing forged, old or of nobody’s mail is believed, and none of it is kept or tells anything', async () => {
    const { id, number } = await mailed();
    const before = await rows();
    const body = JSON.stringify(service.says('spam', number));
    const forged = await Promise.all(service.forge(body).map(post));
    expect(forged.map((answer) => answer.status)).toEqual(forged.map(() => 404));
    expect(new Set(await Promise.all(forged.map((answer) => answer.text()))).size).toBe(1);
    expect(await rows()).toEqual(before);
    // Rightly signed, of a mail that nobody here knows, or with a number that is none.
    for (const other of [randomUUID(), `${number} `, `' or 1=1 --`, '__proto__', '']) {
      expect((await report('spam', other)).status).toBe(200);
    }
    expect((await view(id)).state).toBe('active');
    expect((await rows())[2]).toBe(before[2]);
  });

  it('more than fits is cut off, and odd bytes hurt nobody', async () => {
    const before = await rows();
    const large = 'x'.repeat(3 * 1024 * 1024 + 1);
    expect((await post(service.sign(large))).status).toBe(413);
    for (const odd of ['', 'hello', '[[[', '"\\ud800"', '['.repeat(20_000)]) {
      expect([200, 404]).toContain((await post(service.sign(odd))).status);
    }
    expect((await rows()).slice(1)).toEqual(before.slice(1));
  });

  it('what one practice’s mail brings back says nothing of another practice', async () => {
    const neighbour = await api.pair({ ...practiceSample, from: { email: 'hi@oak.example' }, channelOrder: ['email'] });
    const ours = await mailed();
    const theirs = await api.launch(neighbour, { ...ours.request });
    await report('spam', ours.number);
    expect((await view(ours.id)).state).toBe('stopped');
    expect((await view(theirs.body.enrolment.id, neighbour)).state).toBe('active');
    expect((await api.launch(desk, ours.request)).body.error.reasons).toEqual(['suppressed']);
  });

  it('what was kept when the process died is found by the sweep', async () => {
    const { id, number } = await mailed();
    await api.ports.db.schema.alterTable('provider_events').renameTo('provider_events_away').execute();
    expect((await report('hard', number)).status).toBe(500);
    await api.ports.db.schema.alterTable('provider_events_away').renameTo('provider_events').execute();
    api.later(0.1);
    await sweep(api.ports);
    expect(await first(id)).toMatchObject({ state: 'undelivered', reason: 'no_such_address' });
  });
});
