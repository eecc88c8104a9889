import type { Meaning } from '#lib/core/import-mapping.ts';
import { headerWords } from './data/header-words.ts';
import { hashText } from './row-hash.ts';

/** A header for comparing: words apart (`DateDue`, `PATIENT_NAME`), small, without accents or punctuation. */
export function headerKey(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const meaningOf = new Map<string, Meaning>();
for (const [meaning, words] of Object.entries(headerWords)) {
  for (const word of words) meaningOf.set(headerKey(word), meaning as Meaning);
}

/** What a header means by the synonyms; undefined = nobody knows. */
export const synonymOf = (header: string): Meaning | undefined => meaningOf.get(headerKey(header));

/** One name for a set of headers, in whatever order the columns stand: what a mapping is remembered by. */
export function headerSetOf(headers: string[]): string {
  return hashText(headers.map(headerKey).sort().join('\n'));
}

/** How far down a file the row of headers is looked for: reports put a title and a date above it. */
const HEADER_WITHIN = 15;

/**
 * The row with the headers: the one with most known headers among the first rows. A file whose first row already is a
 * patient has none (-1).
 */
export function findHeader(rows: string[][]): number {
  let best = { at: 0, known: 0 };
  for (const [at, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const known = new Set(cells.map(synonymOf).filter((it) => it !== undefined)).size;
    if (known > best.known) best = { at, known };
  }
  if (best.known > 1) return best.at;
  const first = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  if (best.known === 1 && first === best.at) return best.at;
  if (first < 0) return 0;
  return looksLikeData(rows[first] ?? []) ? -1 : first;
}

/** A date, a phone or an email never heads a column. */
const looksLikeData = (cells: string[]): boolean =>
  cells.some((cell) => /@\S+\.\w|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|(?:\d[\s()-]?){8,}/.test(cell));
