import type { Take } from '../adapters/schema.ts';
import { CUT, fold, labelOf, linesOf, textOf } from './text.ts';

/** Whether text that isn't shown counts too, and the components whose roots it goes on in. */
type How = { hidden: boolean | undefined; into: string | undefined };

function lineOf(element: Element, take: Extract<Take, { as: 'line' }>, how: How): string | null {
  const lines = linesOf(element, { without: take.without, ...how });
  if (take.label) {
    for (const line of lines) {
      const label = labelOf(line, take.label);
      if (label) return line.slice(label.length).trim();
    }
    return null;
  }
  return lines.at(take.index ?? 0) ?? null;
}

function ownText(element: Element, index: number | undefined): string | null {
  const texts: string[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = fold(child.nodeValue ?? '');
      if (text) texts.push(text);
    }
  }
  return index === undefined ? texts.join(' ') : (texts[index] ?? null);
}

/** The argument of a call written in an attribute. Only quoted texts, numbers and bare words are arguments. */
export function argumentOf(code: string, call: string, index: number): string | null {
  const at = code.indexOf(`${call}(`);
  if (at < 0) return null;
  const args = code.slice(at + call.length + 1, at + CUT);
  let position = 0;
  for (const match of args.matchAll(/\s*(?:'([^']*)'|"([^"]*)"|([\w.-]+))\s*([,)])/gy)) {
    if (position === index) return match[1] ?? match[2] ?? match[3] ?? null;
    if (match[4] === ')') return null;
    position += 1;
  }
  return null;
}

function linkTarget(element: Element, scheme: 'mailto' | 'tel'): string | null {
  const href = element.getAttribute('href') ?? '';
  if (!href.toLowerCase().startsWith(`${scheme}:`)) return null;
  const target = href.slice(scheme.length + 1, CUT).replace(/\?.*$/s, '');
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function controlValue(element: Element, raw: boolean | undefined): string | null {
  if (element.tagName === 'SELECT') {
    const chosen = (element as HTMLSelectElement).selectedOptions[0];
    if (!chosen) return null;
    return raw ? chosen.value : (chosen.textContent ?? '');
  }
  const value = (element as HTMLInputElement).value;
  return typeof value === 'string' ? value : null;
}

function address(href: string, take: Extract<Take, { as: 'address' }>): string | null {
  const url = new URL(href);
  if (take.part === 'query') return url.searchParams.get(take.name ?? '');
  if (take.part === 'path') return url.pathname;
  return take.part === 'hash' ? url.hash : url.href;
}

/** The part of an element that is the value, as text; null = it has no such part. */
export function takeFrom(element: Element, take: Take | undefined, doc: Document, how: How): string | null {
  if (!take || take.as === 'text') return fold(textOf(element, how));
  if (take.as === 'raw') return element.textContent ?? '';
  return partOf(element, take, doc, how)?.slice(0, CUT) ?? null;
}

function partOf(element: Element, take: Exclude<Take, { as: 'text' | 'raw' }>, doc: Document, how: How): string | null {
  switch (take.as) {
    case 'without':
      return fold(textOf(element, { without: take.without, ...how }));
    case 'own':
      return ownText(element, take.index);
    case 'attr':
      return element.getAttribute(take.name);
    case 'control':
      return controlValue(element, take.raw);
    case 'line':
      return lineOf(element, take, how);
    case 'mailto':
    case 'tel':
      return linkTarget(element, take.as);
    case 'argument':
      return argumentOf((element.getAttribute(take.attr) ?? '').slice(0, CUT), take.call, take.index);
    case 'address':
      return address(doc.location?.href ?? 'about:blank', take);
    case 'constant':
      return take.value;
  }
}

/** Short name of a part for a fact's `from`: adapter data only, never page text. */
export function nameOfTake(take: Take | undefined): string {
  if (!take || take.as === 'text') return '';
  if (take.as === 'attr') return `@${take.name}`;
  if (take.as === 'line') return ` line ${take.label?.join('|') ?? take.index ?? 0}`;
  if (take.as === 'argument') return `@${take.attr} ${take.call}(${take.index})`;
  if (take.as === 'own') return ` own text ${take.index ?? ''}`;
  if (take.as === 'address') return `address ${take.part}${take.name ? ` ${take.name}` : ''}`;
  return ` ${take.as}`;
}
