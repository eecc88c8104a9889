import { z } from 'zod';
import { connectionFault } from './connection-fault.ts';
import { twilioError } from './error-codes.ts';
import { ownEntry } from './own-entry.ts';
import type {
  LookupOutcome,
  OutgoingMessage,
  Provider,
  ProviderCallback,
  ProviderState,
  SendOutcome,
} from './provider.ts';
import { isSignedByTwilio } from './twilio-signature.ts';

interface TwilioSettings {
  accountSid: string;
  authToken: string;
  /** When set, the service chooses the sender and `from` of a message is left out. */
  messagingServiceSid?: string;
  baseUrl?: string;
  timeoutMs?: number;
  /** Where status reports go; null = none are asked for. The host name may not hold underscores. */
  callbackUrl: () => string | null;
}

const BASE_URL = 'https://api.twilio.com';
/** Twilio may take up to 26 s to answer a create. */
const TIMEOUT_MS = 30_000;
const LOOKUP_PAGES = 5;
const PAGE_SIZE = 100;
/** Clocks of two machines, and the time a request may hang before it is taken. */
const LOOKUP_BEFORE_MS = 120_000;
const LOOKUP_AFTER_MS = 3_600_000;
const DAY_MS = 86_400_000;

const states: Record<string, ProviderState> = {
  queued: 'accepted',
  accepted: 'accepted',
  scheduled: 'accepted',
  sending: 'accepted',
  sent: 'accepted',
  delivered: 'delivered',
  partially_delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

const created = z.object({ sid: z.string().min(1) });
const refusal = z.object({ code: z.number().int() });
const listed = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      body: z.string().nullable(),
      status: z.string(),
      direction: z.string(),
      date_created: z.string(),
    }),
  ),
  next_page_uri: z.string().nullish(),
});

/**
 * SMS over Twilio's Messages resource. It has no idempotency key and can't be filtered by a reference of ours: a lost
 * answer is looked up by recipient, sender, time and text, and `?m=` in the callback's address brings our id back.
 */
export function twilioProvider(settings: TwilioSettings): Provider {
  const { accountSid, authToken, messagingServiceSid, baseUrl = BASE_URL, timeoutMs = TIMEOUT_MS } = settings;
  const messagesUrl = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const ask = (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...init.headers, authorization },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });

  async function send(message: OutgoingMessage): Promise<SendOutcome> {
    const form = new URLSearchParams({ To: message.to, Body: message.body });
    if (messagingServiceSid) form.set('MessagingServiceSid', messagingServiceSid);
    else form.set('From', message.from);
    const callback = settings.callbackUrl();
    if (callback) form.set('StatusCallback', `${callback}?m=${message.id}`);
    try {
      const answer = await ask(messagesUrl, { method: 'POST', body: form });
      return judge(answer, await answer.json().catch(() => null));
    } catch (error) {
      const { code, sent } = connectionFault(error);
      return sent === false ? { outcome: 'retry', code, afterSeconds: 60 } : { outcome: 'unknown', code };
    }
  }

  async function lookup(message: OutgoingMessage): Promise<LookupOutcome> {
    const at = Date.parse(message.attemptAt);
    const query = new URLSearchParams({ To: message.to, PageSize: String(PAGE_SIZE) });
    if (!messagingServiceSid) query.set('From', message.from);
    query.set('DateSent>', new Date(at - DAY_MS).toISOString().slice(0, 10));
    let url: string | null = `${messagesUrl}?${query}`;
    for (let page = 0; url !== null && page < LOOKUP_PAGES; page += 1) {
      const answer = await ask(url);
      if (!answer.ok) throw new Error(`look-up answered ${answer.status}`);
      const list: z.infer<typeof listed> = listed.parse(await answer.json());
      const found = list.messages.find((one) => {
        const createdAt = Date.parse(one.date_created);
        const near = createdAt >= at - LOOKUP_BEFORE_MS && createdAt <= at + LOOKUP_AFTER_MS;
        return near && one.direction.startsWith('outbound') && one.body?.trim() === message.body.trim();
      });
      if (found) return { found: true, providerId: found.sid, state: ownEntry(states, found.status) ?? 'accepted' };
      url = list.next_page_uri ? new URL(list.next_page_uri, baseUrl).href : null;
    }
    return { found: false };
  }

  return {
    name: 'twilio',
    channels: ['sms'],
    get abilities() {
      const tellsDelivery = settings.callbackUrl() !== null;
      return { idempotencyKey: false, lookup: true, echoesReference: true, tellsDelivery };
    },
    get reporter() {
      return settings.callbackUrl() === null ? undefined : ('twilio' as const);
    },
    send,
    lookup,
    async callback({ url, headers, raw }) {
      if (!isSignedByTwilio(authToken, url, raw, headers.get('x-twilio-signature'))) return null;
      return readCallback(new URL(url), new URLSearchParams(Buffer.from(raw).toString('utf8')), accountSid);
    },
    async close() {},
  };
}

