import { unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import type { Sentence } from '#lib/core/flag.ts';
import type { RawRow } from './csv-rows.ts';

export interface Sheet {
  name: string;
  rows: RawRow[];
}
export type SheetsOrProblem = { ok: true; sheets: Sheet[] } | { ok: false; problem: Sentence };

/** Unpacked, a sheet of 200,000 patients is some 300 MB. Beyond this it is a bomb, or no list. */
const MAX_UNPACKED = 1024 * 1024 * 1024;

const fail = (id: string): SheetsOrProblem => ({ ok: false, problem: { id, params: [] } });

/** The sheets of an .xlsx, all cells as text; or in words why it isn't one. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsOrProblem> {
  const unpacked = unpack(bytes);
  if (unpacked === 'too_big') return fail('import_problem_too_big');
  if (unpacked === 'broken') return fail('import_problem_broken_zip');
  const names = Object.keys(unpacked);
  if (!names.includes('xl/workbook.xml')) {
    const holds = names.some((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name));
    return fail(holds ? 'import_problem_zip' : 'import_problem_not_a_list');
  }
  try {
    // Packed again without compression: the reader would unpack large parts in workers of its own, made from text, and
    // an extension's pages may not run those.
    const stored = zipSync(unpacked, { level: 0 });
    const sheets = await readExcelFile(stored.buffer as ArrayBuffer, { trim: false });
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) })) };
  } catch {
    return fail('import_problem_broken_xlsx');
  }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | 'too_big' | 'broken' {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MAX_UNPACKED) throw new RangeError('too big');
        // Only what a sheet is made of is unpacked; of anything else the name is enough.
        return /\.(?:xml|rels)$/i.test(name);
      },
    });
    return Object.keys(files).length > 0 ? files : namesOnly(bytes);
  } catch (error) {
    return error instanceof RangeError ? 'too_big' : 'broken';
  }
}

function namesOnly(bytes: Uint8Array): Record<string, Uint8Array> {
  const names: Record<string, Uint8Array> = {};
  unzipSync(bytes, {
    filter: ({ name }) => {
      names[name] = new Uint8Array();
      return false;
    },
  });
  return names;
}

function rowsOf(data: unknown[][]): RawRow[] {
  return data.map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) }));
}

/** A cell as a person would write it. Spreadsheets keep 15 digits of a number: a longer one has lost its end. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    if (Math.abs(cell) >= 1e15) return cell.toExponential();
    return String(cell);
  }
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
}

/** Sheets hold days and times without a zone; the reader gives them as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
