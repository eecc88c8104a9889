import type { Badge } from '#lib/messages/views.ts';
import { type Box, isEmpty, shared, shift } from './box.ts';
import { type Clip, Clips } from './clips.ts';
import { Covers, levelOf } from './covered.ts';
import type { Layer } from './layer.ts';
import { makePill, type Pill, PillSizes, placePill, printOf, updatePill } from './pill.ts';
import { readRoom } from './room.ts';
import { findSpotIn, type Looks } from './spot.ts';
import { Veils } from './veil.ts';

/** A badge to be shown at a row that is in view (or nearly). */
export type Shown = { row: string; handle: Placed; badge: Badge; print: string };
/** Where a record is on the page; `anchor` is what the badge belongs beside, looked up when it is asked for. */
type Placed = { readonly element: Element; readonly anchor: Element };

/**
 * Why badges are painted: something moved or opened; an answer came; the host rendered (records that read the same and
 * are as large keep their places for now); or all records are to be measured anew.
 */
export type Reason = 'moved' | 'answered' | 'rendered' | 'measure';

/** Offsets from the row's own top left corner: they hold while the row only moves. */
type Layout = { width: number; height: number; name: Box; left: number; top: number; looks: Looks };
export type Live = {
  shown: Shown;
  pill: Pill;
  clip: Clip;
  layout: Layout | null;
  /** The row's corner in the coordinates of its clip. */
  relative: { left: number; top: number };
  /** Something of the page lay over it when last looked. */
  covered: boolean;
  /** The host hides the patient's name. */
  veiled: boolean;
};

/** One row in so many is asked what lies over it. */
const EVERY = 6;
/** And about so many at most where nobody did anything: each question costs a long page a millisecond or two. */
const FEW = 3;

