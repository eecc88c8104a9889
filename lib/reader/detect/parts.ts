import type { Source } from '../../adapters/schema.ts';
import { fold, linesOf, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { linkShape } from './find-repeats.ts';
import { conceptsOf, conceptsOfClass, conceptsOfPart, type HeadMatch } from './head-words.ts';
import { dated, labelledParts, ofLetter } from './labelled-parts.ts';
import { type Base, type Candidate, SAYS } from './slots.ts';
import { classesOf, isStable, ownNames, pathDown, STRUCTURAL } from './stable.ts';

const MOST_HOLDERS = 50;

const ownText = (e: Element): string =>
  fold(
    [...e.childNodes]
      .filter((n) => n.nodeType === 3)
      .map((n) => n.nodeValue ?? '')
      .join(' '),
  );

/** Elements below (and including) the start that have text of their own and are shown. */
function holders(start: Element): Element[] {
  const found = [start, ...start.querySelectorAll('*')].filter(
    (e) =>
      !/^(SCRIPT|STYLE|OPTION|SVG|PATH|BR|INPUT)$/i.test(e.tagName) &&
      (ownText(e) !== '' || e.tagName === 'A' || e.tagName === 'TIME') &&
      isShown(e),
  );
  return found.slice(0, MOST_HOLDERS);
}

function nameIn(start: Element, element: Element): string {
  if (element === start) return '';
  const href = element.getAttribute('href') ?? '';
  if (href.startsWith('mailto:')) return 'a[href^="mailto:"]';
  if (href.startsWith('tel:')) return 'a[href^="tel:"]';
  const names = ownNames(element).filter((n) => !n.startsWith('#'));
  if (names[0]) return names[0];
  const link = linkShape(element);
  if (link) return link;
  if (/^(TIME|H[1-6]|STRONG|B|SMALL|EM|ADDRESS)$/.test(element.tagName)) return element.tagName.toLowerCase();
  return pathDown(start, element);
}

const labelOf = (element: Element): string =>
  ownNames(element).filter((n) => !n.startsWith('#'))[0] ?? element.tagName.toLowerCase();

/** Whether elements of this name say something else in each record: values, though one may be a word for something. */
function isValue(name: string, starts: Element[]): boolean {
  const texts = new Set<string>();
  let most = 0;
  for (const start of starts) {
    const all = start.querySelectorAll(name);
    most = Math.max(most, all.length);
    for (const element of all) texts.add(plain(textOf(element)));
  }
  return texts.size > (most === 1 ? 1 : most * 1.5);
}

/** An element that is made to be a label, or ends like one, stands right before it. */
function hasLabel(start: Element, element: Element): boolean {
  const before = element === start ? null : element.previousElementSibling;
  if (!before || !isShown(before)) return false;
  const text = fold(textOf(before));
  return text.length <= 40 && SAYS.test(text) && (/^(DT|TH|LABEL)$/.test(before.tagName) || /[:：]$/.test(text));
}

interface Called {
  matches: HeadMatch[];
  weight: number;
  label?: Element;
  /** Where the value is beside that label, if it isn't the next element. */
  value?: string;
}
const DIALS: Called = { matches: [{ concept: 'phone', score: 1 }], weight: 0.9 };

/** What an element is called by its attributes, its class, or the element before it. */
function calledBy(start: Element, element: Element, language: string, labels: (name: string) => boolean): Called {
  const before =
    element === start
      ? null
      : (element.previousElementSibling ??
        (element.parentElement === start ? null : (element.parentElement?.previousElementSibling ?? null)));
  if (before && isShown(before) && before.nextElementSibling === element) {
    const text = fold(textOf(before));
    const matches = text.length <= 40 ? conceptsOf(text, language) : [];
    if (matches.length > 0 && labels(labelOf(before))) return { matches, weight: 1, label: before };
  }
  // a figure with its name below it, the two of them in a box
  const after = element === start ? null : element.nextElementSibling;
  if (after && element.parentElement?.childElementCount === 2 && isShown(after)) {
    const matches = conceptsOf(fold(textOf(after)), language);
    const value = ownNames(element).find((n) => !n.startsWith('#')) ?? element.tagName.toLowerCase();
    if (matches.length > 0 && labels(labelOf(after)) && !after.matches(value))
      return { matches, weight: 1, label: after, value };
  }
  for (
    let at: Element | null = element;
    at && at !== start.parentElement;
    at = at === start ? null : at.parentElement
  ) {
    for (const attr of [...STRUCTURAL, 'aria-label', 'title', 'name', 'headers']) {
      const matches = conceptsOfPart(at.getAttribute(attr) ?? '', language);
      if (matches.length > 0) return { matches, weight: 0.95 };
    }
    for (const name of classesOf(at)) {
      const matches = conceptsOfClass(name, language);
      if (matches.length > 0) return { matches, weight: 0.9 };
    }
    if (at === start || at.parentElement === start || (at.parentElement?.children.length ?? 0) > 1) break;
  }
  return { matches: [], weight: 0 };
}

const under = (base: Base, select: string): Source => {
  if (!select) return base.source;
  const joined = base.source.select ? `${base.source.select} ${select.replace(':scope > ', '> ')}` : select;
  return { ...base.source, select: joined };
};

/** Its place among the shown elements that the reader would find there, as it counts them. */
function placeOf(start: Element, select: string, element: Element, places: Map<string, Element[]>): number {
  if (!select) return 0;
  let all = places.get(select);
  if (!all) {
    all = [...start.querySelectorAll(select)].filter(isShown);
    places.set(select, all);
  }
  return all.indexOf(element);
}

interface Found {
  candidate: Candidate;
  count: number;
}

/** Parts of a cell or card: elements with a text of their own, lines with a label, links, dated attributes. */
export function partsWithin(base: Base, starts: Element[], language: string): Candidate[] {
  const found = new Map<string, Found>();
  const add = (key: string, make: () => Candidate): void => {
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { candidate: make(), count: 1 });
  };
  const values = new Map<string, boolean>();
  const isLabel = (name: string): boolean => {
    if (!values.has(name)) values.set(name, isValue(name, starts));
    return values.get(name) === false;
  };
  const shared = {
    cell: base.cell,
    whole: false,
    outer: base.matches,
    ...(base.fragile ? { fragile: base.fragile } : {}),
    ...(base.unknown ? { unknown: true } : {}),
  };
  for (const start of starts) {
    const places = new Map<string, Element[]>();
    for (const element of holders(start)) {
      const select = nameIn(start, element);
      if (select && !isStable(select)) continue;
      const nth = placeOf(start, select, element, places);
      if (nth < 0) continue;
      const named = calledBy(start, element, language, isLabel);
      // an address that dials is a phone, unless the column says which
      const called = select.includes('tel:') && named.matches.length + base.matches.length === 0 ? DIALS : named;
      const take = select.includes('mailto:')
        ? ({ as: 'mailto' } as const)
        : select.includes('tel:')
          ? ({ as: 'tel' } as const)
          : element.children.length > 0 && ownText(element) !== ''
            ? ({ as: 'own' } as const)
            : undefined;
      const path = select.startsWith(':scope');
      const many = path || nth > 0;
      if (element === start && base.cell !== '' && !take) continue;
      const source: Source = { ...under(base, select), ...(many ? { nth } : {}), ...(take ? { take } : {}) };
      const fragile = path ? { fragile: 'by_nesting' } : {};
      if (called.label) {
        const label = labelOf(called.label);
        const text = fold(textOf(called.label)).replace(/\s*[:：]$/, '');
        add(`l ${label} ${text}`, () => ({
          ...shared,
          source: {
            ...base.source,
            labelled: { label, is: [text], ...(called.value ? { value: called.value } : {}) },
          },
          matches: called.matches,
          weight: 1,
        }));
        continue;
      }
      add(`${select} ${nth} ${take?.as ?? ''}`, () => ({
        ...shared,
        source,
        matches: called.matches,
        weight: called.weight,
        ...(called.matches.length === 0 && hasLabel(start, element) ? { unknown: true } : {}),
        ...fragile,
      }));
      const iso = element.getAttribute('datetime') ?? '';
      if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(iso)) {
        add(`${select} ${nth} @datetime`, () => ({
          ...shared,
          source: { ...under(base, select), ...(many ? { nth } : {}), take: { as: 'attr', name: 'datetime' } },
          matches: called.matches.length > 0 ? called.matches : base.matches,
          weight: called.weight || base.weight,
          outer: base.matches,
          ...fragile,
        }));
      }
      // "Phone: <b>…</b>": the label is the text of the element around the value
      const said =
        /[:：]$/.test(ownText(element)) && element.childElementCount === 1 ? fold(textOf(element)) : ownText(element);
      labelledParts(said, under(base, select), nth, many, language).forEach(([key, source, matches]) => {
        add(key, () => ({ ...shared, source, matches, weight: 0.97, ...fragile }));
      });
    }
    for (const line of linesOf(start)) {
      const label =
        /^([^:：\d]{1,30}?)\s*([:：])\s*\S/.exec(line) ?? /^([\p{L}][\p{L}\p{M} .'’-]{1,28}?)()\s+\d/u.exec(line);
      const known = label ? conceptsOf(label[1] as string, language) : [];
      const matches = known.length > 0 || !label?.[2] ? known : ofLetter(label[1] as string);
      if (label && matches.length > 0) {
        const words = (label[1] as string) + (label[2] ?? '');
        add(`line ${words}`, () => ({
          ...shared,
          source: { ...base.source, take: { as: 'line', label: [words] } },
          matches,
          weight: 0.97,
        }));
      }
    }
    if (base.cell !== '') {
      for (const i of linesOf(start).slice(0, 3).keys()) {
        add(`#${i}`, () => ({
          ...shared,
          source: { ...base.source, take: { as: 'line', index: i } },
          matches: [],
          weight: 0,
          fragile: base.fragile ?? 'by_line',
        }));
      }
    }
    dated(start, base, language, (key, source, matches) =>
      add(key, () => ({ ...shared, source, matches, weight: 0.95 })),
    );
  }
  return [...found.values()]
    .filter(({ count }) => count >= Math.max(1, starts.length * 0.25))
    .map(({ candidate }) => candidate);
}
