import { randomBytes, randomUUID } from 'node:crypto';
import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';
import type { PracticeRow } from './tables.ts';

export function practiceViewOf(row: PracticeRow): PracticeView {
  return { id: row.id, settings: row.settings, updatedAt: row.updated_at.toISOString() };
}

export async function listPractices(db: Either): Promise<PracticeRow[]> {
  return db.selectFrom('practices').selectAll().orderBy('created_at').orderBy('id').execute();
}

export async function findPractice(db: Either, id: string): Promise<PracticeRow | undefined> {
  return db.selectFrom('practices').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function createPractice(tx: Tx, settings: PracticeSettings, by: string, now: Date): Promise<PracticeRow> {
  const salt = randomBytes(32).toString('hex');
  const made = await tx
    .insertInto('practices')
    .values({ id: randomUUID(), settings: JSON.stringify(settings), salt, created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepVersion(tx, made.id, null, settings, by, now);
  return made;
}

/** Changes the settings; the version before stays readable, with who changed what and when. */
export async function updatePractice(
  tx: Tx,
  id: string,
  settings: PracticeSettings,
  by: string,
  now: Date,
): Promise<PracticeRow | undefined> {
  const before = await tx.selectFrom('practices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!before) return undefined;
  if (changedBetween(before.settings, settings).length === 0) return before;
  const changed = await tx
    .updateTable('practices')
    .set({ settings: JSON.stringify(settings), updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  await keepVersion(tx, id, before.settings, settings, by, now);
  return changed;
}

/** Names of the settings that differ. */
function changedBetween(before: PracticeSettings | null, after: PracticeSettings): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]) as Set<keyof PracticeSettings>;
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
  before: PracticeSettings | null,
  settings: PracticeSettings,
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
