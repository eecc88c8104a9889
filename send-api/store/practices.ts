import { randomBytes, randomUUID } from 'node:crypto';
import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import type { Either } from './database.ts';
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

export async function createPractice(db: Either, settings: PracticeSettings, now: Date): Promise<PracticeRow> {
  const salt = randomBytes(32).toString('hex');
  return db
    .insertInto('practices')
    .values({ id: randomUUID(), settings: JSON.stringify(settings), salt, created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updatePractice(
  db: Either,
  id: string,
  settings: PracticeSettings,
  now: Date,
): Promise<PracticeRow | undefined> {
  return db
    .updateTable('practices')
    .set({ settings: JSON.stringify(settings), updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
