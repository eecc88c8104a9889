/** What a provider can do decides how an `unknown` message is reconciled. */
export interface ProviderAbilities {
  /** The provider drops a second create with the same key. */
  idempotencyKey: boolean;
  /** `lookup` exists: a message can be found again after a lost answer. */
  lookup: boolean;
  /** Callbacks echo our message id. */
  echoesReference: boolean;
}

export interface OutgoingMessage {
  /** Our message id (uuid): echoed in callbacks, Message-ID, idempotency key. */
  id: string;
  channel: 'sms' | 'email' | 'whatsapp';
  to: string;
  from: string;
  subject?: string;
  body: string;
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
      from: string;
      to: string;
      text: string;
      providerId: string;
      carrierOptOut?: boolean;
      /** The carrier's side has confirmed the opt-out itself: a second confirmation would be one too many. */
      carrierAnswered?: boolean;
    };

export interface Provider {
  readonly name: string;
  readonly channels: ReadonlyArray<OutgoingMessage['channel']>;
  readonly abilities: ProviderAbilities;
  /** Sends once; must answer within `timeoutMs` of its own settings, else `unknown`. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Rejects when the provider can't be asked: then nothing is known, and it is asked again later. */
  lookup?(message: OutgoingMessage): Promise<LookupOutcome>;
  /** Verifies the signature over the raw bytes and parses; null = forged or not ours. `url` is the public one. */
  callback?(request: { url: string; headers: Headers; raw: Uint8Array }): Promise<ProviderCallback[] | null>;
  close(): Promise<void>;
}
