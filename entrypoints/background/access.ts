import { getSetting } from '#lib/store/settings.ts';
import type { ApiAccess } from '#lib/sync/api.ts';
import type { Background } from './ports.ts';

/** The paired send API, or null. */
export async function accessOf({ store }: Pick<Background, 'store'>): Promise<ApiAccess | null> {
  const device = await getSetting(store, 'device');
  return device ? { apiUrl: device.apiUrl, deviceKey: device.deviceKey } : null;
}

/** Who acts, for the record of all desks: the person at this browser, or the front desk while nobody gave a name. */
export async function byNow({ store, say }: Pick<Background, 'store' | 'say'>): Promise<string> {
  return (await getSetting(store, 'staff'))?.name || say('desk_front');
}
