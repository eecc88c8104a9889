import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { mailReport } from './error-codes.ts';
import { isFresh, jsonOf, type MailService, newsOf, ourNumber, timeOf } from './mail-service.ts';
import type { CallbackRequest } from './provider.ts';

interface SendgridSettings {
  /** "Verification key" of the Event Webhook's security settings: base64 of an EC public key. */
  verificationKey: string;
  now: () => Date;
}

const SIGNATURE = 'x-twilio-email-event-webhook-signature';
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp';

const word = z.string().max(100);
/** One event of a batch, as far as it is read; the mail's own number is another of its fields. */
export const sendgridEvent = z.looseObject({
  event: word,
  type: word.optional().catch(undefined),
  reason: word.optional().catch(undefined),
  bounce_classification: word.optional().catch(undefined),
  timestamp: z.number().optional().catch(undefined),
});

/** The key as SendGrid shows it; null for what is no EC key. */
export function sendgridKey(verificationKey: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(verificationKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' ? key : null;
  } catch {
    return null;
  }
}

/**
 * SendGrid's Event Webhook, signed: ECDSA with SHA-256 over the timestamp header and the bytes of the body
 * (twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features). A mail's
 * `unique_args` come back as fields of each of its events ("Unique Arguments": nothing personal may stand there; a
 * message's number is all there is). The filters switch the account's own following of opens and clicks off, and its
 * unsubscribe footer: the mail has a way out of its own.
 */
export function sendgridReports({ verificationKey, now }: SendgridSettings): MailService {
  const key = sendgridKey(verificationKey);
  if (!key) throw new Error('SENDGRID_WEBHOOK_KEY is no EC public key');
  const off = { settings: { enable: 0 } };
  const filters = { opentrack: off, clicktrack: off, subscriptiontrack: off };
  return {
    name: 'sendgrid',
    headers: (messageId) => ({ 'X-SMTPAPI': JSON.stringify({ unique_args: { comeback: messageId }, filters }) }),
    async read(request) {
      if (!request.verified && !isSigned(key, request, now())) return null;
      const given = z.array(z.unknown()).safeParse(jsonOf(request.raw)).data;
      // One odd event must not keep the others from being heard.
      return given?.flatMap((one) => readEvent(sendgridEvent.safeParse(one).data)) ?? null;
    },
  };
}

function isSigned(key: KeyObject, { headers, raw }: CallbackRequest, now: Date): boolean {
  const timestamp = headers.get(TIMESTAMP) ?? '';
  if (!/^\d{9,12}$/.test(timestamp) || !isFresh(timeOf(Number(timestamp) * 1000), now)) return false;
  const signature = Buffer.from(headers.get(SIGNATURE) ?? '', 'base64');
  return verify('sha256', Buffer.concat([Buffer.from(timestamp), raw]), key, signature);
}

function readEvent(given: z.infer<typeof sendgridEvent> | undefined) {
  if (!given) return [];
  const at = timeOf(given.timestamp === undefined ? undefined : given.timestamp * 1000);
  // Only some kinds of event have the Message-ID, so it is the second best.
  return newsOf(mailReport('sendgrid', wordsOf(given)), ourNumber(given.comeback, given['smtp-id']), at);
}

function wordsOf({ event: what, type, reason, bounce_classification }: z.infer<typeof sendgridEvent>): string[] {
  if (what === 'dropped') return [`dropped ${reason}`, 'dropped'];
  if (what !== 'bounce') return [what];
  const kind = type === 'blocked' ? 'blocked' : 'bounce';
  return [`${kind} ${bounce_classification}`, kind];
}
