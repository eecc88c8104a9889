import { bulkAnswer } from '../contract/bulk.ts';
import { launchAnswer } from '../contract/enrolments.ts';
import type { Sentence } from '../core/flag.ts';
import { type ApiAccess, type ApiAnswer, type ApiRequest, type CallApi, sayAnswer } from './api.ts';
import { backOff } from './back-off.ts';

/** A claimed command as the drain needs it. `request` null = there is nothing left to tell. */
export interface Claim {
  seq: number;
  claimId?: string;
  attempts: number;
  kind: 'launch' | 'stop' | 'opt_out' | 'consent' | 'mark' | 'call' | 'word' | 'sightings' | 'task_done';
  request: ApiRequest | null;
  /** Names of the fields that leave with it, for the ledger. */
  fields: string[];
}

/** What became of a command; the store's `Settlement` has this shape. */
export type Verdict =
  | { outcome: 'done'; enrolment?: ReturnType<typeof launchAnswer.parse>['enrolment'] }
  | { outcome: 'failed'; problem: Sentence }
  | { outcome: 'retry'; notBefore: number; problem: Sentence };

export interface DrainPorts {
  /** The paired API, or null: then everything waits. */
  access(): Promise<ApiAccess | null>;
  claimNext(now: number, leaseMs: number): Promise<{ claimed: Claim } | { claimed: null; nextAt: number | null }>;
  /** Further launches that may leave now, claimed. */
  claimLaunches(now: number, leaseMs: number, most: number): Promise<Claim[]>;
  settle(claim: Claim, verdict: Verdict, departed: boolean): Promise<void>;
  /** Set when the server no longer knows this device, cleared when it answers again. */
  deviceProblem(problem: Sentence | null): Promise<void>;
  callApi: CallApi;
  now(): number;
  /** In [0, 1). */
  random(): number;
}

export interface Drained {
  drained: number;
  problem: Sentence | null;
  /** When the next command may leave, ms since 1970; null = nothing waits. */
  nextAt: number | null;
}

/** Longer than a request may take, so that a lease only runs out when its worker is gone. */
const LEASE_MS = 60_000;
const TIMEOUT_MS = 20_000;
/** Launches of one request beside the first: well under what the server takes (lib/contract/bulk.ts). */
const BESIDE = 49;

/**
 * Hands the outbox over, one command at a time, until nothing may leave or the API does not answer. Run it under a lock:
 * one drain a browser. A worker that dies between claim and answer loses nothing: the lease runs out and the command
 * leaves again under its key, which the server answers as it did before.
 */
export async function drain(ports: DrainPorts): Promise<Drained> {
  let drained = 0;
  let problem: Sentence | null = null;
  const access = await ports.access();
  if (!access) return { drained, problem, nextAt: null };
  for (;;) {
    const next = await ports.claimNext(ports.now(), LEASE_MS);
    if (!next.claimed) return { drained, problem, nextAt: next.nextAt };
    const claim = next.claimed;
    if (!claim.request) {
      await ports.settle(claim, { outcome: 'done' }, false);
      continue;
    }
    const others = claim.kind === 'launch' ? await ports.claimLaunches(ports.now(), LEASE_MS, BESIDE) : [];
    const answers = await handOver(ports, access, [claim, ...others]);
    // All claims of one request met the same server: its word on the first stands for whether to go on.
    const [answer, verdict] = [answers[0]?.answer, answers[0]?.verdict];
    if (!answer || !verdict) continue;
    for (const it of answers) {
      await ports.settle(it.claim, it.verdict, it.answer.kind !== 'unreachable' || it.answer.why !== 'offline');
      if (it.verdict.outcome === 'done') drained++;
      else problem = it.verdict.problem;
    }
    const outOfService = answer.kind === 'problem' && answer.problem.code === 'unauthorised';
    if (outOfService) await ports.deviceProblem({ id: 'problem_unauthorised', params: [] });
    else if (answer.kind === 'ok') await ports.deviceProblem(null);
    // Nobody home, or not for us: the other commands would fare the same. Waiting on one patient's own
    // account (`in_progress`) holds nobody else up.
    const nobodyHome = answer.kind === 'unreachable' || outOfService;
    const busy = answer.kind === 'problem' && ['rate_limited', 'unavailable', 'internal'].includes(answer.problem.code);
    if (nobodyHome || busy) return { drained, problem, nextAt: verdict.outcome === 'retry' ? verdict.notBefore : null };
  }
}

