import type { Background } from './ports.ts';
import { pmsOrigins } from './registration.ts';

/** Something changed behind the pages' backs (a start, a stop, news from the server): they ask again for their rows. */
export async function repaint(bg: Pick<Background, 'web' | 'store'>): Promise<void> {
  for (const origin of await pmsOrigins(bg)) {
    for (const tabId of await bg.web.tabsOf(origin)) {
      // A tab without our script (just opened, or frozen) has nothing to repaint.
      await bg.web.tellTab(tabId, { comeback: 'repaint' }).catch(() => {});
    }
  }
}