function judge(answer: Response, body: unknown): SendOutcome {
  if (answer.ok) {
    const made = created.safeParse(body);
    return made.success
      ? { outcome: 'accepted', providerId: made.data.sid }
      : { outcome: 'unknown', code: 'odd_answer' };
  }
  // A create that answers 500 may have sent the message all the same (Twilio's own words on error 20500).
  if (answer.status >= 500 || answer.status === 408) return { outcome: 'unknown', code: String(answer.status) };
  const given = refusal.safeParse(body);
  const code = given.success ? given.data.code : answer.status;
  const { action } = twilioError(answer.status === 429 ? 429 : answer.status === 401 ? 20003 : code);
  if (action.do === 'retry') {
    const asked = Number(answer.headers.get('retry-after'));
    const afterSeconds = Number.isFinite(asked) && asked > 0 ? Math.max(asked, 1) : action.afterSeconds;
    return { outcome: 'retry', code: String(code), afterSeconds };
  }
  return { outcome: 'failed', code: String(code), permanent: action.permanent ?? false, suppress: action.suppress };
}

const field = z.string();
/** What Twilio posts of a message, as far as it is read: form fields, all of them text. */
export const twilioReport = z.object({
  MessageSid: field.min(1).optional(),
  SmsSid: field.min(1).optional(),
  AccountSid: field.optional(),
  MessageStatus: field.optional(),
  SmsStatus: field.optional(),
  ErrorCode: field.optional(),
  From: field.optional(),
  To: field.optional(),
  Body: field.optional(),
  OptOutType: field.optional(),
});

/** Words Twilio answers by itself, alone in a message (default filtering, with REVOKE and OPTOUT since May 2025). */
const ANSWERED = /^(stop|stopall|unsubscribe|cancel|end|quit|revoke|optout)$/i;

function readCallback(url: URL, form: URLSearchParams, accountSid: string): ProviderCallback[] | null {
  // Of a field that comes twice the first counts.
  const given = twilioReport.safeParse(Object.fromEntries([...form].reverse())).data;
  const providerId = given?.MessageSid ?? given?.SmsSid;
  if (!given || !providerId || (given.AccountSid !== undefined && given.AccountSid !== accountSid)) return null;
  const status = given.MessageStatus ?? given.SmsStatus;
  if (status === 'received' || status === 'receiving' || status === undefined) {
    const { From: from, To: to, Body: text = '' } = given;
    if (!from || !to) return null;
    const carrierOptOut = given.OptOutType === 'STOP';
    const carrierAnswered = given.OptOutType !== undefined || ANSWERED.test(text.trim());
    return [{ kind: 'inbound', from, to, text, providerId, carrierOptOut, carrierAnswered }];
  }
  const state = ownEntry(states, status);
  if (!state) return []; // a status of tomorrow: ours, and nothing to do about it
  const code = given.ErrorCode || undefined;
  const action = code && state !== 'accepted' && state !== 'delivered' ? twilioError(Number(code)).action : null;
  return [
    {
      kind: 'status',
      providerId,
      messageId: url.searchParams.get('m') ?? undefined,
      state,
      code,
      ...(action?.do === 'fail' && { permanent: action.permanent ?? false, suppress: action.suppress ?? false }),
    },
  ];
}
