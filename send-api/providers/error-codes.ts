/** What a class of provider error means for the message. */
type ErrorAction = { do: 'fail'; permanent?: boolean; suppress?: boolean } | { do: 'retry'; afterSeconds: number };

interface ErrorRow {
  /** The class, as staff and metrics see it. */
  name: string;
  codes: readonly number[];
  action: ErrorAction;
}

const HOUR = 3600;

/**
 * Twilio's error codes by what we do about them (twilio.com/docs/api/errors, reviewed 2026-11-20). Data, because the
 * list keeps changing; a code that is not here is never retried by itself and shown to staff.
 */
export const twilioErrors: readonly ErrorRow[] = [
  { name: 'opted_out', codes: [21610], action: { do: 'fail', suppress: true } },
  {
    name: 'bad_number',
    codes: [21211, 21214, 21217, 21612, 21614, 21635, 30005, 30006],
    action: { do: 'fail', permanent: true },
  },
  { name: 'sender_not_allowed', codes: [21408, 21606, 21608, 21659, 21660, 30034], action: { do: 'fail' } },
  { name: 'content_blocked', codes: [30004, 30007, 30019], action: { do: 'fail' } },
  { name: 'handset_off', codes: [30003], action: { do: 'fail' } },
  { name: 'carrier_unknown', codes: [30008, 30010], action: { do: 'fail' } },
  { name: 'too_many', codes: [429, 14107, 20429, 21611, 30001], action: { do: 'retry', afterSeconds: 60 } },
  { name: 'credentials', codes: [20003, 20005], action: { do: 'retry', afterSeconds: HOUR } },
];

const UNKNOWN_CODE: ErrorRow = { name: 'other', codes: [], action: { do: 'fail' } };

/** The row of a code; the safe default for one nobody has listed. */
export function twilioError(code: number): ErrorRow {
  return twilioErrors.find((row) => row.codes.includes(code)) ?? UNKNOWN_CODE;
}

/**
 * Meta's error codes by what we do about them (WhatsApp Cloud API error codes, reviewed 2026-11-27). They come with the
 * answer or, as often, with a later status.
 */
export const whatsappErrors: readonly ErrorRow[] = [
  { name: 'opted_out', codes: [131050], action: { do: 'fail', suppress: true } },
  // No WhatsApp there, or a version that takes none: dead on this channel alone.
  { name: 'bad_number', codes: [131026, 131021], action: { do: 'fail', permanent: true } },
  // Meta keeps marketing back from people who get much of it, or who are in a trial. Trying again makes it worse.
  { name: 'withheld', codes: [131049, 130472], action: { do: 'fail' } },
  { name: 'outside_window', codes: [131047], action: { do: 'fail' } },
  {
    name: 'sender_not_allowed',
    codes: [3, 10, 200, 130497, 131005, 131037, 131045, 133010],
    action: { do: 'fail' },
  },
  { name: 'content_blocked', codes: [368, 131031, 131048], action: { do: 'fail' } },
  { name: 'not_paid', codes: [131042], action: { do: 'retry', afterSeconds: HOUR } },
  { name: 'text_not_approved', codes: [132001, 132007, 132015, 132016], action: { do: 'fail' } },
  { name: 'text_mismatch', codes: [100, 131008, 131009, 132000, 132005, 132012, 132018], action: { do: 'fail' } },
  { name: 'too_many', codes: [4, 80007, 130429, 131056], action: { do: 'retry', afterSeconds: 60 } },
  { name: 'credentials', codes: [0, 190], action: { do: 'retry', afterSeconds: HOUR } },
];

/** The row of one of Meta's codes; the safe default for one nobody has listed. */
export function whatsappError(code: number): ErrorRow {
  return whatsappErrors.find((row) => row.codes.includes(code)) ?? UNKNOWN_CODE;
}

/** The mail services whose reports are read. */
export type MailServiceName = 'ses' | 'postmark' | 'sendgrid';

/** What a service's word says of a mail: where it stands, or what its receiver wants. */
type MailMeaning =
  | { is: 'accepted' | 'delivered' }
  | { is: 'undelivered'; permanent?: boolean; suppress?: boolean }
  | { is: 'unsubscribed' | 'complaint' };

export interface MailRow {
  /** Also the code in the message's row, as staff and metrics see it. */
  name: string;
  /** The services' own words, the more exact one with its kind before it. */
  words: Partial<Record<MailServiceName, readonly string[]>>;
  means: MailMeaning;
}

/**
 * What mail services report, by what we make of it. Data, because the lists keep changing; a word that stands in no row
 * changes nothing: a mail that is delayed, opened, clicked, or answered by a machine. A bounce of an unlisted kind is one
 * that says nothing of the address. Reviewed 2026-11-28:
 *
 * - Amazon SES, "Contents of event data that Amazon SES publishes to Amazon SNS"
 *   (docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html);
 * - Postmark, "Bounce types" (postmarkapp.com/developer/api/bounce-api) and "Subscription change webhook";
 * - SendGrid, "Event Webhook Reference" (twilio.com/docs/sendgrid/for-developers/tracking-events/event).
 */
