import { z } from '@hono/zod-openapi';
import type { Variables } from '../../env.ts';
import { postmarkReport } from '../../providers/postmark.ts';
import { sendgridEvent } from '../../providers/sendgrid.ts';
import { snsMessage } from '../../providers/sns-message.ts';
import { twilioReport } from '../../providers/twilio.ts';
import { whatsappReport } from '../../providers/whatsapp-callback.ts';

/** Who reports to us, how it proves who it is, and how it is set up on both sides. */
export interface Reporter {
  name: string;
  path: `/webhooks/${string}/${'status' | 'inbound'}`;
  what: string;
  signedBy: string;
  /** Variables to set here. */
  setHere: ReadonlyArray<keyof Variables>;
  /** Steps at the provider. `PUBLIC_URL` stands for this server's own address. */
  setThere: readonly string[];
  type: 'application/json' | 'application/x-www-form-urlencoded' | 'text/plain' | 'message/rfc822';
  /** The schema that validates what comes. */
  schema: z.ZodType;
  /** One report as it comes; invented people. */
  example: unknown;
}

const number = '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11';
const at = '2026-11-10T10:00:00.000Z';
const seconds = 1_794_304_800;

const sesExample = {
  eventType: 'Delivery',
  mail: { messageId: '0102018f', tags: { comeback: [number] } },
  delivery: { timestamp: at },
};

/** Bytes that carry a mail; what is in it is read as RFC 5322 says. */
const mailBytes = z.string().describe('One mail as it stands, headers and all (RFC 5322)');

