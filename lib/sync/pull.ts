import { eventsHeard, type FeedEvent, knownEvents } from '../contract/events.ts';
import type { Sentence } from '../core/flag.ts';
import { type ApiAccess, type CallApi, sayAnswer } from './api.ts';

export interface PullPorts {
  access(): Promise<ApiAccess | null>;
  cursor(): Promise<string | null>;
  /**
   * Takes the lines and the new cursor in together; returns how many lines were new. `leftAt` = the cursor before a page
   * in which this version did not know every line.
   */
  apply(events: FeedEvent[], next: string, leftAt: string | null): Promise<number>;
  deviceProblem(problem: Sentence | null): Promise<void>;
  callApi: CallApi;
}

const PAGE = 200;
/** A bound on one run; the alarm goes on where it ended. */
const MAX_PAGES = 50;

/** Pulls the event feed from where the last pull ended. The cursor moves with what was taken in, never before. */
export async function pull(ports: PullPorts): Promise<{ pulled: number; problem: Sentence | null }> {
  let pulled = 0;
  const access = await ports.access();
  if (!access) return { pulled, problem: null };
  for (let page = 0; page < MAX_PAGES; page++) {
    const after = await ports.cursor();
    const query = new URLSearchParams({ ...(after === null ? {} : { after }), limit: String(PAGE) });
    const answer = await ports.callApi(access, { method: 'GET', path: `/v1/events?${query}` });
    if (answer.kind !== 'ok') {
      const problem = sayAnswer(answer);
      if (answer.kind === 'problem' && answer.problem.code === 'unauthorised') await ports.deviceProblem(problem);
      return { pulled, problem };
    }
    const parsed = eventsHeard.safeParse(answer.body);
    if (!parsed.success) return { pulled, problem: { id: 'problem_odd_answer', params: [] } };
    await ports.deviceProblem(null);
    const { events: lines, next } = parsed.data;
    const events = knownEvents(lines);
    pulled += await ports.apply(events, next, events.length < lines.length ? (after ?? '') : null);
    // A server that says "more" and stays where it is would have us ask for ever.
    if (!parsed.data.more || parsed.data.next === after) break;
  }
  return { pulled, problem: null };
}
