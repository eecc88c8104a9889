import type { Layer } from './layer.ts';

const WIDTH = 400;
const FIRST_HEIGHT = 420;
const LEAST_HEIGHT = 80;
/** A card can do with this much and scroll inside, rather than lie on the row it speaks of. */
const ENOUGH_HEIGHT = 440;
const GAP = 6;
const EDGE = 8;

type Ports = {
  layer: Layer;
  /** Address of the extension's card page. */
  url: string;
  title: string;
  signal: AbortSignal;
  /** Something was done in the card: what is painted may have changed. */
  onChanged(): void;
};

/**
 * The card: an extension page in an iframe, beside the badge it belongs to. It is loaded empty when the page is idle;
 * opening it only changes the hash, so content is there in one round trip. It shows nothing without a token that the
 * background confirms, and what it says to us counts only when it comes from this iframe and the extension's origin.
 */
export class CardFrame {
  readonly #p: Ports;
  readonly #box: HTMLElement;
  #frame: HTMLIFrameElement | null = null;
  #loaded: Promise<void> = Promise.resolve();
  #trigger: HTMLElement | null = null;
  #height = FIRST_HEIGHT;
  #turn = 0;

  constructor(ports: Ports) {
    this.#p = ports;
    const { layer, signal } = ports;
    this.#box = layer.doc.createElement('div');
    this.#box.className = 'card';
    this.#box.popover = 'manual';
    layer.root.append(this.#box);
    const view = layer.doc.defaultView;
    view?.addEventListener('message', (e) => this.#hear(e), { signal });
    view?.addEventListener('pointerdown', (e) => this.#outside(e), { signal, capture: true });
    view?.addEventListener('keydown', (e) => this.#key(e), { signal, capture: true });
  }

  get isOpen(): boolean {
    return this.#trigger !== null;
  }

  /** Loads the card page, empty and unseen. */
  preload(): void {
    if (this.#frame?.isConnected) return;
    const frame = this.#p.layer.doc.createElement('iframe');
    frame.title = this.#p.title;
    frame.allow = 'clipboard-write'; // the chart note and the call script are copied from it
    this.#loaded = new Promise((done) => frame.addEventListener('load', () => done(), { once: true }));
    frame.src = this.#p.url;
    this.#box.replaceChildren(frame);
    this.#frame = frame;
  }

  /** Opens beside `trigger`, at once; `token` is asked for meanwhile. Call on a trusted gesture only. */
  async open(trigger: HTMLElement, token: Promise<string>): Promise<void> {
    if (!this.#p.layer.stay()) return;
    if (this.#trigger) this.close(false);
    const turn = ++this.#turn;
    this.preload();
    this.#trigger = trigger;
    trigger.setAttribute('aria-expanded', 'true');
    // Where the host hides names the card is a blur until somebody points at it, or came by key.
    this.#box.toggleAttribute('data-veiled', trigger.hasAttribute('data-veiled') && !trigger.matches(':focus-visible'));
    this.#height = FIRST_HEIGHT;
    this.#box.showPopover();
    this.place();
    try {
      const [got] = await Promise.all([token, this.#loaded]);
      if (turn !== this.#turn || this.#trigger !== trigger) return;
      this.#go(got);
      this.#frame?.focus();
    } catch (problem) {
      if (turn === this.#turn) this.close(true);
      throw problem;
    }
  }

  /** Closes; the focus goes back to the badge when `refocus`. Patient data doesn't stay behind in the frame. */
  close(refocus: boolean): void {
    const trigger = this.#trigger;
    if (!trigger) return;
    this.#trigger = null;
    this.#turn++;
    trigger.removeAttribute('aria-expanded');
    this.#box.hidePopover();
    this.#go('');
    if (refocus && trigger.isConnected) trigger.focus({ preventScroll: true });
    this.#p.onChanged();
  }

  /** Under its badge, else over it, else beside it: always inside the view, and off the row's name where there is room. */
  place(): void {
    const trigger = this.#trigger;
    const { doc } = this.#p.layer;
    const view = doc.defaultView;
    if (!trigger || !view) return;
    const right = Math.min(view.innerWidth, doc.documentElement.clientWidth) - EDGE; // the scroll bar is the page's
    const bottom = view.innerHeight - EDGE;
    const width = Math.min(WIDTH, right - EDGE);
    const { style } = this.#box;
    const at = trigger.getBoundingClientRect();
    const below = bottom - at.bottom - GAP;
    const above = at.top - GAP - EDGE;
    const room = Math.max(below, above);
    const most = Math.min(bottom - EDGE, room < ENOUGH_HEIGHT ? bottom : room);
    const height = Math.max(LEAST_HEIGHT, Math.min(this.#height, most));
    style.width = `${width}px`;
    style.height = `${height}px`;
    if (at.width === 0 && at.height === 0 && style.top !== '') return; // its row is gone: stay where we are
    const top = height <= below || below >= above ? at.bottom + GAP : at.top - GAP - height;
    const sides = height > room ? [at.right + GAP, at.left - GAP - width] : [];
    const beside = sides.find((it) => it >= EDGE && it + width <= right);
    const left = Math.min(beside ?? at.left, right - width);
    style.left = `${Math.max(EDGE, Math.round(left))}px`;
    style.top = `${Math.max(EDGE, Math.min(Math.round(top), bottom - height))}px`;
  }

  /** Gives the card a token by hash. `replace`: no entry in the host's history, and none of our clicks in its Back. */
  #go(token: string): void {
    this.#frame?.contentWindow?.location.replace(`${this.#p.url}#${token}`);
  }

  #hear(e: MessageEvent): void {
    const frame = this.#frame;
    if (!frame || e.source !== frame.contentWindow || e.origin !== new URL(this.#p.url).origin) return;
    const said = e.data as { comeback?: unknown; height?: unknown } | null;
    if (said?.comeback === 'close') this.close(true);
    else if (said?.comeback === 'changed') this.#p.onChanged();
    else if (said?.comeback === 'size' && typeof said.height === 'number' && Number.isFinite(said.height)) {
      this.#height = Math.ceil(said.height) + 2; // our border
      this.place();
    }
  }

  #outside(e: PointerEvent): void {
    if (this.#trigger && e.isTrusted && !e.composedPath().includes(this.#p.layer.host)) this.close(false);
  }

  #key(e: KeyboardEvent): void {
    if (!this.#trigger || !e.isTrusted || e.key !== 'Escape') return;
    e.preventDefault();
    e.stopImmediatePropagation();
    this.close(true);
  }
}
