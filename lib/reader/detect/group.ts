import type { Columns, Source } from '../../adapters/schema.ts';

/** Elements that look like records of one list, and what surrounds them. */
export interface Group {
  shape: 'row' | 'card' | 'event';
  /** Shown records in document order. */
  records: Element[];
  /** Selector of the records, and what it also matches that is none. */
  rows: string;
  not: string[];
  columns?: Columns;
  /** Texts of the head cells by key of `columns.names`. */
  heads: Record<string, string>;
  /** Cells are counted from the end because `tall` spanning ones leave rows short of the cells of full rows. */
  spanning?: { tag: string; full: number; tall: number; heads: string[] };
  /** The elements of the head that say what a cell is that is found by counting, by the cell's key. */
  over?: Record<string, Element[]>;
  /** Words over several columns: what the list is of, too. */
  groups?: string[];
  /** Words of a head that does not line up with the cells: what the list is of, not what each cell is. */
  apart?: string[];
  /** Cells by their place, with the words of a head row that stands before the list and is no table's. */
  placed?: { select: string; heads: string[] };
  /** Heads whose words are no text but an attribute of an icon. */
  icons?: string[];
  /** Rows that are drawn in several parts side by side: where each head's cell is. */
  joined?: { head: string; source: Source; fragile: boolean }[];
  /** Rows below each record that belong to it (what does not fit in its line). */
  siblings?: string;
  /** Cells that follow one another without an element for each record: what stands over each, null = nothing does. */
  flat?: (string | null)[];
  /** Attribute that carries each cell's own column label. */
  cellLabel?: string;
  /** Why `rows` may not last. */
  fragile?: string;
}

/** Elements of the page without those in our own or hidden parts; `within` tells which are taken already. */
export const own = (table: Element, selector: string, closest: string): Element[] =>
  [...table.querySelectorAll(selector)].filter((e) => e.parentElement?.closest(closest) === table);

/** Whether a record calls itself an event of a calendar, by its classes or attributes. */
export const looksLikeEvent = (record: Element): boolean =>
  /event|appointment|appt|booking/i.test(`${record.className} ${record.getAttributeNames().join(' ')}`);

/** Even spread of at most `most` items, first ones favoured. */
export function sampleOf<T>(items: T[], most: number): T[] {
  if (items.length <= most) return items;
  const half = Math.ceil(most / 2);
  const step = (items.length - half) / (most - half);
  const rest = Array.from({ length: most - half }, (_, i) => items[Math.floor(half + i * step)] as T);
  return [...items.slice(0, half), ...rest];
}
