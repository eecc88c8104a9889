import { randomBytes, randomUUID } from 'node:crypto';
import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import type { Policy } from '#lib/core/policy.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';
import type { PracticeRow } from './tables.ts';

export function practiceViewOf(row: PracticeRow): PracticeView {
  return { id: row.id, settings: row.settings, updatedAt: row.updated_at.toISOString() };
}

const COLUMNS = ['id', 'settings', 'salt', 'created_at', 'updated_at'] as const;

export async function listPractices(db: Either): Promise<PracticeRow[]> {
  return db.selectFrom('practices').select(COLUMNS).orderBy('created_at').orderBy('id').execute();
}

export async function findPractice(db: Either, id: string): Promise<PracticeRow | undefined> {
  return db.selectFrom('practices').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** What the practice's desks flag by; null = no manager has saved it here yet. */
export async function policyOf(db: Either, id: string): Promise<Policy | null> {
  const row = await db.selectFrom('practices').select('policy').where('id', '=', id).executeTakeFirst();
  return row?.policy ?? null;
}

export async function createPractice(
  tx: Tx,
  settings: PracticeSettings,
  by: string,
  now: Date,
  policy?: Policy,
): Promise<PracticeRow> {
  const salt = randomBytes(32).toString('hex');
  const made = await tx
    .insertInto('practices')
    .values({
      id: randomUUID(),
      settings: JSON.stringify(settings),
      policy: policy && JSON.stringify(policy),
      salt,
      created_at: now,
      updated_at: now,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  await keepVersion(tx, made.id, null, { ...settings, ...(policy && { policy }) }, by, now);
  return made;
}

/** Changes the settings, and the policy where one is given; the version before stays readable, with who changed what. */
export async function updatePractice(
  tx: Tx,
  id: string,
  settings: PracticeSettings,
  by: string,
  now: Date,
  policy?: Policy,
): Promise<PracticeRow | undefined> {
  const known = await tx.selectFrom('practices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!known) return undefined;
  const { policy: kept, ...row } = known;
  const before = { ...row.settings, ...(kept && { policy: kept }) };
  const after = { ...settings, ...(policy ? { policy } : kept && { policy: kept }) };
  if (changedBetween(before, after).length === 0) return row;
  const changed = await tx
    .updateTable('practices')
    .set({ settings: JSON.stringify(settings), ...(policy && { policy: JSON.stringify(policy) }), updated_at: now })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
  await keepVersion(tx, id, before, after, by, now);
  return changed;
}

/** What a version holds: the settings, and the policy once there is one. */
type Version = PracticeSettings & { policy?: Policy };

/** Names of the settings that differ. */
function changedBetween(before: Version | null, after: Version): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]) as Set<keyof Version>;
  return [...names].filter((name) => canonical(before?.[name]) !== canonical(after[name])).sort();
}

/** The database gives the keys of an object back in an order of its own. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

async function keepVersion(
  tx: Tx,
  practiceId: string,
  before: Version | null,
  settings: Version,
  by: string,
  at: Date,
): Promise<void> {
  const last = await tx
    .selectFrom('settings_versions')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('practice_id', '=', practiceId)
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  await tx
    .insertInto('settings_versions')
    .values({ practice_id: practiceId, version, settings: JSON.stringify(settings), by, at })
    .execute();
  const snapshot = { version, by, changed: changedBetween(before, settings) };
  await recordAudit(tx, { practiceId, at, action: 'settings_changed', snapshot });
}

/** The newest versions first. */
export async function settingsVersions(db: Either, practiceId: string, limit: number) {
  const rows = await db
    .selectFrom('settings_versions')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.slice(0, limit).map((row, i) => ({
    version: row.version,
    by: row.by,
    at: row.at.toISOString(),
    changed: changedBetween(rows[i + 1]?.settings ?? null, row.settings),
    settings: row.settings,
  }));
}
