import type { MailRow, MailServiceName } from './error-codes.ts';
import type { CallbackRequest, ProviderCallback } from './provider.ts';

/**
 * A mail service behind an SMTP server: it echoes a number that stands in the mail's own headers, and tells by webhook
 * what became of the mail. The number is the message's and says nothing of the patient.
 */
export interface MailService {
  readonly name: MailServiceName;
  /** What a mail carries so that its reports name it, and so that nobody's opens and clicks are followed. */
  headers(messageId: string): Record<string, string>;
  /** As `Provider.callback`: verified over the raw bytes; null = forged or not ours. Rejects = to be sent again. */
  read(request: CallbackRequest): Promise<ProviderCallback[] | null>;
}

/** A number of ours, as headers, tags and metadata carry it. */
const OURS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Our own Message-ID. */
const OUR_MAIL = /^\s*<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\s<>@]+>?\s*$/;

/** The first of these that is one of our numbers, or one of our Message-IDs. Anything may come from outside. */
export function ourNumber(...given: unknown[]): string | undefined {
  for (const one of given) {
    if (typeof one !== 'string') continue;
    const number = OURS.test(one) ? one : OUR_MAIL.exec(one)?.[1];
    if (number) return number;
  }
  return undefined;
}

/** A time from outside, if it is one. */
export function timeOf(given: string | number | undefined): string | undefined {
  const at = given === undefined ? Number.NaN : new Date(given).getTime();
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : undefined;
}

/**
 * Signatures older than this are refused. Whatever was taken is known again by its bytes for 30 days
 * (`store/reports.ts`), so a report can't be played back before, nor after. Services give up trying within three days.
 */
const OLDEST_MS = 7 * 86_400_000;
/** Clocks of two machines. */
const AHEAD_MS = 3_600_000;

export function isFresh(signedAt: string | undefined, now: Date): boolean {
  const age = signedAt === undefined ? Number.NaN : now.getTime() - new Date(signedAt).getTime();
  return age <= OLDEST_MS && age >= -AHEAD_MS;
}

/** One row of the table, said of one mail. Whoever unsubscribes from a mail has got it. */
export function newsOf(row: MailRow | undefined, messageId: string | undefined, at?: string): ProviderCallback[] {
  if (!row || !messageId) return [];
  const ours = { providerId: messageId, messageId, at };
  const { means, name: code } = row;
  switch (means.is) {
    case 'complaint':
      return [{ kind: 'complaint', ...ours }];
    case 'unsubscribed':
      return [{ kind: 'status', ...ours, state: 'delivered', code, suppress: true }];
    case 'undelivered': {
      const { permanent = false, suppress = false } = means;
      return [{ kind: 'status', ...ours, state: 'undelivered', code, permanent, suppress }];
    }
    default:
      return [{ kind: 'status', ...ours, state: means.is }];
  }
}

/** The body as JSON; undefined for what is none. Broken UTF-8 is refused, not mended. */
export function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return undefined;
  }
}
