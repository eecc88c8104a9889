import type { Badge } from '#lib/messages/views.ts';
import type { Size } from './box.ts';
import { iconOf } from './icons.ts';
import type { Layer } from './layer.ts';
import type { Looks, Spot } from './spot.ts';

/** A badge on the page: a real button in our layer. */
export type Pill = { button: HTMLButtonElement; badge: Badge; veiled: boolean };

/** Two badges with the same print look and read the same. */
export const printOf = (badge: Badge): string =>
  `${badge.tone}\u0001${badge.icon}\u0001${badge.label}\u0001${badge.brief}\u0001${badge.more}\u0001${badge.title}`;

/** A button without words of each icon, to be cloned: making one of its parts costs four times as much. */
const blanks = new Map<Badge['icon'], HTMLButtonElement>();

function blankOf(doc: Document, icon: Badge['icon']): HTMLButtonElement {
  let blank = blanks.get(icon);
  if (blank?.ownerDocument !== doc) {
    blank = doc.createElement('button');
    blank.type = 'button';
    blank.className = 'pill';
    blank.tabIndex = -1;
    blank.setAttribute('aria-haspopup', 'dialog');
    const [word, more, brief] = ['span', 'b', 'i'].map((name) => doc.createElement(name));
    blank.append(iconOf(doc, icon), word as HTMLElement, more as HTMLElement, brief as HTMLElement);
    blanks.set(icon, blank);
  }
  return blank;
}

/** Writes the badge into its button. Patient text goes in as text nodes and attribute values, never as markup. */
function fill(button: HTMLButtonElement, badge: Badge, veiled: boolean): void {
  const [, word, more, brief] = button.children;
  const count = badge.more > 0 ? `+${badge.more}` : '';
  if (word) word.textContent = badge.label;
  if (more && (count || more.firstChild)) more.textContent = count;
  const short = badge.brief ?? count;
  if (brief && (short || brief.firstChild)) brief.textContent = short;
  button.dataset.tone = badge.tone;
  button.setAttribute('aria-label', veiled ? badge.label : badge.title);
  button.toggleAttribute('data-veiled', veiled);
}

export function makePill(doc: Document, badge: Badge): Pill {
  const button = blankOf(doc, badge.icon).cloneNode(true) as HTMLButtonElement;
  fill(button, badge, false);
  return { button, badge, veiled: false };
}

/** `veiled`: the host hides the patient's name just now, so the badge doesn't say it. */
export function updatePill(pill: Pill, badge: Badge, veiled: boolean): void {
  const { badge: old, button } = pill;
  if (old === badge && pill.veiled === veiled) return;
  const same = pill.veiled === veiled && printOf(old) === printOf(badge);
  pill.badge = badge;
  pill.veiled = veiled;
  if (same) return;
  if (old.icon !== badge.icon) button.firstElementChild?.replaceWith(iconOf(button.ownerDocument, badge.icon));
  fill(button, badge, veiled);
}

const DOT: Size = { width: 16, height: 16 };

/**
 * Sizes of badges by what is written on them, so that a host that renders again costs no measuring. The first of a
 * kind is measured on a button in our layer, which is out of the host's layout; the brief looks only where a record
 * has no room for more.
 */
export class PillSizes {
  readonly #known = new Map<string, Sizes>();

  /** Sizes of all `badges`; the unknown ones are put into the layer together, measured once, and taken out again. */
  learn(layer: Pick<Layer, 'doc' | 'badges'>, badges: Badge[]): void {
    const fresh = new Map<string, HTMLButtonElement>();
    const kinds = new Map<string, Badge>();
    for (const badge of badges) {
      const key = keyOf(badge);
      if (this.#known.has(key) || fresh.has(key)) continue;
      fresh.set(key, makePill(layer.doc, badge).button);
      kinds.set(key, badge);
    }
    if (fresh.size === 0) return;
    layer.badges.append(...fresh.values());
    for (const [key, button] of fresh) this.#known.set(key, new Sizes(layer, kinds.get(key) as Badge, sizeOf(button)));
    for (const button of fresh.values()) button.remove();
  }

  of(badge: Badge): Record<Looks, Size> {
    return this.#known.get(keyOf(badge)) ?? { full: DOT, short: DOT, dot: DOT };
  }

  /** Zoom and text-size changes make all of them wrong. */
  forget(): void {
    this.#known.clear();
  }
}

const keyOf = (badge: Badge) => `${badge.label}\u0001${badge.brief}\u0001${badge.more}`;

class Sizes {
  readonly #layer: Pick<Layer, 'doc' | 'badges'>;
  readonly #badge: Badge;
  #short: Size | null = null;
  readonly full: Size;
  readonly dot = DOT;

  constructor(layer: Pick<Layer, 'doc' | 'badges'>, badge: Badge, full: Size) {
    this.#layer = layer;
    this.#badge = badge;
    this.full = full;
  }

  get short(): Size {
    if (!this.#short) {
      const { button } = makePill(this.#layer.doc, this.#badge);
      button.dataset.looks = 'short';
      this.#layer.badges.append(button);
      this.#short = sizeOf(button);
      button.remove();
    }
    return this.#short;
  }
}

function sizeOf(el: HTMLElement): Size {
  const r = el.getBoundingClientRect();
  return { width: Math.ceil(r.width), height: Math.ceil(r.height) };
}

/** Puts the button where `spot` says, in the coordinates of its group. */
export function placePill(pill: Pill, spot: Spot, origin: { left: number; top: number }): void {
  const { button } = pill;
  const at = `translate(${Math.round(spot.left - origin.left)}px,${Math.round(spot.top - origin.top)}px)`;
  if (button.style.transform !== at) button.style.transform = at;
  if (button.dataset.looks !== spot.looks) button.dataset.looks = spot.looks;
}
