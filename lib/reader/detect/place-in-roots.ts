import type { RecordSpec, Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { hostOf } from '../inside.ts';
import { fold, textOf } from '../text.ts';
import { rowOf } from './draft.ts';
import type { FlatPage } from './flat-page.ts';
import { isStable, ownNames } from './stable.ts';

export type Places = Source[];

/** Where a place was found in one piece, and what it is to be found in. */
export interface Setting {
  flat: FlatPage;
  /** The record in one piece, and the same as it is in the page. */
  spec: RecordSpec;
  here: RecordSpec;
  /** Records of the piece with those of the page. */
  pairs: [copy: Element, real: Element][];
  piece: Frame;
  frame: Frame;
}

/** The odd record that a count leaves out. */
const ODD = 0.1;

const isCounted = ({ header, nth, select }: Source): boolean =>
  nth !== undefined || (header === undefined && /:nth-|^:scope > /.test(select ?? ''));

/** What a source finds in a record. */
export const sourcesOf = (source: Source, row: Row, frame: Frame): Element[] =>
  findSource(source, row, frame).map(({ element }) => element);

/**
 * An element by its place: the tags down to it in its own tree, its number among its siblings and theirs behind it, so that
 * one put in between leaves nothing there instead of a neighbour's value.
 */
function counted(element: Element, start: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== start; at = at.parentElement) {
    const siblings = [...((at.parentNode as ParentNode | null)?.children ?? [])];
    const place = siblings.indexOf(at);
    const count = at === element ? `:nth-child(${place + 1}):nth-last-child(${siblings.length - place})` : '';
    steps.unshift(at.localName + count);
  }
  if (start.contains(element)) return `:scope > ${steps.join(' > ')}`;
  // `:scope` is nothing in a shadow root; what stands in no element is its uppermost
  return steps.join(' > ').replace(/(?= > |$)/, ':not(* > *)');
}

/** The words of a source that may lead to an element of one root, the best first. */
function* ways(source: Source, copy: Element, { flat, spec, piece }: Setting): Generator<Source> {
  if (!isCounted(source)) yield source;
  const { select, nth: _, ...rest } = source;
  if (!select || source.labelled || source.cellLabel) return;
  const last = select.split(/[\s>]+/).at(-1) as string;
  if (!isCounted(source) && last !== select) yield { ...rest, select: last };
  const { header, part, twin, closest, before, from } = rest;
  const base = Object.fromEntries(
    Object.entries({ header, part, twin, closest, before, from }).filter(([, value]) => value !== undefined),
  );
  const [start] = sourcesOf(base, rowOf(spec, copy), piece);
  const [element] = sourcesOf(source, rowOf(spec, copy), piece);
  // the component that draws nothing else says which it is
  for (let at = element?.parentElement; at && at !== copy; at = at.parentElement)
    if (!rest.take && flat.realOf(at).shadowRoot && fold(textOf(at)) === fold(textOf(element as Element)))
      for (const name of ownNames(at).filter((it) => !it.startsWith('#'))) yield { ...rest, select: name };
  if (start && element && start !== element)
    yield { ...rest, select: counted(flat.realOf(element), flat.realOf(start)) };
}

/** Whether an element is another or is drawn by it. */
function isIn(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) if (outer.contains(at)) return true;
  return false;
}

/** The source by which the page's own records have what it found in the piece; null where no selector of one root does. */
export function placedIn(source: Source, setting: Setting): Source | null {
  const { flat, spec, here, pairs, piece, frame } = setting;
  const before = pairs.map(([copy]) => findSource(source, rowOf(spec, copy), piece)[0]);
  const first = before.findIndex((it) => it?.text);
  const copy = pairs[first]?.[0];
  if (!copy) return null;
  for (const way of ways(source, copy, setting)) {
    if (way.select && !isStable(way.select)) continue;
    let odd = 0;
    const fits = pairs.every(([, real], i) => {
      const was = before[i];
      const now = findSource(way, rowOf(here, real), frame)[0];
      if (was?.text && !now?.text) odd += 1;
      else if (was?.text || now?.text)
        return was?.text === now?.text && was && now && isIn(flat.realOf(was.element), now.element);
      return true;
    });
    if (fits && odd <= pairs.length * ODD) return way;
  }
  return null;
}
