import type { Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isNameLike } from './cell-shape.ts';
import { linkShape } from './find-repeats.ts';

/** The name stands in a row of a table inside the record, and the rows beside it have other names in its place. */
function hasMoreRows(record: Row, name: Source, frame: Frame): boolean {
  const found = findSource(name, record, frame)[0];
  const row = found?.element.closest('tr, [role="row"]');
  if (!found || !row || row === record.element || !record.element.contains(row)) return false;
  const said = (it: Element | undefined): string => (it ? fold(textOf(it)) : '');
  const text = fold(found.text ?? '');
  const cells = [...row.children];
  const at = cells.findIndex((it) => it.contains(found.element) || said(it) === text);
  const others = [...(row.parentElement?.children ?? [])].filter(
    (it) => it !== row && it.childElementCount === row.childElementCount && isShown(it),
  );
  const names = others.map((it) => said(it.children[at])).filter((it) => it !== said(cells[at]) && isNameLike(it));
  return names.length > 0 && names.length * 2 >= others.length;
}

/** The name is a link in one cell of a row, and other cells have links of the same kind to somebody else. */
function hasMoreCells(record: Row, name: Source, frame: Frame): boolean {
  const found = findSource(name, record, frame)[0];
  const link = found?.element.closest('a') ?? found?.element.querySelector('a') ?? null;
  const shape = linkShape(link);
  const cell = link?.closest('td, [role="gridcell"], [role="cell"]');
  if (!shape || !cell || !record.element.contains(cell)) return false;
  const said = fold(link?.textContent ?? '');
  return [...record.element.querySelectorAll(shape)].some((other) => {
    const text = fold(textOf(other));
    return (
      !cell.contains(other) && isShown(other) && text !== said && isNameLike(text) && /[\s,]|\p{Lo}{2}/u.test(text)
    );
  });
}

/**
 * Whether what was taken for records are boxes of several: a table's row for a day that holds its appointments. The place
 * of the name then has more names in most of them, other ones in each (a second link that says "Open" in all is none).
 */
export function holdsSeveral(rows: Row[], name: Source | undefined, frame: Frame): boolean {
  if (name && rows.filter((row) => hasMoreRows(row, name, frame)).length * 2 >= rows.length) return true;
  if (name && rows.filter((row) => hasMoreCells(row, name, frame)).length * 2 >= rows.length) return true;
  if (!name?.select || name.nth !== undefined || name.labelled || name.matching) return false;
  const { select, take: _, pattern: __, also: ___, ...start } = name;
  let several = 0;
  const others: string[] = [];
  for (const row of rows) {
    const from = findSource(start, row, frame)[0]?.element;
    const all = from ? [...from.querySelectorAll(select)].filter(isShown).map((e) => fold(textOf(e))) : [];
    const more = all.slice(1).filter((t) => t !== all[0] && isNameLike(t) && /[\s,]|\p{Lo}{2}/u.test(t));
    if (more.length > 0) several += 1;
    others.push(...more);
  }
  return several * 2 >= rows.length && new Set(others).size >= others.length * 0.6;
}
