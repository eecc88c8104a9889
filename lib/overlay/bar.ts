import type { Bar } from '#lib/messages/views.ts';
import { topmost } from './covered.ts';
import { strokes } from './icons.ts';
import type { Layer } from './layer.ts';

const CONTROLS = 'a[href],button,input,select,textarea,[role="button"],[role="link"],[contenteditable]';
const EDGE = 12;
const HEIGHT = 36;
/** How far from its ends the bar asks what lies under it. */
const INSET = 20;

/** Rules of the bar; they stand in the sheet of the badges. */
export const barRules = `
.bar{pointer-events:auto;contain:layout style;display:flex;align-items:center;gap:8px;box-sizing:border-box;height:36px;max-width:100%;padding:0 6px 0 12px;border:1px solid rgb(0 0 0/.25);border-radius:18px;background:#ccfbf1;color:#115e59;font:500 13px/16px system-ui,sans-serif;box-shadow:0 1px 3px rgb(0 0 0/.25)}
.bar.quiet{height:28px;background:#f8fafc;color:#334155;font-size:12px}
.bar p{margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar button{flex:none;border:0;border-radius:13px;height:26px;padding:0 12px;font:500 12px/16px system-ui,sans-serif;cursor:pointer;background:#0f766e;color:#fff}
.bar button:hover{background:#115e59}
.bar .close{width:24px;height:24px;padding:0;display:grid;place-items:center;background:none;color:inherit}
.bar .close:hover{background:rgb(0 0 0/.25)}
.close svg{stroke-width:2}
`;

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
  #screen = '';

  constructor(layer: Layer, words: { dismiss: string }, onStart: (button: HTMLElement) => void, signal: AbortSignal) {
    this.#layer = layer;
    const { doc } = layer;
    const button = (then: () => void) => {
      const el = doc.createElement('button');
      el.type = 'button';
      el.addEventListener('click', (e) => e.isTrusted && then(), { signal });
      return el;
    };
    this.#el = doc.createElement('div');
    this.#el.className = 'bar';
    this.#el.hidden = true;
    this.#el.setAttribute('role', 'region');
    this.#el.setAttribute('aria-label', 'Comeback');
    this.#text = doc.createElement('p');
    this.#text.setAttribute('role', 'status');
    this.#action = button(() => onStart(this.#action));
    const close = button(() => this.#close());
    close.className = 'close';
    close.setAttribute('aria-label', words.dismiss);
    close.append(strokes(doc, 12, 'M2 2l8 8M10 2l-8 8'));
    this.#el.append(this.#text, this.#action, close);
    layer.float.append(this.#el);
  }

  /** Call it before anything else is written: asking what lies under the bar makes the browser finish the frame. */
  show(bar: Bar | null, screen: string): void {
    this.#screen = screen;
    const print = bar ? `${this.#screen}\u0001${bar.quiet}` : null;
    const hidden = bar === null || print === this.#closed;
    const now = hidden ? '' : `${bar.quiet}\u0001${bar.text}\u0001${bar.action}`;
    if (now === this.#shown) return;
    if (!hidden) {
      this.#place(bar);
      if (!this.#layer.stay()) return;
      this.#el.classList.toggle('quiet', bar.quiet);
      this.#text.textContent = bar.text;
      this.#action.textContent = bar.action;
    }
    this.#shown = now;
    this.#el.hidden = hidden;
  }

  #close(): void {
    this.#closed = `${this.#screen}\u0001${this.#el.classList.contains('quiet')}`;
    this.#el.hidden = true;
    this.#shown = '';
  }

  /** The first corner without a control of the host under it; the first of all when each has some. */
  #place({ text, action }: Bar): void {
    const { doc, float } = this.#layer;
    const { clientWidth } = doc.documentElement;
    const h = doc.defaultView?.innerHeight ?? 0;
    const width = Math.min(clientWidth - 2 * EDGE, widthOf(text) + widthOf(action) + 90);
    const across = { right: clientWidth - EDGE - width, center: (clientWidth - width) / 2, left: EDGE };
    const places = (['end', 'start'] as const).flatMap((down) =>
      Object.entries(across).map(([side, left]) => ({ down, side, left })),
    );
    const topOf = (down: string) => (down === 'end' ? h - EDGE - HEIGHT : EDGE);
    const free = places.find(({ down, left }) => !this.#hits(left, topOf(down), width)) ?? places[0];
    float.style.alignItems = `flex-${free?.down}`;
    float.style.justifyContent = free?.side ?? '';
  }

  #hits(left: number, top: number, width: number): boolean {
    const { doc, host } = this.#layer;
    // Every point costs a long page a millisecond: near both ends, where hosts float their round buttons, and twice
    // between.
    for (const x of [INSET, width / 3, (width * 2) / 3, width - INSET]) {
      let root: Document | ShadowRoot | null = doc;
      while (root) {
        const el: Element | null = topmost(root, left + x, top + HEIGHT / 2, host);
        if (el?.closest(CONTROLS)) return true;
        root = el?.shadowRoot ?? null;
      }
    }
    return false;
  }
}

/** No narrower than a text of the bar is drawn, in pixels; without asking the browser. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter < '\u0500' ? 8 : 14;
  return width;
}
