import type { Source } from '../../adapters/schema.ts';
import { isShown } from '../visible.ts';
import type { Group } from './group.ts';
import { conceptsOf } from './head-words.ts';
import { cellsOf, concatenated, laidOver, type PartOfList, type Placed, placesByIds } from './joined-cells.ts';
import { rowSelector } from './row-selector.ts';

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
const ROWS = PAIRS.flatMap((a) => [`tr[${a}]`, `[role="row"][${a}]`]).join(', ');
const MOST_PARTS = 4;
const MOST_BOXES = 20;

/** The first attribute by which the rows of both parts are the same ones in the same order. */
function pairedBy(one: PartOfList, other: PartOfList): string | null {
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

const apart = (one: PartOfList, other: PartOfList): boolean =>
  one.rows.length === other.rows.length && !one.box.contains(other.box) && !other.box.contains(one.box);

/** Parts of rows with what pairs them: an attribute, or (copies that hide each other's cells) their place. */
function* joinedOf(
  doc: Document,
  parts: PartOfList[],
  by: string | null,
  language: string,
): Generator<null, Group | null> {
  const placed = laidOver(parts) ?? (by ? concatenated(parts) : null);
  if (!placed || placed.filter((p) => conceptsOf(p.head, language).length > 0).length < 2) return null;
  const [main] = parts as [PartOfList];
  const first = main.rows[0] as Element;
  const tails = [`> ${first.tagName.toLowerCase()}`, first.tagName === 'TR' ? 'tr' : '[role="row"]'];
  const found = yield* rowSelector(doc, main.rows, tails, main.box);
  if (!found) return null;
  const twins = new Map<PartOfList, Source['twin']>();
  for (const part of parts.slice(1)) {
    const rows = yield* rowSelector(doc, part.rows, tails, part.box);
    if (!rows || rows.not.length > 0 || (!by && found.not.length > 0)) return null;
    twins.set(part, { rows: rows.rows, ...(by ? { by } : {}) });
  }
  const joined = placed.map(({ head, over, part, source, fragile }) => {
    const twin = part && twins.get(part);
    return { head, over, source: { ...(twin ? { twin } : {}), ...source }, fragile };
  });
  return groupOf(main.rows, found, joined);
}

const overOf = (heads: (Element | undefined)[]): Record<string, Element> =>
  Object.fromEntries(heads.flatMap((head, i) => (head ? [[`j${i}`, head] as const] : [])));

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
  const all = doc.querySelectorAll('table').length > 1 ? `${ROWS}, tbody > tr` : ROWS;
  let seen = 0;
  for (const row of doc.body.querySelectorAll(all)) {
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
      return by ? [{ other, by }] : [];
    });
    yield null;
    const by = same[0]?.by ?? null;
    const copy = by ? undefined : others.find((other) => laidOver([one, other]));
    const list = [one, ...(copy ? [copy] : same.filter((s) => s.by === by).map((s) => s.other))];
    if (list.length < 2 || list.length > MOST_PARTS) continue;
    for (const part of list) taken.add(part);
    yield yield* joinedOf(doc, list, by, language);
  }
}
