import type { BadRow } from './read-list.ts';

/** A cell for a CSV that a spreadsheet will open: what would run as a formula is kept from it by an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r|%]/.test(text) && !/^[+-]?[\d\s().-]+$/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows to be mended, as the file had them, with line and reason in front. Opens in a sheet, and can be brought in again. */
export function badRowsCsv(
  headers: string[],
  rows: Iterable<Pick<BadRow, 'line' | 'cells'> & { why: string }>,
  titles: { line: string; why: string },
): string {
  const lines = [[titles.line, titles.why, ...headers].map(csvCell).join(',')];
  for (const { line, why, cells } of rows) lines.push([String(line), why, ...cells].map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
