import type { Source } from '../../adapters/schema.ts';
import { isShown } from '../visible.ts';
import { ownText } from './called-by.ts';
import { label } from './head-label.ts';
import { isStable } from './stable.ts';

export interface PartOfList {
  box: Element;
  rows: Element[];
}

/** A head and where its cell is: in which part of the row, and how it is found there. */
export interface Placed {
  head: string;
  /** The head's own element. */
  over: Element | undefined;
  part?: PartOfList;
  source: Source;
  fragile: boolean;
}

/** Ids that a head and its cells share. */
const COLUMN = ['col-id', 'data-field', 'data-column-id', 'data-col', 'col'];
const HEADS = '[role="columnheader"], th';

const isCell = (e: Element): boolean =>
  /^T[DH]$/.test(e.tagName) || /^(?:gridcell|cell|rowheader)$/.test(e.getAttribute('role') ?? '');
const isWrapper = (e: Element): boolean => /^(?:presentation|none)$/.test(e.getAttribute('role') ?? '');

/** The cells of a row, also those in a box that is there for layout alone (the frozen ones, the ones that scroll). */
export const cellsOf = (row: Element): Element[] =>
  [...row.children].flatMap((c) => (isCell(c) ? [c] : isWrapper(c) ? cellsOf(c) : []));

/** Cells each with a place of its own: in what order they stand in the page then says nothing, and may change. */
export function isPlaced(row: Element): boolean {
  const cells = cellsOf(row);
  const own = cells.filter((c) =>
    /(?:^|[;\s])(?:left|right|inset-inline-start|transform)\s*:/.test(c.getAttribute('style') ?? ''),
  );
  return own.length > 1 && own.length >= cells.length - 1;
}

/** Shown with something in it that is: a cell that keeps its place and hides all it holds is seen by nobody. */
const isSeen = (cell: Element): boolean =>
  isShown(cell) && (cell.childElementCount === 0 || ownText(cell) !== '' || [...cell.children].some(isShown));

const span = (cell: Element): number => Number(cell.getAttribute('colspan')) || 1;

interface Cell {
  cell: Element;
  /** Its column, counted from 0. */
  column: number;
  /** Its place among the shown cells of its part. */
  at: number;
}

function seenCells(row: Element): { seen: Cell[]; width: number; hides: boolean } {
  const seen: Cell[] = [];
  let column = 0;
  let at = 0;
  const cells = cellsOf(row);
  for (const cell of cells) {
    if (isSeen(cell)) seen.push({ cell, column, at });
    if (isShown(cell)) at += 1;
    column += span(cell);
  }
  return { seen, width: column, hides: seen.length < cells.length };
}

/** The nearest element that holds all parts. */
function above(parts: PartOfList[]): Element | null {
  let up: Element | null = parts[0]?.box.parentElement ?? null;
  while (up && !parts.every(({ box }) => up?.contains(box))) up = up.parentElement;
  return up;
}

/** The nearest element that holds all parts, and those around it. */
export function* upFrom(parts: PartOfList[]): Generator<Element> {
  let up = above(parts);
  for (let depth = 0; up && depth < 5 && up.tagName !== 'BODY'; up = up.parentElement, depth += 1) yield up;
}

/** What the boxes around one part are called and those around the others aren't: "left" is no state here. */
export function toldApart(part: PartOfList, parts: PartOfList[]): string[] {
  const up = above(parts);
  const namesOf = ({ box }: PartOfList): string[] => {
    const names: string[] = [];
    for (let at: Element | null = box; at && at !== up; at = at.parentElement) names.push(...at.classList);
    return names;
  };
  const others = new Set(parts.filter((other) => other !== part).flatMap(namesOf));
  return namesOf(part)
    .filter((name) => /^[a-z]+(?:[-_][a-z]+)+$/i.test(name) && !others.has(name))
    .map((name) => `[class~="${name}"]`)
    .filter(isStable)
    .slice(0, 4);
}

export const outside = (heads: Iterable<Element>, parts: PartOfList[]): Element[] =>
  [...heads].filter((h) => !parts.some(({ box }) => box.contains(h)));

