import { fold, textOf } from '../text.ts';
import { own } from './group.ts';
import { label } from './head-label.ts';
import { type Head, headAmongRows } from './head-row.ts';
import { conceptsOf } from './head-words.ts';
import { anchorsOf, ownNames } from './stable.ts';

export const TABLES = 'table, [role="grid"], [role="table"], [role="treegrid"]';
/** The one that stands there most often; "select all" has a label of its own kind. */
export function commonest(names: (string | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const known = (cells: Element[], language: string): number =>
  cells.filter((c) => conceptsOf(label(c), language).length > 0).length;

/** How one kind of table names its rows, cells and head. */
export interface Kind {
  rows: string;
  cells: string;
  heads: string;
  within: string | undefined;
}

export function kindOf(table: Element): Kind {
  if (table.tagName === 'TABLE' && table.querySelector('tr')) {
    return { rows: 'tr', cells: ':scope > td, :scope > th', heads: 'th', within: undefined };
  }
  const role = table.getAttribute('role');
  return {
    rows: '[role="row"]',
    cells: ':is([role="gridcell"], [role="cell"], [role="rowheader"])',
    heads: '[role="columnheader"]',
    within: `[role="${role}"]`,
  };
}

/** Tables with rows of their own beside this one: whose head stands above them nobody knows. */
const holdsOthers = (up: Element, table: Element): boolean =>
  [...up.querySelectorAll('table')].some((t) => t !== table && !t.contains(table) && own(t, 'tr', 'table').length > 3);

/** A table of one row beside this one that holds the head of it. */
export function headElsewhere(table: Element, width: number, language: string): Head | null {
  for (
    let up = table.parentElement, depth = 0;
    up && depth < 10 && up.tagName !== 'HTML';
    up = up.parentElement, depth += 1
  ) {
    if ((depth >= 4 || up.tagName === 'BODY') && holdsOthers(up, table)) return null;
    for (const other of up.querySelectorAll('table')) {
      if (other === table || table.contains(other) || other.compareDocumentPosition(table) !== 4) continue;
      const rows = own(other, 'tr', 'table');
      // a row to filter by may stand below the heads
      const cells = rows
        .slice(0, 3)
        .map((r) => [...r.children])
        .find((c) => c.length === width && known(c, language) >= 2);
      if (rows.length > 3 || !cells || (rows.length > 1 && rows.some((r) => /\d/.test(fold(textOf(r)))))) continue;
      const tries = [...ownNames(up), `${up.localName}:has(th)`, ...(up.tagName === 'BODY' ? ['body'] : [])];
      const within = tries.find((name) => table.closest(name) === up);
      if (!within) continue;
      const named = [...anchorsOf(cells[0] as Element)].filter((name) => !name.includes('['));
      const selector = ['[role="columnheader"]', 'th', 'thead td', ...named.map((name) => `${name} td`)].find((s) => {
        const all = [...up.querySelectorAll(s)];
        return all.length === width && all.every((c, i) => c === cells[i]);
      });
      if (selector) return { cells, selector, within };
      const row = headAmongRows(up, width, language);
      if (row) return { cells: row.cells, selector: row.selector, within };
    }
  }
  return null;
}

const says = (row: Element): boolean => [...row.children].some((c) => label(c) !== '');

const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="hidden"]), select';

/** A row of fields to filter the list by, which may stand above its heads. */
const filters = (row: Element): boolean =>
  [...row.children].filter((c) => c.querySelector(FIELDS)).length * 2 >= row.children.length;

/** A date, a number, a phone: no head says one. */
const saysFigures = (row: Element): boolean => [...row.children].some((c) => /\d{3}|\d[./-]\d/.test(label(c)));

const placeOf = (row: Element): string => `tr:nth-child(${[...(row.parentElement?.children ?? [])].indexOf(row) + 1})`;

/** The head of the table itself. */
export function headOf(table: Element, rows: Element[], kind: Kind, language: string, width = 0): Head | null {
  if (kind.rows !== 'tr') {
    const cells = [...table.querySelectorAll(kind.heads)];
    const row = cells.length === width ? null : headAmongRows(table, width, language);
    if (row) return { ...row, ...(kind.within ? { within: kind.within } : {}) };
    return cells.length > 0 ? { cells, selector: kind.heads, ...(kind.within ? { within: kind.within } : {}) } : null;
  }
  const thead = rows.filter((r) => r.parentElement?.tagName === 'THEAD');
  const best = [...thead].sort((a, b) => known([...b.children], language) - known([...a.children], language))[0];
  // a copy of no height that keeps the widths of the columns says nothing
  if (best && best.children.length > 1 && says(best)) {
    const at = thead.indexOf(best) + 1;
    const cell = best.querySelector(':scope > th') ? 'th' : 'td';
    const row = thead.length > 1 ? `tr:nth-child(${at})` : 'tr';
    const selector = `thead > ${row} > ${best.querySelector(':scope > td') && cell === 'th' ? ':is(th, td)' : cell}`;
    // a row that is opened may hold a table with heads of its own
    const nested = table.querySelectorAll(selector).length > best.children.length && table.querySelector('table');
    return { cells: [...best.children], selector: nested ? `:scope > ${selector}` : selector, row: best };
  }
  const first = rows.find((r, i) => r.children.length > 1 && !(i < 3 && filters(r)));
  if (first && [...first.children].every((c) => c.tagName === 'TH') && says(first)) {
    const all = 'tr > th:not(td ~ th):not([scope="row"])';
    const again = table.querySelectorAll(all).length > first.children.length;
    return { cells: [...first.children], selector: again ? `${placeOf(first)} > th` : all, row: first };
  }
  if (first && known([...first.children], language) >= 2 && !saysFigures(first)) {
    return {
      cells: [...first.children],
      selector: `${placeOf(first)} > td`,
      row: first,
    };
  }
  return null;
}

/** What a plain table says in its head, for tables that are parts of one list; null where it has none that says something. */
export function headsSaid(table: Element, language: string): string | null {
  const rows = table.tagName === 'TABLE' ? own(table, 'tr', 'table') : [];
  const cells = [...(rows[0]?.children ?? [])];
  if (rows.length < 2 || cells.length < 2 || rows.some((r) => r.childElementCount !== cells.length)) return null;
  const heads = cells.map(label);
  return heads.some((h) => conceptsOf(h, language).length > 0) && cells.every((c) => c.tagName === 'TH')
    ? heads.join('\n')
    : null;
}
