import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PatientRecord } from '#lib/core/patient.ts';

interface OldStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: Record<string, unknown>[];
}

/** A database as a version of the extension left it: its tables, indexes and rows. */
export interface OldDb {
  /** As IndexedDB counts: ten times the number in lib/store/db.ts. */
  version: number;
  stores: OldStore[];
}

/** What version 5 wrote while it read the demo practice, sent one message and saw one booking. Invented people. */
export const version5: OldDb = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/store/version-5.json'), 'utf8'),
);

export interface OldPatient {
  key: string;
  hash?: string;
  record: PatientRecord;
}
export const rowsOf = <T>(db: OldDb, name: string) => (db.stores.find((it) => it.name === name)?.rows ?? []) as T[];

/**
 * An extension without any code, to stand at the place of the real one: its page has the same origin, and so the same
 * database, which nobody else has opened yet.
 */
export function standIn(folder: string, more: object = {}): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Before', version: '0.0.1', ...more };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'before.html'), '<!doctype html><title>before</title>');
}

/** Run in a page of the extension's origin: writes the database with what the browser gives, and no library. */
export async function writeDb({ version, stores }: OldDb): Promise<number> {
  const asked = indexedDB.open('comeback', version);
  asked.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes } of stores) {
      const store = asked.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const it of indexes)
        store.createIndex(it.name, it.keyPath, { unique: it.unique, multiEntry: it.multiEntry });
    }
  };
  const db = await new Promise<IDBDatabase>((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const tx = db.transaction(
    stores.map((it) => it.name),
    'readwrite',
  );
  for (const { name, rows } of stores) for (const row of rows) tx.objectStore(name).put(row);
  await new Promise<void>((done, fail) => {
    tx.oncomplete = () => done();
    tx.onabort = () => fail(tx.error);
  });
  db.close();
  return stores.find((it) => it.name === 'patients')?.rows.length ?? 0;
}

/** Run in a page of the extension's own: the version, the patients as they stand now, and how many keys each index holds. */
export async function readDb(): Promise<{
  version: number;
  patients: { key: string; record: unknown; contactDay?: number; bookedDay?: number }[];
  indexed: Record<string, number>;
}> {
  const of = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const db = await of(indexedDB.open('comeback'));
  const store = db.transaction('patients').objectStore('patients');
  const indexed: Record<string, number> = {};
  for (const name of store.indexNames) indexed[name] = await of(store.index(name).count());
  const patients = await of(store.getAll());
  const { version } = db;
  db.close();
  return { version, patients, indexed };
}
