import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { isFresh, jsonOf, timeOf } from './mail-service.ts';

const text = z.string();
/** What SNS posts ("Parsing Amazon SNS message formats"); `Message` holds what the topic was told, as text. */
export const snsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: text,
  TopicArn: text,
  Message: text,
  Timestamp: text,
  Subject: text.nullish(),
  Token: text.optional(),
  SubscribeURL: text.optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: text,
  SigningCertURL: text,
});
export type SnsMessage = z.infer<typeof snsMessage>;

interface SnsPorts {
  /** The one topic that is believed. */
  topicArn: string;
  now: () => Date;
  /** Gets a document of Amazon's; rejects when it can't. Only ever asked for addresses that `isSnsUrl` allows. */
  get: (url: string) => Promise<string>;
}

const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

/** `arn:aws:sns:eu-west-1:123456789012:name`; China has a partition and a domain of its own. */
const ARN = /^arn:(aws|aws-cn|aws-us-gov):sns:([a-z0-9-]{3,30}):\d{12}:[\w-]{1,256}$/;

/** The host that speaks for a topic; null for what is no topic. */
export function snsHost(topicArn: string): string | null {
  const [, partition, region] = ARN.exec(topicArn) ?? [];
  return region ? `sns.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}` : null;
}

/** Whether an address is Amazon's own for this topic: over TLS, on the host of the topic's region, without tricks. */
export function isSnsUrl(address: string, topicArn: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.host === snsHost(topicArn) && url.username === '' && url.password === '';
}

/** Certificates as they were got, by their address, which names one certificate for good. A cache and no state. */
const MOST_KEPT = 20;

/**
 * Verifies messages of Amazon SNS ("Verifying the signatures of Amazon SNS messages",
 * docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html): the topic is ours, the certificate comes over
 * TLS from the host of the topic's own region, is issued to SNS and in force, and its key signed the listed fields: with
 * SHA-1 in version 1, with SHA-256 in version 2.
 */
export function snsReader({ topicArn, now, get }: SnsPorts) {
  const kept = new Map<string, Promise<X509Certificate>>();

  const certificateAt = (url: string): Promise<X509Certificate> => {
    const known = kept.get(url);
    if (known) return known;
    const getting = get(url).then((pem) => new X509Certificate(pem));
    // What could not be got is asked for again, when the service tries again.
    getting.catch(() => kept.delete(url));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(url, getting);
    return getting;
  };

  /** @returns null when it is forged, old, or of another topic. Rejects when the certificate can't be had. */
  return async (raw: Uint8Array, { verified = false } = {}): Promise<SnsMessage | null> => {
    const given = snsMessage.safeParse(jsonOf(raw)).data;
    if (!given || given.TopicArn !== topicArn) return null;
    if (verified) return given;
    if (!isFresh(timeOf(given.Timestamp), now())) return null;
    const url = given.SigningCertURL;
    if (!isSnsUrl(url, topicArn) || !/^\/SimpleNotificationService-[\w-]{1,100}\.pem$/.test(new URL(url).pathname)) {
      return null;
    }
    const certificate = await certificateAt(url);
    return speaksForSns(certificate, topicArn, now()) && isSigned(given, certificate.publicKey) ? given : null;
  };
}

/** Names that SNS signs with, by region: as the AWS SDK for Java lists them (`SnsHostProvider`). */
function speaksForSns(certificate: X509Certificate, topicArn: string, now: Date): boolean {
  const host = snsHost(topicArn) ?? '';
  const rest = host.slice('sns.'.length);
  const names = ['sns.amazonaws.com', host, `sns-signing.${rest}`, `sns-${rest}`, 'sns-us-gov-west-1.amazonaws.com'];
  const inForce = new Date(certificate.validFrom) <= now && now <= new Date(certificate.validTo);
  return inForce && names.some((name) => certificate.checkHost(name) !== undefined);
}

function isSigned(given: SnsMessage, key: KeyObject): boolean {
  const lines = SIGNED[given.Type].flatMap((name) => {
    const value = given[name];
    return value === undefined || value === null ? [] : [name, value];
  });
  const digest = given.SignatureVersion === '1' ? 'sha1' : 'sha256';
  return verify(digest, Buffer.from(`${lines.join('\n')}\n`), key, Buffer.from(given.Signature, 'base64'));
}
