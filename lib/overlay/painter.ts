import type { Badge } from '#lib/messages/views.ts';
import { type Box, isEmpty, shared, shift } from './box.ts';
import { type Clip, Clips } from './clips.ts';
import { Covers, levelOf, type Where } from './covered.ts';
import { drawnBox } from './drawn-box.ts';
import type { Layer } from './layer.ts';
import { boxesOf, holds, type Layout, type Live, type Reason, type Shown, stands, stuckAt } from './live.ts';
import { makePill, type Pill, placePill, updatePill } from './pill.ts';
import { PillSizes } from './pill-sizes.ts';
import { frozenIn, readRoom } from './room.ts';
import { findSpotIn } from './spot.ts';
import { Veils } from './veil.ts';

export type { Live, Reason, Shown } from './live.ts';

const MOST_SPARE = 60;
/** One row in so many is asked what lies over it. */
const EVERY = 6;
/** And about so many at most: each question costs a long page a millisecond or two. */
const FEW = 3;
/** Where somebody did something, the others are asked for so long: all of them, unless the page is a long one. */
const SPARE_MS = 8;

/**
 * Keeps exactly the wanted badges on the page, each at its row. What is written on them comes first, then all reading,
 * then all placing: the browser lays our layer out once.
 */
export class Painter {
  readonly #layer: Layer;
  readonly #clips: Clips;
  readonly #sizes: PillSizes;
  readonly #covers: Covers;
  readonly #veils = new Veils();
  #live = new Map<string, Live>();
  /** Badges of rows that left: a virtual list gives their places to others, twenty times a second. */
  readonly #spare: Pill[] = [];
  #turn = 0;

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#covers = new Covers(layer.host);
    this.#clips = new Clips(layer);
    this.#sizes = new PillSizes(layer);
  }

  /** Badges on the page, in the order of their rows. */
  get live(): ReadonlyMap<string, Live> {
    return this.#live;
  }

  get containers(): Iterable<Element> {
    return this.#clips.containers;
  }

  /** The host rendered the very same records at the same places: badges stay, and stand for the new elements. */
  again(rows: readonly (Shown['handle'] & { row: string })[]): boolean {
    if (this.#live.size > 0 && !this.#layer.host.isConnected) return false;
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
    if (wanted[0] && !this.#layer.stay(wanted[0].handle.element)) return;
    this.#clips.begin();
    this.#veils.begin();
    const pills = wanted.map((shown) => this.#fill(shown));
    this.#covers.measure();
    for (const pill of pills) if (pill) this.#sizes.learn(pill);
    const first = wanted[0];
    const level =
      first && (reason === 'measure' || this.#live.size === 0) ? levelOf(first.handle.anchor, this.#layer.home) : null;
    const next = new Map<string, Live>();
    const hidden = new Set<Live>();
    for (const [n, shown] of wanted.entries()) {
      const live = this.#measure(shown, pills[n] ?? null, reason);
      next.set(shown.row, live);
      if (this.#isHidden(live)) hidden.add(live);
    }
    this.#write(next, hidden);
    if (level !== null) this.#layer.level(level);
    if (reason === 'measure') this.#clips.sweep();
  }

  /**
   * Looks what of the page lies over badges. Call when a frame was just drawn: it costs little then, and much before.
   * A few rows are asked, and if `thorough` as many more as there is time for: a menu may be two rows high. Only when one
   * of them answers otherwise than before, all are.
   */
  look(thorough: boolean): void {
    const all = [...this.#live.values()];
    const seen = all.filter((live) => this.#isSeen(live));
    const step = Math.max(EVERY, Math.ceil(seen.length / FEW));
    const until = performance.now() + SPARE_MS;
    const isNews = (live: Live, n: number): boolean =>
      // Also the first of those that were covered together: what lay over them alone may be gone.
      (n % step === 0 ||
        n === seen.length - 1 ||
        (live.covered && !seen[n - 1]?.covered) ||
        (thorough && performance.now() < until)) &&
      this.#isCovered(live, thorough || live.covered ? 'both' : 'badge') !== live.covered;
    if (seen.some(isNews)) for (const live of all) live.covered = this.#isCovered(live, 'both');
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
    const round = this.#turn++;
    const turn = all[round % all.length];
    if (![all[0], all.at(-1), turn].every((live) => !live || stands(live))) return false;
    this.#veils.begin();
    if (turn && this.#veils.over(turn.shown.handle.anchor) !== turn.veiled) return false;
    // Of what was free over its name and over its badge in turns: each question costs a long page half a millisecond.
    const where = (round + Math.floor(round / all.length)) % 2 ? 'name' : 'badge';
    return !turn || this.#isCovered(turn, turn.covered ? 'both' : where) === turn.covered;
  }

  /** Whether its name is where a person sees it, unless something lies over it. */
  #isSeen(live: Live): boolean {
    const boxes = live.shown.handle.element.isConnected && this.#boxes(live);
    return boxes ? !isEmpty(shared(boxes.name, live.clip.seen)) : false;
  }

  #isCovered(live: Live, where: Where): boolean {
    const boxes = this.#isSeen(live) ? this.#boxes(live) : null;
    return boxes !== null && this.#covers.look(live.shown.handle.element, boxes.name, boxes.badge, where);
  }

  /** The badge's button, with what is to be read on it; null where it reads that already. */
  #fill(shown: Shown): Pill | null {
    const old = this.#live.get(shown.row);
    if (!old) {
      const pill = this.#pillFor(shown.badge);
      this.#clips.of(shown.handle.element).content.append(pill.button);
      return pill;
    }
    return updatePill(old.pill, shown.badge, old.veiled) ? inFull(old.pill) : null;
  }

  #pillFor(badge: Badge): Pill {
    const spare = this.#spare.pop();
    if (!spare) return makePill(this.#layer.doc, badge);
    updatePill(spare, badge, false);
    return inFull(spare);
  }

  #measure(shown: Shown, fresh: Pill | null, reason: Reason): Live {
    const clip = this.#clips.of(shown.handle.element);
    const old = this.#live.get(shown.row);
    const at = drawnBox(shown.handle.element);
    const relative = { left: at.left - clip.origin.left, top: at.top - clip.origin.top };
    const layout =
      old && !fresh && reason !== 'measure' && holds(old, shown, at) ? old.layout : this.#lay(shown, clip, at);
    const pill = (old?.pill ?? fresh) as Pill;
    // A host that only renders again is asked when it rests.
    const veiled = old && reason === 'rendered' ? old.veiled : this.#veils.over(shown.handle.anchor);
    return { shown, pill, clip, layout, relative, covered: old?.covered ?? false, veiled };
  }

  #lay({ handle, badge }: Shown, clip: Clip, at: DOMRect): Layout | null {
    const { element, anchor, roots } = handle;
    const frozen = frozenIn(element, anchor);
    const room = readRoom(element, anchor, frozen, clip.seen, roots);
    if (!room) return null;
    const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
    const spot = findSpotIn(room, this.#sizes.of(badge), rightToLeft);
    if (!spot) return null;
    const name = shift(room.name, -at.left, -at.top);
    return {
      width: at.width,
      height: at.height,
      name,
      left: spot.left - at.left,
      top: spot.top - at.top,
      looks: spot.looks,
      stuck: frozen && stuckAt(handle, at),
    };
  }

  #boxes(live: Live): { name: Box; badge: Box } | null {
    return live.layout && boxesOf(live, live.layout, this.#sizes.of(live.shown.badge)[live.layout.looks]);
  }

  #isHidden(live: Live): boolean {
    const boxes = this.#boxes(live);
    if (!boxes) return true;
    if (this.#layer.root.activeElement === live.pill.button) return false;
    // What its container cuts off is cut from the badge too; it may scroll into view before we are asked again.
    if (isEmpty(shared(boxes.name, live.clip.seen))) return false;
    return live.covered || this.#covers.isShaded(live.shown.handle.element, boxes.name, boxes.badge);
  }

  #setHidden({ pill }: Live, hidden: boolean): void {
    if (pill.button.hidden !== hidden) pill.button.hidden = hidden;
  }

  #write(next: Map<string, Live>, hidden: Set<Live>): void {
    for (const [row, live] of this.#live) {
      if (next.has(row)) continue;
      live.pill.button.remove();
      if (this.#spare.length < MOST_SPARE) this.#spare.push(live.pill);
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
        placePill(pill, spot);
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

/** As it is measured: all of its words, not hidden. */
function inFull(pill: Pill): Pill {
  pill.button.hidden = false;
  pill.button.dataset.looks = 'full';
  return pill;
}
