import type { Badge } from '#lib/messages/views.ts';
import type { Size } from './box.ts';
import { iconOf } from './icons.ts';
import type { Looks, Spot } from './spot.ts';

/** A badge on the page: a real button in our layer. */
export type Pill = { button: HTMLButtonElement; print: string };

/** Two badges with the same print look and read the same. */
export const printOf = (badge: Badge): string =>
  `${badge.tone}\u0001${badge.icon}\u0001${badge.label}\u0001${badge.brief}\u0001${badge.more}\u0001${badge.title}`;

/** Writes the badge into its button. Patient text goes in as text nodes and attribute values, never as markup. */
function fill(doc: Document, button: HTMLButtonElement, badge: Badge): void {
  const word = doc.createElement('span');
  word.textContent = badge.label;
  const more = doc.createElement('b');
  if (badge.more > 0) more.textContent = `+${badge.more}`;
  const brief = doc.createElement('i');
  brief.textContent = badge.brief ?? more.textContent;
  button.replaceChildren(iconOf(doc, badge.icon), word, more, brief);
  button.dataset.tone = badge.tone;
  button.setAttribute('aria-label', badge.title);
}

export function makePill(doc: Document, badge: Badge): Pill {
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = 'pill';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  fill(doc, button, badge);
  return { button, print: printOf(badge) };
}

export function updatePill(pill: Pill, badge: Badge): void {
  const print = printOf(badge);
  if (pill.print === print) return;
  pill.print = print;
  fill(pill.button.ownerDocument, pill.button, badge);
}

const DOT: Size = { width: 16, height: 16 };

/**
 * Sizes of badges by what is written on them, so that a host that renders again costs no measuring. The first of a
 * kind is measured on a button in our layer, which is out of the host's layout.
 */
export class PillSizes {
  readonly #known = new Map<string, Record<Looks, Size>>();

  /** Sizes of all `badges`; the unknown ones are put into `bench` together, measured once, and taken out again. */
  learn(doc: Document, bench: HTMLElement, badges: Badge[]): void {
    const fresh = new Map<string, Badge>();
    for (const badge of badges) {
      const key = this.#key(badge);
      if (!this.#known.has(key)) fresh.set(key, badge);
    }
    if (fresh.size === 0) return;
    const trial = [...fresh].map(([key, badge]) => {
      const full = makePill(doc, badge).button;
      const short = makePill(doc, badge).button;
      short.dataset.looks = 'short';
      return { key, full, short };
    });
    bench.append(...trial.flatMap((t) => [t.full, t.short]));
    for (const t of trial) {
      this.#known.set(t.key, { full: sizeOf(t.full), short: sizeOf(t.short), dot: DOT });
    }
    for (const t of trial) {
      t.full.remove();
      t.short.remove();
    }
  }

  of(badge: Badge): Record<Looks, Size> {
    return this.#known.get(this.#key(badge)) ?? { full: DOT, short: DOT, dot: DOT };
  }

  /** Zoom and text-size changes make all of them wrong. */
  forget(): void {
    this.#known.clear();
  }

  #key(badge: Badge): string {
    return `${badge.label}\u0001${badge.brief}\u0001${badge.more}`;
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