export const mailReports: readonly MailRow[] = [
  { name: 'accepted', words: { ses: ['Send'], sendgrid: ['processed'] }, means: { is: 'accepted' } },
  {
    name: 'delivered',
    words: { ses: ['Delivery'], postmark: ['Delivery'], sendgrid: ['delivered'] },
    means: { is: 'delivered' },
  },
  {
    name: 'no_such_address',
    words: {
      ses: ['Bounce Permanent'],
      postmark: ['Bounce HardBounce', 'Bounce BadEmailAddress', 'SubscriptionChange HardBounce'],
      sendgrid: ['bounce', 'dropped Bounced Address', 'dropped Invalid', 'dropped Invalid Address'],
    },
    means: { is: 'undelivered', permanent: true },
  },
  {
    name: 'mailbox_full',
    words: {
      ses: ['Bounce Transient MailboxFull'],
      postmark: ['Bounce SoftBounce'],
      sendgrid: ['blocked Mailbox Unavailable'],
    },
    means: { is: 'undelivered' },
  },
  {
    name: 'content_blocked',
    words: {
      ses: ['Bounce Transient ContentRejected', 'Reject'],
      postmark: ['Bounce SpamNotification', 'Bounce Blocked', 'Bounce DMARCPolicy', 'Bounce VirusNotification'],
      // Of the type "bounce" as well: it is the text or the sender that was not wanted, the address lives.
      sendgrid: [
        'blocked Content',
        'blocked Reputation',
        'bounce Content',
        'bounce Reputation',
        'dropped Spam Content (if spam checker app enabled)',
      ],
    },
    means: { is: 'undelivered' },
  },
  {
    // The service itself keeps a list of who wants no more: it has not sent, and never will.
    name: 'opted_out',
    words: {
      ses: ['Complaint OnAccountSuppressionList'],
      sendgrid: ['dropped Unsubscribed Address', 'dropped Spam Reporting Address'],
    },
    means: { is: 'undelivered', suppress: true },
  },
  {
    name: 'not_delivered',
    words: { ses: ['Bounce'], postmark: ['Bounce'], sendgrid: ['blocked', 'dropped', 'bounce Technical'] },
    means: { is: 'undelivered' },
  },
  {
    name: 'unsubscribed',
    words: {
      ses: ['Subscription OptOut'],
      postmark: ['Bounce Unsubscribe', 'SubscriptionChange ManualSuppression Recipient'],
      sendgrid: ['unsubscribe', 'group_unsubscribe'],
    },
    means: { is: 'unsubscribed' },
  },
  {
    name: 'complaint',
    words: {
      ses: ['Complaint'],
      postmark: ['SpamComplaint', 'Bounce SpamComplaint', 'SubscriptionChange SpamComplaint'],
      sendgrid: ['spamreport'],
    },
    means: { is: 'complaint' },
  },
];

/** Kinds of bounce that are none: the mail is on its way, or a machine or a person has answered it. */
const NO_BOUNCE: Record<MailServiceName, readonly string[]> = {
  ses: ['Complaint not-spam', 'Complaint auth-failure', 'Complaint virus'],
  postmark: [
    'Bounce Transient',
    'Bounce Subscribe',
    'Bounce AutoResponder',
    'Bounce AddressChange',
    'Bounce OpenRelayTest',
    'Bounce ChallengeVerification',
  ],
  sendgrid: [],
};

/** The row of a service's word, given the most exact wording first; undefined = nothing became of the mail. */
export function mailReport(service: MailServiceName, words: readonly string[]): MailRow | undefined {
  for (const word of words) {
    if (NO_BOUNCE[service].includes(word)) return undefined;
    const row = mailReports.find((one) => one.words[service]?.includes(word));
    if (row) return row;
  }
  return undefined;
}

/** Codes of a class over all providers, as they stand in the rows of messages; a mail's code is the class itself. */
export function codesNamed(...names: string[]): string[] {
  const numbered = [...twilioErrors, ...whatsappErrors].filter((row) => names.includes(row.name));
  const named = mailReports.filter((row) => names.includes(row.name));
  return [...numbered.flatMap((row) => row.codes.map(String)), ...named.map((row) => row.name)];
}

/** What an SMTP refusal means; `command` is the one that was refused, `reply` the server's line. */
export function smtpRefusal(code: number, command: string | undefined, reply: string): ErrorAction {
  if (code >= 400 && code < 500) return { do: 'retry', afterSeconds: code === 421 ? 60 : code === 452 ? 600 : 300 };
  // The address is dead only when the server says so of the recipient: no such user, host or mailbox (RFC 5321 550,
  // 551, 553; RFC 3463 x.1.x). A full mailbox (x.2.2) or a policy (x.7.x) says nothing about the address.
  const enhanced = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(reply)?.[1];
  const ofRecipient = command === 'RCPT TO' && [550, 551, 553].includes(code);
  return { do: 'fail', permanent: enhanced === undefined ? ofRecipient : command === 'RCPT TO' && enhanced === '1' };
}
