import { drawnBox } from './drawn-box.ts';

/** What a row must have for the overlay to find it. */
export type Placed = { element: Element };

/** Up to this many are simply measured; a calendar's events are not in the order of their tops. */
const FEW = 300;

/**
 * The rows whose box meets the viewport widened by `margin` pixels, in their order. Long lists are searched by halves
 * (their tops only grow), so 5,000 rows cost a dozen measurements and not 5,000.
 */
export function rowsInView<R extends Placed>(rows: readonly R[], viewHeight: number, margin: number): R[] {
  const low = -margin;
  const high = viewHeight + margin;
  const meets = (r: R): -1 | 0 | 1 | null => {
    const box = drawnBox(r.element);
    if (box.width === 0 && box.height === 0) return null; // hidden by a filter: says nothing about the order
    return box.bottom < low ? -1 : box.top > high ? 1 : 0;
  };
  if (rows.length <= FEW) return rows.filter((r) => meets(r) === 0);

  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    let at = middle;
    let side = meets(rows[at] as R);
    while (side === null && at + 1 < to) side = meets(rows[++at] as R);
    if (side === null) to = middle;
    else if (side < 0) from = at + 1;
    else to = middle;
  }
  const found: R[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] as R;
    const side = meets(row);
    if (side === 1) break;
    if (side === 0) found.push(row);
  }
  return found;
}
