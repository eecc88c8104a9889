import { selectorProblem } from '../../adapters/selectors.ts';

/** Attributes whose values name a part of the page, never a person, best first. */
export const STRUCTURAL = [
  'data-field',
  'data-col',
  'data-column',
  'data-column-id',
  'col-id',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-test-data',
  'data-element',
  'data-name',
  'data-key',
  'data-cy',
  'data-qa',
  'data-role',
  'data-type',
  'itemprop',
  'slot',
  'formcontrolname',
  'data-title',
  'data-label',
  'data-th',
  'data-header',
];

/** Where in a component a thing is put, not what it is. */
const PLACE_OF_SLOT =
  /^(?:start|end|left|right|center|primary|secondary|default|header|footer|body|main|content|prefix|suffix|before|after|title|subtitle|label|helper|action|actions|icon[\w-]*|top|bottom|item|text)$/i;

/** What such an attribute of an element says. */
export function structural(element: Element, attr: string): string {
  const value = element.getAttribute(attr) ?? '';
  return attr === 'slot' && PLACE_OF_SLOT.test(value) ? '' : value;
}

const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
const plainWord = (value: string): boolean => /^[\p{L}][\p{L}\p{M} _.:-]{0,39}$/u.test(value);
const escaped = (name: string): string => name.replace(/[^\w-]/g, (c) => `\\${c}`);

/** A selector the lint accepts, and the browser too. */
export function isStable(selector: string): boolean {
  return selector.length <= 200 && selectorProblem(selector, 'select') === null;
}

/** Numbers, and how or in what state a thing is: another row, or the same one a moment later, is called otherwise. */
const STATE =
  /\d{2,}|^(?:is-|has-|ng-|js-)|(?:^|[-_])(?:active|selected|checked|hover|focus|focused|editing|dragging|expanded|collapsed|odd|even|first|last|past|future|today|open|disabled|striped|small|large|bold|muted|left|right|center|primary|secondary|success|danger|warning|info)$/;
/** A part with a figure between letters, or without a vowel, is what a builder made of a style: another one with every release. */
const HASHED = /(?:^|[-_])(?=[^-_]{6})(?:[a-z\d]*[a-z]\d[a-z][a-z\d]*|[b-df-hj-np-tv-xz]+)(?:$|[-_])/;

/** Classes that say what a thing is, not how it looks, nor what state it is in. */
export function classesOf(element: Element): string[] {
  return [...element.classList].filter(
    (name) => /^[A-Za-z][\w-]{2,40}$/.test(name) && !STATE.test(name) && !HASHED.test(name) && isStable(`.${name}`),
  );
}

/** Ways to name one element by itself (no ancestors), best first. All are free of people's data. */
export function ownNames(element: Element): string[] {
  const names: string[] = [];
  const tag = element.tagName.toLowerCase();
  const { id } = element;
  if (/^[A-Za-z][\w-]{1,40}$/.test(id) && !/\d{2,}/.test(id) && isStable(`#${id}`)) names.push(`#${id}`);
  for (const attr of STRUCTURAL) {
    const value = structural(element, attr);
    if (value && plainWord(value)) names.push(`[${attr}=${quote(value)}]`);
  }
  for (const name of classesOf(element)) names.push(`${tag}.${escaped(name)}`);
  const role = element.getAttribute('role');
  if (role && /^[a-z]+$/.test(role)) names.push(`[role="${role}"]`);
  return names.filter(isStable);
}

/** Ancestors that a selector may start from, nearest first, each with a name of its own. */
export function* anchorsOf(element: Element): Generator<string> {
  for (let at = element.parentElement; at && at.tagName !== 'BODY'; at = at.parentElement) {
    for (const name of ownNames(at)) yield name;
    if (/^(MAIN|ARTICLE|SECTION|ASIDE)$/.test(at.tagName)) yield at.tagName.toLowerCase();
  }
}

/** `:scope > div > span` from the record down to one of its elements. */
export function pathDown(record: Element, element: Element): string {
  const tags: string[] = [];
  for (let at: Element | null = element; at && at !== record; at = at.parentElement)
    tags.unshift(at.tagName.toLowerCase());
  return `:scope > ${tags.join(' > ')}`;
}
