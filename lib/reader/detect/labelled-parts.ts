import type { Source } from '../../adapters/schema.ts';
import { fold, literally, SORT_MARKS, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { ownText } from './called-by.ts';
import { conceptsOf, type HeadMatch } from './head-words.ts';
import type { Base } from './slots.ts';

/** Letters that stand for a kind of contact in a cell of contacts ("M: 07700 900123"). */
const LETTER: Record<string, HeadMatch['concept']> = {
  m: 'mobile',
  c: 'mobile',
  h: 'home',
  w: 'work',
  t: 'phone',
  p: 'phone',
  e: 'email',
};

/** A phone as it is printed, with no words beside it. */
const DIGITS = '\\(?\\+?\\d[\\d\\s().-]{6,}\\d';
const NUMBER = new RegExp(`^${DIGITS}$`);

/** A sign that may stand before the words of a label: "☎ Mobile". */
const SIGN = '(?:[^\\p{L}\\p{N}]{1,4}\\s)?';
/** What a labelled part begins after: nothing, or a mark between two parts. */
const BEFORE = `(?:^|[·•|—])\\s*${SIGN}`;

const MARK = `${SORT_MARKS.source}?`;
const LED = new RegExp(`^${SIGN}[\\p{L}\\p{M} .'’-]{2,28}${MARK}\\s*[:：]?\\s+\\S`, 'u');
const WORDS = "([\\p{L}][\\p{L}\\p{M} .'’-]{1,28}?)";
const COLON = new RegExp(`^${SIGN}${WORDS}\\s*${MARK}\\s*[:：]\\s*\\S`, 'u');
/** Words without a colon, before a number or a date that a month begins, or a day of the week. */
const BEFORE_A_FIGURE = new RegExp(`^${SIGN}${WORDS}\\s+(?=[\\d(+]|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4})`, 'u');
const BEFORE_A_DAY = new RegExp(`^${SIGN}${WORDS}\\s+(?=\\p{L}{2,9}\\.?,? \\d{1,2}\\.? \\p{L}{3,9})`, 'u');

/** "Née le" of one and "né le" of another are one label. */
const OF_HER = [
  [/^née? (?=le)/i, 'née? '],
  [/^nat[oa] /i, 'nat[oa] '],
  [/^nacid[oa] /i, 'nacid[oa] '],
  [/^nascid[oa] /i, 'nascid[oa] '],
] as const;

/** Words as a part of a pattern, for him and for her. */
const forAll = (words: string): string => OF_HER.reduce((text, [is, both]) => text.replace(is, both), literally(words));

/** The concept of such a letter. */
export function ofLetter(label: string): HeadMatch[] {
  const concept = LETTER[label.toLowerCase()];
  return concept ? [{ concept, score: 0.95 }] : [];
}

/** "Hygiene · Due 04/05/2026": the part that begins with a label. */
export function labelledParts(
  text: string,
  from: Source,
  nth: number,
  many: boolean,
  language: string,
): [string, Source, HeadMatch[]][] {
  const out: [string, Source, HeadMatch[]][] = [];
  const parts = text.split(/\s*[·•|—]\s*/).filter((p) => p !== '');
  if (parts.length < 2 && !LED.test(text)) return out;
  for (const part of parts) {
    const said = [COLON.exec(part) ?? BEFORE_A_FIGURE.exec(part), BEFORE_A_DAY.exec(part)].filter((it) => it !== null);
    const label = said.find((it) => conceptsOf(it[1] as string, language).length > 0);
    if (!label) continue;
    const matches = conceptsOf(label[1] as string, language);
    const words = forAll(label[1] as string);
    const source: Source = {
      ...from,
      ...(many ? { matching: `${BEFORE}${words}` } : {}),
      pattern: `${BEFORE}${words}\\s*${MARK}\\s*[:：]?\\s*(?<v>[^·•|—]+?)\\s*(?:[·•|—]|$)`,
    };
    delete source.nth;
    out.push([`p ${nth} ${words}`, source, matches]);
  }
  // a number by itself between the others
  const numbers = parts.filter((p) => NUMBER.test(p));
  if (parts.length > 1 && numbers.length === 1) {
    const { nth: _, ...rest } = from;
    const source: Source = { ...rest, ...(many ? { nth } : {}), pattern: `[·•|—]\\s*(?<v>${DIGITS})\\s*(?:[·•|—]|$)` };
    out.push([`p ${nth} number`, source, [{ concept: 'phone', score: 0.9 }]]);
  }
  return out;
}

/** A label that stands in a box before the words of the element itself, in every record the same: a caption over its value. */
export function ledBy(
  start: Element,
  select: string,
  element: Element,
  labels: (name: string) => boolean,
  language: string,
): { label: string; matches: HeadMatch[] } | null {
  const caption = element.firstElementChild;
  if (!caption || element.childElementCount > 1 || element === start || ownText(element) === '') return null;
  for (let at = element.firstChild; at !== caption; at = at?.nextSibling ?? caption)
    if (fold(at?.nodeValue ?? '') !== '') return null;
  const label = fold(textOf(caption)).replace(/\s*[:：]$/, '');
  if (label.length > 40 || !isShown(caption)) return null;
  const matches = conceptsOf(label, language);
  if (matches.length === 0 || !labels(`${select} > ${caption.tagName.toLowerCase()}:first-child`)) return null;
  // one that begins with these words is found by them
  const alike = [...start.querySelectorAll(select)].filter((e) => fold(textOf(e)).startsWith(label));
  return alike.length === 1 ? { label, matches } : null;
}

/** Attributes of the record or of its elements that hold a machine's date. */
export function dated(
  start: Element,
  base: Base,
  language: string,
  add: (key: string, source: Source, matches: HeadMatch[]) => void,
): void {
  for (const element of [
    start,
    ...start.querySelectorAll(
      '[data-date], [data-start], [data-due], [data-order], [data-sort], [data-sort-value], [data-time], [data-datetime]',
    ),
  ].slice(0, 20)) {
    for (const { name, value } of element.attributes) {
      if (!name.startsWith('data-') && name !== 'date') continue;
      if (!/^(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?|20\d{6})$/.test(value)) continue;
      const matches = /order|sort/.test(name) ? base.matches : conceptsOf(name.replace(/^data-/, ''), language);
      if (matches.length === 0) continue;
      add(
        `@${name}`,
        { ...base.source, ...(element === start ? {} : { select: `[${name}]` }), take: { as: 'attr', name } },
        matches,
      );
    }
  }
}
