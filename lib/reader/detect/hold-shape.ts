import { canonical } from '../../adapters/canonical.ts';
import { type RecordSpec, type Screen, type Sign, type Source, screen as screenSchema } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame } from '../frame.ts';
import { plain, textOf } from '../text.ts';
import { rowOf } from './draft.ts';
import type { Group } from './group.ts';
import { label } from './head-label.ts';
import { anchorsOf, isStable, ownNames, pathDown } from './stable.ts';

/** Heads that are held to their places, at most. */
export const MOST_SIGNS = 6;

/** Records that must have the shape of the one pointed at; those that have another are read as none. */
const ALIKE = 0.8;

/**
 * What is found by counting boxes holds as long as there are as many: `rows` for records that have as many children as now,
 * in themselves and in the box around `element`, so that one put in between leaves no record at all instead of the
 * neighbour's value. Rows that are held already stay as they are; null where too many records have another number, or the
 * selector can't be relied on.
 */
export function countedRows(
  rows: string,
  record: Element,
  element: Element,
  records: Element[],
  alike = 1,
): string | null {
  const parent = element.parentElement;
  if (!parent || element === record || !record.contains(element)) return null;
  if (rows.includes(':last-child)')) return rows;
  const within = (box: Element): string => {
    const path = box === record ? '' : `${pathDown(record, box).replace(':scope > ', '> ')} `;
    return `:has(${path}> :nth-child(${box.children.length}):last-child)`;
  };
  const ways = parent === record ? [within(record)] : [within(record) + within(parent), within(parent), within(record)];
  for (const way of ways) {
    const guarded = rows + way;
    const fitting = isStable(guarded) ? records.filter((one) => one.matches(guarded)).length : 0;
    if (fitting > 0 && fitting >= records.length * alike && record.matches(guarded)) return guarded;
  }
  return null;
}

/** The same for a place somebody points at: an odd record among many is left out rather than read wrongly. */
export const countedAlike = (rows: string, record: Element, element: Element, records: Element[]): string | null =>
  countedRows(rows, record, element, records) ?? countedRows(rows, record, element, records, ALIKE);

const isCounted = ({ header, nth, part, select }: Source): boolean =>
  header === undefined && (nth !== undefined || part !== undefined || /:nth-|="\d+"\]/.test(select ?? ''));

/** The head's word at its place among the heads; null where its row has no name to rely on. */
export function signOf(head: Element): Sign | null {
  const row = head.parentElement;
  const text = label(head);
  // what is said of it in a tip stands in no text
  if (!row || !text || text.length > 60 || !plain(textOf(head)).includes(plain(text))) return null;
  const place = `${head.tagName.toLowerCase()}:nth-child(${[...row.children].indexOf(head) + 1})`;
  const named = ownNames(row).map((name) => `${name} > ${place}`);
  if (row.parentElement?.tagName === 'THEAD') named.push(`thead > tr > ${place}`);
  for (const anchor of anchorsOf(head)) named.push(`${anchor} ${row.tagName.toLowerCase()} > ${place}`);
  // a row without a name: only what stands in it and holds nothing else, which no box around a list is
  if (!head.firstElementChild) named.push(`${row.tagName.toLowerCase()} > ${place}:not(:has(*))`);
  const select = named.find((one) => isStable(one) && [...head.ownerDocument.querySelectorAll(one)].includes(head));
  return select ? { select, text: [text] } : null;
}

/** The cell that a patient's id is counted to. */
function cellAt({ select, nth, twin }: Source, { placed, joined }: Group): string | null {
  if (placed && select === placed.select) return `p${nth}`;
  const at = (joined ?? []).findIndex(
    ({ source }) =>
      select !== undefined && source.select === select && source.nth === nth && source.twin?.rows === twin?.rows,
  );
  return at < 0 ? null : `j${at}`;
}

/** The record's selectors with its shape held, wherever a field is found by counting. */
function heldRows(spec: RecordSpec, group: Group, frame: Frame): RecordSpec {
  const [record] = group.records as [Element];
  let next = spec;
  const sources = [
    ...spec.ids.map((it) => it.source),
    ...Object.values(spec.fields).flatMap((it) => it?.sources ?? []),
  ];
  for (const source of sources.filter(isCounted)) {
    const element = findSource(source, rowOf(spec, record), frame)[0]?.element;
    if (!element) continue;
    const rows = countedRows(next.rows, record, element, group.records);
    if (rows) next = { ...next, rows };
  }
  return next;
}

/**
 * A screen that is read by counting boxes, made to notice when they are others: another number of them in the records, or
 * another word over one of them, and it is no longer this screen. Nothing is read then, instead of a neighbour's value.
 * `cells`: those that fields are read from.
 */
export function holdShape(screen: Screen, group: Group, cells: ReadonlySet<string>, frame: Frame): Screen {
  const [spec] = screen.records as [RecordSpec];
  if (spec.columns) return screen;
  const record = heldRows(spec, group, frame);
  const counted = Object.values(spec.fields).some((it) => it?.sources.some(isCounted));
  const ids = spec.ids.flatMap(({ source }) => cellAt(source, group) ?? []);
  const over = counted ? [...new Set([...ids, ...cells])].flatMap((cell) => group.over?.[cell] ?? []) : [];
  const signs = [...new Set(over)].map(signOf).filter((sign) => sign !== null);
  // where words span columns, both are held: the column's own may be those of its neighbour
  const mustShow = [...(screen.mustShow ?? []), ...signs].slice(0, group.groups ? MOST_SIGNS * 2 : MOST_SIGNS);
  const must = screen.must.map((it) => (it === spec.rows ? record.rows : it));
  const shown = mustShow.length > 0 ? { mustShow } : {};
  return canonical({ ...screen, must, ...shown, records: [record] }, screenSchema.shape);
}
