import { type Problem, problem } from '../contract/problem.ts';
import { toDayNumber } from '../core/day.ts';
import type { Sentence } from '../core/flag.ts';

/** Where the send API is and who we are to it. */
export interface ApiAccess {
  apiUrl: string;
  deviceKey: string | null;
}

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  /** Made before the first try; the same on every one. */
  idempotencyKey?: string;
  timeoutMs?: number;
}

/** What came of a request. Only `ok` and `problem` are the server's own words. */
export type ApiAnswer =
  | { kind: 'ok'; status: number; body: unknown }
  | { kind: 'problem'; status: number; problem: Problem['error']; retryAfterMs: number | null }
  /** No answer, or one that is not the API's (a captive portal, a proxy's page): it may or may not have been done. */
  | { kind: 'unreachable'; why: 'offline' | 'timeout' | 'odd_answer'; retryAfterMs: number | null };

export type CallApi = (access: ApiAccess, request: ApiRequest) => Promise<ApiAnswer>;

/**
 * One request of the send API over `fetchPort`. Never throws for what the network or the server does. Each says what the
 * clock shows here (`now`) as it leaves: what desks say is compared by the server's, however theirs go.
 */
export function apiOver(fetchPort: typeof fetch, now = () => new Date()): CallApi {
  return async ({ apiUrl, deviceKey }, { method, path, body, idempotencyKey, timeoutMs = 20_000 }) => {
    const headers = new Headers({ accept: 'application/json', 'comeback-sent-at': now().toISOString() });
    if (deviceKey) headers.set('authorization', `Bearer ${deviceKey}`);
    if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
    if (body !== undefined) headers.set('content-type', 'application/json');
    let response: Response;
    let json: unknown;
    try {
      response = await fetchPort(apiUrl.replace(/\/+$/, '') + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      json = text === '' ? null : parseJson(text);
    } catch (error) {
      const timedOut = (error as { name?: string }).name === 'TimeoutError';
      return { kind: 'unreachable', why: timedOut ? 'timeout' : 'offline', retryAfterMs: null };
    }
    const retryAfterMs = retryAfter(response.headers.get('retry-after'));
    if (response.ok) {
      return json === undefined
        ? { kind: 'unreachable', why: 'odd_answer', retryAfterMs }
        : { kind: 'ok', status: response.status, body: json };
    }
    const told = problem.safeParse(json);
    if (told.success) return { kind: 'problem', status: response.status, problem: told.data.error, retryAfterMs };
    return { kind: 'unreachable', why: 'odd_answer', retryAfterMs };
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds; its date form is rare and left to our own back-off. */
function retryAfter(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : null;
}

/** An answer that is not the wished-for one, as a sentence for staff. */
export function sayAnswer(answer: Exclude<ApiAnswer, { kind: 'ok' }>): Sentence {
  if (answer.kind === 'unreachable') return { id: `problem_${answer.why}`, params: [] };
  return sayProblem(answer.problem);
}

/** A refusal of the server as a sentence for staff. */
function sayProblem({ code, detail, reasons }: Problem['error']): Sentence {
  if (code === 'already_enrolled' && detail?.by) return saySomebodyDid(detail.by, detail.at, detail.same);
  if (code === 'refused' && reasons?.[0]) return { id: `gate_${reasons[0]}`, params: [] };
  return { id: `problem_${code}`, params: [] };
}

/** Who was first, and when, where the server says so (an older one says only who). */
function saySomebodyDid(by: string, at: string | undefined, same: string | undefined): Sentence {
  if (!at) return { id: 'problem_already_enrolled_by', params: [by] };
  const id = same === 'address' ? 'problem_address_enrolled_by' : 'problem_already_enrolled_on';
  return { id, params: [by, { day: toDayNumber(at.slice(0, 10)) }] };
}
