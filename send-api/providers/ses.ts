import { z } from 'zod';
import { mailReport } from './error-codes.ts';
import { jsonOf, type MailService, newsOf, ourNumber, timeOf } from './mail-service.ts';
import type { ProviderCallback } from './provider.ts';
import { isSnsUrl, type SnsMessage, snsReader } from './sns-message.ts';

interface SesSettings {
  /** The SNS topic to which SES publishes; its messages alone are believed, and only its subscription is confirmed. */
  topicArn: string;
  /** Named in every mail; without it the sending identity's default one counts. */
  configurationSet?: string;
  now: () => Date;
  /** Gets Amazon's certificates and confirms the subscription. The addresses it is given were checked before. */
  get?: (url: string) => Promise<string>;
}

const TIMEOUT_MS = 5000;
const LONGEST = 64 * 1024;

const word = z.string().max(60);
const optional = word.nullish().catch(undefined);
/** What an SNS message's `Message` holds: one event of one mail. */
export const sesEvent = z.looseObject({
  eventType: word.optional(),
  /** Its name where the identity reports by itself, without a configuration set. */
  notificationType: word.optional(),
  mail: z.looseObject({
    tags: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
    headers: z
      .array(z.looseObject({ name: z.string(), value: z.string() }))
      .optional()
      .catch(undefined),
  }),
  bounce: z.looseObject({ bounceType: optional, bounceSubType: optional, timestamp: optional }).optional(),
  complaint: z
    .looseObject({ complaintSubType: optional, complaintFeedbackType: optional, timestamp: optional })
    .optional(),
  delivery: z.looseObject({ timestamp: optional }).optional(),
  subscription: z.looseObject({ newTopicPreferences: z.unknown() }).optional(),
});
const preferences = z.looseObject({
  unsubscribeAll: z.boolean().optional(),
  topicSubscriptionStatus: z.array(z.looseObject({ subscriptionStatus: z.string() })).optional(),
});

/**
 * Amazon SES, which publishes what became of mails to an SNS topic ("Contents of event data that Amazon SES publishes to
 * Amazon SNS"; an identity's own notifications differ in one name). A mail is known again by its message tag, which a
 * configuration set echoes, or by our Message-ID, where notifications include the original headers: SES puts a
 * Message-ID of its own into the mail that leaves.
 */
export function sesReports({ topicArn, configurationSet, now, get = getFromAmazon }: SesSettings): MailService {
  const readSns = snsReader({ topicArn, now, get });
  return {
    name: 'ses',
    headers: (messageId) => ({
      'X-SES-MESSAGE-TAGS': `comeback=${messageId}`,
      ...(configurationSet && { 'X-SES-CONFIGURATION-SET': configurationSet }),
    }),
    async read({ raw, verified }) {
      const given = await readSns(raw, { verified });
      if (!given) return null;
      if (given.Type === 'Notification') return readReport(given);
      // An answer is all SNS wants. Of a topic that is not ours we never came here.
      if (given.Type === 'SubscriptionConfirmation' && !verified) {
        if (!given.SubscribeURL || !isSnsUrl(given.SubscribeURL, topicArn)) return null;
        await get(given.SubscribeURL);
      }
      return [];
    },
  };
}

function readReport({ Message, Timestamp }: SnsMessage): ProviderCallback[] {
  const given = sesEvent.safeParse(jsonOf(Buffer.from(Message))).data;
  if (!given) return []; // SNS' and SES' own words about the topic
  const messageId = (given.mail.headers ?? []).find((one) => one.name.toLowerCase() === 'message-id')?.value;
  const at = given.bounce?.timestamp ?? given.complaint?.timestamp ?? given.delivery?.timestamp ?? Timestamp;
  const number = ourNumber(given.mail.tags?.comeback?.[0], messageId);
  return newsOf(mailReport('ses', wordsOf(given)), number, timeOf(at));
}

function wordsOf(given: z.infer<typeof sesEvent>): string[] {
  const what = given.eventType ?? given.notificationType ?? '';
  if (what === 'Bounce') {
    const { bounceType, bounceSubType } = given.bounce ?? {};
    return [`Bounce ${bounceType} ${bounceSubType}`, `Bounce ${bounceType}`, 'Bounce'];
  }
  if (what === 'Complaint') {
    const { complaintSubType, complaintFeedbackType } = given.complaint ?? {};
    return [`Complaint ${complaintSubType}`, `Complaint ${complaintFeedbackType}`, 'Complaint'];
  }
  if (what !== 'Subscription') return [what];
  const wants = preferences.safeParse(given.subscription?.newTopicPreferences).data;
  const out = wants?.topicSubscriptionStatus?.some((one) => one.subscriptionStatus === 'OptOut');
  return wants?.unsubscribeAll || out ? ['Subscription OptOut'] : [];
}

/** Over TLS, without following anywhere else. */
async function getFromAmazon(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`Amazon answered ${answer.status}`);
  return (await answer.text()).slice(0, LONGEST);
}
