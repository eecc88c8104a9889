import { expect, test } from 'vitest';
import { badRowsCsv, csvCell } from './bad-rows-csv.ts';
import { cleanCell } from './cell.ts';
import { openText } from './open-file.ts';

test('nothing in the download runs as a formula, and numbers stay numbers', () => {
  for (const evil of ['=HYPERLINK("http://example.org")', '+cmd|calc', '-2+3+cmd', '@SUM(A1)', '\t=1', '  =1+1']) {
    expect(csvCell(evil).replace(/^"/, '').startsWith("'")).toBe(true);
  }
  expect(['+44 7700 900101', '-12.50', '14/03/2025', 'Ana'].map(csvCell)).toEqual([
    '+44 7700 900101',
    '-12.50',
    '14/03/2025',
    'Ana',
  ]);
});

test('it opens again with its lines, reasons and cells', () => {
  const rows = [{ line: 4, why: 'There is only a name, "alone".', cells: ['Ana, Reyes', 'a\nb', '=1+1'] }];
  const opened = openText(badRowsCsv(['Name', 'Notes', 'X'], rows, { line: 'Line', why: 'Why' }).replace('\ufeff', ''));
  if (!opened.ok) throw new Error('not opened');
  const read = [...opened.file.rows()].map((row) => ('problem' in row ? [] : row.cells));
  expect(read.slice(0, 2)).toEqual([
    ['Line', 'Why', 'Name', 'Notes', 'X'],
    ['4', 'There is only a name, "alone".', 'Ana, Reyes', 'a\nb', "'=1+1"],
  ]);
});

test('cells lose what a spreadsheet put round them, and formulas are no values', () => {
  const clean = (raw: string) => cleanCell(raw).text;
  expect(['="0123"', "'2026-01-02'", "'0771", ' a\u00a0b ', "O'Brien"].map(clean)).toEqual([
    '0123',
    '2026-01-02',
    '0771',
    'a b',
    "O'Brien",
  ]);
  expect(['=1+1', "'=1+1", '1.23457E+18', '4,5E+11'].map((raw) => cleanCell(raw).problem)).toEqual([
    'formula',
    'formula',
    'digits_lost',
    'digits_lost',
  ]);
});
