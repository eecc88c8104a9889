/** What an element is drawn in: its slot, its parent, or the host of the shadow root it stands in; null at the top. */
export const drawnIn = (el: Element | Text): Element | null =>
  el.assignedSlot ?? el.parentElement ?? (el.parentNode as Partial<ShadowRoot> | null)?.host ?? null;

/** Whether `inner` is `outer` or stands in it, across the borders of open shadow roots. */
export const holds = (outer: Element, inner: Element | Text | null): boolean =>
  outward(inner, (at) => at === outer) !== null;

/** The nearest one, itself or further out through shadow roots, that `is` holds for. */
export function outward(from: Element | Text | null, is: (el: Element) => boolean): Element | null {
  for (let el = from as Element | null; el; el = drawnIn(el)) if (is(el)) return el;
  return null;
}
