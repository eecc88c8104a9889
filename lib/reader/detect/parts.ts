import type { Source } from '../../adapters/schema.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, linesOf, literally, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { calledBy, DIALS, hasLabel, isValue, labelOf, ownText } from './called-by.ts';
import { linkShape } from './find-repeats.ts';
import { underGroup } from './head-spans.ts';
import { conceptsOf } from './head-words.ts';
import { dated, labelledParts, ledBy, ofLetter } from './labelled-parts.ts';
import type { Base, Candidate } from './slots.ts';
import { isStable, ownNames, pathDown } from './stable.ts';

const MOST_HOLDERS = 50;

/** Elements below (and including) the start that have text of their own and are shown. */
function holders(start: Element): Element[] {
  const found = [start, ...start.querySelectorAll('*')].filter(
    (e) =>
      !/^(SCRIPT|STYLE|OPTION|SVG|PATH|BR|INPUT)$/i.test(e.tagName) &&
      ((ownText(e) !== '' && !/^[:：]$/.test(ownText(e))) || e.tagName === 'A' || e.tagName === 'TIME') &&
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

/** A cell that is found by counting, as where something below it is looked for; null where it is not that child of its row. */
function within(base: Base, starts: Element[]): Base | null {
  const { nth, select, ...rest } = base.source;
  if (nth === undefined) return base;
  if (!select || !starts.every((s) => s.parentElement?.children[nth] === s)) return null;
  return { ...base, source: { ...rest, select: `${select}:nth-child(${nth + 1})` } };
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

/** A whole date with a year, in figures or words. */
function isDay(text: string, language: string): boolean {
  const found = text ? (deriveFormat(text, language) ?? deriveFormat(text, 'en')) : null;
  return found?.hasDay === true && found.hasYear;
}

interface Found {
  candidate: Candidate;
  count: number;
}

/** Parts of a cell or card: elements with a text of their own, lines with a label, links, dated attributes. */
export function partsWithin(base: Base, starts: Element[], language: string): Candidate[] {
  const found = new Map<string, Found>();
  const inside = within(base, starts);
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
    ...(base.unknown ? { unknown: base.unknown } : {}),
  };
  for (const start of starts) {
    const places = new Map<string, Element[]>();
    for (const element of holders(start)) {
      const select = nameIn(start, element);
      if (select && (!inside || !isStable(select))) continue;
      const at = select && inside ? inside : base;
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
      const source: Source = { ...under(at, select), ...(many ? { nth } : {}), ...(take ? { take } : {}) };
      const fragile = path ? { fragile: 'by_nesting' } : {};
      if (called.label) {
        const label = called.by ?? labelOf(called.label);
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
        ...(called.matches.length === 0 && hasLabel(start, element, isLabel, language)
          ? { unknown: 'label' as const }
          : {}),
        ...fragile,
      }));
      const iso = element.getAttribute('datetime') ?? '';
      if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(iso)) {
        add(`${select} ${nth} @datetime`, () => ({
          ...shared,
          source: { ...under(at, select), ...(many ? { nth } : {}), take: { as: 'attr', name: 'datetime' } },
          matches: called.matches.length > 0 ? called.matches : base.matches,
          weight: called.weight || base.weight,
          outer: base.matches,
          ...fragile,
        }));
      }
      // "3 months ago", with the day in its tip
      const tip = element.getAttribute('title') ?? '';
      if (isDay(tip, language) && !deriveFormat(fold(textOf(element)), language)) {
        add(`${select} ${nth} @title`, () => ({
          ...shared,
          source: { ...under(at, select), ...(many ? { nth } : {}), take: { as: 'attr', name: 'title' } },
          matches: called.matches.length > 0 ? called.matches : base.matches,
          weight: (called.weight || base.weight) * 0.98,
          ...fragile,
        }));
      }
      const led = select && inside ? ledBy(start, select, element, isLabel, language) : null;
      if (led) {
        add(`o ${select} ${led.label}`, () => ({
          ...shared,
          source: { ...under(at, select), matching: `^${literally(led.label)}`, take: { as: 'own' } },
          matches: led.matches,
          weight: 1,
          ...fragile,
        }));
      }
      // "Phone: <b>…</b>": the label is the text of the element around the value
      const said =
        /[:：]$/.test(ownText(element)) && element.childElementCount === 1 ? fold(textOf(element)) : ownText(element);
      labelledParts(said, under(at, select), nth, many, language).forEach(([key, source, matches]) => {
        add(key, () => ({ ...shared, source, matches, weight: 0.97, ...fragile }));
      });
    }
    // a picture says its word where nobody sees it until they point at it
    const drawn = inside && base.cell !== '' ? start.querySelector('[role="img"][aria-label]') : null;
    if (
      inside &&
      base.cell !== '' &&
      (fold(textOf(start)) === '' || (drawn && fold(textOf(drawn)) === fold(textOf(start))))
    )
      for (const attr of ['title', 'aria-label', 'alt']) {
        const picture = start.matches(`[${attr}]`) ? null : start.querySelector(`[${attr}]:not(button, a, input)`);
        if (picture && isShown(picture))
          add(`@${attr}`, () => ({
            ...shared,
            source: { ...under(inside, `[${attr}]`), take: { as: 'attr', name: attr } },
            matches: base.matches,
            weight: base.weight * 0.95,
          }));
      }
    for (const line of linesOf(start)) {
      const label =
        /^([^:：\d]{1,30}?)\s*([:：])\s*\S/.exec(line) ?? /^([\p{L}][\p{L}\p{M} .'’-]{1,28}?)()\s+[\d(+]/u.exec(line);
      const alone = label ? conceptsOf(label[1] as string, language) : [];
      // "Last: …" in a column of visits
      const known =
        label?.[2] && alone.length === 0 && base.head
          ? conceptsOf(underGroup(label[1] as string, base.head, language, false), language)
          : alone;
      const matches = known.length > 0 || !label?.[2] ? known : ofLetter(label[1] as string);
      if (label && matches.length > 0) {
        const words = label[2] ? line.slice(0, line.indexOf(label[2]) + 1) : (label[1] as string);
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
