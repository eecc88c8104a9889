import type { Source } from '../../adapters/schema.ts';
import { linkShape } from '../detect/find-repeats.ts';
import { isStable, ownNames, pathDown } from '../detect/stable.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { fold, linesOf, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';

/** A way to a clicked place that leads to the like place of other records. The steadiest come first. */
export interface Place {
  source: Source;
  /** Why it may not last. */
  fragile?: string;
}

/** A place must be there in this share of the records looked at; a phone isn't in all of them. */
const SHARE = 0.25;

const own = (element: Element): string[] => ownNames(element).filter((name) => !name.startsWith('#'));

/** A date that a machine wrote: read before the printed one, as it reads one way only. */
const isoOf = (element: Element): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(element.getAttribute('datetime') ?? '');

/** Elements from the clicked one up to (not including) `start` that say the same as it. */
function sameText(element: Element, start: Element): Element[] {
  const text = fold(textOf(element));
  const out: Element[] = [];
  for (let at: Element | null = element; at && at !== start; at = at.parentElement)
    if (fold(textOf(at)) === text) out.push(at);
  return out;
}

/** Label and value beside each other: the label's words must be the same in the other records, or it is no label. */
function labelled(element: Element): { label: string; is: string; value?: string }[] {
  const before = element.previousElementSibling;
  const text = before ? fold(textOf(before)).replace(/\s*[:：]$/, '') : '';
  if (!before || !text || text.length > 40 || /\d{2}/.test(text) || !isShown(before)) return [];
  return [...own(before), before.tagName.toLowerCase()].map((label) => ({ label, is: text }));
}

/** Ways from `start` (a record, or the cell a column leads to) to the element below it. */
function* waysDown(element: Element, start: Element, base: Source): Generator<Place> {
  const below = (select: string): Source => ({ ...base, select });
  for (const at of sameText(element, start)) {
    if (isoOf(at)) {
      for (const name of [...own(at), at.tagName.toLowerCase()])
        yield { source: { ...below(name), take: { as: 'attr', name: 'datetime' } } };
    }
    const href = at.getAttribute('href') ?? '';
    if (/^mailto:/i.test(href)) yield { source: { ...below('a[href^="mailto:"]'), take: { as: 'mailto' } } };
    if (/^tel:/i.test(href)) yield { source: { ...below('a[href^="tel:"]'), take: { as: 'tel' } } };
    for (const name of own(at)) yield { source: below(name) };
    const link = linkShape(at);
    if (link) yield { source: below(link) };
  }
  for (const { label, is } of labelled(element)) yield { source: { ...base, labelled: { label, is: [is] } } };
  const line = /^([^\d:：]{1,30}[:：])\s*\S/.exec(fold(textOf(element)));
  if (line) {
    const label = line[1] as string;
    yield { source: { ...base, take: { as: 'line', label: [label] } } };
    for (const name of own(element)) yield { source: { ...below(name), take: { as: 'line', label: [label] } } };
  }
  const tag = element.tagName.toLowerCase();
  if (/^(?:a|time|h[1-6]|strong|b|em|small|address|dd)$/.test(tag)) yield { source: below(tag), fragile: 'tags_only' };
  for (let at = element.parentElement; at && at !== start; at = at.parentElement)
    for (const name of own(at)) yield { source: below(`${name} ${tag}`), fragile: 'tags_only' };
  const path = pathDown(start, element);
  const nth = [...start.querySelectorAll(path)].indexOf(element);
  yield { source: { ...below(path), nth }, fragile: 'by_nesting' };
  const lines = linesOf(start);
  const index = lines.indexOf(fold(textOf(element)));
  if (index >= 0) yield { source: { ...base, take: { as: 'line', index } }, fragile: 'by_line' };
}

/** Columns first, where the records have heads. */
function* ways(element: Element, row: Row, frame: Frame): Generator<Place> {
  for (const header of Object.keys(row.spec.columns?.names ?? {})) {
    const cell = findSource({ header }, row, frame)[0]?.element;
    if (!cell?.contains(element)) continue;
    if (cell === element || fold(textOf(cell)) === fold(textOf(element))) {
      const iso = isoOf(element) || (cell === element && cell.querySelector('time[datetime]'));
      if (iso) yield { source: { header, select: 'time', take: { as: 'attr', name: 'datetime' } } };
      yield { source: { header } };
    }
    if (cell !== element) yield* waysDown(element, cell, { header });
  }
  if (element === row.element) yield { source: {} };
  else yield* waysDown(element, row.element, {});
}

/** Whether two elements say the same thing: one inside the other, with the same words. */
const samePlace = (a: Element | undefined, b: Element): boolean =>
  a !== undefined && (a === b || ((a.contains(b) || b.contains(a)) && fold(textOf(a)) === fold(textOf(b))));

/** The label's words are the page's when most records have them; in one record only they may be a person's. */
function isLabelOfAll({ source }: Place, rows: Row[], frame: Frame): boolean {
  const words = source.labelled?.is ?? (source.take?.as === 'line' ? source.take.label : undefined);
  if (!words) return true;
  const there = rows.filter((row) =>
    source.labelled
      ? findSource(source, row, frame).length > 0
      : linesOf(row.element).some((line) => words.some((word) => plain(line).startsWith(plain(word)))),
  );
  return there.length >= Math.min(rows.length, Math.max(2, rows.length * SHARE));
}

/**
 * All steady ways to the clicked element that find this very place in its record, and something in enough of the
 * others. A selector that only this record answers to (it may hold a person's name) is never among them.
 */
export function placesOf(element: Element, row: Row, rows: Row[], frame: Frame): Place[] {
  const found: Place[] = [];
  const seen = new Set<string>();
  for (const place of ways(element, row, frame)) {
    const key = JSON.stringify(place.source);
    if (seen.has(key)) continue;
    seen.add(key);
    const { select, labelled } = place.source;
    if ((select && !isStable(select)) || (labelled && !isStable(labelled.label))) continue;
    const here = findSource(place.source, row, frame)[0];
    const whole = place.source.take?.as === 'line' && place.source.take.label !== undefined;
    if (!here?.text || !(samePlace(here.element, element) || whole || here.element.contains(element))) continue;
    if (!samePlace(here.element, element) && !fold(textOf(element)).includes(here.text) && !place.source.take) continue;
    const share = rows.filter((it) => findSource(place.source, it, frame)[0]?.text).length;
    if (share < Math.min(rows.length, Math.max(2, rows.length * SHARE))) continue;
    if (isLabelOfAll(place, rows, frame)) found.push(place);
  }
  return found;
}
