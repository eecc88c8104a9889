import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import type { Background } from './ports.ts';
import { syncNow } from './sync.ts';

/**
 * After an update: what the version before did not know of the feed, since the server was newer, is heard now. Lines that
 * were taken in are known by their place and change nothing.
 */
export async function hearAgain(bg: Background): Promise<void> {
  // Under the lock of the pull, or one that runs would put its own cursor over it.
  const isBehind = await bg.locks.request('comeback-sync', () =>
    withStore(bg.store, async (store) => {
      const from = await getSetting(store, 'feedLeftAt');
      if (from === null) return false;
      await setSettings(store, { cursor: from === '' ? null : from, feedLeftAt: null });
      return true;
    }),
  );
  if (isBehind) await syncNow(bg);
}
