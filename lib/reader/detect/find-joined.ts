import type { Source } from '../../adapters/schema.ts';
import { isShown } from '../visible.ts';
import type { Group } from './group.ts';
import { label } from './head-label.ts';
import { conceptsOf } from './head-words.ts';
import {
  cellsOf,
  concatenated,
  laidOver,
  type PartOfList,
  type Placed,
  placesByIds,
  toldApart,
} from './joined-cells.ts';
import { rowSelector } from './row-selector.ts';
import { TABLES } from './table-head.ts';
import { tiedToHeads } from './tied-cells.ts';

/** Attributes by which grids know the parts of one row apart, whose own ones first. */
const PAIRS = [
  'data-uid',
  'row-id',
  'data-row-key',
  'recid',
  'data-rk',
  'data-id',
  'row-index',
  'aria-rowindex',
  'data-rowindex',
];
/** What no row is known by: how it looks, what state it is in, what it says, an id that no other element has. */
const NO_PAIR = /^(?:id|class|style|role|title|tabindex|part|headers|href)$|^on|^aria-/;
const MOST_PARTS = 4;
const MOST_BOXES = 20;

/** The part with the rows that carry the attribute: those to measure or to fill with don't. */
const carrying = ({ box, rows }: PartOfList, attr: string): PartOfList => ({
  box,
  rows: rows.filter((r) => r.getAttribute(attr)),
});

/** The first attribute by which the rows of both parts are the same ones in the same order. */
function pairedBy(one: PartOfList, other: PartOfList): string | null {
  const own = (one.rows.at(-1) as Element).getAttributeNames().filter((a) => !NO_PAIR.test(a) && !PAIRS.includes(a));
  return (
    [...PAIRS, ...own].find((attr) => {
      const values = carrying(one, attr).rows.map((r) => r.getAttribute(attr));
      const others = carrying(other, attr).rows.map((r) => r.getAttribute(attr));
      return (
        values.length > 1 &&
        values.length >= one.rows.length * 0.6 &&
        values.length === others.length &&
        values.every((v, i) => v === others[i]) &&
        new Set(values).size === values.length
      );
    }) ?? null
  );
}

/** Rows without an attribute of their own, whose cells all say of which row they are, the same in both parts. */
function pairedByCells(one: PartOfList, other: PartOfList): boolean {
  const [first] = cellsOf(one.rows[0] as Element);
  const named = (first?.getAttributeNames() ?? []).filter((a) => !NO_PAIR.test(a));
  const of = (row: Element, attr: string): string | null => {
    const said = new Set(cellsOf(row).map((c) => c.getAttribute(attr)));
    return said.size === 1 ? ([...said][0] ?? null) : null;
  };
  return (
    one.rows.length === other.rows.length &&
    named.some((attr) => {
      const values = one.rows.map((r) => of(r, attr));
      return (
        values.every((v, i) => v !== null && v === of(other.rows[i] as Element, attr)) &&
        new Set(values).size === values.length
      );
    })
  );
}

/** Two tables that each have heads of their own count their rows alike, and are two lists. */
function isTwoLists(one: PartOfList, other: PartOfList, by: string | null): boolean {
  const keys = by ? one.rows.flatMap((r) => r.getAttribute(by) ?? []) : [];
  const counts = keys.every((k, i) => /^\d{1,4}$/.test(k) && (i === 0 || Number(k) === Number(keys[i - 1]) + 1));
  const headed = ({ box }: PartOfList): boolean => {
    const own = box.closest(TABLES);
    const heads = own ? [...own.querySelectorAll('th:not([scope="row"]), [role="columnheader"]')] : [];
    return heads.some((h) => !box.contains(h) && label(h) !== '');
  };
  const within = one.box.closest('[role="grid"], [role="treegrid"], [role="table"]');
  return counts && !within?.contains(other.box) && headed(one) && headed(other);
}

const apart = (one: PartOfList, other: PartOfList): boolean =>
  !one.box.contains(other.box) && !other.box.contains(one.box);

/** Rows that belong together by their place alone. */
const copies = (one: PartOfList, other: PartOfList): boolean =>
  one.rows.length === other.rows.length &&
  (laidOver([one, other]) !== null || (pairedByCells(one, other) && !isTwoLists(one, other, null)));

