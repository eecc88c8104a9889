import type { Source } from '../adapters/schema.ts';
import { cellUnder } from './columns.ts';
import type { Frame, Row } from './frame.ts';
import { itself, pageAround, type Start } from './inside.ts';
import { kept } from './kept.ts';
import { compile, pick } from './pattern.ts';
import { allBelow, below, componentsOf, opened, within } from './query.ts';
import { nameOfTake, takeFrom } from './take.ts';
import { CUT, fold, plain, textOf } from './text.ts';
import { isShown } from './visible.ts';

/** A text found at a source. `text: null` = something is there, and the source's pattern didn't match it. */
export interface Found {
  text: string | null;
  element: Element;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`; as a number, so that any document will do. */
const FOLLOWING = 4;

/** The nearest element before the record, in document order within the scope. */
function lastBefore(frame: Frame, selector: string, element: Element): Element | null {
  const all = kept(frame.preceding, selector, () => [...frame.scope.querySelectorAll(selector)]);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const follows = (all[middle] as Element).compareDocumentPosition(element) & FOLLOWING;
    if (follows) low = middle + 1;
    else high = middle;
  }
  return all[low - 1] ?? null;
}

/** The row of another part of the list: that with the record's own value of the attribute, or that at its place. */
function twinOf({ rows, by }: NonNullable<Source['twin']>, row: Row, { scope, twins }: Frame): Element | null {
  const all = kept(twins, `${by ?? row.spec.rows} ${rows}`, () => {
    const all = new Map<string | Element, Element | null>();
    const others = [...scope.querySelectorAll(rows)];
    const own = by ? [] : scope.querySelectorAll(row.spec.rows);
    for (const [i, element] of others.entries()) {
      const of = by ? element.getAttribute(by) : own.length === others.length && own[i];
      if (of) all.set(of, all.has(of) ? null : element);
    }
    return all;
  });
  return all.get(by ? (row.element.getAttribute(by) ?? '') : row.element) ?? null;
}

function starts(source: Source, row: Row, frame: Frame): Start[] {
  const one = (element: Element | null): Element[] => (element ? [element] : []);
  if (source.closest) return one(row.element.closest(source.closest));
  if (source.twin) return one(twinOf(source.twin, row, frame));
  if (source.before) return one(lastBefore(frame, source.before, row.element));
  if (source.header !== undefined) return one(cellUnder(row, source.header, frame));
  if (source.from === 'page') return pageAround(frame);
  if (source.from === 'scope') return [frame.scope];
  return source.part === undefined ? row.parts : one(row.parts[source.part] ?? null);
}

function labelledValue(start: Start, labelled: NonNullable<Source['labelled']>, into?: string): Element | null {
  const words = labelled.is.map(plain);
  for (const label of allBelow(start, labelled.label)) {
    if (!words.includes(plain(textOf(label, { into })))) continue;
    return labelled.value ? (label.parentElement?.querySelector(labelled.value) ?? null) : label.nextElementSibling;
  }
  return null;
}

/** What of a source is worked out once: rows are many, sources few. */
interface Plan {
  /** One element at or below one start, with nothing to choose by. */
  single: boolean;
  /** Of the page, whatever the record. */
  ofPage: boolean;
  /** Starts at the record itself. */
  own: boolean;
  /** Starts in the record, and so goes on in the roots of its components. */
  inside: boolean;
  name: string;
}

const plans = new WeakMap<Source, Plan>();
/** Record by record the same one is asked for again and again. */
let last: { source: Source; plan: Plan } | null = null;

function planOf(source: Source): Plan {
  if (last?.source === source) return last.plan;
  const plan = kept(plans, source, makePlan);
  last = { source, plan };
  return plan;
}

function makePlan(source: Source): Plan {
  const { cellLabel, labelled, matching, nth, all, closest, before, twin, also, header, from, part } = source;
  const inside = !closest && !before && from !== 'page' && from !== 'scope';
  return {
    ofPage: from === 'page' && !closest && !before && !twin,
    single: !cellLabel && !labelled && !matching && nth === undefined && !all && !also,
    own: inside && !twin && header === undefined && part === undefined,
    inside,
    name: wordsFor(source),
  };
}

/**
 * Where a source is the plainest of all, one element below its record whose whole text counts: that element's selector,
 * else null. Most fields of most screens are, and 5,000 records ask for each.
 */
export function plainSelector(source: Source): string | null {
  const { single, own } = planOf(source);
  const { select, take, pattern, hidden } = source;
  return single && own && select && !pattern && !hidden && (!take || take.as === 'text') ? within(select) : null;
}

/** The attribute of the record itself that a source reads, where that is all it does; else null. */
export function plainAttribute(source: Source): string | null {
  const { single, own } = planOf(source);
  const { select, take, pattern } = source;
  return single && own && !select && !pattern && take?.as === 'attr' ? take.name : null;
}

/** The usual case, one element at or below one start, without listing all that match. */
function firstBelow(source: Source, own: boolean, row: Row, frame: Frame): Element | null {
  const start = own ? row.element : starts(source, row, frame)[0];
  const first = start && (source.select ? below(start, source.select) : itself(start));
  return first && (source.hidden || first === row.element || isShown(first)) ? first : null;
}

function elements(source: Source, row: Row, frame: Frame, into?: string): Element[] {
  let from = opened(starts(source, row, frame), into);
  const { cellLabel, labelled, select, matching } = source;
  if (cellLabel) {
    const words = cellLabel.is.map(plain);
    from = from.flatMap((s) =>
      allBelow(s, `[${cellLabel.attr}]`).filter((c) => words.includes(plain(c.getAttribute(cellLabel.attr) ?? ''))),
    );
  }
  if (labelled) from = from.map((s) => labelledValue(s, labelled, into)).filter((e) => e !== null);
  if (cellLabel || labelled) from = opened(from, into);
  let found = select ? from.flatMap((s) => allBelow(s, select)) : from.map(itself);
  if (!source.hidden) found = found.filter((e) => e === row.element || isShown(e));
  if (matching) {
    const regex = compile(matching);
    found = found.filter((e) =>
      regex.test(source.hidden ? (e.textContent ?? '').slice(0, 20_000) : fold(textOf(e, { into }))),
    );
  }
  if (source.nth !== undefined) {
    const nth = found.at(source.nth);
    return nth ? [nth] : [];
  }
  return source.all ? found : found.slice(0, 1);
}

function foundAt(element: Element, source: Source, frame: Frame, into?: string): Found | null {
  const taken = takeFrom(element, source.take, frame.doc, { hidden: source.hidden, into });
  if (taken === null) return null;
  const raw = taken.slice(0, source.take?.as === 'raw' && source.pattern ? 200_000 : CUT);
  const text = pick(source.pattern, raw);
  return { text: text === null ? (fold(raw) ? null : '') : fold(text), element };
}

const NOTHING: Found[] = [];

/** Everything a source has to say about a record: none, one, or (with `all`) several texts. */
export function findSource(source: Source, row: Row, frame: Frame): Found[] {
  const { single, own, ofPage, inside } = planOf(source);
  const known = ofPage ? frame.pageValues.get(source) : undefined;
  if (known) return known;
  const into = inside ? componentsOf(row) : undefined;
  const first = single ? firstBelow(source, own, row, frame) : null;
  let found: Found[];
  if (first) {
    const one = foundAt(first, source, frame, into);
    found = one ? [one] : NOTHING;
  } else {
    found = elements(source, row, frame, into)
      .map((element) => foundAt(element, source, frame, into))
      .filter((it) => it !== null);
  }
  if (source.also) found = found.slice(0, 1).map((it) => ({ ...it, text: followed(it.text, source, row, frame) }));
  if (ofPage) frame.pageValues.set(source, found);
  return found;
}

/** A text and those that follow it; nothing where it has none itself. */
function followed(text: string | null, source: Source, row: Row, frame: Frame): string | null {
  if (!text) return text;
  const more = (source.also ?? []).map((at) => findSource(at, row, frame)[0]?.text ?? '');
  return fold([text, ...more].join(' '));
}

/** Where a source reads, for a fact's `from`: selector, header key, attribute. Adapter data only. */
export const nameOfSource = (source: Source): string => planOf(source).name;

function wordsFor({ header, closest, before, twin, labelled, cellLabel, select, take }: Source): string {
  const place = [
    header !== undefined && `column ${header}`,
    closest,
    before && `before: ${before}`,
    twin?.rows,
    labelled && `label ${labelled.is[0]}`,
    cellLabel && `cell ${cellLabel.is[0]}`,
    select,
  ];
  return (place.filter(Boolean).join(' ') + nameOfTake(take)).trim().slice(0, 200) || 'record';
}
