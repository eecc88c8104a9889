import { getSetting } from '#lib/store/settings.ts';
import type { ApiAccess } from '#lib/sync/api.ts';
import { hashPatientKey } from '#lib/sync/patient-hash.ts';
import type { Background } from './ports.ts';

/** The paired send API, or null. */
export async function accessOf({ store }: Pick<Background, 'store'>): Promise<ApiAccess | null> {
  const device = await getSetting(store, 'device');
  return device ? { apiUrl: device.apiUrl, deviceKey: device.deviceKey } : null;
}

/**
 * The patient's name towards the send API; null in a browser that was never connected. One that is not for the moment
 * goes on writing down what the others must hear, under the practice it was last connected with.
 */
export async function nameThere({ store }: Pick<Background, 'store'>, patientKey: string): Promise<string | null> {
  const salt = (await getSetting(store, 'device'))?.salt ?? (await getSetting(store, 'salt'));
  return salt ? hashPatientKey(salt, patientKey) : null;
}

/** Who acts, for the record of all desks: the person at this browser, or the front desk while nobody gave a name. */
export async function byNow({ store, say }: Pick<Background, 'store' | 'say'>): Promise<string> {
  return (await getSetting(store, 'staff'))?.name || say('desk_front');
}