interface HandedOver {
  claim: Claim;
  answer: ApiAnswer;
  verdict: Verdict;
}

/**
 * One command as its own request; several launches as one, which the server lays apart by what the desk can answer and
 * answers item by item. Each has the key it would have had alone: an item may go either way and is done once.
 */
async function handOver(ports: DrainPorts, access: ApiAccess, claims: Claim[]): Promise<HandedOver[]> {
  const judged = (claim: Claim, answer: ApiAnswer): HandedOver => {
    return { claim, answer, verdict: judge(claim, answer, ports.now(), ports.random()) };
  };
  const alone = async (claim: Claim) => {
    const request = claim.request ?? { method: 'POST' as const, path: '' };
    return judged(claim, await ports.callApi(access, { timeoutMs: TIMEOUT_MS, ...request }));
  };
  const [first] = claims;
  if (claims.length === 1 && first) return [await alone(first)];
  const items = claims.map(({ request }) => ({ key: request?.idempotencyKey ?? '', launch: request?.body }));
  const bulk = { method: 'POST' as const, path: '/v1/enrolments/bulk', body: { items }, timeoutMs: TIMEOUT_MS };
  const answer = await ports.callApi(access, bulk);
  const told = answer.kind === 'ok' ? bulkAnswer.safeParse(answer.body) : null;
  if (told && !told.success) {
    const odd: ApiAnswer = { kind: 'unreachable', why: 'odd_answer', retryAfterMs: null };
    return claims.map((claim) => judged(claim, odd));
  }
  if (!told) {
    if (answer.kind !== 'problem' || AGAIN.includes(answer.problem.code))
      return claims.map((claim) => judged(claim, answer));
    // The request as a whole was refused, which is no word on any of its launches: one after the other, then.
    const answers: HandedOver[] = [];
    for (const claim of claims) answers.push(await alone(claim));
    return answers;
  }
  const byKey = new Map(told.data.items.map((item) => [item.key, item]));
  return claims.map((claim) => {
    const item = byKey.get(claim.request?.idempotencyKey ?? '');
    const { status = 503, enrolment, error } = item ?? {};
    if (enrolment) return judged(claim, { kind: 'ok', status, body: { enrolment } });
    const said = error ?? { code: 'unavailable' as const, message: '' };
    // Judged alone, but the server was there: whether to go on with the rest is for its answer as a whole.
    return { ...judged(claim, { kind: 'problem', status, problem: said, retryAfterMs: null }), answer };
  });
}

/** Codes after which the same request, under the same key, may fare better. */
const AGAIN = ['in_progress', 'rate_limited', 'unavailable', 'internal', 'unauthorised'];

/** What an answer means for the command. `now` in ms, `chance` in [0, 1). */
export function judge(
  claim: Pick<Claim, 'kind' | 'attempts'>,
  answer: ApiAnswer,
  now: number,
  chance: number,
): Verdict {
  const wait = Math.max(backOff(claim.attempts, chance), answer.kind === 'ok' ? 0 : (answer.retryAfterMs ?? 0));
  if (answer.kind === 'ok') {
    if (claim.kind !== 'launch') return { outcome: 'done' };
    const parsed = launchAnswer.safeParse(answer.body);
    if (parsed.success) return { outcome: 'done', enrolment: parsed.data.enrolment };
    return { outcome: 'retry', notBefore: now + wait, problem: { id: 'problem_odd_answer', params: [] } };
  }
  const problem = sayAnswer(answer);
  if (answer.kind === 'unreachable' || AGAIN.includes(answer.problem.code)) {
    return { outcome: 'retry', notBefore: now + wait, problem };
  }
  // What is to be stopped or reported is not there (any more): there is nothing left to stop.
  if (answer.problem.code === 'not_found' && claim.kind !== 'launch') return { outcome: 'done' };
  return { outcome: 'failed', problem };
}
