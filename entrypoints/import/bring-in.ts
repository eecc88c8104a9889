import { PAGE_ROWS } from '#lib/core/import-row.ts';
import type { ImportResult } from '#lib/messages/import-views.ts';
import type { Input } from '#lib/messages/protocol.ts';
import { send } from '#lib/messages/send.ts';
import type { FileWorker } from './worker-words.ts';

interface Bringing extends Input<'import.begin'> {
  /** Whether the person gave up; looked at before each page, and for the last time before anything counts. */
  stopped: () => boolean;
  onProgress: (what: 'staging' | 'committing', rows: number) => void;
}

/**
 * Puts the rows aside page by page, then has them taken in. Null = given up while they were put aside, and nothing of
 * them is left. Once taking in has begun the background ends it, with or without this page.
 */
export async function bringIn(worker: FileWorker, it: Bringing): Promise<ImportResult | null> {
  const { importId } = await send('import.begin', { head: it.head, remember: it.remember });
  let rows = 0;
  try {
    // The worker reads the next page while the background puts this one aside.
    let reading = worker.ask({ do: 'page' });
    for (let page = 0; ; page++) {
      const next = await reading;
      if (it.stopped()) {
        await send('import.cancel', { importId });
        return null;
      }
      if (!next) break;
      reading = worker.ask({ do: 'page' });
      // Should this page fail, nobody waits for the one after it.
      reading.catch(() => undefined);
      await send('import.rows', { importId, page, rows: next });
      rows += next.length;
      it.onProgress('staging', rows);
    }
  } catch (error) {
    await send('import.cancel', { importId }).catch(() => undefined);
    throw error;
  }
  it.onProgress('committing', 0);
  for (;;) {
    const { donePages, result } = await send('import.commit', { importId });
    if (result) return result;
    it.onProgress('committing', donePages * PAGE_ROWS);
  }
}
