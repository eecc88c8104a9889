import type { DeviceView } from '#lib/contract/practice.ts';
import { sha256 } from '../crypt.ts';
import type { Either } from './database.ts';
import type { DeviceRow } from './tables.ts';

/** A browser nobody used for so long must be paired again. */
const UNUSED_DAYS = 180;
const DAY_MS = 86_400_000;
const TOUCH_MS = 3_600_000;

export const deviceExpiry = (now: Date): Date => new Date(now.getTime() + UNUSED_DAYS * DAY_MS);

/** The paired device this key belongs to; undefined for a wrong key, a revoked and an expired device alike. */
export async function deviceByKey(db: Either, key: string, now: Date): Promise<DeviceRow | undefined> {
  const device = await db
    .selectFrom('devices')
    .selectAll()
    .where('key_hash', '=', sha256(key))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!device) return undefined;
  // Noted once an hour: a write per request would cost more than the knowledge is worth.
  if (!device.last_used_at || now.getTime() - device.last_used_at.getTime() > TOUCH_MS) {
    await db
      .updateTable('devices')
      .set({ last_used_at: now, expires_at: deviceExpiry(now) })
      .where('id', '=', device.id)
      .execute();
  }
  return device;
}

export async function listDevices(db: Either): Promise<DeviceRow[]> {
  return db.selectFrom('devices').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** Takes the device's key away at once. True when there was such a device, also when it had been revoked before. */
export async function revokeDevice(db: Either, id: string, now: Date, practiceId?: string): Promise<boolean> {
  const found = await db
    .updateTable('devices')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('id', '=', id)
    .$if(practiceId !== undefined, (query) => query.where('practice_id', '=', practiceId as string))
    .returning('id')
    .executeTakeFirst();
  return found !== undefined;
}

export function deviceViewOf(row: DeviceRow): DeviceView {
  return {
    id: row.id,
    practiceId: row.practice_id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
