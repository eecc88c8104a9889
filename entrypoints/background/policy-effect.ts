import { compile } from '#lib/core/cutoffs.ts';
import { lifeOf } from '#lib/core/lifecycle.ts';
import { type FlagKind, flagKind, type Policy } from '#lib/core/policy.ts';
import { findFlags } from '#lib/core/rules/index.ts';
import type { PolicyEffect } from '#lib/messages/manager-views.ts';
import type { Store } from '#lib/store/db.ts';
import { walkPatients } from '#lib/store/patient-walk.ts';

/**
 * How many flags a changed policy would add and take away, by kind, over every patient there is. Flags only: what stands in
 * a patient's way is not the policy's doing. `wanted` false ends it: somebody typed on.
 */
export async function effectOf(
  store: Store,
  before: Policy,
  after: Policy,
  today: number,
  wanted: () => boolean,
): Promise<PolicyEffect> {
  const [was, will] = [compile(before, today), compile(after, today)];
  const tally = new Map<FlagKind, { before: number; added: number; removed: number }>();
  const of = (kind: FlagKind) => {
    const known = tally.get(kind) ?? { before: 0, added: 0, removed: 0 };
    tally.set(kind, known);
    return known;
  };
  let patients = 0;
  await walkPatients(store, (records) => {
    for (const record of records) {
      patients++;
      const old = new Set(findFlags(record, was, lifeOf(record, was)).map((flag) => flag.kind));
      const next = new Set(findFlags(record, will, lifeOf(record, will)).map((flag) => flag.kind));
      for (const kind of old) {
        of(kind).before++;
        if (!next.has(kind)) of(kind).removed++;
      }
      for (const kind of next) if (!old.has(kind)) of(kind).added++;
    }
    return wanted();
  });
  const kinds = flagKind.options.flatMap((kind) => {
    const counts = tally.get(kind);
    return counts ? [{ kind, ...counts }] : [];
  });
  return { patients, kinds };
}
