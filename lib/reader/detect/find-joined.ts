import type { Source } from '../../adapters/schema.ts';
import { isShown } from '../visible.ts';
import type { Group } from './group.ts';
import { conceptsOf } from './head-words.ts';
import { rowSelector } from './row-selector.ts';
import { isStable } from './stable.ts';
import { label } from './table-head.ts';

/** Attributes by which grids know the parts of one row apart, whose own ones first. */
const PAIRS = [
  'data-uid',
  'row-id',
  'data-row-key',
  'data-rk',
  'data-id',
  'row-index',
  'aria-rowindex',
  'data-rowindex',
];
const ROWS = PAIRS.flatMap((a) => [`tr[${a}]`, `[role="row"][${a}]`]).join(', ');
/** Ids that a head and its cells share. */
const COLUMN = ['col-id', 'data-field', 'data-column-id', 'data-col'];
const MOST_PARTS = 4;

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(
    (c) => /^T[DH]$/.test(c.tagName) || /^(?:gridcell|cell|rowheader)$/.test(c.getAttribute('role') ?? ''),
  );

interface PartOfList {
  box: Element;
  rows: Element[];
}

/** The first attribute by which the rows of both parts are the same ones in the same order. */
function pairedBy(one: PartOfList, other: PartOfList): string | null {
  if (one.rows.length !== other.rows.length || one.box.contains(other.box) || other.box.contains(one.box)) return null;
  return (
    PAIRS.find((attr) => {
      const values = one.rows.map((r) => r.getAttribute(attr));
      return (
        values.every((v, i) => v !== null && v !== '' && v === other.rows[i]?.getAttribute(attr)) &&
        new Set(values).size === values.length
      );
    }) ?? null
  );
}

/** The nearest element that holds all parts and as many head cells as a row has cells over all of them. */
function headsAbove(parts: PartOfList[]): Element[] | null {
  const width = parts.reduce((n, { rows }) => n + cellsOf(rows[0] as Element).length, 0);
  let up = parts[0]?.box.parentElement;
  while (up && !parts.every(({ box }) => up?.contains(box))) up = up.parentElement;
  for (let depth = 0; up && depth < 4 && up.tagName !== 'BODY'; up = up.parentElement, depth += 1) {
    for (const pick of ['[role="columnheader"]', 'th']) {
      const heads = [...up.querySelectorAll(pick)].filter((h) => !parts.some(({ box }) => box.contains(h)));
      if (heads.length === width) return heads;
    }
  }
  return null;
}

/** How a cell is found in its part of the row: by the id it shares with its head, else by its place. */
function placeOf(head: Element, cell: Element, at: number): { source: Source; fragile: boolean } | null {
  for (const attr of COLUMN) {
    const [said, own] = [head.getAttribute(attr), cell.getAttribute(attr)];
    if (!said || !own) continue;
    if (said !== own) return null;
    const select = `[${attr}="${said.replace(/["\\]/g, '\\$&')}"]`;
    if (isStable(select)) return { source: { select }, fragile: false };
  }
  return { source: { select: `:scope > ${cell.tagName.toLowerCase()}`, nth: at }, fragile: true };
}

function* joinedOf(doc: Document, parts: PartOfList[], by: string, language: string): Generator<null, Group | null> {
  const heads = headsAbove(parts);
  if (!heads || heads.filter((h) => conceptsOf(label(h), language).length > 0).length < 2) return null;
  const [main] = parts as [PartOfList];
  const first = main.rows[0] as Element;
  const tails = [`> ${first.tagName.toLowerCase()}`, first.tagName === 'TR' ? 'tr' : '[role="row"]'];
  const found = yield* rowSelector(doc, main.rows, tails, main.box);
  if (!found) return null;
  const joined: NonNullable<Group['joined']> = [];
  let at = 0;
  for (const part of parts) {
    const twin = part === main ? null : yield* rowSelector(doc, part.rows, tails, part.box);
    if (part !== main && (!twin || twin.not.length > 0)) return null;
    for (const [k, cell] of cellsOf(part.rows[0] as Element).entries()) {
      const head = heads[at] as Element;
      const place = placeOf(head, cell, k);
      if (!place) return null;
      joined.push({
        head: label(head),
        source: { ...(twin ? { twin: { rows: twin.rows, by } } : {}), ...place.source },
        fragile: place.fragile,
      });
      at += 1;
    }
  }
  return {
    shape: 'row',
    records: main.rows,
    rows: found.rows,
    not: found.not,
    heads: Object.fromEntries(joined.map(({ head }, i) => [`j${i}`, head])),
    joined,
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
}

/**
 * Lists whose rows are drawn in parts side by side, so that some columns stay where they are while the others scroll: the
 * name in one element, the dates in another. Only where the grid itself says which parts belong together.
 */
export function* findJoined(doc: Document, language: string): Generator<Group | null> {
  const boxes = new Map<Element, Element[]>();
  let seen = 0;
  for (const row of doc.body.querySelectorAll(ROWS)) {
    seen += 1;
    if (seen % 200 === 0) yield null;
    const box = row.parentElement;
    if (!box || row.closest('thead') || cellsOf(row).length === 0 || !isShown(row)) continue;
    const list = boxes.get(box);
    if (list) list.push(row);
    else boxes.set(box, [row]);
  }
  const parts = [...boxes].map(([box, rows]) => ({ box, rows })).filter(({ rows }) => rows.length > 1);
  const taken = new Set<PartOfList>();
  for (const one of parts.slice(0, 20)) {
    if (taken.has(one)) continue;
    const same = parts.slice(0, 20).flatMap((other) => {
      const by = other !== one && !taken.has(other) ? pairedBy(one, other) : null;
      return by ? [{ other, by }] : [];
    });
    yield null;
    const by = same[0]?.by;
    const list = [one, ...same.filter((s) => s.by === by).map((s) => s.other)];
    if (!by || list.length > MOST_PARTS) continue;
    for (const part of list) taken.add(part);
    yield yield* joinedOf(doc, list, by, language);
  }
}
