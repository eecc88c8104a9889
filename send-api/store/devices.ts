import { sql } from 'kysely';
import type { DeviceView, PracticeSettings } from '#lib/contract/practice.ts';
import { sha256 } from '../crypt.ts';
import type { Database, Either } from './database.ts';
import { refilled } from './rates.ts';
import type { DeviceRow } from './tables.ts';

/** A browser nobody used for so long must be paired again. */
const UNUSED_DAYS = 180;
const DAY_MS = 86_400_000;
const TOUCH_MS = 3_600_000;

export const deviceExpiry = (now: Date): Date => new Date(now.getTime() + UNUSED_DAYS * DAY_MS);

/** A device that was let through, with its practice. */
export interface Admitted {
  device: DeviceRow;
  practice: PracticeSettings;
  /** False when its bucket is empty. */
  inTime: boolean;
}

/**
 * The paired device this key belongs to, with its practice and with one token taken from its bucket, in one question:
 * it is asked with every request. Undefined for a wrong key, a revoked and an expired device alike.
 */
export async function admitDevice(
  db: Database,
  key: string,
  perMinute: number,
  now: Date,
): Promise<Admitted | undefined> {
  const found = await sql<DeviceRow & { settings: PracticeSettings; in_time: boolean }>`/* prepared: admit */
    with found as (
      select d.*, p.settings from devices d join practices p on p.id = d.practice_id
      where d.key_hash = ${sha256(key)} and d.revoked_at is null and d.expires_at > ${now}::timestamptz
    ), bucket as (
      insert into rate_buckets as b (key, tokens, updated_at)
        select 'device ' || id, ${perMinute}::float8 - 1, ${now}::timestamptz from found
      on conflict (key) do update set tokens = ${refilled(perMinute, now)} - 1, updated_at = excluded.updated_at
        where ${refilled(perMinute, now)} >= 1
      returning tokens
    )
    select *, exists(select from bucket) as in_time from found`.execute(db);
  const [row] = found.rows;
  if (!row) return undefined;
  const { settings, in_time, ...device } = row;
  // Noted once an hour: a write per request would cost more than the knowledge is worth.
  if (!device.last_used_at || now.getTime() - device.last_used_at.getTime() > TOUCH_MS) {
    await db
      .updateTable('devices')
      .set({ last_used_at: now, expires_at: deviceExpiry(now) })
      .where('id', '=', device.id)
      .execute();
  }
  return { device, practice: settings, inTime: in_time };
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
