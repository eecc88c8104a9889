import { fold } from '../text.ts';
import { isShown } from '../visible.ts';
import { label } from './head-label.ts';
import { conceptsOf } from './head-words.ts';

/** Cells in a box of their own, with one beside it for what is no column (a count, when it changed). */
const boxOfCells = (at: Element): boolean => {
  const [first] = at.children;
  return (
    at.childElementCount === 2 &&
    first !== undefined &&
    first.childElementCount > 2 &&
    [...first.children].every((c) => c.tagName === first.firstElementChild?.tagName)
  );
};

/** Down through elements that hold only one other: where the cells of a row begin. */
function inner(element: Element): { at: Element; path: string[] } {
  let at = element;
  const path: string[] = [];
  while (
    boxOfCells(at) ||
    (at.childElementCount === 1 && fold(at.textContent ?? '') === fold(at.firstElementChild?.textContent ?? ''))
  ) {
    const beside = at.childElementCount > 1;
    at = at.firstElementChild as Element;
    // what stands beside the box of cells may hold boxes of its own
    path.push(`${at.tagName.toLowerCase()}${beside ? ':first-child' : ''}`);
  }
  return { at, path };
}

/** Down through boxes of which one part alone says all that they say: beside it stand corners, handles, bars to scroll. */
function saying(element: Element): Element {
  let at = element;
  for (;;) {
    const said = fold(at.textContent ?? '');
    const only = [...at.children].filter((c) => fold(c.textContent ?? '') !== '');
    if (only.length !== 1 || said === '' || fold(only[0]?.textContent ?? '') !== said) return at;
    at = only[0] as Element;
  }
}

/** A row whose cells are labels, most of them known ones. */
export function isHeadRow(row: Element, language: string): boolean {
  const { at } = inner(row);
  const heads = [...at.children].map(label);
  const known = heads.filter((h) => conceptsOf(h, language).length > 0).length;
  return known >= 2 && known * 2 >= heads.length && !/\d/.test(at.textContent ?? '');
}

/**
 * A row of labels that stands before a list of rows without being their table's head: grids of plain elements, and
 * libraries that draw each row as a table of its own. Null unless it has as many labels as every row has cells.
 */
export function placedHead(
  records: Element[],
  language: string,
): { select: string; heads: string[]; over: Element[] } | null {
  const first = inner(records[0] as Element);
  const width = first.at.childElementCount;
  const tag = first.at.firstElementChild?.tagName.toLowerCase();
  if (width < 2 || width > 30 || !tag) return null;
  const select = `:scope > ${[...first.path, tag].join(' > ')}`;
  const fits = records.slice(0, 40).every((r) => r.querySelectorAll(select).length === width);
  if (!fits || [...first.at.children].some((c) => c.tagName.toLowerCase() !== tag)) return null;
  for (const cells of rowsBefore(records[0] as Element, width)) {
    const heads = cells.map(label);
    const known = heads.filter((h) => conceptsOf(h, language).length > 0).length;
    if (known >= 2 && known * 2 >= width) return { select, heads, over: cells };
  }
  return null;
}

/** Cells of the rows before a list that have as many as its records, nearest first. */
export function* rowsBefore(record: Element, width: number): Generator<Element[]> {
  let at: Element | null = record;
  for (let up = 0; at && up < 7 && at.tagName !== 'BODY'; up += 1, at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (!isShown(before)) continue;
      // the head may be a table of its own before rows that are none
      const rows = [...before.querySelectorAll('tr, [role="row"]')].slice(0, 3);
      for (const row of [inner(before).at, saying(before), ...rows]) {
        // what is read to nobody at its end holds the width of a scroll bar
        const cells = [...row.children].filter((c, i) => i < width || c.getAttribute('aria-hidden') !== 'true');
        if (cells.length === width) yield cells;
      }
    }
  }
}

/**
 * What stands over a cell of a record in a row of words before the list; null where there is no such row. A row that looks
 * like a record is none: its words may be somebody's.
 */
export function headOver(records: Element[], record: Element, cell: Element): Element | null {
  const row = inner(record).at;
  const looks = (of: Element): string => `${of.tagName} ${of.className} ${of.firstElementChild?.tagName}`;
  const place = [...row.children].findIndex((e) => e.contains(cell));
  for (const cells of rowsBefore(records[0] as Element, row.childElementCount)) {
    const words = cells.map(label);
    const isHead =
      new Set(words).size > 1 && words.filter(Boolean).length * 2 >= cells.length && !words.some((it) => /\d/.test(it));
    if (isHead && looks(cells[0]?.parentElement as Element) !== looks(row)) return cells[place] ?? null;
  }
  return null;
}
