import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { joinedByIds } from './find-joined.ts';
import { type Group, own, sampleOf } from './group.ts';
import { conceptsOf, conceptsOfPart } from './head-words.ts';
import { rowSelector } from './row-selector.ts';
import { isStable, ownNames, STRUCTURAL } from './stable.ts';
import {
  commonest,
  type Head,
  headElsewhere,
  headOf,
  headsOfOne,
  type Kind,
  kindOf,
  label,
  labelIn,
  TABLES,
} from './table-head.ts';

/** Attribute of the cells that names their column in every record, or null. */
function perCellLabel(records: Element[], cells: string, language: string): string | null {
  const first = [...(records[0]?.querySelectorAll(cells) ?? [])];
  for (const attr of STRUCTURAL) {
    const named = first.filter((c) => conceptsOfPart(c.getAttribute(attr) ?? '', language).length > 0);
    if (named.length >= 2) return attr;
  }
  return null;
}

/** Columns that line up: all of them, or the shown ones when what isn't shown can be named. */
function columnsOf(
  head: Head,
  cells: Element[],
  kind: Kind,
): { columns: NonNullable<Group['columns']>; heads: Record<string, string>; icons: string[] } | null {
  let heads = head.cells;
  let skip: string | undefined;
  if (heads.length !== cells.length) {
    const hidden = [...heads, ...cells].filter((c) => !isShown(c));
    const name =
      hidden.length > 0 &&
      [
        '[hidden]',
        '[style*="display:none"]',
        '[style*="display: none"]',
        ...new Set(hidden.flatMap((c) => [...c.classList].map((k) => `.${k}`))),
      ].filter((s) => [...heads, ...cells].some((c) => c.matches(s)));
    if (!name) return null;
    const use = name.filter((s) => ![...heads, ...cells].some((c) => isShown(c) && c.matches(s)));
    skip = use.join(', ');
    if (!skip) return null;
    heads = heads.filter((c) => !c.matches(skip as string));
    if (heads.length !== cells.filter((c) => !c.matches(skip as string)).length) return null;
  }
  const texts: Record<string, string> = {};
  const names: NonNullable<Group['columns']>['names'] = {};
  const seen = new Set<string>();
  const icons: string[] = [];
  let polluted = false;
  for (const [i, cell] of heads.entries()) {
    const text = label(cell);
    const plainText =
      fold(textOf(cell, { hidden: true })) || fold(cell.getAttribute('aria-label') ?? cell.getAttribute('title') ?? '');
    if (!text || seen.has(text.toLowerCase()) || text.length > 80) continue;
    seen.add(text.toLowerCase());
    const key = `c${i}`;
    texts[key] = text;
    if (fold(textOf(cell)) === '') icons.push(key);
    names[key] = { is: [...new Set([text, plainText])] };
    polluted ||= plainText !== text && labelIn(cell)?.classList[0] !== undefined;
  }
  // heads whose text is polluted by tools are known by the element that holds the label
  const holder = polluted ? commonest(heads.map((h) => labelIn(h)?.classList[0])) : null;
  if (holder)
    for (const [i, cell] of heads.entries()) {
      const text = texts[`c${i}`];
      if (text === undefined) continue;
      if (labelIn(cell)?.classList.contains(holder)) names[`c${i}`] = { is: [text] };
      else {
        delete names[`c${i}`];
        delete texts[`c${i}`];
      }
    }
  return {
    columns: {
      headers: head.selector,
      ...(head.within ? { within: head.within } : {}),
      cells: kind.cells,
      ...(holder ? { label: `[class~="${holder}"]` } : {}),
      ...(skip ? { skip } : {}),
      names,
    },
    heads: texts,
    icons,
  };
}

/** A row that only keeps the widths of its columns. */
const isEmpty = (row: Element): boolean =>
  fold(textOf(row)) === '' && row.querySelector('input, select, textarea, img, [title], [aria-label]') === null;

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
    headOf(table, all, kind, language) ??
    headElsewhere(table, width, language) ??
    (spanned ? headElsewhere(table, width + 1, language) : null);
  const full = head?.cells.length ?? width;
  const short = widths.get(full - 1) ?? 0;
  const spans =
    body.some((r) => cellsOf(r).length === full && (cellsOf(r)[0]?.getAttribute('rowspan') ?? '1') !== '1') &&
    short > 0;
  const wanted = (n: number): boolean => (spans ? n === full || n === full - 1 : n === width);
  const records: Element[] = [];
  for (const [i, row] of body.entries()) {
    if (i % 200 === 199) yield null;
    const cells = row.tagName === 'TR' ? [...row.children] : cellsOf(row);
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
  const found = yield* rowSelector(doc, records, tails, table);
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
  if (spans && head) {
    group.spanning = {
      tag: cellsOf(records[0] as Element)[0]?.tagName.toLowerCase() ?? 'td',
      full,
      heads: head.cells.map(label),
    };
    return group;
  }
  const columns = head && columnsOf(head, cellsOf(records[0] as Element), kind);
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

/** The rows of tables that each hold one patient under the same heads: no table's own list, and a list all the same. */
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
  const ofOne = new Map<string, Element[]>();
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
    const heads = headsOfOne(table, language);
    if (heads !== null) ofOne.set(heads, [...(ofOne.get(heads) ?? []), table]);
    yield yield* groupOf(doc, table, language);
  }
  for (const tables of ofOne.values()) if (tables.length > 1) yield yield* sharedHeads(doc, tables, language);
}
