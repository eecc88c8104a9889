import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSmtpPeer } from '../../tests/peers/smtp-peer.ts';
import { type SnsPeer, startSnsPeer } from '../../tests/peers/sns-peer.ts';
import { mailReport, mailReports } from './error-codes.ts';
import { postmarkReports } from './postmark.ts';
import { providerProblems } from './registry.ts';
import { sendgridReports } from './sendgrid.ts';
import { sesReports } from './ses.ts';
import { smtpProvider } from './smtp.ts';

const now = () => new Date('2026-11-10T10:00:00.000Z');
const URL_OF = 'https://send.example.org/webhooks/smtp/status';
const asked = (body: string | Buffer, headers: Record<string, string> = {}) => ({
  url: URL_OF,
  headers: new Headers(headers),
  raw: Buffer.from(body),
});
const id = randomUUID();
const days = (n: number) => new Date(now().getTime() + n * 86_400_000);

describe('SNS', () => {
  let sns: SnsPeer;
  beforeEach(async () => {
    sns = await startSnsPeer({ now });
  });
  afterEach(() => sns.close());
  const service = (change: { topicArn?: string } = {}) => sesReports({ ...sns, now, ...change });
  const read = (body: string) => service().read(asked(body));
  const delivery = { eventType: 'Delivery', mail: { tags: { comeback: [id] } }, delivery: {} };
  const taken = [{ kind: 'status', providerId: id, messageId: id, state: 'delivered', at: expect.any(String) }];

  it.each(['1', '2'] as const)(
    'version %s: what the certificate’s key signed is believed, and nothing else',
    async (version) => {
      expect(await read(sns.message(delivery, { version }))).toEqual(taken);
      const other = { ...delivery, eventType: 'Complaint', complaint: {} };
      expect(await read(sns.message(delivery, { version, change: { Message: JSON.stringify(other) } }))).toBeNull();
      expect(await read(sns.message(delivery, { version, change: { MessageId: randomUUID() } }))).toBeNull();
      expect(await read(sns.message(delivery, { version, change: { Subject: 'slipped in' } }))).toBeNull();
      expect(await read(sns.message(delivery, { version, change: { Signature: '' } }))).toBeNull();
      expect(await read(sns.message(delivery, { version, change: { Type: 'SubscriptionConfirmation' } }))).toBeNull();
      const wrong = version === '1' ? '2' : '1';
      expect(await read(sns.message(delivery, { version, change: { SignatureVersion: wrong } }))).toBeNull();
      expect(await read(sns.message(delivery, { version, change: { SignatureVersion: '3' } }))).toBeNull();
    },
  );
  it('a subject is part of what is signed', async () => {
    expect(await read(sns.message(delivery, { fields: { Subject: 'Amazon SES Email Event Notification' } }))).toEqual(
      taken,
    );
  });
  it('the certificate is got once, and only from the host of the topic’s own region', async () => {
    const one = service();
    for (let i = 0; i < 3; i += 1) expect(await one.read(asked(sns.message(delivery)))).toEqual(taken);
    expect(sns.asked).toHaveLength(1);
    const elsewhere = [
      'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem',
      'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem',
      'https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem',
      'https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-0.pem',
      'https://a:b@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem',
      'https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0.pem',
      'https://evil.example/?https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem',
      'https://sns.eu-west-1.amazonaws.com/?Action=Anything.pem',
      'https://sns.eu-west-1.amazonaws.com/other/SimpleNotificationService-0.pem',
      'file:///etc/passwd',
      'no address',
    ];
    for (const SigningCertURL of elsewhere) {
      expect([SigningCertURL, await read(sns.message(delivery, { change: { SigningCertURL } }))]).toEqual([
        SigningCertURL,
        null,
      ]);
    }
    expect(sns.asked).toHaveLength(1);
  });
  it('another topic is not ours, whoever signed', async () => {
    const other = `${sns.topicArn}-of-others`;
    expect(await service({ topicArn: other }).read(asked(sns.message(delivery)))).toBeNull();
    expect(await read(sns.message(delivery, { fields: { TopicArn: other } }))).toBeNull();
    expect(sns.asked).toEqual([]);
  });
  it('a certificate that is over, or somebody else’s, signs for nobody', async () => {
    for (const change of [
      { to: days(-1) },
      { from: days(1) },
      { name: 'sns.evil.example' },
      { name: 'evil.example' },
    ]) {
      const peer = await startSnsPeer({ now, ...change });
      expect(await sesReports({ ...peer, now }).read(asked(peer.message(delivery)))).toBeNull();
      await peer.close();
    }
  });
  it('an old message, or one of tomorrow, is no news', async () => {
    for (const at of [days(-8), days(1)]) {
      expect(await read(sns.message(delivery, { fields: { Timestamp: at.toISOString() } }))).toBeNull();
    }
    expect(await read(sns.message(delivery, { fields: { Timestamp: days(-3).toISOString() } }))).toEqual(taken);
  });
  it('a certificate that can’t be had now: Amazon is to try again', async () => {
    let away = true;
    const get = (url: string) => (away ? Promise.reject(new Error('away')) : sns.get(url));
    const one = sesReports({ ...sns, now, get });
    await expect(one.read(asked(sns.message(delivery)))).rejects.toThrow('away');
    away = false;
    expect(await one.read(asked(sns.message(delivery)))).toEqual(taken);
  });
  it('the configured topic’s subscription is confirmed, at Amazon alone', async () => {
    const confirm = (SubscribeURL: string, options = {}) =>
      sns.message('You have chosen to subscribe', {
        type: 'SubscriptionConfirmation',
        fields: { Token: 'abc', SubscribeURL },
        ...options,
      });
    const url = `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${sns.topicArn}&Token=abc`;
    expect(await read(confirm('https://evil.example/?Action=ConfirmSubscription'))).toBeNull();
    expect(await read(confirm(url, { change: { Token: 'other' } }))).toBeNull();
    expect(sns.asked.filter((one) => one.includes('Confirm'))).toEqual([]);
    expect(await read(confirm(url))).toEqual([]);
    expect(sns.asked.filter((one) => one.includes('Confirm'))).toHaveLength(1);
  });
});

