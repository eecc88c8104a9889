import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { certificateOf } from './certificate.ts';

export interface SnsPeer {
  topicArn: string;
  /** Where the certificate lies, as messages name it. */
  certificateUrl: string;
  /** Gets a page of Amazon's from this peer, over HTTP. */
  get: (url: string) => Promise<string>;
  /** Pages asked for, in order. */
  asked: string[];
  /** One message as SNS posts it; `change` is made after it was signed. */
  message: (
    said: unknown,
    options?: { type?: string; version?: '1' | '2'; fields?: Record<string, string>; change?: Record<string, unknown> },
  ) => string;
  close: () => Promise<void>;
}

/** Amazon SNS as a subscriber meets it: one topic, one key, and a host that serves the certificate over HTTP. */
export async function startSnsPeer(
  options: { now?: () => Date; name?: string; from?: Date; to?: Date } = {},
): Promise<SnsPeer> {
  const { now = () => new Date(), name = 'sns.amazonaws.com' } = options;
  const { from = new Date('2026-01-01'), to = new Date('2027-12-31') } = options;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = certificateOf(keys, { name, from, to });
  const host = 'https://sns.eu-west-1.amazonaws.com';
  const file = '/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem';
  const topicArn = 'arn:aws:sns:eu-west-1:123456789012:comeback-mail';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === file) response.end(pem);
    else if (request.url?.startsWith('/?Action=ConfirmSubscription')) response.end('<ConfirmSubscriptionResponse/>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    topicArn,
    certificateUrl: `${host}${file}`,
    asked,
    async get(url) {
      const answer = await fetch(url.replace(host, `http://127.0.0.1:${port}`));
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      return answer.text();
    },
    message(said, { type = 'Notification', version = '2', fields = {}, change = {} } = {}) {
      const given: Record<string, string> = {
        Message: typeof said === 'string' ? said : JSON.stringify(said),
        MessageId: randomUUID(),
        Timestamp: now().toISOString(),
        TopicArn: topicArn,
        Type: type,
        ...fields,
      };
      const text = Object.keys(given)
        .sort()
        .map((key) => `${key}\n${given[key]}\n`)
        .join('');
      const signature = sign(version === '1' ? 'sha1' : 'sha256', Buffer.from(text), keys.privateKey);
      return JSON.stringify({
        ...given,
        SignatureVersion: version,
        Signature: signature.toString('base64'),
        SigningCertURL: `${host}${file}`,
        UnsubscribeURL: `${host}/?Action=Unsubscribe`,
        ...change,
      });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
