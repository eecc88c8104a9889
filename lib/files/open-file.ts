import type { Sentence } from '#lib/core/flag.ts';
import { csvRows, type RawRowOrProblem } from './csv-rows.ts';
import { type Delimiter, ownWord, sniffDelimiter } from './delimiter.ts';
import { decode, type Encoding } from './encoding.ts';
import { kindOf, MAX_BYTES, oleProblem } from './kind.ts';
import { readSheets, type Sheet } from './sheet.ts';

/** A file that can be read, row by row and as often as needed. */
export interface OpenFile {
  form: { kind: 'text'; encoding: Encoding; delimiter: Delimiter } | { kind: 'xlsx'; sheet: string };
  /** Names of the sheets; empty for a text. */
  sheets: string[];
  rows(): Iterable<RawRowOrProblem>;
}
export type OpenFileOrProblem = { ok: true; file: OpenFile } | { ok: false; problem: Sentence };

const fail = (id: string): OpenFileOrProblem => ({ ok: false, problem: { id, params: [] } });

/** A text without a line's end in its first megabyte has no rows. */
const ONE_LINE = 1024 * 1024;

/** Opens what was dropped or chosen, by what it is and not by its name. `sheet`: which one of a workbook. */
export async function openFile(bytes: Uint8Array, sheet?: string): Promise<OpenFileOrProblem> {
  if (bytes.length === 0) return fail('import_problem_empty');
  if (bytes.length > MAX_BYTES) return fail('import_problem_too_big');
  const kind = kindOf(bytes);
  if (kind === 'ole') return { ok: false, problem: oleProblem(bytes) };
  if (kind === 'other') return fail('import_problem_not_a_list');
  if (kind === 'zip') {
    const read = await readSheets(bytes);
    return read.ok ? openSheets(read.sheets, sheet) : read;
  }
  const decoded = decode(bytes);
  if (!decoded) return fail('import_problem_not_a_list');
  return openText(decoded.text, decoded.encoding);
}

/** Opens pasted text: copied from a sheet it has tabs between its cells. */
export function openText(text: string, encoding: Encoding = 'utf-8'): OpenFileOrProblem {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (lines.trim() === '') return fail('import_problem_empty');
  if (lines.length > ONE_LINE && !lines.slice(0, ONE_LINE).includes('\n')) return fail('import_problem_one_line');
  const own = ownWord(lines);
  const body = own ? lines.slice(own.skip) : lines;
  const delimiter = own?.delimiter ?? sniffDelimiter(body);
  const first = own ? 1 : 0;
  return {
    ok: true,
    file: {
      form: { kind: 'text', encoding, delimiter },
      sheets: [],
      *rows() {
        for (const row of csvRows(body, delimiter)) yield 'problem' in row ? row : { ...row, line: row.line + first };
      },
    },
  };
}

function openSheets(sheets: Sheet[], wanted?: string): OpenFileOrProblem {
  const filled = (it: Sheet) => it.rows.some((row) => row.cells.some((cell) => cell !== ''));
  const sheet = sheets.find((it) => it.name === wanted) ?? sheets.find(filled);
  if (!sheet || !filled(sheet)) return fail('import_problem_empty');
  const names = sheets.map((it) => it.name);
  return { ok: true, file: { form: { kind: 'xlsx', sheet: sheet.name }, sheets: names, rows: () => sheet.rows } };
}