describe('SendGrid', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const verificationKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const service = sendgridReports({ verificationKey, now });
  const signed = (body: string, at = now(), change: Record<string, string> = {}) => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = sign('sha256', Buffer.from(timestamp + body), keys.privateKey).toString('base64');
    return asked(body, {
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': timestamp,
      ...change,
    });
  };
  const body = JSON.stringify([{ event: 'delivered', comeback: id, timestamp: 1_762_765_200 }]);

  it('what its key signed over the very bytes is believed', async () => {
    expect(await service.read(signed(body))).toMatchObject([{ state: 'delivered', messageId: id }]);
    expect(await service.read({ ...signed(body), raw: Buffer.from(`${body} `) })).toBeNull();
    expect(await service.read(asked(body))).toBeNull();
    expect(
      await service.read(signed(body, now(), { 'x-twilio-email-event-webhook-timestamp': '1762765201' })),
    ).toBeNull();
    for (const odd of ['', '!', 'MEUCIQ==', 'a'.repeat(5000)]) {
      expect(await service.read(signed(body, now(), { 'x-twilio-email-event-webhook-signature': odd }))).toBeNull();
    }
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey.export({
      format: 'der',
      type: 'spki',
    });
    expect(await sendgridReports({ verificationKey: other.toString('base64'), now }).read(signed(body))).toBeNull();
  });
  it('old signatures are worth nothing', async () => {
    expect(await service.read(signed(body, days(-8)))).toBeNull();
    expect(await service.read(signed(body, days(1)))).toBeNull();
    expect(await service.read(signed(body, days(-3)))).toHaveLength(1);
  });
  it('one odd event keeps no other from being heard', async () => {
    const list = [
      null,
      7,
      {},
      { event: 7 },
      { event: 'spamreport', comeback: id },
      { event: 'bounce', 'smtp-id': `<${id}@willow.example>`, type: 'blocked' },
    ];
    expect(await service.read(signed(JSON.stringify(list)))).toMatchObject([
      { kind: 'complaint', messageId: id },
      { kind: 'status', state: 'undelivered', code: 'not_delivered', permanent: false },
    ]); // biome-ignore format: one line a list
    for (const odd of ['', '{}', 'null', '"x"']) expect(await service.read(signed(odd))).toBeNull();
  });
});

describe('Postmark', () => {
  const token = 'a word of sixteen or more';
  const service = postmarkReports({ token });
  const body = JSON.stringify({ RecordType: 'Delivery', Metadata: { Comeback: id }, DeliveredAt: 'x' });
  it('is believed with the word alone, as password or as a header of one’s own', async () => {
    const basic = `Basic ${btoa(`postmark:${token}`)}`;
    for (const authorization of [basic, `Bearer ${token}`]) {
      expect(await service.read(asked(body, { authorization }))).toMatchObject([{ state: 'delivered', messageId: id }]);
    }
    for (const authorization of ['', 'Bearer ', `Basic ${btoa(':wrong')}`, `Bearer ${token}x`]) {
      expect(await service.read(asked(body, { authorization }))).toBeNull();
    }
  });
});

