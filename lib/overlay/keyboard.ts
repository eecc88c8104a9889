import type { Live } from './painter.ts';

/** Alt+Shift+C goes from the row that has the focus to its badge, and from a badge back to where it came from. */
const isJump = (e: KeyboardEvent) => e.altKey && e.shiftKey && !e.ctrlKey && !e.metaKey && e.code === 'KeyC';

type Board = { doc: Document; root: ShadowRoot; live(): ReadonlyMap<string, Live>; signal: AbortSignal };

/**
 * Keyboard order of the badges. All of them are one stop in the page's Tab order, behind the host's own controls; the
 * arrow keys walk them in the order of their rows. The host's focus is never moved but on the person's own key.
 */
export class Keyboard {
  readonly #board: Board;
  #current: string | null = null;
  #cameFrom: HTMLElement | null = null;

  constructor(board: Board) {
    this.#board = board;
    const { doc, root, signal } = board;
    root.addEventListener('keydown', (e) => this.#onBadge(e as KeyboardEvent), { signal });
    root.addEventListener('focusin', (e) => this.#onFocus(e.target as HTMLElement), { signal });
    doc.addEventListener('keydown', (e) => this.#onPage(e), { signal, capture: true });
  }

  /** After painting: exactly one badge stays in the Tab order. */
  refresh(): void {
    const live = this.#board.live();
    const keep =
      this.#current !== null && live.has(this.#current) ? this.#current : (this.#visible()[0]?.shown.row ?? null);
    this.#current = keep;
    for (const [row, { pill }] of live) {
      const index = row === keep ? 0 : -1;
      if (pill.button.tabIndex !== index) pill.button.tabIndex = index;
    }
  }

  #visible(): Live[] {
    return [...this.#board.live().values()].filter((l) => !l.pill.button.hidden);
  }

  #onFocus(target: HTMLElement): void {
    const row = target.dataset.row;
    if (row === undefined) return;
    this.#current = row;
    this.refresh();
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
      badges[to]?.shown.element.scrollIntoView({ block: 'nearest' });
    } else if (back) {
      e.preventDefault();
      const from = this.#cameFrom;
      this.#cameFrom = null;
      if (from?.isConnected) from.focus({ preventScroll: true });
      else badges[at]?.pill.button.blur();
    }
  }

  #onPage(e: KeyboardEvent): void {
    if (!e.isTrusted || !isJump(e) || this.#board.root.activeElement) return;
    const focused = this.#board.doc.activeElement;
    const badges = this.#visible();
    const mine = badges.find(
      (l) => focused !== null && focused !== this.#board.doc.body && l.shown.element.contains(focused),
    );
    const target = mine ?? badges[0];
    if (!target) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    this.#cameFrom = mine ? (focused as HTMLElement) : null;
    target.pill.button.focus({ preventScroll: true });
  }
}
