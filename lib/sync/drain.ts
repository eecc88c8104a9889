import { launchAnswer } from '../contract/enrolments.ts';
import type { Sentence } from '../core/flag.ts';
import { type ApiAccess, type ApiAnswer, type ApiRequest, type CallApi, sayAnswer } from './api.ts';
import { backOff } from './back-off.ts';

/** A claimed command as the drain needs it. `request` null = there is nothing left to tell. */
export interface Claim {
  seq: number;
  claimId?: string;
  attempts: number;
  kind: 'launch' | 'stop' | 'opt_out' | 'sightings';
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
export const LEASE_MS = 60_000;
const TIMEOUT_MS = 20_000;

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
    const answer = await ports.callApi(access, { timeoutMs: TIMEOUT_MS, ...claim.request });
    const verdict = judge(claim, answer, ports.now(), ports.random());
    await ports.settle(claim, verdict, answer.kind !== 'unreachable' || answer.why !== 'offline');
    const outOfService = answer.kind === 'problem' && answer.problem.code === 'unauthorised';
    if (outOfService) await ports.deviceProblem({ id: 'problem_unauthorised', params: [] });
    else if (answer.kind === 'ok') await ports.deviceProblem(null);
    if (verdict.outcome === 'done') drained++;
    else problem = verdict.problem;
    // Nobody home, or not for us: the other commands would fare the same. Waiting on one patient's own
    // account (`in_progress`) holds nobody else up.
    const nobodyHome = answer.kind === 'unreachable' || outOfService;
    const busy = answer.kind === 'problem' && ['rate_limited', 'unavailable', 'internal'].includes(answer.problem.code);
    if (nobodyHome || busy) return { drained, problem, nextAt: verdict.outcome === 'retry' ? verdict.notBefore : null };
  }
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
