import { toDayNumber } from '#lib/core/day.ts';
import { recallRate } from '#lib/core/recall-rate.ts';
import type { Output } from '#lib/messages/protocol.ts';
import type { Store } from '#lib/store/db.ts';
import { walkPatients } from '#lib/store/patient-walk.ts';

/** The recall rate over everybody known, chunk by chunk; `today` as `YYYY-MM-DD`. */
export async function recallOver(
  store: Store,
  { from, to }: { from: string; to: string },
  today: string,
): Promise<Output<'audit.recall'>> {
  const period = { from: toDayNumber(from), to: toDayNumber(to) };
  const sum = { due: 0, returned: 0, waiting: 0, unsure: 0 };
  await walkPatients(store, (records) => {
    const found = recallRate(records, period, toDayNumber(today));
    for (const key of ['due', 'returned', 'waiting', 'unsure'] as const) sum[key] += found[key];
    return undefined;
  });
  return { ...sum, rate: sum.due === 0 ? null : sum.returned / sum.due, from, to };
}
