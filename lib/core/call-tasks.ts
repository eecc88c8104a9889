/** Signs that a person wants something. Nobody is rung without one. */
const intents = ['ring_me', 'partial_request', 'reply_yes', 'missed_call', 'clicked'] as const;
export type Intent = (typeof intents)[number];

/** 0 to 100: who asked to be rung comes before who only looked. Ties go by the time that passed. */
export const intentScore: Record<Intent, number> = {
  ring_me: 100,
  partial_request: 90,
  reply_yes: 85,
  missed_call: 70,
  clicked: 40,
};

/** Whether a call counts toward the caps: under a wrong number nobody's phone rang but a stranger's. */
export const reachedThem = (outcome: string | null): boolean => outcome !== 'wrong_number';

/** Calls a desk is given in a day when the practice says nothing else. */
export const CALLS_PER_DAY = 20;

/** Days after which somebody who did not answer is rung again; after the last one no more. */
const RETRY_DAYS: readonly number[] = [1, 7, 21, 60];

/** Days to the next try after `tries` calls without an answer (1 = the first), or null when it is enough. */
export function daysToNextTry(tries: number): number | null {
  return RETRY_DAYS[tries - 1] ?? null;
}
