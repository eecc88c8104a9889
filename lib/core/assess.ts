import { blockersOf } from './blockers.ts';
import type { Compiled } from './cutoffs.ts';
import type { Assessment, Flag } from './flag.ts';
import type { HouseholdAround } from './household/household.ts';
import { lifeOf } from './lifecycle.ts';
import type { PatientRecord } from './patient.ts';
import { findFlags } from './rules/index.ts';
import type { Situation } from './situation.ts';

/**
 * All that is decided about one patient on the day `c` was compiled for. Plain data in, plain data out; never throws.
 * `household` is what the rest of their household adds (`household/around.ts`), where anybody knows.
 */
export function assess(
  record: PatientRecord,
  c: Compiled,
  situation: Situation,
  household?: HouseholdAround,
): Assessment {
  const life = lifeOf(record, c, household);
  const flags = findFlags(record, c, life);
  const blockers = blockersOf(record, c, life, situation);
  const primary = primaryOf(flags);
  return { state: life.state, flags, blockers, primary, ready: primary !== null && blockers.length === 0 };
}

/**
 * Most money at stake; a tie goes to the earlier rule of the list (flags come in its order). Blockers stand against the
 * patient, so they hit every flag alike; only missing evidence tells flags apart, and what has none comes last.
 */
function primaryOf(flags: Flag[]): number | null {
  let best: number | null = null;
  flags.forEach((flag, i) => {
    const leader = best === null ? undefined : flags[best];
    if (!leader || outranks(flag, leader)) best = i;
  });
  return best;
}

function outranks(a: Flag, b: Flag): boolean {
  const [shownA, shownB] = [a.strength !== 'none', b.strength !== 'none'];
  if (shownA !== shownB) return shownA;
  return a.money.high !== b.money.high ? a.money.high > b.money.high : a.money.low > b.money.low;
}
