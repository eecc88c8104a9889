import type { Bar } from '#lib/messages/views.ts';
import type { Layer } from './layer.ts';

const CONTROLS = 'a[href],button,input,select,textarea,[role="button"],[role="link"],[contenteditable]';
const EDGE = 12;
/** How far from its ends the bar asks what lies under it. */
const INSET = 20;

/**
 * The slim bar: "37 flagged, 29 ready: review and start", or one quiet line on the reader's health. It floats in a
 * corner that holds no control of the host, and goes away for this screen when closed.
 */
export class BarView {
  readonly #layer: Layer;
  readonly #el: HTMLElement;
  readonly #text: HTMLElement;
  readonly #action: HTMLButtonElement;
  #closed: string | null = null;
  #shown = '';
  screen = '';

  constructor(layer: Layer, words: { dismiss: string }, onStart: (button: HTMLElement) => void, signal: AbortSignal) {
    this.#layer = layer;
    const { doc } = layer;
    this.#el = doc.createElement('div');
    this.#el.className = 'bar';
    this.#el.hidden = true;
    this.#el.setAttribute('role', 'region');
    this.#text = doc.createElement('p');
    this.#text.setAttribute('role', 'status');
    this.#action = doc.createElement('button');
    this.#action.type = 'button';
    this.#action.addEventListener('click', (e) => e.isTrusted && onStart(this.#action), { signal });
    const close = doc.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.setAttribute('aria-label', words.dismiss);
    close.append(cross(doc));
    close.addEventListener('click', (e) => e.isTrusted && this.#close(), { signal });
    this.#el.append(this.#text, this.#action, close);
    layer.root.append(this.#el);
  }

  show(bar: Bar | null): void {
    const print = bar ? `${this.screen}\u0001${bar.quiet}` : null;
    const hidden = bar === null || print === this.#closed;
    const now = hidden ? '' : `${bar.quiet}\u0001${bar.text}\u0001${bar.action}`;
    if (now === this.#shown) return;
    this.#shown = now;
    this.#el.hidden = hidden;
    if (hidden) return;
    this.#el.classList.toggle('quiet', bar.quiet);
    this.#el.setAttribute('aria-label', 'Comeback');
    this.#text.textContent = bar.text;
    this.#action.textContent = bar.action;
    this.#action.hidden = bar.action === '';
    this.#action.style.display = bar.action === '' ? 'none' : '';
    // Asking what lies under it makes the browser finish the frame: after the next one it is finished anyway.
    this.#el.style.visibility = 'hidden';
    this.#layer.doc.defaultView?.requestAnimationFrame(() => setTimeout(() => this.#place()));
  }

  #close(): void {
    this.#closed = `${this.screen}\u0001${this.#el.classList.contains('quiet')}`;
    this.#el.hidden = true;
    this.#shown = '';
  }

  /** The first corner without a control of the host under it; the last one when all have some. */
  #place(): void {
    const { doc } = this.#layer;
    const { clientWidth: w } = doc.documentElement;
    const h = doc.defaultView?.innerHeight ?? 0;
    const { width, height } = this.#el.getBoundingClientRect();
    if (width === 0) return; // closed, or taken out, meanwhile
    const lefts = [w - EDGE - width, (w - width) / 2, EDGE];
    const places = [h - EDGE - height, EDGE].flatMap((top) => lefts.map((left) => ({ left, top })));
    const free = places.find(({ left, top }) => !this.#hits(left, top, width, height)) ?? places[0];
    if (!free) return;
    // By transform: what moves so is no layout shift in anybody's figures.
    this.#el.style.transform = `translate(${Math.max(EDGE, Math.round(free.left))}px,${Math.round(free.top)}px)`;
    this.#el.style.visibility = '';
  }

  #hits(left: number, top: number, width: number, height: number): boolean {
    const { doc, host } = this.#layer;
    // Every point makes the browser finish the frame again, which is dear on a long page: near both ends, where hosts
    // float their round buttons, and twice between.
    for (const x of [INSET, width / 3, (width * 2) / 3, width - INSET]) {
      const el = doc.elementsFromPoint(left + x, top + height / 2).find((e) => e !== host);
      if (el?.closest(CONTROLS)) return true;
    }
    return false;
  }
}

function cross(doc: Document): SVGSVGElement {
  const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M2 2l8 8M10 2l-8 8');
  svg.append(path);
  return svg;
}
