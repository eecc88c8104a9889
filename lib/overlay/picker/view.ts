import { constructedSheet } from '../constructed-sheet.ts';
import { drawnBox } from '../drawn-box.ts';
import { pickerCss } from './sheet.ts';
import { modalsIn, nameOf, parentOf } from './walk.ts';

export interface PickerWords {
  /** "Enter takes it, ← wider, → narrower". */
  keys: string;
  leave: string;
}

const CRUMBS = 4;

/** What the picker draws: the outline with its chip, marks of what is known, and a bar with breadcrumbs. */
export class PickerView {
  readonly host: HTMLElement;
  readonly shield: HTMLElement;
  readonly #doc: Document;
  readonly #layer: HTMLElement;
  readonly #box: HTMLElement;
  readonly #chip: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #want: HTMLElement;
  readonly #crumbs: HTMLElement;
  readonly #leave: HTMLElement;
  readonly #marks: HTMLElement;
  readonly #said: HTMLElement;

  constructor(doc: Document, words: PickerWords) {
    this.#doc = doc;
    const make = (tag: string, name: string) => {
      const it = doc.createElement(tag);
      it.className = name;
      return it;
    };
    this.host = doc.createElement('comeback-picker');
    this.host.setAttribute('data-comeback', '');
    const root = this.host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [constructedSheet(pickerCss)];
    this.#layer = make('div', 'layer');
    this.#layer.popover = 'manual';
    this.shield = make('div', 'shield');
    this.#marks = make('div', '');
    this.#box = make('div', 'box');
    this.#chip = make('div', 'chip');
    this.#bar = make('div', 'bar');
    this.#want = make('span', 'want');
    this.#crumbs = make('span', 'crumbs');
    const keys = make('span', 'keys');
    keys.textContent = words.keys;
    this.#leave = make('span', 'leave');
    this.#leave.textContent = words.leave;
    this.#said = this.#want;
    this.#said.setAttribute('role', 'status');
    this.#bar.append(this.#want, this.#crumbs, keys, this.#leave);
    this.#layer.append(this.shield, this.#marks, this.#box, this.#chip, this.#bar);
    root.append(this.#layer);
  }

  /** Above everything of the page: in the open modal dialog where there is one, as all else is inert then. */
  open(want: string): void {
    const home = modalsIn(this.#doc).at(-1) ?? this.#doc.documentElement;
    if (this.host.parentElement !== home) home.append(this.host);
    if (this.#layer.matches(':popover-open')) this.#layer.hidePopover();
    this.#layer.showPopover();
    this.#want.textContent = want;
    this.show(null, []);
  }

  close(): void {
    this.host.remove();
  }

  /** Outlines an element; `chain` is it and what it stands in, for the breadcrumbs. */
  show(element: Element | null, chain: Element[]): void {
    const box = element && drawnBox(element);
    const there = box !== null && box.width + box.height > 0;
    this.#box.hidden = !there;
    this.#chip.hidden = !there;
    this.#chip.style.display = there ? '' : 'none';
    if (there && element) {
      place(this.#box, box);
      this.#chip.textContent = `${this.#want.textContent} · ${nameOf(element)}`;
      const above = box.top > 26;
      this.#chip.style.left = `${Math.max(4, box.left)}px`;
      this.#chip.style.top = `${above ? box.top - 24 : box.bottom + 4}px`;
      const height = this.#doc.defaultView?.innerHeight ?? 0;
      this.#bar.classList.toggle('top', box.bottom > height - 90 && box.top > 120);
    }
    const crumbs = chain.slice(0, CRUMBS).reverse();
    this.#crumbs.replaceChildren(
      ...crumbs.map((it) => {
        const crumb = this.#doc.createElement('span');
        crumb.className = it === element ? 'crumb here' : 'crumb';
        crumb.textContent = nameOf(it);
        return crumb;
      }),
    );
  }

  /** Dashed boxes around what is known already. */
  mark(elements: Element[]): void {
    this.#marks.replaceChildren(
      ...elements.slice(0, 200).flatMap((it) => {
        const box = drawnBox(it);
        if (box.width === 0) return [];
        const mark = this.#doc.createElement('div');
        mark.className = 'mark';
        place(mark, box);
        return [mark];
      }),
    );
  }

  /** Which of our own buttons is at a point, asked by geometry: the pointer's events all go to the shield's handler. */
  ownAt(x: number, y: number): { crumb: number } | 'leave' | 'bar' | null {
    const inside = (it: Element): boolean => {
      const box = it.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    };
    if (inside(this.#leave)) return 'leave';
    const crumbs = [...this.#crumbs.children];
    const at = crumbs.findIndex(inside);
    if (at >= 0) return { crumb: crumbs.length - 1 - at };
    return inside(this.#bar) ? 'bar' : null;
  }
}

function place(it: HTMLElement, box: DOMRect): void {
  const { style } = it;
  style.left = `${box.left - 2}px`;
  style.top = `${box.top - 2}px`;
  style.width = `${box.width + 4}px`;
  style.height = `${box.height + 4}px`;
}

/** An element and all it stands in, up to the body. */
export function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at.tagName !== 'BODY' && at.tagName !== 'HTML'; at = parentOf(at))
    chain.push(at);
  return chain;
}
