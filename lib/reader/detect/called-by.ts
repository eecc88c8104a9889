import { fold, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isNameLike } from './cell-shape.ts';
import { conceptsOf, conceptsOfClass, conceptsOfPart, type HeadMatch } from './head-words.ts';
import { classesOf, ownNames, STRUCTURAL, structural } from './stable.ts';
import { statusWords } from './state-words.ts';

/** A label of words, rather than a mark or a number. */
export const SAYS = /\p{L}{2}|\p{Lo}/u;

export const ownText = (e: Element): string =>
  fold(
    [...e.childNodes]
      .filter((n) => n.nodeType === 3)
      .map((n) => n.nodeValue ?? '')
      .join(' '),
  );

export const labelOf = (element: Element): string =>
  ownNames(element).filter((n) => !n.startsWith('#'))[0] ?? element.tagName.toLowerCase();

/** Whether elements of this name say something else in each record: values, though one may be a word for something. */
export function isValue(name: string, starts: Element[]): boolean {
  const texts = new Set<string>();
  let most = 0;
  for (const start of starts) {
    const all = start.querySelectorAll(name);
    most = Math.max(most, all.length);
    for (const element of all) texts.add(plain(textOf(element)));
  }
  return texts.size > (most === 1 ? 1 : most * 1.5);
}

/** Words for those who hear the page. */
const ALOUD =
  '[class*="sr-only"], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="screen-reader" i]';

/** What is pressed is no label of what stands beside it. */
const ACTION = 'a, button, [role="button"], [role="link"]';
const isAction = (element: Element): boolean =>
  element.matches(ACTION) || (ownText(element) === '' && element.querySelector(ACTION) !== null);

/** What has a name in it: beside one a state is no label, though every record has the same. */
const HEADING = /^(?:H[1-6]|A|STRONG|B)$/;
const isState = (text: string, language: string): boolean =>
  (['appointment', 'recall', 'plan'] as const).some((kind) =>
    Object.hasOwn(statusWords(kind, language, []), plain(text)),
  ) || conceptsOf(text, language).some((m) => m.concept === 'other' || m.concept === 'due');

/**
 * An element that is made to be a label, or ends like one, or a text that does, stands right before it; or it shares a box
 * with one other that says the same in every record.
 */
export function hasLabel(
  start: Element,
  element: Element,
  labels: (name: string) => boolean,
  language: string,
): boolean {
  if (element === start) return false;
  // "NHS number", read aloud before the number itself
  const [led] = element.children;
  if (led?.matches(ALOUD) && ownText(element) !== '' && SAYS.test(textOf(led))) return true;
  const beside =
    element.parentElement?.childElementCount === 2
      ? (element.nextElementSibling ?? element.previousElementSibling)
      : null;
  if (beside && isShown(beside) && !isAction(beside) && /[.[]/.test(labelOf(beside))) {
    const text = fold(textOf(beside));
    const state = HEADING.test(element.tagName) && isState(text, language);
    const says = text.length <= 40 && SAYS.test(text) && !/\d/.test(text) && !state;
    if (says && labels(labelOf(beside))) return true;
  }
  const before = element.previousElementSibling;
  if (!before && /[:：]\s*$/.test(element.previousSibling?.nodeValue ?? '')) return true;
  if (!before || !isShown(before)) return false;
  const text = fold(textOf(before));
  return text.length <= 40 && SAYS.test(text) && (/^(DT|TH|LABEL)$/.test(before.tagName) || /[:：]$/.test(text));
}

interface Called {
  matches: HeadMatch[];
  weight: number;
  label?: Element;
  /** How that label is found, where it is called what its value is called. */
  by?: string;
  /** Where the value is beside that label, if it isn't the next element. */
  value?: string;
}

/** The first of two in a box, by the box. */
function firstOfTwo(element: Element): string | null {
  const box = element.parentElement;
  if (box?.childElementCount !== 2 || box.firstElementChild !== element || ownText(box) !== '') return null;
  const name = ownNames(box).find((n) => !n.startsWith('#')) ?? box.tagName.toLowerCase();
  return `${name} > ${element.tagName.toLowerCase()}:first-child`;
}

export const DIALS: Called = { matches: [{ concept: 'phone', score: 1 }], weight: 0.9 };

/** What an element is called by its attributes, its class, or the element before it. */
export function calledBy(
  start: Element,
  element: Element,
  language: string,
  labels: (name: string) => boolean,
): Called {
  const before =
    element === start
      ? null
      : (element.previousElementSibling ??
        (element.parentElement === start ? null : (element.parentElement?.previousElementSibling ?? null)));
  const wrapper = element.parentElement;
  // the value may stand in a box made for it alone
  const boxed =
    wrapper !== null &&
    wrapper.childElementCount === 1 &&
    ownText(wrapper) === '' &&
    before?.nextElementSibling === wrapper;
  if (before && isShown(before) && (before.nextElementSibling === element || boxed)) {
    const text = fold(textOf(before));
    const matches = text.length <= 40 ? conceptsOf(text, language) : [];
    if (matches.length > 0 && labels(labelOf(before))) return { matches, weight: 1, label: before };
    // two alike in a box: the first says what the second is, in every record the same
    const by = matches.length > 0 ? firstOfTwo(before) : null;
    if (by && labels(by)) return { matches, weight: 1, label: before, by };
  }
  // a colon of its own between the label and the value
  const box =
    element === start || element.parentElement === start || before !== element.parentElement?.previousElementSibling
      ? element
      : element.parentElement;
  const first = box && before && /^[:：–-]$/.test(fold(textOf(before))) ? before.previousElementSibling : null;
  const value = box && ownNames(box).find((n) => !n.startsWith('#'));
  if (first && value && isShown(first)) {
    const text = fold(textOf(first));
    const matches = text.length <= 40 ? conceptsOf(text, language) : [];
    if (matches.length > 0 && !first.matches(value) && labels(labelOf(first)))
      return { matches, weight: 1, label: first, value };
  }
  // a figure with its name below it, the two of them in a box; what stands below somebody's name is none
  const named = HEADING.test(element.tagName) && isNameLike(fold(textOf(element)));
  const after = element === start || /^H[1-6]$/.test(element.tagName) || named ? null : element.nextElementSibling;
  if (after && element.parentElement?.childElementCount === 2 && isShown(after)) {
    const text = fold(textOf(after));
    // "overdue" behind a day says how it is with it, not what it is
    const state =
      isState(text, language) &&
      /\d/.test(textOf(element)) &&
      conceptsOf(text, language).every((m) => m.concept === 'other');
    const matches = state ? [] : conceptsOf(text, language);
    const own = ownNames(element).find((n) => !n.startsWith('#')) ?? element.tagName.toLowerCase();
    if (matches.length > 0 && labels(labelOf(after)) && !after.matches(own))
      return { matches, weight: 1, label: after, value: own };
  }
  for (
    let at: Element | null = element;
    at && at !== start.parentElement;
    at = at === start ? null : at.parentElement
  ) {
    for (const attr of [...STRUCTURAL, 'aria-label', 'title', 'name', 'headers']) {
      const matches = conceptsOfPart(structural(at, attr), language);
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
