import type { Live } from './painter.ts';

/** Which one of the badges is in the page's Tab order: all of them together are one stop. */
export class TabStop {
  #row: string | null = null;

  /** After painting: exactly one badge stays in the Tab order. */
  refresh(live: ReadonlyMap<string, Live>): void {
    if (this.#row === null || !live.has(this.#row)) this.#row = visible(live)[0]?.shown.row ?? null;
    for (const [row, { pill }] of live) {
      const index = row === this.#row ? 0 : -1;
      if (pill.button.tabIndex !== index) pill.button.tabIndex = index;
    }
  }

  moveTo(row: string, live: ReadonlyMap<string, Live>): void {
    this.#row = row;
    this.refresh(live);
  }
}

export const visible = (live: ReadonlyMap<string, Live>): Live[] =>
  [...live.values()].filter((l) => !l.pill.button.hidden);
