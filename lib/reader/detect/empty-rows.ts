import { deriveClock } from '../infer-dates-format.ts';
import { fold, textOf } from '../text.ts';

/** A row that only keeps the widths of its columns. */
export const isEmpty = (row: Element): boolean =>
  fold(textOf(row)) === '' && row.querySelector('input, select, textarea, img, [title], [aria-label]') === null;

/** A row of a grid with nothing in all its cells, or in all but one: it fills the page, or counts what stands above it. */
export function saysOneThing(cells: Element[]): boolean {
  let said = 0;
  for (const cell of cells) {
    if (/\S/.test(cell.textContent ?? '') || cell.querySelector('select, textarea, img, button, [title]')) said += 1;
    if (said > 1) return false;
  }
  return true;
}

/** Fields in nearly all cells, or words and figures in at most two of four and more. */
export function isAside(row: Element): boolean {
  const cells = [...row.children];
  const said = cells.filter((c) => /\S/.test(c.textContent ?? '') || c.querySelector('img, button, [title]'));
  const fields = cells.filter((c) =>
    c.querySelector('input:not([type="checkbox"], [type="radio"], [type="hidden"]), select'),
  );
  return cells.length > 3 && (fields.length * 2 > cells.length ? said.length === 0 : said.length < 3);
}

/** A time with nobody at it: the time, and at most a sign to book by. */
export function isFree(cells: Element[]): boolean {
  const said = cells.map((c) => fold(textOf(c))).filter(Boolean);
  const [time, ...others] = said;
  if (!time || !cells.some((c) => c.childNodes.length === 0)) return false;
  return said.length < 3 && deriveClock(time) !== null && others.every((t) => !/[\p{L}\d]/u.test(t));
}
