import type { Policy } from '#lib/core/policy.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { sweep } from './housekeeping.ts';
import type { Background } from './ports.ts';
import { repaint } from './repaint.ts';

/**
 * Saves what the practice decided. Thousands of patients may have to be assessed anew: the answer doesn't wait for it,
 * and the alarm goes on with it should the worker end.
 */
export async function savePolicy(bg: Background, policy: Policy): Promise<void> {
  const { store } = bg;
  await withStore(store, async () => {
    const revision = (await getSetting(store, 'policyRevision')) ?? 0;
    await setSettings(store, { policy, policyRevision: revision + 1 });
  });
  sweep(bg)
    .then(() => repaint(bg))
    .catch((error) => bg.onError('sweep', error));
}
