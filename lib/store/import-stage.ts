import type { ImportHead, ImportRow } from '../core/import-row.ts';
import type { Store } from './db.ts';
import { emptyTotals, type ImportRunRow, importRunRow } from './import-tables.ts';

/** A staged list nobody went on with is dropped after this long. */
const STAGED_HOURS = 24;

/** Begins a list: a place for its pages, of which nothing counts before `startCommit`. */
export async function beginImport({ db }: Store, id: string, head: ImportHead, at: string): Promise<void> {
  await db.imports.put({ id, state: 'staging', at, head, pages: 0, donePages: 0, totals: emptyTotals() });
}

/** Puts a page away. The same page again changes nothing. False = the list is not (or no longer) being staged. */
export async function stagePage({ db }: Store, importId: string, page: number, rows: ImportRow[]): Promise<boolean> {
  return db.transaction('rw', db.imports, db.importPages, async () => {
    const run = await db.imports.get(importId);
    if (run?.state !== 'staging') return false;
    await db.importPages.put({ importId, page, rows });
    await db.imports.update(importId, { pages: Math.max(run.pages, page + 1) });
    return true;
  });
}

/** From here on the list goes in to its end. Null = there is no such list. Says the same the second time. */
export async function startCommit({ durable: db }: Store, importId: string): Promise<ImportRunRow | null> {
  return db.transaction('rw', db.imports, async () => {
    const run = await db.imports.get(importId);
    if (!run) return null;
    if (run.state === 'staging') await db.imports.put({ ...run, state: 'committing' });
    return importRunRow.parse(run);
  });
}

/** Drops a list that is being staged, and with it everything of it. False = too late, it is going in. */
export async function cancelImport({ db }: Store, importId: string): Promise<boolean> {
  return db.transaction('rw', db.imports, db.importPages, async () => {
    const run = await db.imports.get(importId);
    if (run && run.state !== 'staging') return false;
    await db.importPages.where('importId').equals(importId).delete();
    await db.imports.delete(importId);
    return true;
  });
}

/** Lists whose commit was cut off (the browser closed): to be gone on with. */
export async function unfinishedImports({ db }: Store): Promise<string[]> {
  return db.imports.where('state').equals('committing').primaryKeys();
}

/** Drops lists that were staged and left. */
export async function pruneImports(store: Store, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - STAGED_HOURS * 3_600_000).toISOString();
  const left = await store.db.imports.where('state').equals('staging').toArray();
  for (const run of left) if (run.at < before) await cancelImport(store, run.id);
}
