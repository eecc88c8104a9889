import { compile, type SeenElsewhere } from './cutoffs.ts';
import type { HouseholdAround } from './household/household.ts';
import { lifeOf } from './lifecycle.ts';
import type { PatientRecord } from './patient.ts';
import { type FlagKind, flagKind, type Policy } from './policy.ts';
import { rulesOn } from './rules/index.ts';

/** What a change of policy does to the flags of the patients known: per kind, and patients flagged before and after. */
export type PolicyEffect = {
  byKind: { kind: FlagKind; added: number; removed: number; before: number; after: number }[];
  flaggedBefore: number;
  flaggedAfter: number;
};

/**
 * How many flags a change would add and remove on `today` (day number), kind by kind; kinds that stay as they are come
 * along with zeros. Nothing is saved. Blockers play no part: what is counted is what would be shown.
 */
export function policyEffect(
  records: Iterable<PatientRecord>,
  before: Policy,
  after: Policy,
  today: number,
  seen: Partial<SeenElsewhere> = {},
  aroundOf: (key: string) => HouseholdAround | undefined = () => undefined,
): PolicyEffect {
  const [then, now] = [compile(before, today, seen), compile(after, today, seen)];
  const counts = new Map(flagKind.options.map((kind) => [kind, { added: 0, removed: 0, before: 0, after: 0 }]));
  const effect = { flaggedBefore: 0, flaggedAfter: 0 };
  for (const record of records) {
    const around = aroundOf(record.key);
    const had = kindsOf(record, then, around);
    const has = kindsOf(record, now, around);
    if (had.size > 0) effect.flaggedBefore++;
    if (has.size > 0) effect.flaggedAfter++;
    for (const [kind, count] of counts) {
      if (had.has(kind)) count.before++;
      if (has.has(kind)) count.after++;
      if (has.has(kind) && !had.has(kind)) count.added++;
      if (had.has(kind) && !has.has(kind)) count.removed++;
    }
  }
  return { ...effect, byKind: [...counts].map(([kind, count]) => ({ kind, ...count })) };
}

function kindsOf(
  record: PatientRecord,
  c: ReturnType<typeof compile>,
  around: HouseholdAround | undefined,
): Set<FlagKind> {
  const life = lifeOf(record, c, around);
  const found = new Set<FlagKind>();
  for (const rule of rulesOn(c)) if (rule.holds(record, c, life)) found.add(rule.kind);
  return found;
}
