import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signTwilio } from '#send-api/providers/twilio-signature.ts';

export interface PeerMessage {
  sid: string;
  to: string;
  from: string;
  body: string;
  status: string;
  direction: 'outbound-api' | 'inbound';
  createdAt: Date;
  errorCode: number | null;
  statusCallback: string | null;
}

/** What happens to one create. `drop` and `hang` accept the message first unless they say `before`. */
export type TwilioMood =
  | { do: 'accept'; statuses?: string[]; errorCode?: number }
  | { do: 'error'; status: number; code?: number; retryAfter?: number; accepted?: boolean }
  | { do: 'drop' | 'hang'; before?: boolean };

export interface TwilioPeer {
  url: string;
  accountSid: string;
  authToken: string;
  messages: PeerMessage[];
  /** Every status report that was tried, with the answer it got. */
  reports: Array<{ url: string; status: string; answer: number | null }>;
  mood: (message: { to: string; body: string }) => TwilioMood;
  /** Posts a signed reply to `url`, as a patient's phone would cause; gives the answer's status. */
  reply: (url: string, reply: { from: string; to: string; body: string; optOutType?: string }) => Promise<number>;
  close: () => Promise<void>;
}

interface PeerOptions {
  mood?: TwilioPeer['mood'];
  /** Statuses reported after accepting, when the mood names none. */
  statuses?: string[];
  reportAfterMs?: number;
  /** How long a create takes to be answered; it is accepted half-way, so that a caller can die on either side. */
  answerAfterMs?: () => number;
  /** How long a message stays out of the list after it was accepted: real lists lag. */
  listLagMs?: number;
}

const stamp = (date: Date) => date.toUTCString().replace('GMT', '+0000');

/**
 * Twilio's Messages resource as far as we use it, with a memory: create, list by To, From and date, signed status
 * reports. Messages stay when an answer gets lost, as they do there.
 */
