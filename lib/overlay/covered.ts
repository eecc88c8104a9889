import type { Box, Size } from './box.ts';
import type { Spot } from './spot.ts';

type Rooted = DocumentOrShadowRoot;

/** What lies on top at a point, ours left out; null outside the viewport or where nothing answers. */
function topmost(root: Rooted, x: number, y: number, ours: Element): Element | null {
  const first = root.elementFromPoint(x, y);
  if (first !== ours) return first;
  return root.elementsFromPoint(x, y).find((el) => el !== ours) ?? null;
}

/** True when something that is neither the record nor around it lies there: a dialog, a menu, a sticky header. */
function foreign(el: Element | null, row: Element): boolean {
  return el !== null && !row.contains(el) && !el.contains(row);
}

/** True when the name, or the place of its badge, is behind something else of the page right now. */
export function isCovered(row: Element, name: Box, spot: Spot, size: Size, ours: Element): boolean {
  const root = row.getRootNode() as Document | ShadowRoot;
  if (!('elementFromPoint' in root)) return false;
  const y = (name.top + name.bottom) / 2;
  const edge = Math.min(name.left + 2, name.right);
  if (foreign(topmost(root, edge, y, ours), row)) return true;
  const middle = topmost(root, spot.left + size.width / 2, spot.top + size.height / 2, ours);
  // Outside the record there may be a neighbour's empty ground, but nothing that is a control or on top of the record.
  return foreign(middle, row) && !(row.parentElement?.contains(middle) ?? false);
}

/**
 * The level our layer needs to be painted just above the records: the `z-index` of their outermost positioned
 * ancestor. What the host stacks higher (dialogs, menus, sticky bars) stays above the badges.
 */
export function levelOf(row: Element): number {
  let level = 0;
  for (let el: Element | null = row; el && el !== el.ownerDocument.documentElement; el = el.parentElement) {
    const { zIndex, position } = getComputedStyle(el);
    if (zIndex !== 'auto' && (position !== 'static' || isFlexible(el.parentElement))) level = Number(zIndex) || 0;
  }
  return Math.max(level, 0);
}

/** Children of flex and grid boxes take a z-index without being positioned. */
function isFlexible(parent: Element | null): boolean {
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}
