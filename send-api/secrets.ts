import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Crypt, newSecret } from './crypt.ts';
import type { Database } from './store/database.ts';

/** A secret from the environment, else from its file in the data folder, else a new one that is kept there. */
async function kept(dataDir: string, name: string, make: () => string): Promise<{ value: string; isNew: boolean }> {
  const path = join(dataDir, name);
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found?.trim()) return { value: found.trim(), isNew: false };
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const value = make();
  // `wx`: of two processes that start at once, one writes and the other reads what it wrote.
  await writeFile(path, `${value}\n`, { mode: 0o600, flag: 'wx' }).catch(() => {});
  return { value: (await readFile(path, 'utf8')).trim(), isNew: true };
}

/** 32 bytes as 64 hex digits or as base64; null when it is neither. */
function readDataKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return key.length === 32 ? key : null;
}

export async function loadDataKey(fromEnv: string | undefined, dataDir: string): Promise<Buffer> {
  const text = fromEnv ?? (await kept(dataDir, 'data-key', () => randomBytes(32).toString('hex'))).value;
  const key = readDataKey(text);
  if (!key) throw new Error('DATA_KEY must be 32 bytes, as 64 hex digits or base64');
  return key;
}

export async function loadAdminToken(fromEnv: string | undefined, dataDir: string) {
  if (fromEnv) return { value: fromEnv, isNew: false };
  return kept(dataDir, 'admin-token', newSecret);
}

/** What is kept of the data key to know it again. */
export const keyMark = (crypt: Crypt): string => crypt.mac('key check', 'comeback');

/**
 * Refuses a data key that is not the one this database was filled with: the server would run, find nobody by hash,
 * and forget every opt-out.
 */
export async function checkDataKey(db: Database, crypt: Crypt): Promise<void> {
  const mine = keyMark(crypt);
  await db
    .insertInto('server_marks')
    .values({ name: 'data_key', value: mine })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const mark = await db.selectFrom('server_marks').select('value').where('name', '=', 'data_key').executeTakeFirst();
  if (mark?.value !== mine) throw new Error('DATA_KEY is not the key this database was filled with');
}
