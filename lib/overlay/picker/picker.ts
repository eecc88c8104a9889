import { holds } from '../around.ts';
import { chainOf, PickerView, type PickerWords } from './view.ts';
import { candidatesIn, elementAt, firstIn } from './walk.ts';

/** What a person can do, by pointer, by key in the page, or by key in the panel beside it. */
export type PickerCommand = 'next' | 'prev' | 'wider' | 'narrower' | 'take' | 'leave';

/** Nothing a person does while picking reaches the host: neither its handlers nor its controls. */
const BLOCKED = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'keydown',
  'keyup',
  'keypress',
];
/** What a second press of a double click is made of. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'];
/** As far apart as two clicks may be to be a double one, with room. */
const DOUBLE_MS = 600;
const NEAR_PX = 12;
const KEYS: Record<string, PickerCommand> = {
  ArrowDown: 'next',
  ArrowUp: 'prev',
  ArrowLeft: 'wider',
  ArrowRight: 'narrower',
  Enter: 'take',
  Escape: 'leave',
};
/** These keep their meaning for the browser (scrolling), though the host doesn't hear of them. */
const SCROLLS = /^(PageUp|PageDown|Home|End)$/;

export interface PickerPorts {
  view: Window;
  words: PickerWords;
  onTake(element: Element): void;
  /** Whether an element keeps what it draws to itself. */
  isClosed(element: Element): boolean;
  onLeave(): void;
}

/** Points at an element as a browser's own element picker does. It writes nothing into the page but its one element. */
export class Picker {
  readonly #p: PickerPorts;
  readonly #doc: Document;
  readonly #look: PickerView;
  #end: AbortController | null = null;
  readonly #again = () => this.#redraw();
  /** What is outlined stands at this place of the chain. */
  #chain: Element[] = [];
  #at = 0;
  #known: Element[] = [];
  #among: () => Element[] = () => [];
  /** The key that is down: picking may be ended by the panel before it is released. */
  #held: string | null = null;
  /** The click that may turn out to be half of a double one. */
  #clicked: MouseEvent | null = null;

  constructor(ports: PickerPorts) {
    this.#p = ports;
    this.#doc = ports.view.document;
    this.#look = new PickerView(this.#doc, ports.words);
  }

  get isAiming(): boolean {
    return this.#end !== null;
  }

