import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { ProviderConfig } from '#send-api/providers/registry.ts';
import { TUESDAY } from '#send-api/testing/harness.ts';
import { startSnsPeer } from './sns-peer.ts';

/**
 * The three mail services, each as it is met: a real SMTP server takes the mail, the service finds the number in the
 * headers of that very mail, and its report comes signed as the service signs.
 */
export interface Service {
  name: string;
  config: ProviderConfig;
  getFromAmazon?: (url: string) => Promise<string>;
  /** The number in the mail, as the service reads it. */
  number: (headers: string) => string | undefined;
  /** The service's own words for what became of a mail. */
  says: (what: What, number: string) => unknown;
  sign: (body: string) => RequestInit;
  forge: (body: string) => RequestInit[];
  close?: () => Promise<void>;
}
export type What = 'delivered' | 'hard' | 'soft' | 'late' | 'spam' | 'unsubscribed' | 'opened' | 'blocked';

export const clock = { now: new Date(TUESDAY) };
export const now = () => clock.now;

export async function ses(): Promise<Service> {
  const sns = await startSnsPeer({ now });
  const mail = (number: string) => ({
    messageId: '0102018f',
    tags: { 'ses:operation': ['SendSmtp'], comeback: [number] },
  });
  const bounce = (bounceType: string, bounceSubType: string) => ({
    eventType: 'Bounce',
    bounce: { bounceType, bounceSubType, timestamp: now().toISOString() },
  });
  // biome-ignore format: one line an event
  const events: Record<What, object> = {
    delivered: { eventType: 'Delivery', delivery: { timestamp: now().toISOString() } },
    hard: bounce('Permanent', 'NoEmail'),
    soft: bounce('Transient', 'MailboxFull'),
    blocked: bounce('Transient', 'ContentRejected'),
    late: { eventType: 'DeliveryDelay', deliveryDelay: {} },
    spam: { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } },
    unsubscribed: { eventType: 'Subscription', subscription: { newTopicPreferences: { unsubscribeAll: true } } },
    opened: { eventType: 'Open', open: {} },
  };
  return {
    name: 'ses',
    config: { SES_TOPIC_ARN: sns.topicArn, SES_CONFIGURATION_SET: 'comeback' },
    getFromAmazon: sns.get,
    number: (headers) => /^x-ses-message-tags: comeback=(\S+)$/im.exec(headers)?.[1],
    says: (what, number) => ({ ...events[what], mail: mail(number) }),
    sign: (body) => ({ method: 'POST', body: sns.message(body) }),
    forge: (body) => [
      { method: 'POST', body },
      { method: 'POST', body: sns.message('{}', { change: { Message: body } }) },
      { method: 'POST', body: sns.message(body, { change: { SigningCertURL: 'https://evil.example/a.pem' } }) },
      { method: 'POST', body: sns.message(body, { fields: { Timestamp: '2026-10-01T00:00:00.000Z' } }) },
    ],
    close: sns.close,
  };
}

export async function postmark(): Promise<Service> {
  const token = 'a word of sixteen or more';
  const at = { BouncedAt: '2026-11-10T05:00:00.2735393-05:00' };
  // biome-ignore format: one line an event
  const events: Record<What, object> = {
    delivered: { RecordType: 'Delivery', DeliveredAt: '2026-11-10T10:00:00Z' },
    hard: { RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, ...at },
    soft: { RecordType: 'Bounce', Type: 'SoftBounce', TypeCode: 4096, ...at },
    blocked: { RecordType: 'Bounce', Type: 'Blocked', TypeCode: 100006, ...at },
    late: { RecordType: 'Bounce', Type: 'Transient', TypeCode: 2, ...at },
    spam: { RecordType: 'SpamComplaint', Type: 'SpamComplaint', TypeCode: 100001, ...at },
    unsubscribed: { RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'ManualSuppression', Origin: 'Recipient' },
    opened: { RecordType: 'Open', FirstOpen: true },
  };
  const post = (body: string, authorization: string) => ({ method: 'POST', body, headers: { authorization } });
  return {
    name: 'postmark',
    config: { POSTMARK_WEBHOOK_TOKEN: token },
    number: (headers) => /^x-pm-metadata-comeback: (\S+)$/im.exec(headers)?.[1],
    says: (what, comeback) => ({
      ...events[what],
      MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
      Metadata: { comeback },
    }),
    sign: (body) => post(body, `Basic ${btoa(`postmark:${token}`)}`),
    forge: (body) => ['', 'Bearer wrong', `Basic ${btoa('postmark:wrong')}`].map((one) => post(body, one)),
  };
}

export async function sendgrid(): Promise<Service> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signed = (body: string, at: Date, over = body): RequestInit => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = sign('sha256', Buffer.from(timestamp + over), keys.privateKey).toString('base64');
    const named = (name: string) => `x-twilio-email-event-webhook-${name}`;
    return { method: 'POST', body, headers: { [named('signature')]: signature, [named('timestamp')]: timestamp } };
  };
  // biome-ignore format: one line an event
  const events: Record<What, object> = {
    delivered: { event: 'delivered', response: '250 OK' },
    hard: { event: 'bounce', type: 'bounce', status: '5.1.1', bounce_classification: 'Invalid Address', reason: '550 5.1.1 no such user' },
    soft: { event: 'bounce', type: 'blocked', bounce_classification: 'Mailbox Unavailable' },
    blocked: { event: 'bounce', type: 'blocked', bounce_classification: 'Content' },
    late: { event: 'deferred', attempt: '5', response: '451 try again' },
    spam: { event: 'spamreport' },
    unsubscribed: { event: 'unsubscribe' },
    opened: { event: 'open', sg_machine_open: false },
  };
  return {
    name: 'sendgrid',
    config: { SENDGRID_WEBHOOK_KEY: keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
    number: (headers) => JSON.parse(/^x-smtpapi: (.*)$/im.exec(headers)?.[1] ?? '{}').unique_args?.comeback,
    says: (what, comeback) => [
      {
        email: 'p@mail.example.org',
        timestamp: now().getTime() / 1000,
        sg_event_id: randomUUID(),
        comeback,
        ...events[what],
      },
    ],
    sign: (body) => signed(body, now()),
    forge: (body) => [
      { method: 'POST', body },
      signed(body, now(), `${body} `),
      signed(body, new Date('2026-10-01T00:00:00.000Z')),
    ],
  };
}
