import { fold, SORT_MARKS, textOf } from '../text.ts';
import { isShown } from '../visible.ts';

/** Tools in a head cell whose text is no word: the ligature of an icon, what is read to nobody. */
const ICONS = ['[aria-hidden="true"]', '[class*="icon" i]', 'svg', 'button[aria-label]'];
/** What is said of a column to those who hear the page: "Click to sort by …". A name of such a class is of wide use. */
const SPOKEN = ['visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader', 'screenreader', 'assistive'].map(
  (name) => `[class*="${name}" i]`,
);
/** The element of a head cell that is made to hold its words. */
export const labelIn = (cell: Element): Element | null =>
  [...cell.querySelectorAll('[class*="label" i], [class*="title" i], [class*="header-text" i]')].find(
    (e) => fold(textOf(e, { without: SPOKEN })) !== '',
  ) ?? null;

const POINT = /rect\((?:[01](?:px)?[, ]*){4}\)/;

/** Drawn in a point that nobody sees. */
function isClipped(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'absolute' && (POINT.test(style.clip) || POINT.test(element.getAttribute('style') ?? ''));
}

/** The same without a last element that is read aloud and drawn for nobody. */
function withoutTail(text: string, holder: Element): string {
  const last = [...holder.querySelectorAll('span, div')].at(-1);
  const tail = last && isClipped(last) ? fold(textOf(last)) : '';
  return tail !== '' && text !== tail && text.endsWith(tail) ? fold(text.slice(0, -tail.length)) : text;
}

const AT_AN_END = new RegExp(`^${SORT_MARKS.source}+\\s*|\\s*${SORT_MARKS.source}+$`, 'g');

/** How the list is sorted is no part of a head's words: it stands behind another one tomorrow. */
const withoutMarks = (text: string): string => text.replace(AT_AN_END, '') || text;

/** The words of a head cell. */
export const label = (cell: Element): string => {
  const holder = labelIn(cell) ?? cell;
  // a head that keeps its place below a copy of itself
  const hidden = !isShown(cell) && cell.checkVisibility() ? true : undefined;
  const seen =
    fold(textOf(holder, { without: [...ICONS, ...SPOKEN], drawn: true, hidden })) ||
    fold(textOf(holder, { without: ICONS, hidden }));
  const text = withoutMarks(withoutTail(seen, holder));
  const aria = fold(cell.getAttribute('aria-label') ?? '');
  // "Sort by: Patient name" to those who hear the page, "Patient name" to those who see it
  if (aria && text !== aria && text.endsWith(aria)) return aria;
  return text || aria || fold(cell.getAttribute('title') ?? '');
};
