import type { Columns } from '../adapters/schema.ts';
import type { Frame, Row } from './frame.ts';
import { kept } from './kept.ts';
import { allBelow, componentsOf, opened } from './query.ts';
import { plain, SORT_MARKS, textOf } from './text.ts';

/** The words of a head, which the marks of its order are no part of. */
const wordsOf = (text: string): string => plain(text.replace(SORT_MARKS, ''));

/** The record's own cells; kept for the record at hand, whose fields ask for them one after the other. */
function cellsOf(row: Row, columns: Columns, frame: Frame): Element[] {
  if (frame.cells?.element !== row.element) {
    const cells = opened([row.element], componentsOf(row)).flatMap((it) => allBelow(it, columns.cells));
    frame.cells = { element: row.element, list: counted(cells, columns.skip) };
  }
  return frame.cells.list;
}

const counted = (cells: Element[], skip: string | undefined): Element[] =>
  skip ? cells.filter((cell) => !cell.matches(skip)) : cells;

/** Key → position among the counted cells, from the head of the table that holds the record; worked out once a table. */
function positions(table: Element, columns: Columns, into?: string): Map<string, number> {
  const found = new Map<string, number>();
  const heads = counted([...table.querySelectorAll(columns.headers)], columns.skip);
  // A list that scrolls keeps its true head hidden below a copy; where that doesn't do, without what isn't shown: a grid
  // hides in its head which column it is sorted by first, and says to those who hear it in which order. Asking what is
  // shown costs the page more, so it comes second, and only for heads that are missing.
  for (const how of [{ hidden: true }, { drawn: true }]) {
    const left = Object.entries(columns.names).filter(([key]) => !found.has(key));
    const texts =
      left.length > 0
        ? heads.map((head) => {
            const label = columns.label ? head.querySelector(columns.label) : head;
            // a head that is an icon says its word elsewhere
            const said = [
              label && textOf(label, { ...how, into }),
              head.getAttribute('aria-label'),
              head.getAttribute('title'),
            ];
            return said.map((text) => wordsOf(text ?? '')).find(Boolean);
          })
        : [];
    for (const [key, { has, is }] of left) {
      const at = heads.findIndex(
        (head, i) => (has && head.querySelector(has)) || is?.some((word) => wordsOf(word) === texts[i]),
      );
      if (at >= 0) found.set(key, at);
    }
  }
  found.set('', heads.length);
  return found;
}

function layout(row: Row, frame: Frame): Map<string, number> | null {
  const { columns } = row.spec;
  const table = columns && row.element.closest(columns.within ?? 'table');
  if (!table) return null;
  return kept(frame.tables, table, () => positions(table, columns, componentsOf(row)));
}

/** The record's cell under a column; null where the table has no such column, or head and body don't line up. */
export function cellUnder(row: Row, header: string, frame: Frame): Element | null {
  const { columns } = row.spec;
  const map = layout(row, frame);
  const at = map?.get(header);
  if (!columns || at === undefined) return null;
  const cells = cellsOf(row, columns, frame);
  return cells.length === map?.get('') ? (cells[at] ?? null) : null;
}

/** Whether head and body of the record's table have the same number of counted cells. True for records without columns. */
export function linesUp(row: Row, frame: Frame): boolean {
  const { columns } = row.spec;
  const map = layout(row, frame);
  return !columns || cellsOf(row, columns, frame).length === map?.get('');
}

/** Named columns whose head is missing from the record's table, where the adapter says that all must be there. */
export function missingColumns(row: Row, frame: Frame): string[] {
  const { columns } = row.spec;
  const map = columns?.complete ? layout(row, frame) : null;
  return columns && map ? Object.keys(columns.names).filter((key) => !map.has(key)) : [];
}
