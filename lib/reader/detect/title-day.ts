import type { Source } from '../../adapters/schema.ts';
import type { Frame } from '../frame.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { conceptsOf, conceptsOfPart, todayWords } from './head-words.ts';
import { isOfDay } from './not-ours.ts';
import { dayOfPage, HEADING, hasClock } from './page-day.ts';
import type { Candidate } from './slots.ts';
import { ownNames } from './stable.ts';

/** A bar of the whole system: what it says of the day is what its clock says. */
const BAR = /nav|topbar|app-?bar|masthead|toolbar-top|breadcrumb|sidebar|user|clock/i;
/** Called what it is, whatever list stands below. */
const NOW = /today|now|clock|printed|generated/i;
const TITLE = `${HEADING}, [class*="title" i]`;

const isBar = (box: Element): boolean =>
  box.matches('nav, footer, aside, [role="navigation"], [role="banner"]') ||
  BAR.test(box.getAttribute('class') ?? '') ||
  box.querySelector('nav, [role="navigation"], [role="search"]') !== null;

/** The elements of a box that say a day and nothing else, and aren't said to be today. */
function daysIn(box: Element, language: string): Element[] {
  const words = todayWords(language);
  return [box, ...box.querySelectorAll('*')].slice(0, 120).filter((e) => {
    const text = fold(e.childElementCount > 2 ? '' : textOf(e));
    if (text.length > 40 || text.length < 8 || !/\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}/.test(text) || !isShown(e))
      return false;
    if ([...e.children].some((c) => fold(textOf(c)) === text) || NOW.test(`${e.className} ${e.id}`)) return false;
    const found = deriveFormat(text, language);
    if (!found?.hasYear || !found.hasDay) return false;
    const before = plain(
      e.previousElementSibling ? textOf(e.previousElementSibling) : (e.previousSibling?.nodeValue ?? ''),
    );
    return !words.includes(before);
  });
}

/** The one field of the boxes before a list in which its day is chosen, called so. */
function chosen(boxes: Element[], frame: Frame, language: string): Candidate | null {
  const all = [...frame.doc.querySelectorAll<HTMLInputElement>('input[type="date"]')].filter(isShown);
  const [field] = all;
  if (!field || all.length > 1 || !boxes.some((box) => box.contains(field))) return null;
  const words = [
    field.getAttribute('aria-label'),
    fold(textOf(field.closest('label') ?? field)),
    field.labels?.[0] ? fold(textOf(field.labels[0])) : '',
  ];
  const isDay =
    words.some((w) => w && conceptsOf(w, language).some((m) => m.concept === 'date' || m.concept === 'appointment')) ||
    conceptsOfPart(field.getAttribute('name') ?? '', language).some((m) => m.concept === 'date');
  return isDay && /^\d{4}-\d{2}-\d{2}$/.test(field.value)
    ? dayOfPage({ from: 'page', select: 'input[type="date"]', take: { as: 'control' } })
    : null;
}

/** How an element is found again: by a name of its own, else by its place in a box that has one. */
export function placeOf(element: Element, doc: Document): Pick<Source, 'select' | 'nth'> | null {
  const shown = (select: string): Element[] => [...doc.querySelectorAll(select)].filter(isShown);
  const tag = element.tagName.toLowerCase();
  const select = [...ownNames(element), tag].find((name) => shown(name).length === 1);
  if (select) return { select };
  for (const name of element.parentElement ? ownNames(element.parentElement) : []) {
    const all = shown(`${name} > ${tag}`);
    const at = all.indexOf(element);
    if (at >= 0 && all.length < 4) return { select: `${name} > ${tag}`, ...(all.length > 1 ? { nth: at } : {}) };
  }
  // a wrapper around the same words is called nothing: what it stands in may be
  const around = element.parentElement;
  return around && fold(textOf(around)) === fold(textOf(element)) ? placeOf(around, doc) : null;
}

/**
 * The day of a list of times that stands in a box with the list's own title, or is chosen there. A title that says nothing
 * of appointments may be the system's, and the day beside it today's.
 */
export function ofTitle(records: Element[], frame: Frame, language: string): Candidate[] {
  const first = records[0] as Element;
  if (!records.slice(0, 12).every(hasClock)) return [];
  const between: Element[] = [];
  for (let at = first, up = 0; at.parentElement && up < 8 && at.tagName !== 'BODY'; at = at.parentElement, up += 1) {
    const boxes = [...at.parentElement.children].filter(
      (e) => e !== at && isShown(e) && (e.compareDocumentPosition(at) & 4) === 4 && !isBar(e),
    );
    between.push(...boxes);
    const titled = boxes.some((box) =>
      [...(box.matches(TITLE) ? [box] : []), ...box.querySelectorAll(TITLE)].some((e) => isOfDay(textOf(e))),
    );
    if (!titled) continue;
    const field = chosen(between, frame, language);
    // a second day there may be the one that is shown, and the first today
    const days = field ? [] : between.flatMap((box) => daysIn(box, language));
    const place = days[0] && days.length === 1 ? placeOf(days[0], frame.doc) : null;
    return field ? [field] : place ? [dayOfPage({ from: 'page', ...place })] : [];
  }
  return [];
}