export async function startTwilioPeer(options: PeerOptions = {}): Promise<TwilioPeer> {
  const { statuses: usual = ['sent', 'delivered'], reportAfterMs = 20, answerAfterMs, listLagMs = 0 } = options;
  const accountSid = `AC${randomBytes(16).toString('hex')}`;
  const authToken = randomBytes(16).toString('hex');
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const timers = new Set<NodeJS.Timeout>();
  const peer = {
    accountSid,
    authToken,
    messages: [],
    reports: [],
    mood: options.mood ?? (() => ({ do: 'accept' })),
  } as unknown as TwilioPeer;

  const post = async (url: string, form: Record<string, string>): Promise<number> => {
    const body = new URLSearchParams({ AccountSid: accountSid, ApiVersion: '2010-04-01', ...form });
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'x-twilio-signature': signTwilio(authToken, url, body) },
      signal: AbortSignal.timeout(5000),
    });
    return answer.status;
  };

  async function report(message: PeerMessage, status: string, errorCode: number | null): Promise<void> {
    message.status = status;
    message.errorCode = errorCode;
    const url = message.statusCallback;
    if (!url) return;
    const code: Record<string, string> = errorCode === null ? {} : { ErrorCode: String(errorCode) };
    const ids = { MessageSid: message.sid, SmsSid: message.sid, MessageStatus: status, SmsStatus: status };
    // Twilio tries a report again when nobody answers.
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const answer = await post(url, { ...ids, To: message.to, From: message.from, ...code }).catch(() => null);
      peer.reports.push({ url, status, answer });
      if (answer !== null && answer < 500) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  function later(work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, reportAfterMs);
    timers.add(timer);
  }

  function accept(form: URLSearchParams, statuses: string[], errorCode: number | null): PeerMessage {
    const message: PeerMessage = {
      sid: `SM${randomUUID().replaceAll('-', '')}`,
      to: form.get('To') ?? '',
      from: form.get('From') ?? '+15005550006',
      body: form.get('Body') ?? '',
      status: form.has('MessagingServiceSid') ? 'accepted' : 'queued',
      direction: 'outbound-api',
      createdAt: new Date(),
      errorCode: null,
      statusCallback: form.get('StatusCallback'),
    };
    peer.messages.push(message);
    later(async () => {
      for (const [at, status] of statuses.entries()) {
        await report(message, status, at === statuses.length - 1 ? errorCode : null);
      }
    });
    return message;
  }

  function create(form: URLSearchParams, request: IncomingMessage, response: ServerResponse, answerAfter: number) {
    const [to, body] = [form.get('To'), form.get('Body')];
    if (!to) return answer(response, 400, { code: 21604, message: "A 'To' phone number is required." });
    if (!body) return answer(response, 400, { code: 21602, message: 'Message body is required.' });
    if (!form.get('From') && !form.get('MessagingServiceSid')) {
      return answer(response, 400, { code: 21603, message: "A 'From' phone number is required." });
    }
    if (!/^\+[1-9]\d{6,14}$/.test(to))
      return answer(response, 400, { code: 21211, message: "Invalid 'To' Phone Number" });
    if (body.length > 1600) return answer(response, 400, { code: 21617, message: 'The body exceeds 1600 characters.' });
    const mood = peer.mood({ to, body });
    if (mood.do === 'error') {
      if (mood.accepted) accept(form, usual, null);
      const headers: Record<string, string> =
        mood.retryAfter === undefined ? {} : { 'retry-after': String(mood.retryAfter) };
      return answer(response, mood.status, { code: mood.code ?? 20500, message: 'as asked for' }, headers);
    }
    if (mood.do === 'accept') {
      const message = accept(form, mood.statuses ?? usual, mood.errorCode ?? null);
      setTimeout(() => answer(response, 201, shown(message)), answerAfter);
      return;
    }
    if (!mood.before) accept(form, usual, null);
    if (mood.do === 'drop') request.socket.destroy();
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const size = Number(query.get('PageSize') ?? 50);
    const page = Number(query.get('Page') ?? 0);
    const since = query.get('DateSent>');
    const matching = peer.messages
      .filter((one) => !query.get('To') || one.to === query.get('To'))
      .filter((one) => !query.get('From') || one.from === query.get('From'))
      .filter((one) => !since || one.createdAt.toISOString().slice(0, 10) >= since)
      .filter((one) => one.createdAt.getTime() + listLagMs <= Date.now())
      .reverse();
    const more = matching.length > (page + 1) * size;
    const next = new URLSearchParams(query);
    next.set('Page', String(page + 1));
    answer(response, 200, {
      messages: matching.slice(page * size, (page + 1) * size).map(shown),
      next_page_uri: more ? `${path}?${next}` : null,
    });
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://peer');
      const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
      if (request.headers.authorization !== expected) {
        return answer(response, 401, { code: 20003, message: 'Authenticate' });
      }
      if (url.pathname !== path) return answer(response, 404, { code: 20404, message: 'not found' });
      if (request.method === 'GET') return list(url.searchParams, response);
      const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
      const half = (answerAfterMs?.() ?? 0) / 2;
      setTimeout(() => create(form, request, response, half), half);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(peer, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reply: (url: string, { from, to, body, optOutType }: Parameters<TwilioPeer['reply']>[1]) => {
      const sid = `SM${randomUUID().replaceAll('-', '')}`;
      const optOut: Record<string, string> = optOutType ? { OptOutType: optOutType } : {};
      return post(url, {
        MessageSid: sid,
        SmsSid: sid,
        SmsStatus: 'received',
        From: from,
        To: to,
        Body: body,
        ...optOut,
      });
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function shown(message: PeerMessage) {
  return {
    sid: message.sid,
    to: message.to,
    from: message.from,
    body: message.body,
    status: message.status,
    direction: message.direction,
    date_created: stamp(message.createdAt),
    date_sent: message.status === 'queued' ? null : stamp(message.createdAt),
    error_code: message.errorCode,
  };
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
