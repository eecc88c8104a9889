import Papa from 'papaparse';
import type { Sentence } from '#lib/core/flag.ts';

/** One row as the file has it. `line` counts from 1 as an editor does, also across line breaks inside quotes. */
export interface RawRow {
  line: number;
  cells: string[];
}
export type RawRowOrProblem = RawRow | { problem: Sentence };

/** Text read in one go. A row that isn't over after the largest of them has a quote that never closes, or isn't a row. */
const SLICE = 256 * 1024;
const LARGEST_SLICE = 4 * 1024 * 1024;

/**
 * The rows of a text whose line ends are `\n`, a slice at a time, so that a file of any size needs little memory beside
 * its text. Ends with a problem where the rest can't be told apart. `head`: the text is the beginning of a file and its
 * last row may be cut.
 */
export function* csvRows(
  text: string,
  delimiter: string,
  options: { head?: boolean } = {},
): Generator<RawRowOrProblem, void> {
  const parser = () =>
    new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' } as Papa.ParseConfig);
  let at = 0;
  let line = 1;
  let size = SLICE;
  while (at < text.length) {
    const isLast = at + size >= text.length;
    const slice = text.slice(at, at + size);
    const { data, meta, errors } = parser().parse(slice, 0, !isLast || options.head === true) as Papa.ParseResult<
      string[]
    >;
    if (isLast && !options.head && errors.some((it) => it.code === 'MissingQuotes')) {
      // What stands before the open quote has been told already, slice by slice; the row it opens in is the last one.
      const open = data.slice(0, -1).reduce((sum, cells) => sum + 1 + breaksIn(cells), line);
      yield { problem: { id: 'import_problem_quote', params: [open] } };
      return;
    }
    for (const cells of data) {
      yield { line, cells };
      line += 1 + breaksIn(cells);
    }
    if (isLast) return;
    const moved = (meta.cursor ?? 0) > 0 && data.length > 0 ? (meta.cursor ?? 0) : 0;
    at += moved;
    if (moved > 0) size = SLICE;
    else if (size < LARGEST_SLICE) size *= 4;
    else {
      yield { problem: { id: 'import_problem_long_line', params: [line] } };
      return;
    }
  }
}

function breaksIn(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) breaks++;
  }
  return breaks;
}
