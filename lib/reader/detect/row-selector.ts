import { isShown } from '../visible.ts';
import { anchorsOf, isStable, ownNames } from './stable.ts';

export interface RowSelector {
  rows: string;
  not: string[];
  fragile?: string;
}

function matching(doc: Document, selector: string): Element[] | null {
  try {
    return [...doc.body.querySelectorAll(selector)];
  } catch {
    return null;
  }
}

/** Ways to say what the extra elements are and the records aren't. */
function excluders(extra: Element, records: Element[]): string[] {
  const says = [
    ...ownNames(extra),
    ...[...extra.attributes]
      .filter((a) => /^(aria-hidden|aria-level|hidden|disabled|data-loading|data-skeleton)$/.test(a.name))
      .map((a) => `[${a.name}]`),
    ':has(> th)',
    ':has(> [role="columnheader"])',
    ':has(> [colspan])',
    ':not(:has(> :nth-child(2)))',
    ':not(:has(> :nth-child(3)))',
    ':not(:has(> :nth-child(4)))',
    ':not(:has(> :nth-child(5)))',
    ':not(:has(> :nth-child(6)))',
    ':not(:has(a))',
    ':has(> td > b)',
    ':has(> td > strong)',
    '[bgcolor]',
    '[class]',
    ':first-child',
    // nobody stands where a name does
    ...[...extra.children]
      .flatMap((c, i) => (c.matches(':empty') ? [`:has(> :nth-child(${i + 1}):empty)`] : []))
      .slice(0, 2),
  ];
  return says.filter((s) => extra.matches(s) && !records.some((r) => r.matches(s)));
}

function matchesAll(sample: Element[], selector: string): boolean {
  try {
    return sample.every((e) => e.matches(selector));
  } catch {
    return false;
  }
}

/** The candidate with what must be left out of it, or null where it misses a record or catches strangers. */
function trySelector(
  doc: Document,
  selector: string,
  records: Element[],
  sample: Element[],
  wanted: Set<Element>,
): RowSelector | null {
  const found = matching(doc, selector);
  if (!found || found.length < records.length || found.length > records.length * 3 + 40) return null;
  // matching a few first is far cheaper than gathering all that match
  if (found.length === records.length && found.some((e) => !wanted.has(e))) return null;
  const not: string[] = [];
  if (found.length - records.length > 60 && !found.slice(0, 20).some((e) => wanted.has(e))) return null;
  for (const extra of found) {
    if (wanted.has(extra) || not.some((s) => extra.matches(s)) || !isShown(extra)) continue;
    const by = excluders(extra, sample)[0];
    if (!by || not.length >= 4) return null;
    not.push(by);
  }
  return { rows: selector, not };
}

/**
 * A selector of exactly these records, on the steadiest anchor that does it; `tails` = what a record is below its anchor,
 * `aside` = anchors that tell them from the other parts of the same list.
 */
export function* rowSelector(
  doc: Document,
  records: Element[],
  tails: string[],
  near: Element,
  aside: string[] = [],
): Generator<null, RowSelector | null> {
  const sample = records.length > 60 ? [...records.slice(0, 40), ...records.slice(-20)] : records;
  const first = records[0] as Element;
  const tries: string[] = [];
  for (const name of ownNames(first)) if (!name.startsWith('#')) tries.push(name);
  for (const attr of first.getAttributeNames()) {
    if (/^(data-(?!v-)[\w-]+|draggable|pid|aid|onclick)$/.test(attr) && sample.every((r) => r.hasAttribute(attr))) {
      tries.push(`${first.tagName.toLowerCase()}[${attr}]`);
    }
  }
  const anchors = [...aside, ...ownNames(near), ...anchorsOf(near)];
  for (const tail of tails) for (const anchor of anchors.slice(0, 14)) tries.push(`${anchor} ${tail}`);
  for (const name of tries.slice(0, 8)) {
    if (name.includes(' ')) break;
    for (const anchor of anchors.slice(0, 3)) tries.push(`${anchor} ${name}`);
  }
  tries.push(...tails.filter((t) => !t.startsWith('>')));
  const wanted = new Set(records);
  let best: RowSelector | null = null;
  for (const selector of tries) {
    if (!isStable(selector)) continue;
    yield null;
    if (!matchesAll(sample, selector)) continue;
    const found = trySelector(doc, selector, records, sample, wanted);
    if (found && found.not.length === 0) return bare(found);
    if (found && (!best || found.not.length < best.not.length)) best = found;
  }
  return best ? bare(best) : null;
}

/** A selector of tags alone holds until the page gets a second such list. */
function bare(found: RowSelector): RowSelector {
  return /[#.[]/.test(found.rows) || /^(main|article|section|aside) /.test(found.rows)
    ? found
    : { ...found, fragile: 'tags_only' };
}
