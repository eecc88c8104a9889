import type { WhatsappCategory } from '#lib/core/registered/registered-text.ts';
import type { ReporterName } from './usual-silence.ts';

/** What a provider can do decides how an `unknown` message is reconciled. */
interface ProviderAbilities {
  /** The provider drops a second create with the same key. */
  idempotencyKey: boolean;
  /** `lookup` exists: a message can be found again after a lost answer. */
  lookup: boolean;
  /** Callbacks echo our message id. */
  echoesReference: boolean;
  /** What became of an accepted message is always told, so that long silence means something is wrong. */
  tellsDelivery?: boolean;
}

export interface OutgoingMessage {
  /** Our message id (uuid): echoed in callbacks, Message-ID, idempotency key. */
  id: string;
  channel: 'sms' | 'email' | 'whatsapp';
  to: string;
  from: string;
  subject?: string;
  body: string;
  /** WhatsApp: the approved template that says `body`, with the values of its blanks. Missing = free text. */
  template?: { name: string; language: string; parameters: string[] };
  /** SMS to India: the register's ids of this text, for providers that pass them on. */
  dlt?: { templateId: string; entityId: string };
  /** Headers for one-click unsubscribe (email). */
  unsubscribeUrl?: string;
  attemptAt: string;
}

/**
 * Outcomes are values; a throw is our bug.
 *
 * - `accepted`: the provider has it.
 * - `failed`: it did not leave and a second try would not help. `permanent` = the address itself is dead on this
 *   channel; `suppress` = the person's stop is known to the provider.
 * - `retry`: it certainly did not leave; try again after `afterSeconds`.
 * - `unknown`: it may or may not have left.
 */
export type SendOutcome =
  | { outcome: 'accepted'; providerId: string }
  | { outcome: 'failed'; code: string; permanent: boolean; suppress?: boolean }
  | { outcome: 'retry'; code: string; afterSeconds: number }
  | { outcome: 'unknown'; code: string };

export type LookupOutcome = { found: true; providerId: string; state: ProviderState } | { found: false };

export type ProviderState = 'accepted' | 'delivered' | 'undelivered' | 'failed';

/** What a verified callback says, after parsing. */
export type ProviderCallback =
  | {
      kind: 'status';
      providerId: string;
      messageId?: string;
      state: ProviderState;
      code?: string;
      at?: string;
      /** As in `SendOutcome`, for failures that only show after the provider has accepted. */
      permanent?: boolean;
      suppress?: boolean;
    }
  | {
      kind: 'inbound';
      /** With `whatsapp:` before the number where it came that way. */
      from: string;
      to: string;
      text: string;
      providerId: string;
      /** When it was written, where the provider says so. */
      at?: string;
      /** The message of ours that it answers, where it says so. */
      answers?: string;
      carrierOptOut?: boolean;
      /** The carrier's side has confirmed the opt-out itself: a second confirmation would be one too many. */
      carrierAnswered?: boolean;
    }
  | {
      /** The receiver called it spam, or its mailbox's owner did. */
      kind: 'complaint';
      providerId: string;
      messageId?: string;
      at?: string;
    }
  | {
      /** What became of a text that was sent to be approved. */
      kind: 'text';
      name: string;
      language: string;
      state?: 'submitted' | 'approved' | 'rejected' | 'paused';
      category?: WhatsappCategory;
      reason?: string;
      at?: string;
    }
  | {
      /** How the sender itself stands: `bad` must not send, `poor` is close to it, `good` may again. */
      kind: 'sender';
      standing: 'good' | 'poor' | 'bad';
      reason: string;
      /** The messaging limit in force, as the provider calls it. */
      limit?: string;
      /** Makes one report of it differ from the next. */
      at: string;
    };

/** A text as it goes to be approved; `body` has numbers for blanks, `examples` one value for each. */
interface TextToApprove {
  name: string;
  language: string;
  category: WhatsappCategory;
  body: string;
  examples: string[];
}

export type Submission =
  | { outcome: 'submitted'; state: 'submitted' | 'approved' | 'rejected'; category?: WhatsappCategory }
  | { outcome: 'refused' | 'unknown'; code: string };

/** What a provider says of its sender, as far as it can be asked; a part that is missing is not known. */
export interface SenderCard {
  name?: string;
  /** The shown name was reviewed and accepted. */
  nameApproved?: boolean;
  /** The number was proved to be the practice's. */
  numberVerified?: boolean;
  /** The business behind it was verified. */
  businessVerified?: boolean;
  /** The badge beside the name. */
  badge?: boolean;
  quality?: 'good' | 'poor' | 'bad';
  limit?: string;
}

export interface CallbackRequest {
  /** The address as the outside knows it, query included. */
  url: string;
  headers: Headers;
  raw: Uint8Array;
  /** It was verified when it came, and was kept since: its signature may be gone. */
  verified?: boolean;
}

export interface Provider {
  readonly name: string;
  readonly channels: ReadonlyArray<OutgoingMessage['channel']>;
  readonly abilities: ProviderAbilities;
  /** Who tells here what became of each message. Missing = nobody does, or not as it is set up. */
  readonly reporter?: ReporterName;
  /** Sends once; must answer within `timeoutMs` of its own settings, else `unknown`. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Rejects when the provider can't be asked: then nothing is known, and it is asked again later. */
  lookup?(message: OutgoingMessage): Promise<LookupOutcome>;
  /** Verifies the signature over the raw bytes and parses; null = forged or not ours. `url` is the public one. */
  callback?(request: CallbackRequest): Promise<ProviderCallback[] | null>;
  /** Answers a provider that first asks whether a webhook is ours; null = it is not. */
  handshake?(query: URLSearchParams): string | null;
  /** Sends a text to be approved. */
  submitText?(text: TextToApprove): Promise<Submission>;
  /** Where a text that was sent to be approved stands; null = there is none of that name. */
  findText?(name: string, language: string): Promise<Extract<ProviderCallback, { kind: 'text' }> | null>;
  /** Rejects when the provider can't be asked. */
  describeSender?(): Promise<SenderCard>;
  close(): Promise<void>;
}