function byPlace({ cell, at }: { cell: Element; at: number }): Source {
  return { select: `:scope > ${cell.tagName.toLowerCase()}`, nth: at };
}

/** How a cell is found in its part of the row: by the id it shares with its head, else by its place; null = another's. */
function placeOf(head: Element, cell: Element, at: number): { source: Source; fragile: boolean } | null {
  for (const attr of COLUMN) {
    const [said, own] = [head.getAttribute(attr), cell.getAttribute(attr)];
    if (!said || !own) continue;
    if (said !== own) return null;
    const select = `[${attr}="${said.replace(/["\\]/g, '\\$&')}"]`;
    if (isStable(select)) return { source: { select }, fragile: false };
  }
  return { source: byPlace({ cell, at }), fragile: true };
}

/** Parts side by side: the heads in order are the cells of the parts in order. */
export function concatenated(parts: PartOfList[]): Placed[] | null {
  const cells = parts.flatMap((part) => cellsOf(part.rows[0] as Element).map((cell, at) => ({ part, cell, at })));
  for (const up of upFrom(parts)) {
    for (const pick of HEADS.split(', ')) {
      const heads = outside(up.querySelectorAll(pick), parts);
      if (heads.length !== cells.length) continue;
      const placed = cells.map(({ part, cell, at }, i) => {
        const head = heads[i] as Element;
        const place = placeOf(head, cell, at);
        return place && { head: label(head), over: head, part, ...place };
      });
      return placed.every((p) => p !== null) ? placed : null;
    }
  }
  return null;
}

/** Copies laid over each other: each column is seen in exactly one of them, in the first row as in the last. */
export function laidOver(parts: PartOfList[]): Placed[] | null {
  const rows = parts.map((part) => ({ part, ...seenCells(part.rows[0] as Element) }));
  const width = rows[0]?.width ?? 0;
  if (width < 2 || rows.some((r) => r.width !== width || !r.hides)) return null;
  const inOrder = (of: { seen: Cell[] }[]): string =>
    of
      .flatMap(({ seen }) => seen.map((c) => c.column))
      .sort((a, b) => a - b)
      .join();
  const wanted = Array.from({ length: width }, (_, i) => i).join();
  const last = parts.map(({ rows: all }) => seenCells(all.at(-1) as Element));
  if (inOrder(rows) !== wanted || inOrder(last) !== wanted) return null;
  const heads: Element[] = [];
  let up = above(parts);
  for (
    let depth = 0;
    up && depth < 4 && up.tagName !== 'BODY' && heads.length < width;
    up = up.parentElement, depth += 1
  ) {
    for (const row of new Set(outside(up.querySelectorAll(HEADS), parts).map((h) => h.parentElement as Element))) {
      const cells = [...row.children];
      if (cells.reduce((n, c) => n + span(c), 0) !== width) continue;
      let column = 0;
      for (const cell of cells) {
        const over = heads[column];
        if (!over || !label(over)) heads[column] = cell;
        column += span(cell);
      }
    }
  }
  if (heads.length !== width) return null;
  return rows
    .flatMap(({ part, seen }) => seen.map((c) => ({ ...c, part })))
    .sort((a, b) => a.column - b.column)
    .map(({ part, column, ...c }) => {
      const over = heads[column];
      return { head: over ? label(over) : '', over, part, source: byPlace(c), fragile: true };
    });
}

/** Where the cells of every record carry the ids of their heads. */
export function placesByIds(records: Element[], heads: Element[]): Placed[] | null {
  const cells = cellsOf(records[0] as Element);
  const placed = cells.map((cell, at) => {
    const attr = COLUMN.find((a) => cell.getAttribute(a));
    const head = attr && heads.find((h) => h.getAttribute(attr) === cell.getAttribute(attr));
    const place = head ? placeOf(head, cell, at) : null;
    return head && place && !place.fragile ? { head: label(head), over: head, ...place } : null;
  });
  return placed.length > 1 && placed.every((p) => p !== null) ? placed : null;
}
