import type { Columns } from '../../adapters/schema.ts';
import { type Group, sampleOf } from '../detect/group.ts';
import { anchorsOf, isStable, ownNames } from '../detect/stable.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';

const MOST_HEADS = 40;

interface Head {
  cells: Element[];
  headers: string;
  within: string | undefined;
}

/** The cells of a record, and how they are asked for. */
function cellsOf(record: Element): { cells: string; count: number } | null {
  const tries =
    record.tagName === 'TR'
      ? [':scope > td, :scope > th']
      : [':is([role="gridcell"], [role="cell"], [role="rowheader"])', ':scope > *'];
  for (const cells of tries) {
    const count = record.querySelectorAll(cells).length;
    if (count >= 2) return { cells, count };
  }
  return null;
}

/** Text that may be a column's name: short, and no figure. */
const isLabel = (text: string): boolean => text.length <= 40 && !/\d{2}/.test(text);

/** Whether `element` is a head: as many children as the records have cells, nearly all with a name and none twice. */
function isHead(element: Element, count: number): boolean {
  if (element.children.length !== count || !isShown(element)) return false;
  const texts = [...element.children].map((cell) => fold(textOf(cell, { hidden: true })));
  const named = texts.filter((text) => text !== '');
  return named.length >= count / 2 && named.every(isLabel) && new Set(named).size === named.length;
}

/** `within` must lead from a record to an element that holds this head and no other. */
function anchored(record: Element, head: Element, tail: string): { headers: string; within: string } | null {
  for (const within of [...new Set(anchorsOf(record)), 'table']) {
    const box = record.closest(within);
    if (!box?.contains(head)) continue;
    const names = [...ownNames(head).filter((it) => !it.startsWith('#')), head.tagName.toLowerCase()];
    for (const name of [...names, ...names.map((it) => `${it}:first-child`)]) {
      const headers = `${name} > ${tail}`;
      if (!isStable(headers)) continue;
      const found = [...box.querySelectorAll(headers)];
      if (found.length === head.children.length && found.every((it) => it.parentElement === head))
        return { headers, within };
    }
  }
  return null;
}

function headOf(record: Element, table: Element, count: number): Head | null {
  if (record.tagName === 'TR') {
    const rows = [...table.querySelectorAll('thead > tr')].filter((row) => isHead(row, count));
    const row = rows.at(-1);
    if (row) {
      const at = [...(row.parentElement?.children ?? [])].indexOf(row) + 1;
      const nth = (row.parentElement?.children.length ?? 1) > 1 ? `tr:nth-child(${at})` : 'tr';
      return { cells: [...row.children], headers: `thead > ${nth} > *`, within: undefined };
    }
    const first = table.querySelector('tr');
    if (first && first !== record && isHead(first, count) && [...first.children].every((c) => c.tagName === 'TH'))
      return { cells: [...first.children], headers: 'tr > th:not(td ~ th):not([scope="row"])', within: undefined };
  }
  const roles = [...table.querySelectorAll('[role="columnheader"]')];
  const grid = record.closest('[role="grid"], [role="table"], [role="treegrid"]');
  if (roles.length === count && grid)
    return {
      cells: roles,
      headers: '[role="columnheader"]',
      within: `[role="${grid.getAttribute('role')}"]`,
    };
  // Grids of plain boxes: a box before the records, near by, that has as many.
  for (let at: Element | null = record, depth = 0; at?.parentElement && depth < 4; at = at.parentElement, depth += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heads = [before, ...before.querySelectorAll('*')].slice(0, MOST_HEADS);
      const head = heads.find((it) => it.querySelector('input, select') === null && isHead(it, count));
      const found = head && anchored(record, head, '*');
      if (head && found) return { cells: [...head.children], ...found };
    }
  }
  return null;
}

/**
 * Columns by the page's own heads, whatever their words and language: a cell is then known by its head's text, so that
 * a column put in between moves nothing. Null where the records have no head, or differ in their number of cells.
 */
export function headedColumns(
  group: Group,
  table: Element,
): { columns: Columns; heads: Record<string, string> } | null {
  const [record] = group.records;
  const shape = record && cellsOf(record);
  if (!record || !shape) return null;
  const same = sampleOf(group.records, 20).filter((it) => it.querySelectorAll(shape.cells).length === shape.count);
  if (same.length < Math.min(20, group.records.length) * 0.8) return null;
  const head = headOf(record, table, shape.count);
  if (!head) return null;
  const heads: Record<string, string> = {};
  const names: Columns['names'] = {};
  for (const [i, cell] of head.cells.entries()) {
    const text = fold(textOf(cell, { hidden: true }));
    if (!text || !isLabel(text)) continue;
    heads[`c${i}`] = text;
    names[`c${i}`] = { is: [text] };
  }
  const { headers, within } = head;
  return { columns: { headers, ...(within ? { within } : {}), cells: shape.cells, names }, heads };
}
