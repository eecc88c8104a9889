import type { Source } from '../../adapters/schema.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { ownNames } from './stable.ts';

const YEAR = /(?:^|\D)(20\d{2})(?!\d)/g;
const HEADINGS =
  'h1, h2, h3, caption, [role="heading"], [class*="toolbar"][class*="title"], [class*="toolbar"][class*="label"]';

/** Where the page's headings name one year and no other: the year of days that are printed without one. */
export function yearOfPage(doc: Document, records: Element[]): Source | null {
  const dated = [...doc.querySelectorAll(HEADINGS)]
    .slice(0, 40)
    .filter((e) => isShown(e) && !records.some((r) => r.contains(e)))
    .map((element) => ({ element, years: [...fold(textOf(element)).matchAll(YEAR)].map((m) => m[1]) }))
    .filter(({ years }) => years.length > 0);
  const first = dated[0];
  if (!first || new Set(dated.flatMap(({ years }) => years)).size !== 1) return null;
  const tag = first.element.tagName.toLowerCase();
  for (const select of [...ownNames(first.element), tag]) {
    if ([...doc.querySelectorAll(select)].find(isShown) === first.element)
      return { from: 'page', select, pattern: '(?<v>20\\d{2})' };
  }
  return null;
}

const monthNames = (month: number, language: string): string[] =>
  (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat(language || 'en', { month: style, timeZone: 'UTC' })
      .format(new Date(Date.UTC(2026, month - 1, 15)))
      .toLowerCase(),
  );

/** Days of December and of January on one page are of two years, whatever its heading says. */
export function crossesNewYear(texts: string[], language: string): boolean {
  const holds = (month: number): boolean => {
    const names = monthNames(month, language);
    const number = new RegExp(`(?:^|\\D)0?${month}(?:\\D|$)`);
    return texts.some(
      (t) => names.some((n) => t.toLowerCase().includes(n)) || (!/\p{L}{3}/u.test(t) && number.test(t)),
    );
  };
  return holds(12) && holds(1);
}
