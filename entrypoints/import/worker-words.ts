import type { Sentence } from '#lib/core/flag.ts';
import type { Mapping, RememberedMapping } from '#lib/core/import-mapping.ts';
import type { ImportRow } from '#lib/core/import-row.ts';
import type { Guess } from '#lib/files/guess-mapping.ts';
import type { OpenFile } from '#lib/files/open-file.ts';
import type { Reading } from '#lib/files/plan-reading.ts';
import type { BadRow, Outcome, PersonTold } from '#lib/files/read-list.ts';
import type { Survey } from '#lib/files/survey.ts';

/** What the page asks of the worker, and what it gets. */
export type Ask =
  | { do: 'open'; file?: Blob; text?: string; sheet?: string }
  | { do: 'guess'; remembered: RememberedMapping | null }
  | { do: 'read'; mapping: Mapping; around: Pick<Reading, 'country' | 'zone' | 'currency' | 'asOf'> }
  | { do: 'page' }
  | { do: 'badCsv'; words: Record<string, string>; titles: { line: string; why: string } };

type Failed = { ok: false; problem: Sentence };
export type Opened =
  | Failed
  | {
      ok: true;
      form: OpenFile['form'];
      sheets: string[];
      survey: Survey;
      known: { id: string; system: string } | null;
    };
export type Counts = Omit<Outcome, 'bad'> & { bad: number };
export type Read = Failed | { ok: true; counts: Counts; bad: BadRow[]; sample: PersonTold[] };

export interface Answers {
  open: Opened;
  guess: Guess;
  read: Read;
  page: ImportRow[] | null;
  badCsv: Blob;
}

export type FromWorker =
  | { tick: number }
  | { seq: number; ok: true; value: Answers[Ask['do']] }
  | { seq: number; ok: false; error: string };

/** The worker as functions. One per file: ending it is how reading is cancelled. */
export class FileWorker {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, { done: (value: never) => void; fail: (error: Error) => void }>();
  private seq = 0;

  constructor(onTick: (rows: number) => void) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('tick' in data) return onTick(data.tick);
      const asked = this.waiting.get(data.seq);
      this.waiting.delete(data.seq);
      if (data.ok) asked?.done(data.value as never);
      else asked?.fail(new Error(data.error));
    });
    this.worker.addEventListener('error', () => {
      for (const { fail } of this.waiting.values()) fail(new Error('worker'));
      this.waiting.clear();
    });
  }

  ask<A extends Ask>(ask: A): Promise<Answers[A['do']]> {
    const seq = ++this.seq;
    return new Promise((done, fail) => {
      this.waiting.set(seq, { done: done as (value: never) => void, fail });
      this.worker.postMessage({ seq, ask });
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
