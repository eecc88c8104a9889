import { kept } from './kept.ts';
import { drawnAt } from './query.ts';
import { isShown } from './visible.ts';

/** No text of a page is ever longer than this inside the reader: names of 100 KB are cut before anything looks at them. */
export const CUT = 2000;

/** Marks of how a list is sorted: they come and go with a click on a head. */
export const SORT_MARKS = /[↑-⇿⌃⌄▲-▿]/g;

const BLOCK = /^(ADDRESS|ARTICLE|ASIDE|D[DLT]|DIV|FOOTER|FORM|H[1-6]|HEADER|LI|MAIN|NAV|[OU]L|P|SECTION|TABLE|T[DHR])$/;
const SKIP = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|SELECT|title)$/;
/** Fonts that draw a picture for a word: nobody reads "person" before the name. */
const PICTURE = /material-(?:icons|symbols)|mat-icon|google-symbols/;

/** What folding would change; most texts have none of it. */
const FOLDS = /[^\S ]| {2}|^ | $|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** White space (no-break blanks too) to one blank, invisible direction marks dropped, ends trimmed. */
export function fold(text: string): string {
  if (text.length <= CUT && !FOLDS.test(text)) return text;
  return text
    .slice(0, CUT)
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text as a part of a regular expression that matches it alone. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** For comparing words: folded, lower case, no colon at the end. */
export function plain(text: string): string {
  // a Turkish capital leaves its dot behind in lower case: "İptal" would be none of "iptal"
  const folded = fold(text).toLowerCase().replaceAll('i\u0307', 'i');
  return folded.endsWith(':') ? folded.replace(/\s*:$/, '') : folded;
}

const words = new Map<string, string>();

/** The same for the words an adapter states, which are compared with every row. */
export const plainWord = (word: string): string => kept(words, word, plain);

interface Walk {
  without?: string[] | undefined;
  hidden?: boolean | undefined;
  /** Without what is only spoken: text in a box of one pixel, which is how every library hides it from the eye. */
  drawn?: boolean | undefined;
  /** Components whose text is what their open shadow roots show. */
  into?: string | undefined;
}

function walk(node: Element, how: Walk, out: { text: string }): void {
  for (let child = drawnAt(node, how.into).firstChild; child && out.text.length < CUT; child = child.nextSibling)
    step(child, how, out);
}

function step(child: Node, how: Walk, out: { text: string }): void {
  if (child.nodeType === 3) out.text += (child.nodeValue ?? '').slice(0, CUT).replace(/\s+/g, ' ');
  if (child.nodeType !== 1) return;
  const element = child as Element;
  if (element.tagName === 'BR') {
    out.text += '\n';
    return;
  }
  for (const it of (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [])
    if (it.nodeType === 1) walk(it as Element, how, out);
    else step(it, how, out);
  if (SKIP.test(element.tagName) || PICTURE.test(element.getAttribute('class') ?? '')) return;
  if (how.without?.some((s) => element.matches(s))) return;
  if (!how.hidden && !isShown(element)) return;
  if (how.drawn && (element as HTMLElement).offsetWidth === 1) return;
  const block = BLOCK.test(element.tagName);
  if (block) out.text += '\n';
  walk(element, how, out);
  if (block) out.text += '\n';
}

function walked(element: Element, how: Walk): string {
  const out = { text: '' };
  walk(element, how, out);
  return out.text;
}

/** The element's text with line breaks where the page has them; what isn't shown is left out unless `hidden`. */
export const textOf = (element: Element, how: Walk = {}): string =>
  element.firstElementChild || how.into ? walked(element, how) : (element.textContent ?? '').slice(0, CUT);

/** The first of the labels that the line begins with, in capitals or not. */
export const labelOf = (line: string, labels: string[]): string | undefined =>
  labels.find((label) => line.toLowerCase().startsWith(label.toLowerCase()));

/** Its non-blank lines, each folded. */
export const linesOf = (element: Element, how: Walk = {}): string[] =>
  walked(element, how).split('\n').map(fold).filter(Boolean);
