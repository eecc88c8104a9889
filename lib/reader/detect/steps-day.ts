import { parseFormat } from '../date-format.ts';
import type { Frame } from '../frame.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { dayOfPage, hasClock } from './page-day.ts';
import type { Candidate } from './slots.ts';
import { placeOf } from './title-day.ts';

const IN_ADDRESS = /(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/;
const DAY = 86_400_000;
/** A practice that is closed goes on from Friday to Monday. */
const FAR = 4;

/** The day a text says and nothing else, in milliseconds; null where its order is in question. */
function dayOf(text: string, language: string): number | null {
  if (text.length < 8 || text.length > 40) return null;
  for (const tag of [language, 'en']) {
    const found = deriveFormat(text, tag);
    if (!found?.hasDay || !found.hasYear || found.pair) continue;
    const { year, month, day } = parseFormat(text, found.format, tag) ?? {};
    if (year && month && day) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  }
  return null;
}

/** How many days from `day` each link of a box leads to. */
const stepsIn = (box: Element, day: number): number[] =>
  [...box.querySelectorAll('a[href]')].slice(0, 20).flatMap((a) => {
    const [, y, m, d] = IN_ADDRESS.exec(a.getAttribute('href') ?? '') ?? [];
    return y ? [(Date.UTC(Number(y), Number(m) - 1, Number(d)) - day) / DAY] : [];
  });

/**
 * The day of a list of times that stands between a link to a day before it and one to a day after: the page shows that day,
 * whatever day it is today.
 */
export function ofSteps(records: Element[], frame: Frame, language: string): Candidate[] {
  if (!records.slice(0, 12).every(hasClock)) return [];
  const shown = [...frame.doc.querySelectorAll('a[href]')].filter((a) => IN_ADDRESS.test(a.getAttribute('href') ?? ''));
  const found = new Set<Element>();
  for (const box of new Set(shown.slice(0, 60).flatMap((a) => (a.parentElement ? [a.parentElement] : [])))) {
    if (records.some((r) => r.contains(box) || box.contains(r))) continue;
    for (const element of [...box.querySelectorAll('*')].slice(0, 40)) {
      if (element.closest('a') || element.childElementCount > 0 || !isShown(element)) continue;
      const day = dayOf(fold(textOf(element)), language);
      const steps = day === null ? [] : stepsIn(box, day);
      if (steps.some((n) => n < 0 && n >= -FAR) && steps.some((n) => n > 0 && n <= FAR)) found.add(element);
    }
  }
  const [element] = found;
  const place = element && found.size === 1 ? placeOf(element, frame.doc) : null;
  return place ? [dayOfPage({ from: 'page', ...place })] : [];
}
