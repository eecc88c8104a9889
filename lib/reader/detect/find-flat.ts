import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isNameLike } from './cell-shape.ts';
import { linkShape } from './find-repeats.ts';
import type { Group } from './group.ts';
import { label } from './head-label.ts';
import { conceptsOf } from './head-words.ts';
import { rowsBefore } from './placed-head.ts';
import { rowSelector } from './row-selector.ts';
import { classesOf, isStable } from './stable.ts';
import { TABLES } from './table-head.ts';

/** Boxes whose children may be the cells of a list. */
const BOXES = 'div, section, main, article, form, fieldset, dl';
const LEAST_RECORDS = 3;
const MOST_CELLS = 20;
const SAMPLE = 24;

/** What sets the first cell of a record apart from the others: how it is called, or what stands in it. */
interface Mark {
  own: string;
  holds: string | null;
}

const selectorOf = ({ own, holds }: Mark): string => (holds ? `${own}:has(${holds})` : own);

function marksOf(cell: Element): Mark[] {
  const tag = cell.localName;
  const shape = linkShape(cell.tagName === 'A' ? cell : cell.querySelector('a[href]'));
  const box = '> input[type="checkbox"]';
  return [
    ...(shape && cell.tagName !== 'A' ? [{ own: tag, holds: shape }] : []),
    ...(shape && cell.tagName === 'A' ? [{ own: shape, holds: null }] : []),
    ...(cell.querySelector(`:scope ${box}`) ? [{ own: tag, holds: box }] : []),
    ...classesOf(cell).map((name) => ({ own: `${tag}.${name}`, holds: null })),
    { own: tag, holds: null },
  ];
}

/** Records that begin at these places, with `width` cells each. */
interface Starts {
  at: number[];
  width: number;
}

/** Where `mark` is found among the cells, when the same number of cells follow each time. */
function startsBy(mark: string, cells: Element[]): Starts | null {
  const at = cells.flatMap((cell, i) => (cell.matches(mark) ? [i] : []));
  const width = (at[1] ?? 0) - (at[0] ?? 0);
  if (at.length < LEAST_RECORDS || width < 2 || width > MOST_CELLS) return null;
  const isEven = at.every((place, i) => i === 0 || place - (at[i - 1] as number) === width);
  return isEven && cells.length - (at.at(-1) as number) >= width ? { at, width } : null;
}

/** A name in one of the first cells of nearly each record, and a figure somewhere in it. */
function areRecords(cells: Element[], { at, width }: Starts): boolean {
  const said = (it: Element): string => (isShown(it) ? fold(textOf(it)) : '');
  const some = at.slice(0, SAMPLE).map((from) => cells.slice(from, from + width).map(said));
  const good = some.filter(
    (texts) =>
      texts.slice(0, 3).some(isNameLike) && texts.some((t) => /\d/.test(t)) && texts.every((t) => t.length < 300),
  );
  return good.length >= some.length * 0.8;
}

/** Heads in the cells before the first record, or in a box of their own before the list: as many, most of them words we know, none with a figure. */
function headsBefore(cells: Element[], { at: [first = 0], width }: Starts, language: string): Element[] | null {
  const above = first >= width ? [cells.slice(first - width, first)] : [];
  for (const heads of [...above, ...rowsBefore(cells[first] as Element, width)]) {
    const known = heads.filter((it) => conceptsOf(label(it), language).length > 0).length;
    if (known >= 2 && known * 2 >= width && !heads.some((it) => /\d/.test(label(it)))) return heads;
  }
  return null;
}

/**
 * That as many cells as now follow, up to the next record, the end of the box or what stands behind the list: with one
 * more in each there is no record any more, instead of one with its neighbour's values.
 */
function followedBy({ own, holds }: Mark, cells: Element[], { at, width }: Starts): string {
  const steps = (n: number): string => '+ * '.repeat(n);
  const after = cells[(at.at(-1) as number) + width];
  const ends = after
    ? [`${steps(width - 1)}+ ${marksOf(after).find((it) => !it.holds)?.own}`]
    : [`${steps(width - 2)}+ :last-child`];
  const next = `${steps(width - 1)}+ ${holds ? `${own} ${holds}` : own}`;
  return `:has(${[next, ...ends].join(', ')})`;
}

function* groupOf(doc: Document, box: Element, cells: Element[], language: string): Generator<null, Group | null> {
  const marks = new Map(cells.slice(0, MOST_CELLS * 3).flatMap((it) => marksOf(it).map((m) => [selectorOf(m), m])));
  for (const [select, mark] of marks) {
    yield null;
    // a few tell most marks apart for less than all of a long list would
    const starts = startsBy(select, cells.slice(0, MOST_CELLS * 6)) && startsBy(select, cells);
    if (!starts || !areRecords(cells, starts)) continue;
    const records = starts.at.map((i) => cells[i] as Element);
    const found = yield* rowSelector(doc, records, [`> ${select}`, `${box.localName} > ${select}`], box);
    const rows = found && found.rows + followedBy(mark, cells, starts);
    if (!rows || found.not.length > 0 || !isStable(rows) || !records.every((it) => it.matches(rows))) continue;
    const heads = headsBefore(cells, starts, language);
    const by = <T>(of: (head: Element) => T): Record<string, T> =>
      Object.fromEntries((heads ?? []).map((it, i) => [`f${i}`, of(it)]));
    return {
      shape: 'row',
      records,
      rows,
      not: [],
      siblings: `:not(${select})`,
      heads: by(label),
      over: by((it) => [it]),
      flat: Array.from({ length: starts.width }, (_, i) => (heads ? label(heads[i] as Element) : null)),
      ...(found.fragile ? { fragile: found.fragile } : {}),
    };
  }
  return null;
}

/**
 * Lists without an element for each record: names, dates and phones follow one another in one box, as a CSS grid lays them
 * out, or a heading and the lines below it. Only where something in the first cell of a record, and in no other, tells
 * where it begins: never by counting alone, which one more column would shift.
 */
export function* findFlat(doc: Document, taken: Set<Element>, language: string): Generator<Group | null> {
  let seen = 0;
  for (const box of doc.body.querySelectorAll(BOXES)) {
    seen += 1;
    if (seen % 100 === 0) yield null;
    if (box.childElementCount < LEAST_RECORDS * 2 || taken.has(box.closest(TABLES) ?? box)) continue;
    if (!box.closest('nav, footer, select') && isShown(box))
      yield yield* groupOf(doc, box, [...box.children], language);
  }
}