/** Keeps exactly the wanted badges on the page, each at its row. All reading comes before all writing. */
export class Painter {
  readonly #layer: Layer;
  readonly #clips: Clips;
  readonly #sizes = new PillSizes();
  readonly #covers: Covers;
  readonly #veils = new Veils();
  #live = new Map<string, Live>();
  #turn = 0;

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#covers = new Covers(layer.host);
    this.#clips = new Clips(layer.badges);
  }

  /** Badges on the page, in the order of their rows. */
  get live(): ReadonlyMap<string, Live> {
    return this.#live;
  }

  get containers(): Iterable<Element> {
    return this.#clips.containers;
  }

  /** The host rendered the very same records at the same places: badges stay, and stand for the new elements. */
  again(rows: readonly { row: string; element: Element; anchor: Element }[]): boolean {
    if (!this.#layer.host.isConnected) return false;
    let found = 0;
    for (const handle of rows) {
      const live = this.#live.get(handle.row);
      if (!live) continue;
      live.shown = { ...live.shown, handle };
      found += 1;
    }
    return found === this.#live.size;
  }

  /** Zoom, fonts or the window changed: nothing measured before holds. */
  forget(): void {
    this.#sizes.forget();
  }

  /** Shows `wanted` and takes everything else away. */
  show(wanted: readonly Shown[], reason: Reason): void {
    if (wanted.length > 0 && !this.#layer.stay()) return;
    this.#clips.begin();
    this.#veils.begin();
    this.#covers.measure();
    this.#sizes.learn(
      this.#layer,
      wanted.map((w) => w.badge),
    );
    const first = wanted[0];
    const level = reason === 'measure' && first ? levelOf(first.handle.element) : null;
    const next = new Map<string, Live>();
    const hidden = new Set<Live>();
    for (const shown of wanted) {
      const live = this.#measure(shown, reason);
      next.set(shown.row, live);
      if (this.#isHidden(live)) hidden.add(live);
    }
    this.#write(next, hidden);
    if (level !== null) this.#layer.level(level);
    if (reason === 'measure') this.#clips.sweep();
  }

  /**
   * Looks what of the page lies over badges. Call when a frame was just drawn: it costs little then, and much before.
   * A few rows are asked, fewer still unless `thorough`; only when one of them answers otherwise than before, all are.
   */
  look(thorough: boolean): void {
    const all = [...this.#live.values()];
    const seen = all.filter((live) => this.#isSeen(live));
    const step = thorough ? EVERY : Math.max(EVERY, Math.ceil(seen.length / FEW));
    const few = seen.filter((_, n) => n % step === 0 || n === seen.length - 1);
    if (few.some((live) => this.#isCovered(live, thorough) !== live.covered))
      for (const live of all) live.covered = this.#isCovered(live, true);
    this.#covers.measure();
    for (const live of all) this.#setHidden(live, this.#isHidden(live));
  }

  /**
   * A glance that costs next to nothing: are the first and the last badge at their rows, and is the next one in turn
   * as free or covered as before?
   */
  asBefore(): boolean {
    const all = [...this.#live.values()];
    // Without badges there is nothing to glance at: rows may have come into view meanwhile.
    if (all.length === 0 || !this.#layer.host.isConnected) return false;
    const turn = all[this.#turn++ % all.length];
    if (![all[0], all.at(-1), turn].every((live) => !live || this.#stands(live))) return false;
    this.#veils.begin();
    if (turn && this.#veils.over(turn.shown.handle.anchor) !== turn.veiled) return false;
    return !turn || this.#isCovered(turn, true) === turn.covered;
  }

  #stands({ clip, relative, shown }: Live): boolean {
    const { left, top } = clip.content.getBoundingClientRect();
    const at = shown.handle.element.getBoundingClientRect();
    clip.origin = { left, top };
    return Math.abs(at.left - left - relative.left) + Math.abs(at.top - top - relative.top) < 1;
  }

  /** Whether its name is where a person sees it, unless something lies over it. */
  #isSeen(live: Live): boolean {
    const boxes = live.shown.handle.element.isConnected && this.#boxes(live);
    return boxes ? !isEmpty(shared(boxes.name, live.clip.seen)) : false;
  }

  #isCovered(live: Live, atName: boolean): boolean {
    const boxes = this.#isSeen(live) ? this.#boxes(live) : null;
    return boxes !== null && this.#covers.look(live.shown.handle.element, boxes.name, boxes.badge, atName);
  }

  #measure(shown: Shown, reason: Reason): Live {
    const clip = this.#clips.of(shown.handle.element);
    const old = this.#live.get(shown.row);
    const at = shown.handle.element.getBoundingClientRect();
    const relative = { left: at.left - clip.origin.left, top: at.top - clip.origin.top };
    const layout = old && reason !== 'measure' && this.#holds(old, shown, at) ? old.layout : this.#lay(shown, clip, at);
    const pill = old?.pill ?? makePill(this.#layer.doc, shown.badge);
    // A host that only renders again is asked when it rests.
    const veiled = old && reason === 'rendered' ? old.veiled : this.#veils.over(shown.handle.anchor);
    return { shown, pill, clip, layout, relative, covered: old?.covered ?? false, veiled };
  }

  /** Whether what was measured of a record still goes for it. */
  #holds(old: Live, shown: Shown, at: DOMRect): boolean {
    const { layout } = old;
    return (
      layout !== null &&
      old.shown.print === shown.print &&
      (old.shown.badge === shown.badge || printOf(old.shown.badge) === printOf(shown.badge)) &&
      Math.abs(layout.width - at.width) < 0.5 &&
      Math.abs(layout.height - at.height) < 0.5
    );
  }

  #lay(shown: Shown, clip: Clip, at: DOMRect): Layout | null {
    const room = readRoom(shown.handle.element, shown.handle.anchor, clip.seen);
    if (!room) return null;
    const rightToLeft = getComputedStyle(shown.handle.anchor).direction === 'rtl';
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

  /** Where the name and the badge are in the viewport; null when the badge has no place. */
  #boxes({ layout, clip, relative, shown }: Live): { name: Box; badge: Box } | null {
    if (!layout) return null;
    const left = relative.left + clip.origin.left;
    const top = relative.top + clip.origin.top;
    const { width, height } = this.#sizes.of(shown.badge)[layout.looks];
    const badge = shift(
      { left: layout.left, top: layout.top, right: layout.left + width, bottom: layout.top + height },
      left,
      top,
    );
    return { name: shift(layout.name, left, top), badge };
  }

  #isHidden(live: Live): boolean {
    const boxes = this.#boxes(live);
    if (!boxes) return true;
    if (this.#layer.root.activeElement === live.pill.button) return false;
    // What its container cuts off is cut from the badge too; it may scroll into view before we are asked again.
    if (isEmpty(shared(boxes.name, live.clip.seen))) return false;
    return live.covered || this.#covers.isShaded(boxes.name, boxes.badge);
  }

  #setHidden({ pill }: Live, hidden: boolean): void {
    if (pill.button.hidden !== hidden) pill.button.hidden = hidden;
  }

  #write(next: Map<string, Live>, hidden: Set<Live>): void {
    for (const [row, live] of this.#live) {
      if (!next.has(row)) live.pill.button.remove();
    }
    const cursors = new Map<HTMLElement, Element | null>();
    for (const live of next.values()) {
      const { pill, shown, layout, relative, clip } = live;
      updatePill(pill, shown.badge, live.veiled);
      const { button } = pill;
      if (button.dataset.row !== shown.row) button.dataset.row = shown.row;
      this.#setHidden(live, hidden.has(live));
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
