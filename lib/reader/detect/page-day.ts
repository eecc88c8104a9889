import type { Source } from '../../adapters/schema.ts';
import type { Frame } from '../frame.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import type { Candidate } from './slots.ts';
import { ownNames } from './stable.ts';

export const HEADING = 'h1, h2, h3, h4, h5, [role="heading"], header';
/** A date somewhere in a heading's text. */
export const DATE_IN =
  '(?<v>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}\\.?(?:st|nd|rd|th)? (?:de )?[\\p{L}\\p{M}]{3,}\\.?,? (?:de )?\\d{4}|\\p{L}{3,}\\.? \\d{1,2}, \\d{4})';

/** What a week is called before the day that it begins with. */
const WEEK =
  /(?<!\p{L})(?:weeks?|w\/c|wk|wochen?|semaines?|semanas?|settimane?|weken|hafta\p{L}*|सप्ताह|हफ़्त\p{L}*)(?!\p{L})|本周|每周|第\d+周/iu;

export const isDate = (text: string, language: string): boolean => {
  const inside = new RegExp(DATE_IN, 'u').exec(text);
  if (inside && WEEK.test(text.slice(0, inside.index))) return false;
  const found = inside?.groups?.v ?? text;
  // "16 – 20 Nov 2026" is a week: none of its days is the day of every row
  if (inside && /\d/.test(text.replace(found, '').replace(/\([^)]*\)/g, ''))) return false;
  // a month is the day of nobody's appointment
  return (deriveFormat(found, language) ?? deriveFormat(found, 'en'))?.hasDay === true;
};

/** The day of the whole list, from one place of the page. */
export const dayOfPage = (source: Source): Candidate => ({
  source,
  matches: [{ concept: 'date', score: 0.85 }],
  weight: 0.9,
  cell: '^page',
  whole: true,
  outer: [],
});

/** Records that stand under heads of days: the page's own day is that of one column. */
function areInDays(records: Element[]): boolean {
  const table = records[0]?.parentElement?.closest('table, [role="grid"], [role="table"]');
  if (!table || records.some((r) => r.matches('tr, [role="row"]'))) return false;
  const heads = [...table.querySelectorAll('thead th, thead td, [role="columnheader"], tr:first-child > th')];
  return new Set(heads.map((h) => fold(textOf(h))).filter((t) => /(?<!\d)\d{1,2}(?!\d)/.test(t))).size > 1;
}

/** The one heading of the page that holds a date: the day of a list that prints only times. */
export function ofPage(records: Element[], frame: Frame, language: string): Candidate[] {
  if (areInDays(records)) return [];
  const headings = [...frame.doc.querySelectorAll('h1, h2, h3, h4, [role="heading"], caption')].filter(
    (e) => isShown(e) && !records.some((r) => r.contains(e)) && isDate(fold(textOf(e)), language),
  );
  const heading = headings.length === 1 ? headings[0] : undefined;
  if (!heading) return [];
  const tag = heading.tagName.toLowerCase();
  for (const select of [...ownNames(heading), tag]) {
    const all = [...frame.doc.querySelectorAll(select)].filter(isShown);
    const at = all.indexOf(heading);
    if (at < 0 || (all.length > 1 && select !== tag)) continue;
    return [dayOfPage({ from: 'page', select, ...(all.length > 1 ? { nth: at } : {}), pattern: DATE_IN })];
  }
  return [];
}

const CLOCK = /(?:^|\D)\d{1,2}\s?(?:[:.]\d{2}|h(?:\d{2})?(?!\p{L})|\s?[ap]\.?m\b)/iu;

/** Whether a record prints a time. */
export const hasClock = (record: Element): boolean => CLOCK.test(textOf(record));

/**
 * A line beside the heading of the list that says a day and nothing else, the only such line there: the day of a list that
 * prints times. What stands farther away may be the day it is.
 */
export function ofLine(records: Element[], frame: Frame, language: string): Candidate[] {
  const first = records[0] as Element;
  if (!records.slice(0, 12).every(hasClock) || areInDays(records)) return [];
  for (let at = first, up = 0; at.parentElement && up < 8 && at.tagName !== 'BODY'; at = at.parentElement, up += 1) {
    const beside = [...at.parentElement.children].filter((e) => e !== at && isShown(e));
    const before = beside.filter((e) => (e.compareDocumentPosition(at) & 4) === 4);
    if (!before.some((e) => e.matches(HEADING))) continue;
    const days = before.filter((e) => {
      const text = fold(textOf(e));
      return !e.matches(HEADING) && text.length < 40 && /\p{L}{3}/u.test(text) && deriveFormat(text, language) !== null;
    });
    const [day] = days;
    const select = day && ownNames(day).find((n) => [...frame.doc.querySelectorAll(n)].filter(isShown).length === 1);
    if (!select || days.length > 1) return [];
    return [dayOfPage({ from: 'page', select })];
  }
  return [];
}
