import type { ImportRow } from '#lib/core/import-row.ts';
import { badRowsCsv } from '#lib/files/bad-rows-csv.ts';
import { guessMapping, recognise } from '#lib/files/guess-mapping.ts';
import { type OpenFile, openFile, openText } from '#lib/files/open-file.ts';
import { planReading, type Reading } from '#lib/files/plan-reading.ts';
import { judgeList, type Outcome, pagesOf, samplePeople } from '#lib/files/read-list.ts';
import { type Survey, survey } from '#lib/files/survey.ts';
import type { Answers, Ask, FromWorker, Opened, Read } from './worker-words.ts';

/** Rows without a page's time: reading, judging and paging of a file happen here, and only what is asked for leaves. */
let file: OpenFile | null = null;
let looked: Survey | null = null;
let reading: Reading | null = null;
let outcome: Outcome | null = null;
let pages: Generator<ImportRow[], void> | null = null;

const post = (message: FromWorker) => postMessage(message);
/** Bad rows that are shown; the download has all of them. */
const SHOWN = 60;

const tick = (rows: number) => post({ tick: rows });

async function open(ask: Extract<Ask, { do: 'open' }>): Promise<Opened> {
  const opened =
    ask.text !== undefined
      ? openText(ask.text)
      : await openFile(new Uint8Array((await ask.file?.arrayBuffer()) ?? new ArrayBuffer(0)), ask.sheet);
  if (!opened.ok) return opened;
  file = opened.file;
  const surveyed = survey(file, tick);
  if (!surveyed.ok) return surveyed;
  looked = surveyed.survey;
  const known = recognise(looked.headers);
  return {
    ok: true,
    form: file.form,
    sheets: file.sheets,
    survey: looked,
    known: known && { id: known.id, system: known.system },
  };
}

function read(ask: Extract<Ask, { do: 'read' }>): Read {
  if (!file || !looked) throw new Error('read before open');
  reading = planReading(looked, ask.mapping, { ...ask.around, serial: file.form.kind === 'xlsx' });
  const judged = judgeList(file, looked.headerLine, reading, tick);
  if ('problem' in judged) return { ok: false, problem: judged.problem };
  outcome = judged.outcome;
  pages = pagesOf(file, looked.headerLine, reading, judged);
  const { bad, ...counts } = outcome;
  const sample = samplePeople(file, looked.headerLine, reading);
  return { ok: true, counts: { ...counts, bad: bad.length }, bad: bad.slice(0, SHOWN), sample };
}

function badCsv({ words, titles }: Extract<Ask, { do: 'badCsv' }>): Blob {
  const say = (id: string, params: readonly unknown[]) =>
    (words[id] ?? id).replace(/\$(\d)/g, (_, n: string) => String(params[Number(n) - 1] ?? ''));
  const rows = (outcome?.bad ?? []).map(({ line, cells, reasons }) => ({
    line,
    cells,
    why: reasons.map((it) => say(it.id, it.params)).join(' '),
  }));
  return new Blob([badRowsCsv(looked?.headers ?? [], rows, titles)], { type: 'text/csv;charset=utf-8' });
}

async function answer(ask: Ask): Promise<Answers[Ask['do']]> {
  if (ask.do === 'open') return open(ask);
  if (ask.do === 'guess') return guessMapping(looked?.headers ?? [], ask.remembered);
  if (ask.do === 'read') return read(ask);
  if (ask.do === 'badCsv') return badCsv(ask);
  return pages?.next().value ?? null;
}

self.addEventListener('message', async ({ data }: MessageEvent<{ seq: number; ask: Ask }>) => {
  try {
    post({ seq: data.seq, ok: true, value: await answer(data.ask) });
  } catch (error) {
    // The name only: an error's text may quote the file.
    post({ seq: data.seq, ok: false, error: (error as Error).name });
  }
});
