import type { Badge } from '#lib/messages/views.ts';
import { type Box, isEmpty, type Size, shared } from './box.ts';
import { type Clip, Clips } from './clips.ts';
import { isCovered, levelOf } from './covered.ts';
import type { Layer } from './layer.ts';
import { makePill, type Pill, PillSizes, placePill, updatePill } from './pill.ts';
import { readRoom } from './room.ts';
import { findSpotIn, type Looks } from './spot.ts';

/** A badge to be shown at a row that is in view (or nearly). */
export type Shown = { row: string; element: Element; anchor: Element; badge: Badge };

/** Offsets from the row's own top left corner: they hold while the row only moves. */
type Layout = { width: number; height: number; name: Box; left: number; top: number; looks: Looks };
export type Live = {
  shown: Shown;
  pill: Pill;
  clip: Clip;
  layout: Layout | null;
  relative: { left: number; top: number };
};

const shift = (b: Box, dx: number, dy: number): Box => ({
  left: b.left + dx,
  right: b.right + dx,
  top: b.top + dy,
  bottom: b.bottom + dy,
});

/** Keeps exactly the wanted badges on the page, each at its row. All reading comes before all writing. */
export class Painter {
  readonly #layer: Layer;
  readonly #clips: Clips;
  readonly #sizes = new PillSizes();
  #live = new Map<string, Live>();

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#clips = new Clips(layer.badges);
  }

  /** Badges on the page, in the order of their rows. */
  get live(): ReadonlyMap<string, Live> {
    return this.#live;
  }

  get containers(): Iterable<Element> {
    return this.#clips.containers;
  }

  /** Zoom, fonts or the window changed: nothing measured before holds. */
  forget(): void {
    this.#sizes.forget();
  }

  /**
   * Shows `wanted` and takes everything else away. `again` measures every record anew (the host rendered); without it
   * only new records and those that moved against their surroundings are measured (the user scrolled).
   */
  show(wanted: readonly Shown[], again: boolean): void {
    if (wanted.length > 0 && !this.#layer.stay()) return;
    this.#clips.begin();
    const badges = wanted.map((w) => w.badge);
    this.#sizes.learn(this.#layer.doc, this.#layer.badges, badges);
    const first = wanted[0];
    const level = again && first ? levelOf(first.element) : null;
    const next = new Map<string, Live>();
    const hidden = new Set<Live>();
    for (const shown of wanted) {
      const live = this.#measure(shown, again);
      next.set(shown.row, live);
      if (this.#isHidden(live)) hidden.add(live);
    }
    this.#write(next, hidden);
    if (level !== null) this.#layer.level(level);
    if (again) this.#clips.sweep();
  }

  #measure(shown: Shown, again: boolean): Live {
    const clip = this.#clips.of(shown.element);
    const old = this.#live.get(shown.row);
    const at = shown.element.getBoundingClientRect();
    const relative = { left: at.left - clip.origin.left, top: at.top - clip.origin.top };
    const same =
      !again &&
      old?.layout &&
      old.shown.element === shown.element &&
      old.shown.badge === shown.badge &&
      Math.abs(old.layout.width - at.width) < 0.5 &&
      Math.abs(old.layout.height - at.height) < 0.5;
    const layout = same ? old.layout : this.#lay(shown, clip, at);
    const pill = old?.pill ?? makePill(this.#layer.doc, shown.badge);
    return { shown, pill, clip, layout: layout ?? null, relative };
  }

  #lay(shown: Shown, clip: Clip, at: DOMRect): Layout | null {
    const room = readRoom(shown.element, shown.anchor, clip.seen);
    if (!room) return null;
    const rightToLeft = getComputedStyle(shown.anchor).direction === 'rtl';
    const spot = findSpotIn(room, this.#sizes.of(shown.badge), rightToLeft);
    if (!spot) return null;
    const name = shift(room.name, -at.left, -at.top);
    return {
      width: at.width,
      height: at.height,
      name,
      left: spot.left - at.left,
      top: spot.top - at.top,
      looks: spot.looks,
    };
  }

  #isHidden(live: Live): boolean {
    const { layout, clip, relative, shown, pill } = live;
    if (!layout) return true;
    if (this.#layer.root.activeElement === pill.button) return false;
    const left = relative.left + clip.origin.left;
    const top = relative.top + clip.origin.top;
    const name = shift(layout.name, left, top);
    // What its container cuts off is cut from the badge too; it may scroll into view before we are asked again.
    if (isEmpty(shared(name, clip.seen))) return false;
    const spot = { left: left + layout.left, top: top + layout.top, looks: layout.looks };
    return isCovered(shown.element, name, spot, this.#sizeOf(live), this.#layer.host);
  }

  #sizeOf(live: Live): Size {
    return this.#sizes.of(live.shown.badge)[live.layout?.looks ?? 'dot'];
  }

  #write(next: Map<string, Live>, hidden: Set<Live>): void {
    for (const [row, live] of this.#live) {
      if (!next.has(row)) live.pill.button.remove();
    }
    const cursors = new Map<HTMLElement, Element | null>();
    for (const live of next.values()) {
      const { pill, shown, layout, relative, clip } = live;
      updatePill(pill, shown.badge);
      const { button } = pill;
      button.dataset.row = shown.row;
      if (button.hidden !== hidden.has(live)) button.hidden = !button.hidden;
      if (layout) {
        const spot = { left: relative.left + layout.left, top: relative.top + layout.top, looks: layout.looks };
        placePill(pill, spot, { left: 0, top: 0 });
      }
      // Order of the buttons = order of the rows, without moving those that are in order (a moved one loses focus).
      let cursor = cursors.get(clip.content);
      if (cursor === undefined) cursor = clip.content.querySelector(':scope > .pill');
      if (cursor === button) cursor = button.nextElementSibling;
      else clip.content.insertBefore(button, cursor?.parentNode === clip.content ? cursor : null);
      cursors.set(clip.content, cursor);
    }
    this.#live = next;
  }
}
