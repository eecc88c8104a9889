import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';

/** What is pressed in a cell, and signs that are read to nobody. */
const BESIDE = ['button', '[role="button"]', '[aria-hidden="true"]'];

const saysIn = (cell: Element, select: string): string =>
  fold(
    [...cell.querySelectorAll(select)]
      .filter(isShown)
      .map((e) => textOf(e))
      .join(' '),
  );

/** The same in nearly all cells, or the value once more ("Edit Service: Massage"), or no word at all. */
function isNoValue(said: string[], rest: string[]): boolean {
  if (said.every((t) => !/[\p{L}\p{N}]/u.test(t))) return true;
  return (
    new Set(said).size <= said.length * 0.2 || said.every((t, i) => rest[i] !== '' && t.includes(rest[i] as string))
  );
}

/** Selectors of what stands in most cells of a column beside their value and is no part of it. */
export function besideValue(cells: Element[]): string[] {
  return BESIDE.filter((select) => {
    const having = cells.filter((c) => saysIn(c, select) !== '');
    if (having.length < 2 || having.length < cells.length * 0.5) return false;
    const said = having.map((c) => saysIn(c, select));
    const rest = having.map((c) => fold(textOf(c, { without: [select] })));
    if (select.startsWith('[aria') && said.some((t) => /[\p{L}\p{N}]/u.test(t))) return false;
    return rest.filter(Boolean).length >= having.length * 0.8 && isNoValue(said, rest);
  });
}
