import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import type { Group } from './group.ts';
import { label, labelIn } from './head-label.ts';
import type { Head } from './head-row.ts';
import { commonest, type Kind } from './table-head.ts';

/**
 * What a head says behind its words to those who hear the page, or draws as a letter of a font of icons: how the list is
 * sorted. It may stand behind the words of any other head tomorrow.
 */
function tailsOf(heads: Element[]): string[] {
  const tails = new Set<string>();
  for (const cell of heads) {
    const text = label(cell);
    for (const holder of [cell, labelIn(cell)]) {
      const all = holder ? fold(textOf(holder, { hidden: true })) : '';
      if (text && all.startsWith(text) && all.length > text.length && all.length < text.length + 40 && !/\d/.test(all))
        tails.add(all.slice(text.length));
    }
  }
  return [...tails].slice(0, 2);
}

/** Columns that line up: all of them, or the shown ones when what isn't shown can be named. */
export function columnsOf(
  head: Head,
  cells: Element[],
  kind: Kind,
): { columns: NonNullable<Group['columns']>; heads: Record<string, string>; icons: string[] } | null {
  let heads = head.cells;
  let skip: string | undefined;
  if (heads.length !== cells.length) {
    const hidden = [...heads, ...cells].filter((c) => !isShown(c));
    const name =
      hidden.length > 0 &&
      [
        '[hidden]',
        '[style*="display:none"]',
        '[style*="display: none"]',
        ...new Set(hidden.flatMap((c) => [...c.classList].map((k) => `.${k}`))),
      ].filter((s) => [...heads, ...cells].some((c) => c.matches(s)));
    if (!name) return null;
    const use = name.filter((s) => ![...heads, ...cells].some((c) => isShown(c) && c.matches(s)));
    skip = use.join(', ');
    if (!skip) return null;
    heads = heads.filter((c) => !c.matches(skip as string));
    if (heads.length !== cells.filter((c) => !c.matches(skip as string)).length) return null;
  }
  const texts: Record<string, string> = {};
  const names: NonNullable<Group['columns']>['names'] = {};
  const seen = new Set<string>();
  const icons: string[] = [];
  let polluted = false;
  const tails = tailsOf(heads);
  for (const [i, cell] of heads.entries()) {
    const text = label(cell);
    const plainText =
      fold(textOf(cell, { hidden: true })) || fold(cell.getAttribute('aria-label') ?? cell.getAttribute('title') ?? '');
    if (!text || seen.has(text.toLowerCase()) || text.length > 80) continue;
    seen.add(text.toLowerCase());
    const key = `c${i}`;
    texts[key] = text;
    if (fold(textOf(cell)) === '') icons.push(key);
    names[key] = { is: [...new Set([text, plainText, ...tails.map((t) => text + t)])] };
    polluted ||= plainText !== text && labelIn(cell)?.classList[0] !== undefined;
  }
  // heads whose text is polluted by tools are known by the element that holds the label
  const holder = polluted ? commonest(heads.map((h) => labelIn(h)?.classList[0])) : null;
  if (holder)
    for (const [i, cell] of heads.entries()) {
      const text = texts[`c${i}`];
      if (text === undefined) continue;
      if (labelIn(cell)?.classList.contains(holder))
        names[`c${i}`] = { is: [...new Set([text, ...tails.map((t) => text + t)])] };
      else {
        delete names[`c${i}`];
        delete texts[`c${i}`];
      }
    }
  return {
    columns: {
      headers: head.selector,
      ...(head.within ? { within: head.within } : {}),
      cells: kind.cells,
      ...(holder ? { label: `[class~="${holder}"]` } : {}),
      ...(skip ? { skip } : {}),
      names,
    },
    heads: texts,
    icons,
  };
}
