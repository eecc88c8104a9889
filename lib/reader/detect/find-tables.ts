import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isAside, isEmpty, isFree, saysOneThing } from './empty-rows.ts';
import { joinedByIds } from './find-joined.ts';
import { type Group, own, sampleOf } from './group.ts';
import { label } from './head-label.ts';
import { type SpannedHead, spannedHead, tellsMore } from './head-spans.ts';
import { conceptsOf, conceptsOfPart } from './head-words.ts';
import { isPlaced } from './joined-cells.ts';
import { rowSelector } from './row-selector.ts';
import { isStable, ownNames, STRUCTURAL, structural } from './stable.ts';
import { columnsOf } from './table-columns.ts';
import { headElsewhere, headOf, headsSaid, kindOf, TABLES } from './table-head.ts';

/** Attribute of the cells that names their column in every record, or null. */
function perCellLabel(records: Element[], cells: string, language: string): string | null {
  const first = [...(records[0]?.querySelectorAll(cells) ?? [])];
  for (const attr of STRUCTURAL) {
    const named = first.filter((c) => conceptsOfPart(structural(c, attr), language).length > 0);
    if (named.length >= 2) return attr;
  }
  return null;
}

/**
 * The row below nearly every record that is none itself: what does not fit in its line, or a detail that is opened. One
 * selector for all of them that no record answers to.
 */
function belowOf(records: Element[]): string | null {
  const own = new Set(records);
  const below = sampleOf(records, 40)
    .map((r) => r.nextElementSibling)
    .filter((e) => e !== null && !own.has(e) && isShown(e) && fold(textOf(e)) !== '');
  const first = below[0];
  if (!first || below.length < Math.min(records.length, 40) * 0.8) return null;
  const names = [...ownNames(first), ':has(> [colspan])', ':not(:has(> :nth-child(2)))'].map((n) =>
    n.startsWith(':') ? `${first.tagName.toLowerCase()}${n}` : n,
  );
  return (
    names.find((n) => isStable(n) && below.every((e) => e?.matches(n)) && !records.some((r) => r.matches(n))) ?? null
  );
}

