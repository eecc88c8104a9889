import { label } from './head-label.ts';
import { cellsOf, outside, type PartOfList, type Placed, upFrom } from './joined-cells.ts';
import { isStable } from './stable.ts';

/** What says how a thing looks or what state it is in, or is another one for every element. */
const NO_TIE =
  /^(?:id|class|style|role|title|tabindex|part|width|height|align|valign|dir|lang|hidden|draggable)$|^on|^aria-(?!colindex)|span$/;

/** The attributes of a cell that may say which column it is in. */
const tiesOf = (cell: Element): string[] =>
  cell.getAttributeNames().filter((name) => !NO_TIE.test(name) && /^[a-z][\w-]{0,30}$/.test(name));

const selectorOf = (attr: string, value: string): string | null => {
  const select = `[${attr}="${value.replace(/["\\]/g, '\\$&')}"]`;
  return value.length <= 60 && isStable(select) ? select : null;
};

/** A number is a place; it is another column's tomorrow, unless the words over it are held too. */
const isPlace = (value: string): boolean => /^\d+$/.test(value);

/** Cells by the attribute that each shares with exactly one head outside the parts; null where fewer than two do. */
function tiedBy(attr: string, parts: PartOfList[], up: Element): Placed[] | null {
  const placed: Placed[] = [];
  const values = new Set<string>();
  for (const part of parts) {
    for (const cell of cellsOf(part.rows[0] as Element)) {
      const value = cell.getAttribute(attr);
      const select = value ? selectorOf(attr, value) : null;
      if (!value || !select) continue;
      if (values.has(value)) return null;
      values.add(value);
      const heads = outside(up.querySelectorAll(select), parts).filter((head) => label(head) !== '');
      const [head] = heads;
      // a head may be drawn again where it is covered: the same words
      if (!head || heads.some((other) => label(other) !== label(head))) continue;
      if (!part.rows.every((row) => row.querySelectorAll(`:scope ${select}`).length === 1)) return null;
      placed.push({ head: label(head), over: head, part, source: { select }, fragile: isPlace(value) });
    }
  }
  return placed.length > 1 ? placed : null;
}

/** Cells and heads that carry the same value of an attribute, wherever the heads stand above the list. */
export function tiedToHeads(parts: PartOfList[]): Placed[] | null {
  const cells = parts.flatMap(({ rows }) => cellsOf(rows[0] as Element));
  const attrs = [...new Set(cells.flatMap(tiesOf))].filter(
    (attr) => new Set(cells.map((c) => c.getAttribute(attr)).filter(Boolean)).size > 1,
  );
  if (attrs.length === 0) return null;
  for (const up of upFrom(parts)) {
    for (const attr of attrs) {
      const placed = tiedBy(attr, parts, up);
      if (placed) return placed;
    }
  }
  return null;
}
