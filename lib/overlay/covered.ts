import { type Box, overlaps } from './box.ts';

/** What lies on top at a point, ours left out; null outside the viewport. */
function topmost(root: DocumentOrShadowRoot, x: number, y: number, ours: Element): Element | null {
  const first = root.elementFromPoint(x, y);
  return first === ours ? underOurs(root, x, y, ours) : first;
}

/** The same where ours is known to be on top: one question instead of two (0.4 ms each on a page of 5,000 rows). */
function underOurs(root: DocumentOrShadowRoot, x: number, y: number, ours: Element): Element | null {
  return root.elementsFromPoint(x, y).find((el) => el !== ours) ?? null;
}

/** Where it is asked what lies over a record. */
export type Where = 'badge' | 'name' | 'both';

/** The sticky or fixed element that `el` belongs to. */
function pinned(el: Element): Element | null {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}

/**
 * What of the page lies over a row or its badge: a dialog, a menu, a sticky head. Asking the browser what is on top
 * makes it finish the whole frame, so that is done after frames (`look`); in between, what is pinned over the list is
 * known from earlier looks and costs one measurement (`isShaded`).
 */
export class Covers {
  readonly #ours: Element;
  readonly #pinned = new Set<Element>();
  #shades: Box[] = [];

  constructor(ours: Element) {
    this.#ours = ours;
  }

  /** Measures what is pinned; once before a round of `isShaded`. */
  measure(): void {
    this.#shades = [];
    for (const el of this.#pinned) {
      if (el.isConnected) this.#shades.push(el.getBoundingClientRect());
      else this.#pinned.delete(el);
    }
  }

  isShaded(name: Box, badge: Box): boolean {
    return this.#shades.some((s) => overlaps(s, name) || overlaps(s, badge));
  }

  /** Whether something lies over the badge, over the name's beginning, or over one of both. */
  look(row: Element, name: Box, badge: Box, where: Where): boolean {
    const root = row.getRootNode() as Document | ShadowRoot;
    if (!('elementFromPoint' in root)) return false;
    if (where !== 'name') {
      const there = underOurs(root, (badge.left + badge.right) / 2, (badge.top + badge.bottom) / 2, this.#ours);
      // Beside a packed record a badge may stand on a neighbour's empty ground.
      if (there && !row.parentElement?.contains(there) && this.#isOver(there, row)) return true;
    }
    if (where === 'badge') return false;
    const over = topmost(root, Math.min(name.left + 2, name.right), (name.top + name.bottom) / 2, this.#ours);
    return over !== null && this.#isOver(over, row);
  }

  #isOver(el: Element, row: Element): boolean {
    if (row.contains(el) || el.contains(row)) return false;
    const pin = pinned(el);
    if (pin && !pin.contains(row)) this.#pinned.add(pin);
    return true;
  }
}

/**
 * The level our layer needs to be painted just above the records: the `z-index` of their outermost positioned
 * ancestor in `home`. What the host stacks higher (dialogs, menus, sticky bars) stays above the badges.
 */
export function levelOf(row: Element, home: Element): number {
  let level = 0;
  for (let el: Element | null = row; el && el !== home; el = el.parentElement) {
    const { zIndex, position } = getComputedStyle(el);
    if (zIndex !== 'auto' && (position !== 'static' || isFlexible(el.parentElement))) level = Number(zIndex) || 0;
  }
  return Math.max(level, 0);
}

/** Children of flex and grid boxes take a z-index without being positioned. */
function isFlexible(parent: Element | null): boolean {
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}