/** The records below a head of several rows: their cells are counted, and what stands over each is held to its place. */
function* spannedGroup(
  doc: Document,
  table: Element,
  body: Element[],
  head: SpannedHead,
  width: number,
): Generator<null, Group | null> {
  const all = body.filter((row) => row.childElementCount === width && !head.rows.includes(row));
  const tails = ['> tbody > tr', 'tbody > tr', 'tr', 'table tr'];
  // a row of fields to filter by and one of sums are no records, as long as they can be told apart
  const told = all.filter((row) => !isAside(row));
  const fewer = told.length > 1 && told.length < all.length ? yield* rowSelector(doc, told, tails, table) : null;
  const records = fewer ? told : all;
  const found = fewer ?? (records.length > 1 ? yield* rowSelector(doc, records, tails, table) : null);
  if (!found) return null;
  const by = <T>(list: T[]): Record<string, T> => Object.fromEntries(list.map((it, i) => [`p${i}`, it]));
  return {
    shape: 'row',
    records,
    rows: found.rows,
    not: found.not,
    heads: by(head.heads),
    over: by(head.over),
    groups: head.groups,
    placed: { select: ':scope > :is(td, th)', heads: head.heads },
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
}

/** A row that begins with cells over several rows: how many there are of them, and of all. */
function tallRow(body: Element[], cellsOf: (row: Element) => Element[]): { full: number; tall: number } | null {
  const over = (cell: Element | undefined): number => Number(cell?.getAttribute('rowspan')) || 1;
  for (const row of body) {
    const cells = cellsOf(row);
    const rows = over(cells[0]);
    const others = cells.findIndex((it) => over(it) !== rows);
    if (rows > 1 && others > 0) return { full: cells.length, tall: others };
  }
  return null;
}

function* groupOf(doc: Document, table: Element, language: string): Generator<null, Group | null> {
  const kind = kindOf(table);
  const rows = own(table, kind.rows, kind.within ?? 'table').filter(
    (r) => kind.within === undefined || r.parentElement?.closest(TABLES) === table,
  );
  const all = kind.rows === 'tr' ? rows : [...table.querySelectorAll(kind.rows)];
  const cellsOf = (row: Element): Element[] => [...row.querySelectorAll(kind.cells)];
  const widths = new Map<number, number>();
  const body: Element[] = [];
  for (const [i, row] of all.entries()) {
    if (i % 200 === 199) yield null;
    if (/^(THEAD|TFOOT)$/.test(row.parentElement?.tagName ?? '') || !isShown(row)) continue;
    // rows that libraries measure with, read to nobody
    if (row.getAttribute('aria-hidden') === 'true' || (body.length < 2 && isEmpty(row))) continue;
    body.push(row);
    const cells = row.tagName === 'TR' ? row.children.length : cellsOf(row).length;
    widths.set(cells, (widths.get(cells) ?? 0) + 1);
  }
  const width = [...widths].filter(([n]) => n > 1).sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!width) return null;
  // a cell that spans rows leaves those below it short of one
  const spanned = body.some(
    (r) => cellsOf(r).length === width + 1 && (r.firstElementChild as HTMLTableCellElement)?.rowSpan > 1,
  );
  const head =
    headOf(table, all, kind, language, width) ??
    headElsewhere(table, width, language) ??
    (spanned ? headElsewhere(table, width + 1, language) : null);
  const spreadOver = (n: number) => (kind.rows === 'tr' ? spannedHead(all.filter(isShown), n, language) : null);
  const wide = spreadOver(width);
  const tall = tallRow(
    body.filter((row) => !wide?.rows.includes(row)),
    cellsOf,
  );
  const spread = wide ?? (tall ? spreadOver(tall.full) : null);
  const under =
    spread && !tall && tellsMore(spread, head?.cells.length === width ? head.cells : [], language) ? spread : null;
  if (under) return yield* spannedGroup(doc, table, body, under, width);
  const heads = head?.cells.length === tall?.full ? head?.cells.map(label) : spread?.heads;
  const spans = tall && heads && widths.has(tall.full - tall.tall) ? { ...tall, heads } : null;
  const wanted = (n: number): boolean => (spans ? n === spans.full || n === spans.full - spans.tall : n === width);
  const records: Element[] = [];
  for (const [i, row] of body.entries()) {
    if (i % 200 === 199) yield null;
    const cells = row.tagName === 'TR' ? [...row.children] : cellsOf(row);
    if (head?.row && (row.compareDocumentPosition(head.row) & 4) === 4) continue; // fields to filter by, a title
    if (row !== head?.row && wanted(cells.length) && !cells.every((c) => c.tagName === 'TH')) records.push(row);
  }
  if (records.length < 2) return null;
  const tag = kind.rows === 'tr' ? 'tr' : kind.rows;
  const inBody = table.querySelector(':scope > tbody') && records.every((r) => r.parentElement?.tagName === 'TBODY');
  const tails =
    kind.rows === 'tr'
      ? inBody
        ? ['> tbody > tr', 'table > tbody > tr', 'tbody > tr', 'tr']
        : ['tr', 'table tr']
      : [tag];
  // a row that shares a box with heads is there to filter by them, when the records stand in another
  const headed = new Set(
    [...new Set(records.map((r) => r.parentElement))].filter((box) => box?.querySelector('[role="columnheader"]')),
  );
  const boxes = headed.size > 0 ? records.filter((r) => headed.has(r.parentElement)) : [];
  if (boxes.length > 0 && boxes.length < records.length * 0.2)
    records.splice(0, records.length, ...records.filter((r) => !boxes.includes(r)));
  // totals, fillers and times that are free are no records, as long as they can be told apart
  const filled: Element[] = [];
  let free = 0;
  for (const [i, row] of records.entries()) {
    if (i % 200 === 199) yield null;
    const cells = row.tagName === 'TR' ? [...row.children] : cellsOf(row);
    if (width >= 4 && isFree(cells)) free += 1;
    else if (width < 4 || !saysOneThing(cells)) filled.push(row);
  }
  const fewer =
    filled.length > 1 && filled.length < records.length && filled.length >= (records.length - free) * 0.8
      ? yield* rowSelector(doc, filled, tails, table)
      : null;
  if (fewer) records.splice(0, records.length, ...filled);
  const found = fewer ?? (yield* rowSelector(doc, records, tails, table));
  if (!found) return null;
  const group: Group = {
    shape: 'row',
    records,
    rows: found.rows,
    not: found.not,
    heads: {},
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
  const below = kind.rows === 'tr' ? belowOf(records) : null;
  if (below) group.siblings = below;
  const attr = perCellLabel(records, kind.cells, language);
  if (spans) {
    group.spanning = { tag: cellsOf(records[0] as Element)[0]?.tagName.toLowerCase() ?? 'td', ...spans };
    group.heads = Object.fromEntries(group.spanning.heads.map((words, i) => [`s${i}`, words]));
    return group;
  }
  const columns = head && columnsOf(head, cellsOf(records[0] as Element), kind);
  const byIds = head && columns && isPlaced(records[0] as Element) ? joinedByIds(group, head.cells, language) : null;
  if (byIds) return byIds;
  if (columns && Object.values(columns.heads).some((t) => conceptsOf(t, language).length > 0)) {
    group.columns = columns.columns;
    group.heads = columns.heads;
    group.icons = columns.icons;
  } else if (head && !columns && joinedByIds(group, head.cells, language))
    return joinedByIds(group, head.cells, language);
  else if (attr) group.cellLabel = attr;
  else if (head && !columns) group.apart = head.cells.map(label);
  else if (head) return null;
  return group;
}

/** The rows of tables under the same heads: a list in parts (a sheet, a month, a patient each), none of which can be told alone. */
function* sharedHeads(doc: Document, tables: Element[], language: string): Generator<null, Group | null> {
  const first = tables[0] as Element;
  const kind = kindOf(first);
  const records = tables.flatMap((table) => own(table, 'tr', 'table').filter((r) => r.querySelector(':scope > td')));
  const head = headOf(first, own(first, 'tr', 'table'), kind, language);
  const columns = head && columnsOf(head, [...(records[0] as Element).children], kind);
  const found = columns ? yield* rowSelector(doc, records, ['> tbody > tr', 'tbody > tr', 'tr'], first) : null;
  if (!columns || !found) return null;
  return {
    shape: 'row',
    records,
    rows: found.rows,
    not: found.not,
    heads: columns.heads,
    icons: columns.icons,
    columns: columns.columns,
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
}

/** Data tables and ARIA grids of the page that are shown, the innermost of nested ones. */
export function* findTables(doc: Document, language: string): Generator<Group | null> {
  const parts = new Map<string, Element[]>();
  const alone = new Set<string>();
  for (const table of doc.body.querySelectorAll(TABLES)) {
    if (!isShown(table)) continue;
    const inner = table.querySelector(TABLES);
    const itself = table.tagName !== 'TABLE' && table.querySelector('[role="columnheader"]') !== null;
    if (
      inner &&
      !itself &&
      inner.querySelectorAll('tr, [role="row"]').length > 3 &&
      own(table, 'tr', 'table').length < 4
    )
      continue;
    const heads = headsSaid(table, language);
    if (heads !== null) parts.set(heads, [...(parts.get(heads) ?? []), table]);
    const group = yield* groupOf(doc, table, language);
    if (group && heads !== null) alone.add(heads);
    yield group;
  }
  for (const [heads, tables] of parts)
    if (tables.length > 1 && !alone.has(heads)) yield yield* sharedHeads(doc, tables, language);
}
