import type { Source } from '../../adapters/schema.ts';
import type { Frame } from '../frame.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { DATE_IN, HEADING, isDate, ofLine, ofPage } from './page-day.ts';
import type { Candidate } from './slots.ts';
import { ofRow, ofSquare } from './square-day.ts';
import { ownNames } from './stable.ts';
import { statusWords } from './state-words.ts';
import { ofSteps } from './steps-day.ts';
import { ofTitle } from './title-day.ts';

const ISO = /^(\d{4}-\d{2}-\d{2}|20\d{6})$/;

function ofAncestors(records: Element[]): Candidate[] {
  const first = records[0] as Element;
  for (let at = first.parentElement; at && at.tagName !== 'BODY'; at = at.parentElement) {
    for (const { name, value } of at.attributes) {
      if (!/date|day$/.test(name) || !ISO.test(value)) continue;
      const closest = `[${name}]`;
      const all = records.every((r) => ISO.test(r.closest(closest)?.getAttribute(name) ?? ''));
      if (all)
        return [
          {
            source: { closest, take: { as: 'attr', name } },
            matches: [{ concept: 'date', score: 0.9 }],
            weight: 0.95,
            cell: '^date',
            whole: true,
            outer: [],
          },
        ];
    }
    const beside = besideOf(at, records);
    if (beside) return [beside];
  }
  return [];
}

/** A cell beside the one that holds the day's list, with the day in an attribute. */
function besideOf(box: Element, records: Element[]): Candidate | null {
  const inside = (child: Element): boolean => records.some((r) => child.contains(r));
  const dayOf = (e: Element): string | undefined =>
    [...e.attributes].find((a) => /date|day$/.test(a.name) && ISO.test(a.value))?.name;
  // days between the records are each the day of those that follow, which is looked at elsewhere
  const days = [...box.children].slice(0, 50).filter((c) => dayOf(c) !== undefined && !inside(c));
  const attr = days.length === 1 ? dayOf(days[0] as Element) : undefined;
  if (!attr) return null;
  const closest = `${box.tagName.toLowerCase()}:has(> [${attr}])`;
  const select = `[${attr}]`;
  const all = records.every((r) => {
    const found = r.closest(closest)?.querySelectorAll(`:scope > ${select}`);
    return found?.length === 1 && ISO.test(found[0]?.getAttribute(attr) ?? '');
  });
  if (all)
    return {
      source: { closest, select, take: { as: 'attr', name: attr } },
      matches: [{ concept: 'date', score: 0.9 }],
      weight: 0.95,
      cell: '^date',
      whole: true,
      outer: [],
    };
  return null;
}

/** What stands first in a column and is no record, nor holds one: a few words. */
function titleOf(column: Element, records: Element[]): Element | null {
  const [first] = column.children;
  if (!first || first.childElementCount > 3 || !isShown(first) || records.some((r) => first.contains(r))) return null;
  return column.childElementCount > 1 && /^\D{2,40}\s*\(?\d{0,3}\)?$/.test(fold(textOf(first))) ? first : null;
}

/** Whether nearly all headings are states of one kind, with how many there are behind them or not. */
function areStates(list: string[], language: string): boolean {
  const words = list.map((t) => plain(t.replace(/\s*\(?\d+\)?$/, '')));
  return (['appointment', 'recall', 'plan'] as const).some((kind) => {
    const known = statusWords(kind, language, words);
    return words.filter((t) => Object.hasOwn(known, t)).length >= list.length * 0.75;
  });
}

/** Heading of the record's own column: a status on a board, a day in a week. */
function ofColumns(records: Element[], language: string): Candidate[] {
  const first = records[0] as Element;
  for (
    let at = first.parentElement, depth = 0;
    at && depth < 4 && at.tagName !== 'BODY';
    at = at.parentElement, depth += 1
  ) {
    const heading = at.querySelector(HEADING) ?? titleOf(at, records);
    if (!heading || records.some((r) => r.contains(heading))) continue;
    const name =
      ownNames(at).filter((n) => !n.startsWith('#'))[0] ??
      `${at.tagName.toLowerCase()}:has(> ${heading.tagName.toLowerCase()})`;
    const select = ownNames(heading).filter((n) => !n.startsWith('#'))[0] ?? heading.tagName.toLowerCase();
    const texts = new Set(
      records.map((r) =>
        fold(textOf(r.closest(name)?.querySelector(select) ?? first.ownerDocument.createElement('i'))),
      ),
    );
    if (texts.size < 2) return [];
    const list = [...texts];
    const shared = { weight: 0.85, cell: '^column', whole: true, outer: [] };
    if (areStates(list, language)) {
      return [
        {
          ...shared,
          source: { closest: name, select, pattern: '^(?<v>[^\\d(]+?)\\s*\\(?\\d*\\)?$' },
          matches: [{ concept: 'status', score: 0.9 }],
        },
      ];
    }
    if (list.every((t) => isDate(t, language)))
      return [
        { ...shared, source: { closest: name, select, pattern: DATE_IN }, matches: [{ concept: 'date', score: 0.9 }] },
      ];
    return [];
  }
  return [];
}

