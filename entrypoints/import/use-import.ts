import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '#components/problem.ts';
import { useWords } from '#components/words.tsx';
import type { Sentence } from '#lib/core/flag.ts';
import type { Mapping } from '#lib/core/import-mapping.ts';
import type { ImportContext, ImportResult } from '#lib/messages/import-views.ts';
import { send } from '#lib/messages/send.ts';
import { badRowWords } from './bad-row-words.ts';
import { bringIn } from './bring-in.ts';
import { type Chosen, dayOfFile, rememberOf } from './chosen.ts';
import { type Counts, FileWorker, type Opened, type Read } from './worker-words.ts';

type OpenedWell = Extract<Opened, { ok: true }>;
export type ReadWell = Extract<Read, { ok: true }> & { check: { known: number; others: number } | null };

export type State =
  | { at: 'choose'; problem: Sentence | null }
  | { at: 'working'; what: 'opening' | 'reading' | 'staging' | 'committing'; done: number; of: number | null }
  | { at: 'mapping' }
  | { at: 'rows' }
  | { at: 'done'; result: ImportResult };

/** The whole way of one list: opened, mapped, read, put aside, taken in. The file stays in the worker. */
export function useImport(context: ImportContext | undefined) {
  const { t } = useWords();
  const [state, setState] = useState<State>({ at: 'choose', problem: null });
  const [opened, setOpened] = useState<OpenedWell | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [read, setRead] = useState<ReadWell | null>(null);
  const worker = useRef<FileWorker | null>(null);
  const stopped = useRef(false);
  useEffect(() => () => worker.current?.end(), []);

  const fail = useCallback((problem: Sentence) => {
    worker.current?.end();
    worker.current = null;
    setState({ at: 'choose', problem });
  }, []);
  const move = (done: number) => setState((now) => (now.at === 'working' && done > now.done ? { ...now, done } : now));

  const open = async (source: { file?: File; text?: string; sheet?: string }, name: string) => {
    if (!context) return;
    worker.current?.end();
    const mine = new FileWorker(move);
    worker.current = mine;
    setState({ at: 'working', what: 'opening', done: 0, of: null });
    try {
      const found = await mine.ask({ do: 'open', ...source });
      if (worker.current !== mine) return;
      if (!found.ok) return fail(found.problem);
      const remembered = await send('import.mapping', { headerSet: found.survey.headerSet });
      const guess = await mine.ask({ do: 'guess', remembered });
      const asOf = dayOfFile(source.file ?? null, context);
      setOpened(found);
      setChosen({ name, source, guess, mapping: guess.mapping, place: remembered?.pms ?? '', asOf });
      setState({ at: 'mapping' });
    } catch (error) {
      fail(problemIn(error));
    }
  };

  const next = async () => {
    const mine = worker.current;
    if (!mine || !chosen || !opened || !context) return;
    const { country, zone, currency } = context;
    setState({ at: 'working', what: 'reading', done: 0, of: opened.survey.rows });
    try {
      const around = { country, zone, currency, asOf: chosen.asOf };
      const judged = await mine.ask({ do: 'read', mapping: chosen.mapping, around });
      if (worker.current !== mine) return;
      if (!judged.ok) return fail(judged.problem);
      const asks = chosen.place !== '' && judged.sample.length > 0;
      const check = asks ? await send('import.check', { pms: chosen.place, people: judged.sample }) : null;
      setRead({ ...judged, check });
      setState({ at: 'rows' });
    } catch (error) {
      fail(problemIn(error));
    }
  };

  const bring = async () => {
    const mine = worker.current;
    if (!mine || !chosen || !opened || !read || !context) return;
    stopped.current = false;
    const of = read.counts.good;
    setState({ at: 'working', what: 'staging', done: 0, of });
    try {
      const result = await bringIn(mine, {
        ...rememberOf(chosen, opened, context),
        stopped: () => stopped.current,
        onProgress: (what, done) => setState({ at: 'working', what, done: Math.min(done, of), of }),
      });
      // Given up: all that was put aside is gone again, and the list stands as it was read.
      if (result) setState({ at: 'done', result });
      else await next();
    } catch (error) {
      fail(problemIn(error));
    }
  };

  const download = async () => {
    const { words, titles } = badRowWords(t);
    const blob = await worker.current?.ask({ do: 'badCsv', words, titles });
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = t('import_download_name', context?.today ?? '');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  return {
    state,
    opened,
    chosen,
    counts: (read?.counts ?? null) as Counts | null,
    read,
    open,
    next,
    bring,
    download,
    cancel: () => {
      if (state.at === 'working' && state.what === 'staging') stopped.current = true;
      else fail({ id: 'import_cancelled', params: [] });
    },
    back: () => setState(state.at === 'rows' ? { at: 'mapping' } : { at: 'choose', problem: null }),
    again: () => setState({ at: 'choose', problem: null }),
    change: (part: Partial<Chosen>) => setChosen((now) => (now ? { ...now, ...part } : now)),
    remap: (part: Partial<Mapping>) =>
      setChosen((now) => (now ? { ...now, mapping: { ...now.mapping, ...part } } : now)),
  };
}

/** A worker that ended is short of memory, as a rule; anything else says itself what it was. */
const problemIn = (error: unknown): Sentence =>
  error instanceof Error && /worker|RangeError/.test(error.message)
    ? { id: 'import_problem_memory', params: [] }
    : problemOf(error);