  /** Starts (or goes on) picking. `among`: what the keyboard steps through, all of the page's texts if empty. */
  aim(want: string, known: () => Element[], among: () => Element[]): void {
    this.#among = among;
    this.#chain = [];
    this.#known = known();
    this.#look.open(want);
    this.#look.mark(this.#known);
    if (this.#end) return;
    this.#end = new AbortController();
    const { view } = this.#p;
    const { signal } = this.#end;
    for (const type of BLOCKED)
      view.addEventListener(type, (e) => this.#block(e), { capture: true, passive: false, signal });
    view.addEventListener('wheel', (e) => this.#wheel(e), { capture: true, passive: false, signal });
    view.addEventListener('scroll', this.#again, { capture: true, passive: true, signal });
    view.addEventListener('resize', this.#again, { passive: true, signal });
  }

  rest(): void {
    this.#end?.abort();
    this.#end = null;
    this.#look.close();
    if (this.#held !== null) this.#untilReleased(this.#held);
    this.#held = null;
    if (this.#clicked) this.#untilClickedOut(this.#clicked);
    this.#clicked = null;
  }

  do(command: PickerCommand): void {
    const element = this.#chain[this.#at];
    if (command === 'leave') this.#p.onLeave();
    else if (command === 'take') {
      if (element) this.#p.onTake(element);
    } else if (command === 'wider') this.#go(Math.min(this.#at + 1, this.#chain.length - 1));
    else if (command === 'narrower') {
      const inner = this.#at > 0 || !element ? null : firstIn(element);
      if (inner) this.#show(inner);
      else this.#go(Math.max(0, this.#at - 1));
    } else this.#step(command === 'next' ? 1 : -1);
  }

  #step(by: number): void {
    const list = this.#among();
    const all = list.length > 0 ? list : candidatesIn(this.#doc.body, this.#p.isClosed);
    const element = this.#chain[this.#at] ?? null;
    const now = element ? all.findIndex((it) => holds(element, it)) : -1;
    const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
    if (!next) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#show(next);
  }

  #show(element: Element | null): void {
    this.#chain = element ? chainOf(element) : [];
    this.#go(0);
    // what scrolls in a shadow root isn't heard outside of it
    for (let at = element?.getRootNode(); at instanceof ShadowRoot; at = at.host.getRootNode())
      at.addEventListener('scroll', this.#again, { capture: true, passive: true, signal: this.#end?.signal });
  }

  #go(at: number): void {
    this.#at = at;
    this.#redraw();
  }

  #redraw(): void {
    this.#look.show(this.#chain[this.#at] ?? null, this.#chain);
    this.#look.mark(this.#known.filter((it) => it.isConnected));
  }

  #block(e: Event): void {
    const key = e as KeyboardEvent;
    if (e.type.startsWith('key') && (key.ctrlKey || key.metaKey || key.altKey)) return; // the browser's own
    e.stopImmediatePropagation();
    if (e.cancelable && !SCROLLS.test(key.key ?? '')) e.preventDefault();
    if (!e.isTrusted) return;
    if (e.type === 'pointermove') this.#hover(e as PointerEvent);
    else if (e.type === 'click') this.#click(e as MouseEvent);
    else if (e.type === 'keyup') this.#held = null;
    else if (e.type === 'keydown') {
      this.#held = key.key;
      const command = key.key === 'Tab' ? (key.shiftKey ? 'prev' : 'next') : KEYS[key.key];
      if (!command) return;
      this.do(command);
    }
  }

  /** The key that ended the picking is still down: its repeats and its release aren't the host's either. */
  #untilReleased(key: string): void {
    const { view } = this.#p;
    const end = new AbortController();
    const hear = (e: KeyboardEvent) => {
      const ours = e.key === key && (e.type === 'keyup' || e.repeat);
      if (ours) {
        e.stopImmediatePropagation();
        e.preventDefault();
      }
      if (e.type === 'keyup' ? ours : !ours) end.abort();
    };
    for (const type of ['keydown', 'keyup'] as const)
      view.addEventListener(type, hear, { capture: true, signal: end.signal });
  }

  /** A click that ended the picking may be the first of two: the second isn't the host's either. */
  #untilClickedOut(first: MouseEvent): void {
    const { view } = this.#p;
    const end = new AbortController();
    let pressed = false;
    const hear = (e: MouseEvent) => {
      const near = Math.abs(e.clientX - first.clientX) + Math.abs(e.clientY - first.clientY) < NEAR_PX;
      const again = e.isTrusted && near && (pressed || e.detail > 1 || e.timeStamp - first.timeStamp < DOUBLE_MS);
      if (!again) return end.abort();
      pressed = e.type !== 'click' && e.type !== 'dblclick';
      e.stopImmediatePropagation();
      if (e.cancelable) e.preventDefault();
    };
    for (const type of PRESSES)
      view.addEventListener(type, hear as EventListener, { capture: true, passive: false, signal: end.signal });
  }

  #hover({ clientX: x, clientY: y }: PointerEvent): void {
    if (this.#look.ownAt(x, y)) return;
    const element = elementAt(this.#doc, x, y, this.#look.host);
    // A frame's own picker answers for what is inside it: let the pointer through.
    const inFrame = element !== null && /^I?FRAME$/.test(element.tagName);
    this.#look.shield.style.pointerEvents = inFrame ? 'none' : '';
    const known = element && this.#chain.indexOf(element);
    if (inFrame) this.#show(null);
    else if (known !== this.#at && !(known === 0 && this.#at > 0)) this.#show(element);
  }

  #click(click: MouseEvent): void {
    const { clientX: x, clientY: y } = click;
    this.#clicked = click;
    const own = this.#look.ownAt(x, y);
    if (own === 'leave') this.#p.onLeave();
    else if (own && typeof own === 'object') this.#go(Math.min(own.crumb, this.#chain.length - 1));
    if (own) return;
    const element = elementAt(this.#doc, x, y, this.#look.host);
    const shown = this.#chain[this.#at];
    // Widened by key or breadcrumb: the click takes what is outlined, as long as it is there.
    const taken = shown && element && holds(shown, element) ? shown : element;
    if (taken && !/^I?FRAME$/.test(taken.tagName)) this.#p.onTake(taken);
  }

  /** The shield lies over inner scroll boxes: the wheel still turns what is under the pointer. */
  #wheel(e: WheelEvent): void {
    e.stopImmediatePropagation();
    const from = elementAt(this.#doc, e.clientX, e.clientY, this.#look.host);
    for (const it of from ? chainOf(from) : []) {
      if (it.scrollHeight <= it.clientHeight + 1) continue;
      const { overflowY } = getComputedStyle(it);
      if (!/auto|scroll/.test(overflowY)) continue;
      const before = it.scrollTop;
      it.scrollTop += e.deltaY;
      if (it.scrollTop !== before) {
        if (e.cancelable) e.preventDefault();
        return;
      }
    }
  }
}
