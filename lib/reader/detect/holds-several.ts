import type { Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isNameLike } from './cell-shape.ts';

/** The name stands in a row of a table inside the record, and the rows below it have other names there. */
function hasMoreRows(record: Row, name: Source, frame: Frame): boolean {
  const found = findSource(name, record, frame)[0]?.element;
  const cell = found?.closest('td, th, [role="gridcell"], [role="cell"]');
  const row = cell?.parentElement;
  if (!cell || !row || !record.element.contains(row) || row === record.element) return false;
  const at = [...row.children].indexOf(cell);
  const said = fold(textOf(cell));
  const others = [...(row.parentElement?.children ?? [])].filter(
    (it) => it !== row && it.childElementCount === row.childElementCount && isShown(it),
  );
  const names = others
    .map((it) => fold(textOf(it.children[at] as Element)))
    .filter((it) => it !== said && isNameLike(it));
  return names.length > 0 && names.length * 2 >= others.length;
}

/**
 * Whether what was taken for records are boxes of several: a table's row for a day that holds its appointments. The place
 * of the name then has more names in most of them, other ones in each (a second link that says "Open" in all is none).
 */
export function holdsSeveral(rows: Row[], name: Source | undefined, frame: Frame): boolean {
  if (name && rows.filter((row) => hasMoreRows(row, name, frame)).length * 2 >= rows.length) return true;
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