describe('a mail to a service', () => {
  const message = {
    id,
    channel: 'email' as const,
    to: 'zoe@example.org',
    from: 'Willow Park <hello@willow.example>',
    subject: 'Your next visit',
    body: 'Hi Zoë',
    attemptAt: now().toISOString(),
  };
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const verificationKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const topicArn = 'arn:aws:sns:eu-west-1:123456789012:x';
  it.each([
    ['ses', sesReports({ topicArn, configurationSet: 'mail-news', now }), ['x-ses-configuration-set: mail-news']],
    ['postmark', postmarkReports({ token: 'x'.repeat(16) }), ['x-pm-trackopens: false', 'x-pm-tracklinks: None', 'x-pm-keepid: true']],
    ['sendgrid', sendgridReports({ verificationKey, now }), ['"opentrack":{"settings":{"enable":0}}']],
  ] as const)('%s: carries its number for the service, and nothing of the patient', async (_, service, also) => {
    const peer = await startSmtpPeer();
    await smtpProvider({ url: peer.url, service }).send(message);
    const raw = peer.taken[0]?.raw.toString() ?? '';
    await peer.close();
    const own = raw.split('\r\n\r\n')[0]?.split(/\r\n(?!\s)/).filter((line) => /^x-/i.test(line)) ?? [];
    expect(own.some((line) => line.includes(id))).toBe(true);
    expect(own.join('\n')).not.toMatch(/zoe|Zoë|visit/i);
    const told = own.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())).join('\n');
    for (const one of also) expect(told).toContain(one);
  }); // biome-ignore format: one line a service
  it('a plain server gets none of it', async () => {
    const peer = await startSmtpPeer();
    await smtpProvider({ url: peer.url }).send(message);
    expect(peer.taken[0]?.raw.toString()).not.toMatch(/^x-/im);
    await peer.close();
  });
});

describe('the table of reports', () => {
  it('no word of a service stands in two rows, and an unlisted bounce says nothing of the address', () => {
    for (const service of ['ses', 'postmark', 'sendgrid'] as const) {
      const words = mailReports.flatMap((row) => row.words[service] ?? []);
      expect(new Set(words).size).toBe(words.length);
    }
    expect(mailReport('ses', ['Bounce Tomorrow Kind', 'Bounce Tomorrow', 'Bounce'])?.means).toEqual({
      is: 'undelivered',
    });
    expect(mailReport('postmark', ['Bounce Transient', 'Bounce'])).toBeUndefined();
    for (const opened of ['Open', 'Click', 'open', 'click', 'DeliveryDelay', 'deferred', 'group_resubscribe']) {
      for (const service of ['ses', 'postmark', 'sendgrid'] as const)
        expect(mailReport(service, [opened])).toBeUndefined();
    }
  });
});

it('the desk reads of every row in words, in every language', () => {
  for (const language of readdirSync('public/_locales')) {
    const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    const shown = mailReports.filter((row) => row.means.is === 'undelivered' || row.means.is === 'unsubscribed');
    expect(shown.filter((row) => !words[`gate_${row.name}`]).map((row) => row.name)).toEqual([]);
  }
});

describe('settings', () => {
  const SMTP_URL = 'smtp://127.0.0.1:25';
  it.each([
    [{ SMTP_URL, SES_TOPIC_ARN: 'arn:aws:sns:eu-west-1:123456789012:mail' }, null],
    [{ SMTP_URL, SES_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:123456789012:mail', SES_CONFIGURATION_SET: 'x' }, null],
    [{ SMTP_URL, SES_TOPIC_ARN: 'mail' }, 'ARN of an SNS topic'],
    [{ SMTP_URL, SES_TOPIC_ARN: 'arn:aws:sns:evil.example/#:123456789012:mail' }, 'ARN of an SNS topic'],
    [{ SMTP_URL, SES_CONFIGURATION_SET: 'x' }, 'SES_TOPIC_ARN: is missing'],
    [{ POSTMARK_WEBHOOK_TOKEN: 'x'.repeat(16) }, 'SMTP_URL: is missing'],
    [{ SMTP_URL, POSTMARK_WEBHOOK_TOKEN: 'x'.repeat(16), SENDGRID_WEBHOOK_KEY: 'x' }, 'only one of them'],
    [{ SMTP_URL, SENDGRID_WEBHOOK_KEY: 'no key' }, 'verification key'],
  ])('%o', (config, problem) => {
    const problems = providerProblems(config).join('\n');
    if (problem === null) expect(problems).toBe('');
    else expect(problems).toContain(problem);
  });
});
