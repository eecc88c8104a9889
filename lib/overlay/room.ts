import { holds } from './around.ts';
import { around, type Box, isEmpty, shared } from './box.ts';
import { pinned } from './covered.ts';
import { drawnBox } from './drawn-box.ts';
import type { Room } from './spot.ts';

/** Enough for any real record; a page that puts more into one row gets its first ones looked at. */
const MOST_NODES = 300;
/** Longer texts are measured as one box: a 100 KB name would have thousands of line boxes. */
const LONG_TEXT = 2000;

const CONTROLS =
  'button,input,select,textarea,img,svg,canvas,video,iframe,meter,progress,[role="button"],[role="checkbox"]';
const CELLS = 'td,th,[role="cell"],[role="gridcell"]';

const boxOf = (r: DOMRect): Box => ({ left: r.left, top: r.top, right: r.right, bottom: r.bottom });

function textBoxes(text: Text, range: Range): Box[] {
  range.selectNodeContents(text);
  if (text.length > LONG_TEXT) return [boxOf(range.getBoundingClientRect())];
  return Array.from(range.getClientRects(), boxOf);
}

/** A chip is wider than its text: take the element's own box when it hugs the text. */
function chip(text: Box, parent: Element): Box {
  const box = boxOf(drawnBox(parent));
  const hugs =
    box.right - box.left < text.right - text.left + 40 && box.bottom - box.top < (text.bottom - text.top) * 2;
  return hugs ? around(box, text) : text;
}

/** The part of a row that holds the name and stays in view while the list scrolls sideways. */
export function frozenIn(row: Element, anchor: Element): Element | null {
  const pin = pinned(anchor);
  return pin !== row && holds(row, pin) ? pin : null;
}

/** The elements and texts of a record, as many as are looked at. */
function* nodesIn(doc: Document, roots: readonly Node[]): Generator<Node> {
  let left = MOST_NODES;
  for (const root of roots) {
    const walker = doc.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node && left-- > 0; node = walker.nextNode()) yield node;
  }
}

/**
 * Measures one record: the name's first line, its cell, and every text and control in it. Reads layout, writes
 * nothing; call it for rows in view only. Null when the record or its name is not rendered. `roots`: the record, and the
 * shadow roots that are part of it.
 */
export function readRoom(
  row: Element,
  anchor: Element,
  frozen: Element | null,
  clip: Box,
  roots: readonly Node[] = [row],
): Room | null {
  const rowBox = boxOf(drawnBox(row));
  if (isEmpty(rowBox)) return null;
  const inRoots = roots.length > 1;
  const has = (outer: Element, node: Element | Text) => outer.contains(node) || (inRoots && holds(outer, node));
  const nearest = frozen ?? anchor.closest(CELLS);
  const cell = nearest && has(row, nearest) ? boxOf(drawnBox(nearest)) : rowBox;
  const doc = row.ownerDocument;
  const range = doc.createRange();
  // What a component draws in a shadow root that isn't part of the record can't be walked: it takes its room as a whole.
  const inParts = inRoots || row.getRootNode() !== doc;
  const taken: Box[] = [];
  let name: Box | null = null;
  for (const node of nodesIn(doc, roots)) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const el = node as Element;
      if (el.matches(CONTROLS) || (inParts && el.shadowRoot && !roots.includes(el.shadowRoot) && !has(anchor, el)))
        taken.push(boxOf(el.getBoundingClientRect()));
      continue;
    }
    const text = node as Text;
    if (text.length < 100 && text.data.trim() === '') continue;
    const boxes = textBoxes(text, range).filter((b) => !isEmpty(b));
    const first = boxes[0];
    if (!first) continue;
    const inName = has(anchor, text);
    // What a cell with `overflow: hidden` cuts off is not on the screen and takes no room.
    if (inName && !name) {
      const line = boxes.filter((b) => b.top < first.bottom && b.bottom > first.top).reduce(around);
      name = shared(line, cell);
    } else if (inName && name && first.top < name.bottom && first.bottom > name.top) {
      name = shared(around(name, first), cell);
    }
    const parent = text.parentElement;
    for (const b of boxes.length > 1 || !parent ? boxes : [chip(first, parent)]) {
      // what has been scrolled below a frozen part is not on the screen either
      if (frozen && !has(frozen, text) && b.left >= cell.left && b.right <= cell.right) continue;
      taken.push(inName ? shared(b, cell) : b);
    }
  }
  if (!name || isEmpty(name)) return null;
  // beside a frozen part other columns pass below
  return { name, cell: shared(cell, rowBox), row: frozen ? cell : rowBox, taken, clip };
}
