import type { Store } from './db.ts';

/** A failure of this browser's storage that a person should read about. `id` is a sentence of `_locales`. */
class StoreProblem extends Error {
  readonly id: 'problem_disk_full' | 'problem_storage';
  constructor(id: StoreProblem['id'], cause: unknown) {
    super(id, { cause });
    this.id = id;
  }
}

/** Names of an error and of what it wraps: Dexie puts the browser's own error into `inner`. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let at = error as { name?: string; inner?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; at && depth < 5; depth++) {
    if (at.name) names.push(at.name);
    at = (at.inner ?? at.cause) as typeof at;
  }
  return names;
}

const CLOSED = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError'];

/**
 * Runs `work` on the store. A connection that the browser closed while the worker slept is opened again and the work
 * tried once more (every piece of work is one transaction, so the first try left nothing behind). A full disk and any
 * other storage failure become a `StoreProblem`; every other error passes through.
 */
export async function withStore<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } catch (error) {
    if (!errorNames(error).some((name) => CLOSED.includes(name))) throw await asProblem(error);
  }
  try {
    await reopen(store);
    return await work(store);
  } catch (error) {
    throw await asProblem(error);
  }
}

async function reopen(store: Store): Promise<void> {
  for (const db of [store.db, store.durable]) {
    db.close();
    await db.open();
  }
}

const FAILED = [...CLOSED, 'OpenFailedError', 'MissingAPIError', 'AbortError', 'TransactionInactiveError'];
/** Less than this is no room to write in: a browser's database asks for more than the few rows it is given. */
const NO_ROOM = 4_000_000;

async function asProblem(error: unknown): Promise<unknown> {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return new StoreProblem('problem_disk_full', error);
  if (!names.some((name) => FAILED.includes(name))) return error;
  return new StoreProblem((await isFull()) ? 'problem_disk_full' : 'problem_storage', error);
}

/** Chromium calls a disk without room an unknown error or an aborted transaction; how much room there is it does tell. */
async function isFull(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate().catch(() => null)) ?? {};
  return quota !== undefined && quota - (usage ?? 0) < NO_ROOM;
}
