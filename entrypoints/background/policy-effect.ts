import type { SeenElsewhere } from '#lib/core/cutoffs.ts';
import { type FlagKind, flagKind, type Policy } from '#lib/core/policy.ts';
import { policyEffect } from '#lib/core/policy-effect.ts';
import type { PolicyEffect } from '#lib/messages/manager-views.ts';
import type { Store } from '#lib/store/db.ts';
import { walkPatients } from '#lib/store/patient-walk.ts';

/**
 * What a changed policy would do to the flags of everybody known, chunk by chunk. `wanted` false ends it: somebody typed
 * on, and nobody waits for the answer.
 */
export async function effectOf(
  store: Store,
  before: Policy,
  after: Policy,
  today: number,
  wanted: () => boolean,
  seen: SeenElsewhere,
): Promise<PolicyEffect> {
  const counts = new Map<FlagKind, { before: number; added: number; removed: number }>();
  let patients = 0;
  await walkPatients(store, (records, rows) => {
    patients += records.length;
    const around = new Map(rows.flatMap((row) => (row.around ? [[row.key, row.around]] : [])));
    const effect = policyEffect(records, before, after, today, seen, (key) => around.get(key));
    for (const { kind, ...found } of effect.byKind) {
      const so = counts.get(kind) ?? { before: 0, added: 0, removed: 0 };
      counts.set(kind, {
        before: so.before + found.before,
        added: so.added + found.added,
        removed: so.removed + found.removed,
      });
    }
    return wanted();
  });
  const kinds = flagKind.options.flatMap((kind) => {
    const found = counts.get(kind);
    return found && found.before + found.added > 0 ? [{ kind, ...found }] : [];
  });
  return { patients, kinds };
}
