import { drawnIn } from './around.ts';
import { type Box, shared } from './box.ts';
import { followScroll } from './follow-scroll.ts';
import type { Layer } from './layer.ts';

type Measured = { origin: { left: number; top: number }; seen: Box };

/**
 * The badges of the rows inside one clipping container (or of the document itself). Nested containers nest: each has
 * a box as large as what the container shows, which cuts, and a content that moves with its scrolling. Measured when
 * first asked for: what there is to write is written before.
 */
export class Clip {
  /** Where badges go. */
  readonly content: HTMLElement;
  readonly #measure: () => Measured;
  #measured: Measured | null = null;

  constructor(content: HTMLElement, measure: () => Measured) {
    this.content = content;
    this.#measure = measure;
  }

  #now(): Measured {
    this.#measured ??= this.#measure();
    return this.#measured;
  }

  /** Viewport coordinates of the content's own zero point. */
  get origin(): { left: number; top: number } {
    return this.#now().origin;
  }

  set origin(origin: { left: number; top: number }) {
    this.#now().origin = origin;
  }

  /** What can be seen of it, in viewport coordinates. */
  get seen(): Box {
    return this.#now().seen;
  }
}

type Kept = { box: HTMLElement; content: HTMLElement; parent: HTMLElement; follow: { update(): void; stop(): void } };

function place({ style }: HTMLElement, at: Record<'left' | 'top' | 'width' | 'height', number>): void {
  for (const [prop, n] of Object.entries(at) as [keyof typeof at, number][])
    if (style[prop] !== `${n}px`) style[prop] = `${n}px`;
}

/** Finds, makes and moves the clips of a frame. */
export class Clips {
  readonly #kept = new Map<Element, Kept>();
  readonly #layer: Pick<Layer, 'badges' | 'home'>;
  #pass = new Map<Element | null, Clip>();

  constructor(layer: Pick<Layer, 'badges' | 'home'>) {
    this.#layer = layer;
  }

  /** Starts a measuring pass: what was measured before counts no more. */
  begin(): void {
    this.#pass = new Map();
  }

  /** The containers that clip the rows of this frame, for listening to their size. */
  get containers(): Iterable<Element> {
    return this.#kept.keys();
  }

  /** The clip a row belongs to. */
  of(row: Element): Clip {
    return this.#at(drawnIn(row));
  }

  #at(from: Element | null): Clip {
    const known = this.#pass.get(from);
    if (known) return known;
    const container = nextClipper(from, this.#layer.home);
    const clip = container ? this.#inside(container) : from ? this.#at(null) : this.#root();
    this.#pass.set(from, clip);
    return clip;
  }

  /** What stands in our element's home moves with it, and is cut by it, without us. */
  #root(): Clip {
    const { badges, home } = this.#layer;
    return new Clip(badges, () => {
      const doc = badges.ownerDocument;
      const { left, top } = badges.getBoundingClientRect();
      const { documentElement: view } = doc;
      const bottom = doc.defaultView?.innerHeight ?? view.clientHeight;
      const all = { left: 0, top: 0, right: view.clientWidth, bottom };
      return { origin: { left, top }, seen: home === view ? all : shared(all, home.getBoundingClientRect()) };
    });
  }

  #inside(container: Element): Clip {
    const known = this.#pass.get(container);
    if (known) return known;
    const outer = this.#at(drawnIn(container));
    const { box, content, follow } = this.#keep(container, outer.content);
    const clip = new Clip(content, () => {
      const r = container.getBoundingClientRect();
      const left = r.left + container.clientLeft;
      const top = r.top + container.clientTop;
      const width = container.clientWidth;
      const height = container.clientHeight;
      const { scrollLeft, scrollTop } = container;
      const { origin, seen } = outer;
      follow.update();
      place(box, { left: left - origin.left, top: top - origin.top, width, height });
      return {
        origin: { left: left - scrollLeft, top: top - scrollTop },
        seen: shared(seen, { left, top, right: left + width, bottom: top + height }),
      };
    });
    this.#pass.set(container, clip);
    return clip;
  }

  #keep(container: Element, parent: HTMLElement): Kept {
    const old = this.#kept.get(container);
    if (old && old.parent === parent) return old;
    old?.follow.stop();
    old?.box.remove();
    const doc = this.#layer.badges.ownerDocument;
    const box = doc.createElement('div');
    box.className = 'clip';
    const content = doc.createElement('div');
    content.className = 'content';
    box.append(content);
    parent.append(box);
    const kept = { box, content, parent, follow: followScroll(container, content) };
    this.#kept.set(container, kept);
    return kept;
  }

  /** Drops what belongs to containers that left the page. */
  sweep(): void {
    for (const [container, kept] of this.#kept) {
      if (container.isConnected) continue;
      kept.follow.stop();
      kept.box.remove();
      this.#kept.delete(container);
    }
  }
}

/** The nearest ancestor that cuts what overflows it; null = nothing below `home` does. */
function nextClipper(from: Element | null, home: Element): Element | null {
  const doc = from?.ownerDocument;
  for (let el = from; el && el !== home && el !== doc?.documentElement; el = drawnIn(el)) {
    const { overflowX, overflowY } = getComputedStyle(el);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (el === doc?.body && getComputedStyle(doc.documentElement).overflowY === 'visible') continue; // the viewport's own
    return el;
  }
  return null;
}
