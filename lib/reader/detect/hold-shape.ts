import type { RecordSpec, Screen, Sign, Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame } from '../frame.ts';
import { rowOf } from './draft.ts';
import type { Group } from './group.ts';
import { label } from './head-label.ts';
import { anchorsOf, isStable, ownNames, pathDown } from './stable.ts';

/** Heads that are held to their places, at most. */
const MOST_SIGNS = 6;

/**
 * What is found by counting boxes holds as long as there are as many: `rows` for records whose box around `element` has as
 * many children as now, so that one put in between leaves no record at all instead of the neighbour's value. Null where a
 * record has another number, or the selector can't be relied on.
 */
export function countedRows(rows: string, record: Element, element: Element, records: Element[]): string | null {
  const parent = element.parentElement;
  if (!parent || element === record || !record.contains(element) || rows.includes(':last-child)')) return null;
  const path = parent === record ? '' : pathDown(record, parent).replace(':scope > ', '> ');
  const guarded = `${rows}:has(${path ? `${path} ` : ''}> :nth-child(${parent.children.length}):last-child)`;
  return isStable(guarded) && records.every((one) => one.matches(guarded)) ? guarded : null;
}

const isCounted = ({ header, nth, select }: Source): boolean =>
  header === undefined && (nth !== undefined || select?.includes(':nth-') === true);

/** The head's word at its place among the heads; null where its row has no name to rely on. */
function signOf(head: Element): Sign | null {
  const row = head.parentElement;
  const text = label(head);
  if (!row || !text || text.length > 60) return null;
  const place = `${head.tagName.toLowerCase()}:nth-child(${[...row.children].indexOf(head) + 1})`;
  const named = [...ownNames(row).map((name) => `${name} > ${place}`)];
  for (const anchor of anchorsOf(head)) named.push(`${anchor} ${row.tagName.toLowerCase()} > ${place}`);
  // a row without a name: only what stands in it and holds nothing else, which no box around a list is
  if (!head.firstElementChild) named.push(`${row.tagName.toLowerCase()} > ${place}:not(:has(*))`);
  const select = named.find((one) => isStable(one) && [...head.ownerDocument.querySelectorAll(one)].includes(head));
  return select ? { select, text: [text] } : null;
}

/** The cell that a patient's id is counted to. */
function cellAt({ select, nth }: Source, { placed, joined }: Group): string | null {
  if (placed && select === placed.select) return `p${nth}`;
  const at = (joined ?? []).findIndex(
    ({ source }) => select !== undefined && source.select === select && source.nth === nth,
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
  const over = counted ? [...new Set([...ids, ...cells])].map((cell) => group.over?.[cell]) : [];
  const signs = over.map((head) => (head ? signOf(head) : null)).filter((sign) => sign !== null);
  const mustShow = [...(screen.mustShow ?? []), ...signs].slice(0, MOST_SIGNS);
  const { name, kind, where, inside, must, mustShow: _, ...rest } = screen;
  return {
    // in the order of the schema, as the lint wants it
    ...{ name, kind, where },
    ...(inside ? { inside } : {}),
    must: must.map((it) => (it === spec.rows ? record.rows : it)),
    ...(mustShow.length > 0 ? { mustShow } : {}),
    ...rest,
    records: [record],
  };
}
