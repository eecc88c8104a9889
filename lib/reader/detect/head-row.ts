import { isShown } from '../visible.ts';
import { label } from './head-label.ts';
import { conceptsOf } from './head-words.ts';
import { isStable, ownNames } from './stable.ts';

export interface Head {
  cells: Element[];
  /** As a selector below the table (or below `within`). */
  selector: string;
  within?: string;
  row?: Element;
}

const HEADS = '[role="columnheader"], th';
const CELLS = ':is([role="columnheader"], [role="gridcell"], [role="cell"], [role="rowheader"], th, td)';
const ROWS = 'tr, [role="row"]';

/** The rows of heads within a scope: of groups of columns, of the columns, of the fields to filter them by. */
export function headRows(scope: Element): Element[] {
  const rows = new Set<Element>();
  for (const head of scope.querySelectorAll(HEADS)) {
    const row = head.closest(ROWS);
    // the head of a row stands among its cells
    if (row && isShown(row) && !row.querySelector('[role="rowheader"], th[scope="row"]')) rows.add(row);
  }
  return [...rows];
}

const cellsOf = (row: Element): Element[] =>
  [...row.querySelectorAll(CELLS)].filter((c) => c.parentElement?.closest(ROWS) === row && !nested(c, row));

const nested = (cell: Element, row: Element): boolean => {
  const outer = cell.parentElement?.closest(CELLS);
  return outer !== null && outer !== undefined && row.contains(outer);
};

/** A selector of exactly these cells below the scope, of the plainest kind that does it. */
function selectorOf(scope: Element, row: Element, cells: Element[]): string | null {
  const index = row.getAttribute('aria-rowindex');
  const rows = [
    ...ownNames(row),
    ...(index && /^\d{1,2}$/.test(index) ? [`[role="row"][aria-rowindex="${index}"]`] : []),
    ':is(tr, [role="row"]):has([role="columnheader"])',
    ':is(tr, [role="row"]):has([aria-sort])',
  ];
  const tries = [
    '[role="columnheader"]',
    'th',
    'thead td',
    ...rows.flatMap((name) => ['[role="columnheader"]', 'th', CELLS].map((cell) => `${name} ${cell}`)),
  ];
  return (
    tries.find((selector) => {
      if (!isStable(selector)) return false;
      const all = scope.querySelectorAll(selector);
      return all.length === cells.length && cells.every((c, i) => c === all[i]);
    }) ?? null
  );
}

/**
 * The head of a grid with several rows of heads, or with a cell among them that is none: the row that has as many cells as
 * a record, most of all with words that are known.
 */
export function headAmongRows(scope: Element, width: number, language: string): Omit<Head, 'within'> | null {
  const known = (cells: Element[]): number => cells.filter((c) => conceptsOf(label(c), language).length > 0).length;
  const fitting = headRows(scope)
    .map((row) => ({ row, cells: cellsOf(row) }))
    .filter(({ cells }) => cells.length === width)
    .map((found) => ({ ...found, known: known(found.cells) }))
    .filter((found) => found.known >= 2)
    .sort((a, b) => b.known - a.known);
  for (const { row, cells } of fitting) {
    const selector = selectorOf(scope, row, cells);
    if (selector) return { cells, selector, row };
  }
  return null;
}
