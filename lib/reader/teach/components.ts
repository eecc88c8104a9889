import { hostOf, type Root } from '../inside.ts';
import { fold, textOf } from '../text.ts';

/** The element as it stands in `root`: itself, or the component there that draws it; null = it isn't in there at all. */
export function standingIn(root: Node, element: Element): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) if (at.getRootNode() === root) return at;
  return null;
}

/** Two elements as they stand in the innermost root that draws both. */
export function standingTogether(one: Element, two: Element): { root: Root; pair: [Element, Element] } | null {
  for (let at: Element | null = one; at; at = hostOf(at.getRootNode())) {
    const root = at.getRootNode() as Root;
    const other = standingIn(root, two);
    if (other) return { root, pair: [at, other] };
  }
  return null;
}

/** Whether what was pointed at is drawn in a root of its own, so that nothing of it is written where the list stands. */
export const isOwnPart = (pointed: Element, stands: Element): boolean =>
  pointed !== stands && fold(textOf(stands)) === '';
