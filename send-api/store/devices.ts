import { sql } from 'kysely';
import type { DeviceView, PracticeSettings } from '#lib/contract/practice.ts';
import { sha256 } from '../crypt.ts';
import { recordAudit } from './audit.ts';
import type { Database, Either, Tx } from './database.ts';
import { type FactsQuestion, factColumns, type GateFacts } from './gate-facts.ts';
import { gather } from './gather.ts';
import { refilled } from './rates.ts';
import type { DeviceRow } from './tables.ts';

/** A browser nobody used for so long must be paired again. */
const UNUSED_DAYS = 180;
const DAY_MS = 86_400_000;
const TOUCH_MS = 3_600_000;

export const deviceExpiry = (now: Date): Date => new Date(now.getTime() + UNUSED_DAYS * DAY_MS);

/** Requests a minute of one device and of a practice, launches a minute to one address. */
export interface Limits {
  device: number;
  practice: number;
  address: number;
}

/** A device that was let through, with its practice. */
interface Admitted {
  device: DeviceRow;
  practice: PracticeSettings;
  /** Whose bucket is empty, if one is: then nothing may be done now. */
  full: keyof Limits | null;
  /** The answer to the question that came along. */
  facts: GateFacts | null;
}

interface Knock {
  keyHash: string;
  limits: Limits;
  now: Date;
  question: FactsQuestion | null;
}

type Found = DeviceRow & { settings: PracticeSettings; full: Admitted['full'] } & GateFacts & { n: number };

/** Requests that come at once are asked for together; a device pays for all of its own. */
async function admit(db: Database, knocks: Knock[]): Promise<(Admitted | undefined)[]> {
  const now = knocks[0]?.now ?? new Date();
  const limits = knocks[0]?.limits ?? { device: 1, practice: 1, address: 1 };
  const perDevice = sql`${limits.device}::float8`;
  const perPractice = sql`${limits.practice}::float8`;
  const perAddress = sql`${limits.address}::float8`;
  // A row holds no limit of its own; its key says which is meant.
  const most = sql`case when b.key like 'device %' then ${perDevice} when b.key like 'practice %' then ${perPractice}
    else ${perAddress} end`;
  const asksFacts = knocks.some(({ question }) => question !== null);
  const asked = JSON.stringify(knocks.map(({ keyHash, question }, n) => ({ n, key_hash: keyHash, ...question })));
  const facts = asksFacts ? sql`, ${factColumns}` : sql``;
  const { rows } = await sql<Found>`${sql.raw(`/* prepared: admit${asksFacts ? '-ask' : ''} */`)}
    with asked as materialized (
      select * from jsonb_to_recordset(${asked}::jsonb)
        as a(n int, key_hash text, patient_key text, hashes text[], since timestamptz)
    ), found as materialized (
      select d.*, p.settings, counts.count from (select key_hash, count(*) from asked group by key_hash) counts
      join lateral (select * from devices d where d.key_hash = counts.key_hash and d.revoked_at is null
        and d.expires_at > ${now}::timestamptz limit 1) d on true
      join lateral (select settings from practices p where p.id = d.practice_id limit 1) p on true
    ), wanted as (
      select key, most, sum(n) as n from (
        select 'device ' || id, ${perDevice}, count from found
        union all select 'practice ' || practice_id, ${perPractice}, count from found
        union all select 'address ' || f.practice_id || ' ' || h, ${perAddress}, 1
          from asked join found f using (key_hash), unnest(asked.hashes) h
      ) w(key, most, n) group by key, most
    ), bucket as (
      insert into rate_buckets as b (key, tokens, updated_at)
        select key, most - n, ${now}::timestamptz from wanted where n <= most order by key
      on conflict (key) do update set tokens = ${refilled(most, now)} - (${most} - excluded.tokens),
        updated_at = excluded.updated_at
        where ${refilled(most, now)} >= ${most} - excluded.tokens
      returning key
    )
    select d.id, d.practice_id, d.name, d.role, d.key_hash, d.created_at, d.last_used_at, d.expires_at, d.revoked_at, d.settings,
      case when 'device ' || d.id not in (select key from bucket) then 'device'
        when 'practice ' || d.practice_id not in (select key from bucket) then 'practice'
        when exists (select from unnest(q.hashes) h where 'address ' || d.practice_id || ' ' || h
          not in (select key from bucket)) then 'address' end as full, q.n ${facts}
    from (select asked.*, f.practice_id from asked join found f using (key_hash)) q
    join found d using (key_hash)`.execute(db);
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const answers: (Admitted | undefined)[] = [];
  for (const [n, knock] of knocks.entries()) {
    const row = byNumber.get(n);
    // Not enough for all of a bucket's together: each of them tries for itself, and nobody else pays again.
    if (row?.full && knocks.length > 1) answers.push(...(await admit(db, [knock])));
    else answers.push(row && { device: row, practice: row.settings, full: row.full, facts: knock.question && row });
  }
  return answers;
}

/** One at a time: two would wait for one another at the buckets of the practice, and gain nothing. */
const admitTogether = gather<Knock, Admitted | undefined>(admit, () => [], { lanes: 1, most: 32 });

/**
 * The paired device this key belongs to, with its practice and with one token taken from each bucket, in one question:
 * it is asked with every request. Undefined for a wrong key, a revoked and an expired device alike.
 *
 * @param question what a launch will ask next, answered with the rest: a trip to the database saved.
 */
export async function admitDevice(
  db: Database,
  key: string,
  limits: Limits,
  now: Date,
  question: FactsQuestion | null = null,
): Promise<Admitted | undefined> {
  const admitted = await admitTogether(db)({ keyHash: sha256(key), limits, now, question });
  if (!admitted) return undefined;
  const { device } = admitted;
  // Noted once an hour: a write per request would cost more than the knowledge is worth.
  if (!device.last_used_at || now.getTime() - device.last_used_at.getTime() > TOUCH_MS) {
    await db
      .updateTable('devices')
      .set({ last_used_at: now, expires_at: deviceExpiry(now) })
      .where('id', '=', device.id)
      .execute();
  }
  return admitted;
}

/** Of one practice, or (null) of all. */
export async function listDevices(db: Either, practiceId: string | null): Promise<DeviceRow[]> {
  return db
    .selectFrom('devices')
    .selectAll()
    .$if(practiceId !== null, (query) => query.where('practice_id', '=', practiceId as string))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Takes the device's key away at once. True when there was such a device, also when it had been revoked before. */
export async function revokeDevice(
  tx: Tx,
  id: string,
  { practiceId, by, now }: { practiceId: string | null; by: string; now: Date },
): Promise<boolean> {
  const found = await tx
    .updateTable('devices')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('id', '=', id)
    .$if(practiceId !== null, (query) => query.where('practice_id', '=', practiceId as string))
    .returning(['id', 'practice_id'])
    .executeTakeFirst();
  if (!found) return false;
  const snapshot = { deviceId: id, by };
  await recordAudit(tx, { practiceId: found.practice_id, at: now, action: 'device_revoked', snapshot });
  return true;
}

export function deviceViewOf(row: DeviceRow): DeviceView {
  return {
    id: row.id,
    practiceId: row.practice_id,
    name: row.name,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