/** Parts of rows with what pairs them: an attribute, or (copies that hide each other's cells) their place. */
function* joinedOf(
  doc: Document,
  parts: PartOfList[],
  by: string | null,
  language: string,
): Generator<null, Group | null> {
  const placed = laidOver(parts) ?? tiedToHeads(parts) ?? (by ? concatenated(parts) : null);
  if (!placed || placed.filter((p) => conceptsOf(p.head, language).length > 0).length < 2) return null;
  const [main] = parts as [PartOfList];
  const first = main.rows[0] as Element;
  const tails = [
    `> ${first.tagName.toLowerCase()}`,
    ...(first.tagName === 'TR' ? ['tr', 'tr:has(> td)'] : ['[role="row"]']),
  ];
  const found = yield* rowSelector(doc, main.rows, tails, main.box, toldApart(main, parts));
  if (!found) return null;
  const twins = new Map<PartOfList, Source['twin']>();
  for (const part of parts.slice(1)) {
    const rows = yield* rowSelector(doc, part.rows, tails, part.box, toldApart(part, parts));
    if (!rows || rows.not.length > 0 || (!by && found.not.length > 0)) return null;
    twins.set(part, { rows: rows.rows, ...(by ? { by } : {}) });
  }
  const joined = placed.map(({ head, over, part, source, fragile }) => {
    const twin = part && twins.get(part);
    return { head, over, source: { ...(twin ? { twin } : {}), ...source }, fragile };
  });
  return groupOf(main.rows, found, joined);
}

const overOf = (heads: (Element | undefined)[]): Record<string, Element[]> =>
  Object.fromEntries(heads.flatMap((head, i) => (head ? [[`j${i}`, [head]] as const] : [])));

function groupOf(
  records: Element[],
  found: { rows: string; not: string[]; fragile?: string },
  joined: Omit<Placed, 'part'>[],
): Group {
  return {
    shape: 'row',
    records,
    rows: found.rows,
    not: found.not,
    heads: Object.fromEntries(joined.map(({ head }, i) => [`j${i}`, head])),
    over: overOf(joined.map((it) => it.over)),
    joined: joined.map(({ head, source, fragile }) => ({ head, source, fragile })),
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
}

/** A grid whose heads are more than its cells, and whose cells say themselves which head is theirs. */
export function joinedByIds(group: Group, heads: Element[], language: string): Group | null {
  const placed: Placed[] | null = placesByIds(group.records, heads);
  if (!placed || placed.filter((p) => conceptsOf(p.head, language).length > 0).length < 2) return null;
  return groupOf(group.records, group, placed);
}

/** Boxes of rows that may be parts of a list: those of grids that number their rows, and tables beside tables. */
function* boxesOf(doc: Document): Generator<null, PartOfList[]> {
  const boxes = new Map<Element, Element[]>();
  let seen = 0;
  for (const row of doc.body.querySelectorAll('tr, [role="row"]')) {
    seen += 1;
    if (seen % 200 === 0) yield null;
    const box = row.parentElement;
    if (!box || row.closest('thead') || cellsOf(row).length === 0 || !isShown(row)) continue;
    const list = boxes.get(box);
    if (list) list.push(row);
    else boxes.set(box, [row]);
  }
  return [...boxes]
    .map(([box, rows]) => ({ box, rows }))
    .filter(({ rows }) => rows.length > 1)
    .slice(0, MOST_BOXES);
}

/**
 * Lists whose rows are drawn in parts side by side or over each other, so that some columns stay where they are while the
 * others scroll: the name in one element, the dates in another. Only where the grid itself says which parts belong
 * together: by an attribute, or by hiding in one part exactly what it shows in the other.
 */
export function* findJoined(doc: Document, language: string): Generator<Group | null> {
  const parts = yield* boxesOf(doc) as Generator<null, PartOfList[]>;
  const taken = new Set<PartOfList>();
  for (const one of parts) {
    if (taken.has(one)) continue;
    const others = parts.filter((other) => other !== one && !taken.has(other) && apart(one, other));
    const same = others.flatMap((other) => {
      const by = pairedBy(one, other);
      return by && !isTwoLists(one, other, by) ? [{ other, by }] : [];
    });
    yield null;
    const by = same[0]?.by ?? null;
    const copy = by ? undefined : others.find((other) => copies(one, other));
    const list = [one, ...(copy ? [copy] : same.filter((s) => s.by === by).map((s) => s.other))];
    if (list.length < 2 || list.length > MOST_PARTS) continue;
    for (const part of list) taken.add(part);
    yield yield* joinedOf(doc, by ? list.map((part) => carrying(part, by)) : list, by, language);
  }
}
