/** What an element is drawn in: its slot, its parent, or the host of the shadow root it stands in; null at the top. */
export const drawnIn = (el: Element): Element | null =>
  el.assignedSlot ?? el.parentElement ?? (el.parentNode as Partial<ShadowRoot> | null)?.host ?? null;

/** The nearest one, itself or further out through shadow roots, that `is` holds for. */
export function outward(from: Element | null, is: (el: Element) => boolean): Element | null {
  for (let el = from; el; el = drawnIn(el)) if (is(el)) return el;
  return null;
}
