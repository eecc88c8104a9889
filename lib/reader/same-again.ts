import type { Screen } from '../adapters/schema.ts';
import { kept } from './kept.ts';
import type { RowHandle, ScreenReader } from './read-screen.ts';
import { isRecordShown } from './visible.ts';

/** What can change a record's reading without changing its own markup. */
const OUTSIDE =
  /"(closest|before|twin|header|siblings|hiddenBy|columns|components)":|"from":"(page|scope)"|"as":"(control|address)"|"shape":"page"/;

/** Longer records are not compared: reading them costs no more. */
const LONG = 20_000;

/** True when a record's own markup decides what it reads as, so that the same markup need not be read again. */
export function saysAllItself(screen: Screen): boolean {
  return screen.records.length === 1 && !screen.order && !OUTSIDE.test(JSON.stringify(screen.records));
}

type Look = { handle: RowHandle; markup: string; copy: Element | null };

/**
 * The records in view as they were when they were read. A host that renders its list again as it was, as most do on
 * every poll, is recognised by comparing markup, which costs a tenth of reading; one that goes on doing so by comparing
 * with copies, which costs a tenth of that. What markup doesn't show (a class further up that hides a name) is found by
 * the full reading that follows within a second.
 */
export class Glimpse {
  readonly #screen: Screen;
  readonly #count: number;
  readonly #looks: Look[];

  private constructor(screen: Screen, count: number, looks: Look[]) {
    this.#screen = screen;
    this.#count = count;
    this.#looks = looks;
  }

  /** Of a list just read; null when there is nothing to compare later. `before`: copies that still hold are kept. */
  static of(screen: Screen, reader: ScreenReader, view: readonly RowHandle[], before: Glimpse | null): Glimpse | null {
    const count = reader.list()?.length;
    if (!count || view.length === 0) return null;
    const looks = view.map((handle, n): Look => {
      const markup = handle.element.outerHTML;
      const old = before === null ? undefined : before.#looks[n];
      return { handle, markup, copy: old?.markup === markup ? old.copy : null };
    });
    return looks.some((l) => l.markup.length > LONG) ? null : new Glimpse(screen, count, looks);
  }

  /** The same records in the page as it is now; null when one of them reads otherwise, is hidden, or they are not as many. */
  again(reader: ScreenReader): RowHandle[] | null {
    const list = reader.list();
    if (list?.length !== this.#count) return null;
    const now: RowHandle[] = [];
    for (const look of this.#looks) {
      const element = list[look.handle.at];
      if (!element || !isAsBefore(element, look) || !isRecordShown(element, this.#screen)) return null;
      if (element !== look.handle.element) look.handle = reader.handleOn(look.handle, element);
      now.push(look.handle);
    }
    return now;
  }
}

function isAsBefore(element: Element, look: Look): boolean {
  if (look.copy) return look.copy.isEqualNode(element);
  if (element.outerHTML !== look.markup) return false;
  look.copy = nowhere(element.ownerDocument).importNode(element, true);
  return true;
}

const inert = new WeakMap<Document, Document>();

/** A document in which nothing loads and nothing runs: a copy in the page's own would wake its custom elements. */
const nowhere = (doc: Document): Document => kept(inert, doc, () => doc.implementation.createHTMLDocument(''));
