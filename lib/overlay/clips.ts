import { type Box, shared } from './box.ts';
import { followScroll } from './follow-scroll.ts';

/**
 * The badges of the rows inside one clipping container (or of the document itself). Nested containers nest: each has
 * a box as large as what the container shows, which cuts, and a content that moves with its scrolling.
 */
export type Clip = {
  /** Where badges go. */
  content: HTMLElement;
  /** Viewport coordinates of the content's own zero point. */
  origin: { left: number; top: number };
  /** What can be seen of it, in viewport coordinates. */
  seen: Box;
};

type Kept = { box: HTMLElement; content: HTMLElement; parent: HTMLElement; follow: { update(): void; stop(): void } };

const px = (n: number) => `${n}px`;
const set = (el: HTMLElement, prop: 'left' | 'top' | 'width' | 'height', value: string) => {
  if (el.style[prop] !== value) el.style[prop] = value;
};

/** Finds, makes and moves the clips of a frame. */
export class Clips {
  readonly #kept = new Map<Element, Kept>();
  readonly #layer: HTMLElement;
  #pass = new Map<Element | null, Clip>();

  constructor(layer: HTMLElement) {
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
    return this.#at(row.parentElement);
  }

  #at(from: Element | null): Clip {
    const known = this.#pass.get(from);
    if (known) return known;
    const container = nextClipper(from);
    const clip = container ? this.#inside(container) : this.#root();
    this.#pass.set(from, clip);
    return clip;
  }

  #root(): Clip {
    const doc = this.#layer.ownerDocument;
    const at = this.#layer.getBoundingClientRect();
    const view = doc.documentElement;
    return {
      content: this.#layer,
      origin: { left: at.left, top: at.top },
      seen: { left: 0, top: 0, right: view.clientWidth, bottom: doc.defaultView?.innerHeight ?? view.clientHeight },
    };
  }

  #inside(container: Element): Clip {
    const known = this.#pass.get(container);
    if (known) return known;
    const outer = this.#at(container.parentElement);
    const r = container.getBoundingClientRect();
    const left = r.left + container.clientLeft;
    const top = r.top + container.clientTop;
    const width = container.clientWidth;
    const height = container.clientHeight;
    const kept = this.#keep(container, outer.content);
    kept.follow.update();
    set(kept.box, 'left', px(left - outer.origin.left));
    set(kept.box, 'top', px(top - outer.origin.top));
    set(kept.box, 'width', px(width));
    set(kept.box, 'height', px(height));
    const clip = {
      content: kept.content,
      origin: { left: left - container.scrollLeft, top: top - container.scrollTop },
      seen: shared(outer.seen, { left, top, right: left + width, bottom: top + height }),
    };
    this.#pass.set(container, clip);
    return clip;
  }

  #keep(container: Element, parent: HTMLElement): Kept {
    const old = this.#kept.get(container);
    if (old && old.parent === parent) return old;
    old?.follow.stop();
    old?.box.remove();
    const doc = this.#layer.ownerDocument;
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

/** The nearest ancestor that cuts what overflows it; null = nothing but the viewport does. */
function nextClipper(from: Element | null): Element | null {
  const doc = from?.ownerDocument;
  for (let el = from; el && el !== doc?.documentElement; el = el.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(el);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (el === doc?.body && getComputedStyle(doc.documentElement).overflowY === 'visible') continue; // the viewport's own
    return el;
  }
  return null;
}
