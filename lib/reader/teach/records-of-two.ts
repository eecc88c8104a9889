import { allAtOnce } from '../detect/all-at-once.ts';
import { linkShape } from '../detect/find-repeats.ts';
import { type Group, looksLikeEvent } from '../detect/group.ts';
import { rowSelector } from '../detect/row-selector.ts';
import { ownNames, pathDown } from '../detect/stable.ts';
import { TABLES } from '../detect/table-head.ts';
import { isShown } from '../visible.ts';
import { headedColumns } from './headed-columns.ts';

const ROW = 'tr, [role="row"]';

const ancestorsBelow = (element: Element, top: Element | null): Element[] => {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) chain.push(at);
  return chain;
};

function commonAncestor(one: Element, two: Element): Element | null {
  for (let at: Element | null = one; at; at = at.parentElement) if (at !== one && at.contains(two)) return at;
  return null;
}

/** How a name is found again in other records: its link, its own name, else its tag. */
export function nameKey(element: Element): string {
  return (
    (element.tagName === 'A' ? linkShape(element) : null) ??
    ownNames(element).find((name) => !name.startsWith('#')) ??
    element.tagName.toLowerCase()
  );
}

/**
 * The record around each of two names: the highest elements, alike, that hold one name each. Higher ones hold several
 * people (the columns of a board, the days of a diary).
 */
function recordsAround(one: Element, two: Element): [Element, Element] | null {
  const rows = [one.closest(ROW), two.closest(ROW)] as const;
  if (rows[0] && rows[1] && rows[0] !== rows[1] && rows[0].tagName === rows[1].tagName) return [rows[0], rows[1]];
  // none above records that stand in a shadow root itself
  const top = commonAncestor(one, two);
  const chains = [ancestorsBelow(one, top).reverse(), ancestorsBelow(two, top).reverse()] as const;
  const key = nameKey(one);
  for (const [i, first] of chains[0].entries()) {
    const second = chains[1][i];
    if (!second || first.tagName !== second.tagName) return null;
    const names = (record: Element): number =>
      [...record.querySelectorAll(key)].filter((e) => isShown(e) && e.children.length <= one.children.length + 1)
        .length + (record.matches(key) ? 1 : 0);
    if (names(first) <= 1 && names(second) <= 1) return [first, second];
    // A name of a plain tag is told by its place instead: the same in both.
    if (!/^[a-z0-9]+$/.test(key) || first === one || second === two) continue;
    const place = (record: Element, name: Element): string => {
      const path = pathDown(record, name);
      const all = [...record.querySelectorAll(path)];
      return `${path} ${all.indexOf(name)} ${all.length}`;
    };
    if (place(first, one) === place(second, two)) return [first, second];
  }
  return null;
}

const kin = (a: Element, b: Element): boolean =>
  a.tagName === b.tagName &&
  a.getAttribute('role') === b.getAttribute('role') &&
  a.parentElement?.tagName === b.parentElement?.tagName &&
  [...a.attributes].filter((it) => it.name.startsWith('data-')).length ===
    [...b.attributes].filter((it) => it.name.startsWith('data-')).length;

/** All shown elements of the page that are such records: the two, and what is like them in the same lists. */
function alike(one: Element, two: Element, key: string): Element[] {
  const root = one.getRootNode() as ParentNode;
  const top = commonAncestor(one, two) ?? one.parentElement;
  const same = one.parentElement === two.parentElement;
  return [...root.querySelectorAll(one.tagName)].filter(
    (e) =>
      (same ? e.parentElement === one.parentElement : !top || top.contains(e)) &&
      kin(e, one) &&
      isShown(e) &&
      (e.matches(key) || e.querySelector(key) !== null),
  );
}

export interface TwoRecords {
  group: Group;
  records: [Element, Element];
}

/**
 * The list two clicked names stand in, as the detector would describe it. Null = the two are in one record, or nothing
 * steady tells its records from the rest of the page.
 */
export function recordsOfTwo(doc: Document, one: Element, two: Element): TwoRecords | null {
  const pair = recordsAround(one, two);
  if (!pair) return null;
  const [first, second] = pair;
  const key = nameKey(one);
  const records = alike(first, second, key);
  if (!records.includes(first) || !records.includes(second)) return null;
  const near = first.parentElement ?? first;
  const tag = first.tagName.toLowerCase();
  const role = first.getAttribute('role');
  const self = role ? `[role="${role}"]` : tag;
  const link = linkShape(one.closest('a[href]') ?? one.querySelector('a[href]'));
  const table = first.closest(TABLES) ?? near;
  const tails =
    tag === 'tr'
      ? ['> tbody > tr', 'tbody > tr', 'tr']
      : [...(link ? [first.tagName === 'A' ? link : `${self}:has(${link})`] : []), `> ${self}`, self];
  const isRow = tag === 'tr' || role === 'row';
  const found = allAtOnce(rowSelector(doc, records, tails, isRow ? table : near));
  if (!found) return null;
  const group: Group = {
    shape: isRow ? 'row' : looksLikeEvent(first) ? 'event' : 'card',
    records,
    rows: found.rows,
    not: found.not,
    heads: {},
    ...(found.fragile ? { fragile: found.fragile } : {}),
  };
  const columns = headedColumns(group, table);
  if (columns) {
    group.columns = columns.columns;
    group.heads = columns.heads;
    if (group.shape === 'card') group.shape = 'row';
  }
  return { group, records: pair };
}