const dayBefore = (source: Source): Candidate => ({
  source,
  matches: [{ concept: 'date', score: 0.95 }],
  weight: 0.95,
  cell: '^before',
  whole: true,
  outer: [],
});

/** Rows between the records with the day in an attribute, the same one in each. */
function dayRows(element: Element, first: Element, frame: Frame, inside: Set<Element>): Candidate | null {
  const attr = [...element.attributes].find((a) => /date|day$/.test(a.name) && ISO.test(a.value))?.name;
  const before = `${element.tagName.toLowerCase()}[${attr}]`;
  const all = attr ? [...frame.scope.querySelectorAll(before)].filter(isShown) : [];
  const good = all.length > 1 && all.every((e) => ISO.test(e.getAttribute(attr as string) ?? '') && !inside.has(e));
  if (!attr || !good || (all[0]?.compareDocumentPosition(first) ?? 0) !== 4) return null;
  return dayBefore({ before, take: { as: 'attr', name: attr } });
}

/** A day and how many are on it: "Monday, November 23 (6)". */
const COUNTED = '^(?<v>[^()（）]+?)\\s*[(（][^()（）]*[)）]$';

/** How a heading says a day: as it stands (`''`), or by the pattern that takes it out; null = it doesn't. */
function dayIn(text: string, language: string): string | null {
  const isDay = (t: string): boolean => (deriveFormat(t, language) ?? deriveFormat(t, 'en'))?.hasDay === true;
  if (text.length > 60) return null;
  if (isDay(text)) return '';
  if (isDate(text, language)) return DATE_IN;
  const cut = new RegExp(COUNTED, 'u').exec(text)?.groups?.v;
  return cut && isDay(cut) ? COUNTED : null;
}

/** Headings between the records that hold a date: the day of all that follow. */
function ofHeadings(records: Element[], frame: Frame, language: string): Candidate[] {
  const first = records[0] as Element;
  const list = first.parentElement;
  const outer = list?.parentElement;
  if (!list || !outer) return [];
  const inside = new Set(records);
  const rows = frame.screen.records[0]?.rows ?? '*';
  const around = [
    ...[...list.children].slice(0, 200),
    ...[...outer.children].slice(0, 200),
    ...[...outer.querySelectorAll('h2, h3, h4')].slice(0, 50),
  ];
  const near = around
    .filter((e) => !e.matches(rows) || frame.screen.records[0]?.not?.some((s) => e.matches(s)))
    .filter((e) => !records.some((r) => e.contains(r)) && isShown(e))
    .slice(0, 40);
  for (const element of new Set(near)) {
    const text = fold(textOf(element));
    const days = dayRows(element, first, frame, inside);
    if (days) return [days];
    const pattern = dayIn(text, language);
    if (pattern === null) continue;
    for (const select of [
      ...ownNames(element),
      element.tagName.toLowerCase(),
      `${element.tagName.toLowerCase()}:has(> [colspan])`,
    ]) {
      const all = [...frame.scope.querySelectorAll(select)].filter(isShown);
      const good =
        all.length > 1 &&
        all.every((e) => !inside.has(e) && (dayIn(fold(textOf(e)), language) ?? pattern) === pattern) &&
        all.every((e) => dayIn(fold(textOf(e)), language) !== null);
      const leads = good && (all[0]?.compareDocumentPosition(first) ?? 0) === 4;
      if (leads) return [dayBefore({ before: select, ...(pattern ? { pattern } : {}) })];
    }
  }
  return [];
}

/** Where a record's day or status stands outside the record. The nearest such place comes first. */
export function contextSlots(records: Element[], frame: Frame, language: string): Candidate[] {
  const days = ofAncestors(records);
  const square = days.length > 0 ? days : ofSquare(records, language);
  const near = [...square, ...ofColumns(records, language), ...ofRow(records)];
  if (near.some((c) => c.matches[0]?.concept === 'date')) return near;
  const before = ofHeadings(records, frame, language);
  if (before.length > 0) return [...near, ...before];
  const page = ofPage(records, frame, language);
  if (page.length > 0) return [...near, ...page];
  for (const by of [ofLine, ofTitle, ofSteps]) {
    const found = by(records, frame, language);
    if (found.length > 0) return [...near, ...found];
  }
  return near;
}
