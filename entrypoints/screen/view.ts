import type { Screen } from '#lib/adapters/schema.ts';
import { drawnBox } from '#lib/overlay/drawn-box.ts';
import { rowsInView } from '#lib/overlay/in-view.ts';
import type { RowHandle, ScreenReader } from '#lib/reader/read-screen.ts';
import { Glimpse, saysAllItself } from '#lib/reader/same-again.ts';

/** Rows this far outside the view are painted too, so that scrolling finds their badges there. */
const MARGIN = 200;
/** While the host renders again and again, rows that look as before are read in full once in so long. */
const FULL_MS = 1000;

/** The rows a person sees, or nearly, and whether a host that rendered them again changed any. */
export class View {
  readonly #doc: Document;
  readonly #screen: Screen;
  readonly #comparable: boolean;
  #glimpse: Glimpse | null = null;
  #since = 0;
  #edges: Edges = [0, 0, 0];
  rows: RowHandle[] = [];

  constructor(doc: Document, screen: Screen) {
    this.#doc = doc;
    this.#screen = screen;
    this.#comparable = saysAllItself(screen);
  }

  /** Finds them among all rows. */
  find(all: readonly RowHandle[]): void {
    this.rows = rowsInView(all, this.#doc.defaultView?.innerHeight ?? 0, MARGIN);
    this.#edges = edgesOf(this.rows);
  }

  /** They have just been read: what they look like now is what they said. */
  wereRead(reader: ScreenReader): void {
    this.#since = performance.now();
    this.#glimpse = this.#comparable ? Glimpse.of(this.#screen, reader, this.rows, this.#glimpse) : null;
  }

  /** What was read counts no more, however alike the rows look. */
  forget(): void {
    this.#glimpse = null;
  }

  /** True when the host rendered these very rows at the same places; they stand on the new elements then. */
  again(reader: ScreenReader): boolean {
    if (!this.#glimpse || performance.now() - this.#since > FULL_MS) return false;
    const now = this.#glimpse.again(reader);
    if (now?.length !== this.rows.length || now.some((handle, n) => handle.row !== this.rows[n]?.row)) return false;
    // Where the first and the last one stand where they stood, so do those between them.
    if (edgesOf(now).some((edge, n) => Math.abs(edge - (this.#edges[n] ?? 0)) > 0.5)) return false;
    this.rows = now;
    return true;
  }
}

type Edges = [left: number, top: number, bottom: number];

function edgesOf(rows: readonly RowHandle[]): Edges {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && drawnBox(row.element));
  return [first?.left ?? 0, first?.top ?? 0, last?.bottom ?? 0];
}
