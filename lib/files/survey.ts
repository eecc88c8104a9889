import type { Sentence } from '#lib/core/flag.ts';
import { cleanCell, saysNothing } from './cell.ts';
import type { RawRow } from './csv-rows.ts';
import { noEvidence, type OrderEvidence, weigh } from './date-column.ts';
import { readDateText } from './date-text.ts';
import { findHeader, headerSetOf } from './header.ts';
import type { OpenFile } from './open-file.ts';

/** One column as all of its cells show it. */
export interface ColumnSurvey {
  header: string;
  /** Up to three different values, as a person reads them. */
  examples: string[];
  filled: number;
  /** Cells that read as a date among those filled. */
  dates: number;
  order: OrderEvidence;
}

/** A list, looked through once from end to end. */
export interface Survey {
  headers: string[];
  headerSet: string;
  /** Line of the headers; 0 = the file has none, and its columns are numbered. */
  headerLine: number;
  columns: ColumnSurvey[];
  rows: number;
}
export type SurveyOrProblem = { ok: true; survey: Survey } | { ok: false; problem: Sentence };

const MAX_COLUMNS = 500;
const EXAMPLE_LENGTH = 60;
/** A column none of whose first cells is a date is no date column: the rest isn't looked at as one. */
const DATE_TRIAL = 300;

/** Rows that hold anything, below the headers. */
export function* dataRows(file: OpenFile, headerLine: number): Generator<RawRow | { problem: Sentence }> {
  for (const row of file.rows()) {
    if ('problem' in row) {
      yield row;
      return;
    }
    if (row.line > headerLine && row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
}

/** Looks through the whole list: headers, examples, and which way round the dates of each column are. */
export function survey(file: OpenFile, tick: (rows: number) => void = () => {}): SurveyOrProblem {
  const first: RawRow[] = [];
  for (const row of file.rows()) {
    if ('problem' in row) return { ok: false, problem: row.problem };
    first.push(row);
    if (first.length === 30) break;
  }
  const at = findHeader(first.map((row) => row.cells));
  const head = first[at];
  const width = Math.max(0, ...first.slice(Math.max(0, at)).map((row) => row.cells.length));
  if (width > MAX_COLUMNS) return fail('import_problem_too_many_columns');
  const headers = Array.from({ length: width }, (_, i) => cleanCell(head?.cells[i] ?? '').text.slice(0, 200));
  if (headers.length < 2) return fail('import_problem_one_column');
  const headerLine = head?.line ?? 0;
  const columns = headers.map((header) => ({ header, examples: [], filled: 0, dates: 0, order: noEvidence() }));
  let rows = 0;
  for (const row of dataRows(file, headerLine)) {
    if ('problem' in row) return { ok: false, problem: row.problem };
    rows++;
    look(columns, row);
    if (rows % 2000 === 0) tick(rows);
  }
  if (rows === 0) return fail('import_problem_no_rows');
  return { ok: true, survey: { headers, headerSet: headerSetOf(headers), headerLine, columns, rows } };
}

const fail = (id: string): SurveyOrProblem => ({ ok: false, problem: { id, params: [] } });

function look(columns: ColumnSurvey[], row: RawRow): void {
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const raw = row.cells[i];
    if (!column || !raw) continue;
    const { text } = cleanCell(raw);
    if (saysNothing(text)) continue;
    column.filled++;
    if (column.examples.length < 3 && !column.examples.includes(text))
      column.examples.push(text.slice(0, EXAMPLE_LENGTH));
    if (column.filled > DATE_TRIAL && column.dates === 0) continue;
    if (text.length < 6 || text.length > 60) continue;
    const date = readDateText(text);
    if (date.kind === 'unread') continue;
    column.dates++;
    weigh(column.order, date, row.line, text);
  }
}
