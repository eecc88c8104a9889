import { compile } from './cutoffs.ts';
import { type LifecycleState, lifecycleState } from './flag.ts';
import { lifeOf } from './lifecycle.ts';
import type { PatientRecord } from './patient.ts';
import type { Policy } from './policy.ts';

/** The state of every patient on one day, by record key: what is kept each day so that movement can be shown later. */
export type States = ReadonlyMap<string, LifecycleState>;

/** From which state to which, how many patients; who is new or no longer known counts apart. */
export type Movement = {
  moves: { from: LifecycleState; to: LifecycleState; count: number }[];
  before: Record<LifecycleState, number>;
  after: Record<LifecycleState, number>;
  joined: number;
  left: number;
};

/** Every patient's state on `today` (day number), as far as it is known now. */
export function statesOn(records: Iterable<PatientRecord>, policy: Policy, today: number): Map<string, LifecycleState> {
  const c = compile(policy, today);
  const states = new Map<string, LifecycleState>();
  for (const record of records) states.set(record.key, lifeOf(record, c).state);
  return states;
}

/** What moved between two days. Only real moves are listed, the largest first; the counts are of everybody. */
export function movement(before: States, after: States): Movement {
  const counts = new Map<string, Movement['moves'][number]>();
  let joined = 0;
  for (const [key, to] of after) {
    const from = before.get(key);
    if (from === undefined) joined++;
    else if (from !== to) {
      const move = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
      move.count++;
      counts.set(`${from} ${to}`, move);
    }
  }
  const left = [...before.keys()].filter((key) => !after.has(key)).length;
  const moves = [...counts.values()].sort(
    (a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
  );
  return { moves, before: tally(before), after: tally(after), joined, left };
}

function tally(states: States): Record<LifecycleState, number> {
  const counts = Object.fromEntries(lifecycleState.options.map((state) => [state, 0])) as Record<
    LifecycleState,
    number
  >;
  for (const state of states.values()) counts[state]++;
  return counts;
}
