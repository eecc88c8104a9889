import type { Policy } from '#lib/core/policy.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { sweep } from './housekeeping.ts';
import type { Background } from './ports.ts';
import { repaint } from './repaint.ts';

/** What no rule asks for: letters, their prices, and the days they may leave on. */
const judged = ({ messagePrices, offer, openWeekdays, closedDates, quietWhenClosed, ...rest }: Policy): string =>
  JSON.stringify(rest);

/**
 * Keeps what the practice decided in this browser. Thousands of patients may have to be assessed anew: the answer doesn't
 * wait for it, and the alarm goes on with it should the worker end.
 */
export async function keepPolicy(bg: Background, policy: Policy): Promise<void> {
  const { store } = bg;
  const again = await withStore(store, async () => {
    const [before, revision] = await Promise.all([getSetting(store, 'policy'), getSetting(store, 'policyRevision')]);
    const same = before !== null && judged(before) === judged(policy);
    await setSettings(store, { policy, policyRevision: (revision ?? 0) + (same ? 0 : 1) });
    return !same;
  });
  if (!again) return;
  sweep(bg)
    .then(() => repaint(bg))
    .catch((error) => bg.onError('sweep', error));
}