export const reporters: readonly Reporter[] = [
  {
    name: 'Twilio: what became of a text message',
    path: '/webhooks/twilio/status',
    what: 'Where a message stands. States only move forward, so reports may come in any order and more than once.',
    signedBy:
      'X-Twilio-Signature: HMAC-SHA1 with the account’s primary auth token over PUBLIC_URL, path, query and every form field',
    setHere: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'PUBLIC_URL'],
    setThere: ['Nothing: every message carries this address. Without PUBLIC_URL none does, and no reports come.'],
    type: 'application/x-www-form-urlencoded',
    schema: twilioReport,
    example: { MessageSid: 'SM0123456789abcdef0123456789abcdef', MessageStatus: 'delivered' },
  },
  {
    name: 'Twilio: what patients write',
    path: '/webhooks/twilio/inbound',
    what: 'An answer to a text message. STOP in any wording stops the person everywhere; any other answer ends what is automatic and becomes a task.',
    signedBy: 'X-Twilio-Signature, as for reports of messages',
    setHere: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'PUBLIC_URL'],
    setThere: [
      'Console, the sending number (or the Messaging Service, under Integration): “A message comes in” → Webhook, PUBLIC_URL/webhooks/twilio/inbound, HTTP POST.',
    ],
    type: 'application/x-www-form-urlencoded',
    schema: twilioReport,
    example: {
      MessageSid: 'SM89abcdef0123456789abcdef01234567',
      SmsStatus: 'received',
      From: '+447700900123',
      To: '+447700900999',
      Body: 'Yes please',
    },
  },
  {
    name: 'WhatsApp (Meta Cloud API)',
    path: '/webhooks/whatsapp/status',
    what: 'Reports of messages, answers, the person’s own switch for marketing, reviewed texts, and the quality of the number, in batches. One part that is not understood keeps none of the others from being heard.',
    signedBy: 'X-Hub-Signature-256: HMAC-SHA256 with the app secret over the bytes of the body',
    setHere: [
      'WHATSAPP_PHONE_NUMBER_ID',
      'WHATSAPP_ACCESS_TOKEN',
      'WHATSAPP_APP_SECRET',
      'WHATSAPP_VERIFY_TOKEN',
      'WHATSAPP_FROM',
      'PUBLIC_URL',
    ],
    setThere: [
      'App dashboard, WhatsApp → Configuration: callback PUBLIC_URL/webhooks/whatsapp/status, verify token as set here. Meta asks once (GET) and is answered by itself.',
      'Subscribe to messages, user_preferences, message_template_status_update, template_category_update, phone_number_quality_update and account_update.',
    ],
    type: 'application/json',
    schema: whatsappReport,
    example: {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '102290129340398',
          time: seconds,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '447700900999', phone_number_id: '106540352242922' },
                statuses: [{ id: 'wamid.1', status: 'delivered', timestamp: String(seconds) }],
              },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'Amazon SES by SNS',
    path: '/webhooks/smtp/status',
    what: 'What became of a mail that SMTP_URL handed to Amazon SES. `Message` is the event as JSON text (SesEvent in openapi.json). The subscription is confirmed by itself, for this topic only.',
    signedBy:
      'the message’s own Signature, by the certificate of the topic’s region; another topic’s, or one older than seven days, is refused',
    setHere: ['SMTP_URL', 'SES_TOPIC_ARN', 'SES_CONFIGURATION_SET', 'PUBLIC_URL'],
    setThere: [
      'SNS: a standard topic; its ARN is SES_TOPIC_ARN. Signature version 2 is the better one, 1 is read as well.',
      'SES: a configuration set with an event destination to that topic: sends, rejects, bounces, complaints, deliveries, subscriptions; no opens, no clicks.',
      'SNS: an HTTPS subscription of the topic to PUBLIC_URL/webhooks/smtp/status, raw message delivery off.',
    ],
    type: 'text/plain',
    schema: snsMessage,
    example: {
      Type: 'Notification',
      MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
      TopicArn: 'arn:aws:sns:eu-west-1:123456789012:comeback-mail',
      Message: JSON.stringify(sesExample),
      Timestamp: at,
      SignatureVersion: '2',
      Signature: 'EXAMPLEw6JRN…',
      SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
    },
  },
  {
    name: 'Postmark',
    path: '/webhooks/smtp/status',
    what: 'What became of a mail that SMTP_URL handed to Postmark, one report a request.',
    signedBy:
      'nothing of Postmark’s; the word agreed on comes as password of basic auth or as `Authorization: Bearer …`',
    setHere: ['SMTP_URL', 'POSTMARK_WEBHOOK_TOKEN', 'PUBLIC_URL'],
    setThere: [
      'Servers → your server → your message stream → Webhooks: PUBLIC_URL/webhooks/smtp/status.',
      'Basic auth: any name, the word as its password. Events: delivery, bounce, spam complaint, subscription change.',
    ],
    type: 'application/json',
    schema: postmarkReport,
    example: {
      RecordType: 'Bounce',
      Type: 'HardBounce',
      MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
      Metadata: { comeback: number },
      BouncedAt: at,
    },
  },
  {
    name: 'SendGrid',
    path: '/webhooks/smtp/status',
    what: 'What became of mails that SMTP_URL handed to SendGrid, in batches.',
    signedBy:
      'X-Twilio-Email-Event-Webhook-Signature and …-Timestamp: ECDSA over the timestamp and the bytes; older than seven days is refused',
    setHere: ['SMTP_URL', 'SENDGRID_WEBHOOK_KEY', 'PUBLIC_URL'],
    setThere: [
      'Settings → Mail Settings → Event Webhooks: PUBLIC_URL/webhooks/smtp/status with processed, dropped, delivered, bounced, spam reports, unsubscribes and group unsubscribes.',
      'Security features: Signed Event Webhook on; the verification key shown there is SENDGRID_WEBHOOK_KEY.',
    ],
    type: 'application/json',
    schema: z.array(sendgridEvent),
    example: [{ event: 'delivered', timestamp: seconds, sg_event_id: 'c2VuZGdyaWQtMQ', comeback: number }],
  },
  {
    name: 'Any mail server: mails that came back, complaints, answers',
    path: '/webhooks/smtp/inbound',
    what: 'One mail that came to the mailbox of reports, or to the one that mails are sent from. A delivery report (RFC 3464), a complaint of a feedback loop (RFC 5965) and an answer to one of our mails are acted on; any other mail says nothing and is not kept.',
    signedBy: 'the word SMTP_REPORTS_TOKEN as `Authorization: Bearer …` or as password of basic auth',
    setHere: ['SMTP_URL', 'SMTP_REPORTS_TO', 'SMTP_REPORTS_TOKEN'],
    setThere: [
      'Mail server: an alias that posts what comes to SMTP_REPORTS_TO, mail by mail (docs/operate.md, “Mail that comes back”, has the line for Postfix and Exim).',
      'Feedback loops of mailbox providers: SMTP_REPORTS_TO as the address for complaints.',
    ],
    type: 'message/rfc822',
    schema: mailBytes,
    example: [
      'From: Noor <noor@mail.example.org>',
      'To: Harbour Dental <hello@harbour.example.org>',
      'Subject: Re: Your next visit',
      `In-Reply-To: <${number}@harbour.example.org>`,
      '',
      'Yes please, mornings.',
      '',
    ].join('\r\n'),
  },
];
