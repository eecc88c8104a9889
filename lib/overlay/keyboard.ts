import { outward } from './around.ts';
import { isJump } from './jump-key.ts';
import type { Live } from './painter.ts';
import { type TabStop, visible } from './tab-stop.ts';

type Board = {
  doc: Document;
  root: ShadowRoot;
  live(): ReadonlyMap<string, Live>;
  tabStop: TabStop;
  signal: AbortSignal;
};

/**
 * Keyboard order of the badges. All of them are one stop in the page's Tab order, behind the host's own controls; the
 * arrow keys walk them in the order of their rows. The host's focus is never moved but on the person's own key.
 */
export class Keyboard {
  readonly #board: Board;
  #cameFrom: HTMLElement | null = null;

  constructor(board: Board) {
    this.#board = board;
    const { doc, root, signal } = board;
    root.addEventListener('keydown', (e) => this.#onBadge(e as KeyboardEvent), { signal });
    root.addEventListener('focusin', (e) => this.#onFocus(e.target as HTMLElement), { signal });
    doc.addEventListener('keydown', (e) => this.#onPage(e), { signal, capture: true });
  }

  #visible(): Live[] {
    return visible(this.#board.live());
  }

  #onFocus(target: HTMLElement): void {
    const row = target.dataset.row;
    if (row === undefined) return;
    this.#board.tabStop.moveTo(row, this.#board.live());
  }

  #onBadge(e: KeyboardEvent): void {
    if (!e.isTrusted) return;
    const badges = this.#visible();
    const at = badges.findIndex((l) => l.pill.button === this.#board.root.activeElement);
    if (at < 0) return;
    const last = badges.length - 1;
    const to =
      e.key === 'ArrowDown' || e.key === 'ArrowRight'
        ? Math.min(at + 1, last)
        : e.key === 'ArrowUp' || e.key === 'ArrowLeft'
          ? Math.max(at - 1, 0)
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? last
              : -1;
    const back = isJump(e) || e.key === 'Escape';
    // The host's own shortcuts must not hear keys that were meant for a badge.
    e.stopPropagation();
    if (to >= 0) {
      e.preventDefault();
      badges[to]?.pill.button.focus();
      badges[to]?.shown.handle.element.scrollIntoView({ block: 'nearest' });
    } else if (back) {
      e.preventDefault();
      const from = this.#cameFrom;
      this.#cameFrom = null;
      if (from?.isConnected) from.focus({ preventScroll: true });
      else badges[at]?.pill.button.blur();
    }
  }

  #onPage(e: KeyboardEvent): void {
    if (!e.isTrusted || !isJump(e) || this.#board.root.activeElement || this.#visible().length === 0) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    this.jump();
  }

  /** To the badge of the row that has the focus; to the first one when none has. Only on a person's own key. */
  jump(): void {
    let focused = this.#board.doc.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const badges = this.#visible();
    const mine = badges.find((l) => outward(focused, (el) => el === l.shown.handle.element));
    this.#cameFrom = mine ? (focused as HTMLElement) : null;
    (mine ?? badges[0])?.pill.button.focus({ preventScroll: true });
  }
}
