import type { PaintedRow } from '#lib/messages/views.ts';

/** A row's print is told again after this long though nothing changed: the background's freshness lives by it. */
const TELL_AGAIN_MS = 10 * 60_000;

type Known = { print: string; askedAt: number; painted: PaintedRow | null };

/**
 * What was read and what was answered, row by row. An answer belongs to the content it was given for: when the row's
 * content has changed since, the answer is not for it, so a badge never stands at another patient's row.
 */
export class KnownRows {
  readonly #rows = new Map<string, Known>();

  /** Whether the background has to be told of this row: new, changed, or told too long ago. */
  isNews(row: string, print: string, now: number): boolean {
    const known = this.#rows.get(row);
    return !known || known.print !== print || now - known.askedAt > TELL_AGAIN_MS;
  }

  /** Notes what is about to be told. What was painted stays only if the content is the same. */
  asked(row: string, print: string, now: number): void {
    const known = this.#rows.get(row);
    const painted = known?.print === print ? known.painted : null;
    this.#rows.set(row, { print, askedAt: now, painted });
  }

  /** Takes an answer to `print`; false when it is late: the row reads otherwise by now, or is gone. */
  answered(painted: PaintedRow, print: string | undefined): boolean {
    const known = this.#rows.get(painted.row);
    if (!known || known.print !== print) return false;
    known.painted = painted;
    return true;
  }

  /** The telling failed: the next reading tells it again. */
  forgetAsked(row: string): void {
    const known = this.#rows.get(row);
    if (known) known.askedAt = Number.NEGATIVE_INFINITY;
  }

  /** What to paint at a row whose content is `print`; null = nothing, or not known yet. */
  paintFor(row: string, print: string): PaintedRow | null {
    const known = this.#rows.get(row);
    return known?.print === print ? known.painted : null;
  }

  painted(row: string): PaintedRow | null {
    return this.#rows.get(row)?.painted ?? null;
  }

  /** Flags may have changed: tell everything again, but keep showing what is shown until the answer. */
  doubtAll(): void {
    for (const known of this.#rows.values()) known.askedAt = Number.NEGATIVE_INFINITY;
  }

  /** Drops the rows that are no longer in the list; returns those the background was told of. */
  keepOnly(rows: ReadonlySet<string>): string[] {
    const gone = [...this.#rows.keys()].filter((row) => !rows.has(row));
    for (const row of gone) this.#rows.delete(row);
    return gone;
  }
}
