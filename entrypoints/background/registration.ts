import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import type { Background } from './ports.ts';

type Ports = Pick<Background, 'web' | 'store' | 'onError'>;

/** Origins of the PMS: set up by a person, and the browser holds the permission still. */
export async function pmsOrigins({ web, store }: Pick<Ports, 'web' | 'store'>): Promise<string[]> {
  const known = (await withStore(store, () => getSetting(store, 'origins'))) ?? [];
  const granted = await Promise.all(known.map((origin) => web.isGranted(origin)));
  return known.filter((_, i) => granted[i]);
}

/**
 * The one origin a person granted: its pages get our content script from now on, and the open tab at once. False when
 * the permission isn't there after all.
 */
export async function grant(bg: Ports, origin: string, tabId: number | null): Promise<boolean> {
  const { web, store, onError } = bg;
  if (!(await web.isGranted(origin))) return false;
  const known = (await withStore(store, () => getSetting(store, 'origins'))) ?? [];
  if (!known.includes(origin)) await withStore(store, () => setSettings(store, { origins: [...known, origin] }));
  if (!(await web.registered()).includes(origin)) await web.register(origin);
  const tabs = new Set([...(tabId === null ? [] : [tabId]), ...(await web.tabsOf(origin))]);
  for (const tab of tabs) await web.inject(tab).catch((error) => onError('inject', error));
  return true;
}

/**
 * Makes registrations equal to permissions: after an update (the browser forgets registrations then), a start, and
 * whenever a permission was given or taken away outside of our pages. `inject` also puts the new script into open tabs,
 * whose old one died with the old version.
 */
export async function reconcile(bg: Ports, inject: boolean): Promise<void> {
  const { web, onError } = bg;
  const [granted, registered] = await Promise.all([pmsOrigins(bg), web.registered()]);
  const gone = registered.filter((origin) => !granted.includes(origin));
  if (gone.length > 0) await web.unregister(gone);
  for (const origin of granted) {
    if (!registered.includes(origin)) await web.register(origin);
    if (!inject) continue;
    for (const tab of await web.tabsOf(origin)) await web.inject(tab).catch((error) => onError('inject', error));
  }
}
