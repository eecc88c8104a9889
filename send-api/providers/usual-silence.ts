import type { MailServiceName } from './error-codes.ts';

/** Who tells, as a rule, what became of each message. */
export type ReporterName = 'twilio' | 'whatsapp' | MailServiceName;

interface SilenceRule {
  /** The first word of a message comes sooner than this, by far: longer is no delay, something is broken. */
  afterMinutes: number;
  /** So many messages without one word; one alone may be odd (a server that defers, a number that is none). */
  atLeast: number;
  /** What the figures rest on. */
  because: string;
}

/**
 * How long a provider that reports is usually silent about a message it has taken. Reviewed 2026-11-28. The figures are
 * ours: they leave room for what the provider says of its own pace, and of how long it tries again.
 */
export const silenceRules: Readonly<Record<ReporterName, SilenceRule>> = {
  twilio: {
    afterMinutes: 60,
    atLeast: 3,
    because:
      'A callback at each change of state (“Outbound Message Status in Status Callbacks”): sent follows within seconds unless the sender’s queue is full, and this server sends no faster than the queue empties.',
  },
  whatsapp: {
    afterMinutes: 60,
    atLeast: 3,
    because:
      'The status sent comes when Meta has the message, whether or not the phone is on; failed ones come at once (Cloud API, “Status messages webhook”).',
  },
  ses: {
    afterMinutes: 60,
    atLeast: 3,
    because:
      'A Send event comes with the hand-over, before any mailbox is asked; SNS tries an HTTPS address for 3,600 seconds at most (docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html), so after an hour the report is lost.',
  },
  postmark: {
    afterMinutes: 180,
    atLeast: 3,
    because:
      'The first word is that the mailbox’s server took the mail or refused it, usually within minutes; a server that defers (greylisting) makes one of them wait for hours, hardly three at once. Failed posts are tried again with gaps that grow to an hour within the first three.',
  },
  sendgrid: {
    afterMinutes: 60,
    atLeast: 3,
    because: 'processed comes with the hand-over, in batches of seconds, before any mailbox is asked.',
  },
};
