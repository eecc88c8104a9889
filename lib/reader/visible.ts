import type { Screen } from '../adapters/schema.ts';

const BY = { visibilityProperty: true };

/** Whether the browser renders it, or what stands in it: one style lookup, never layout. */
export const isShown = (element: Element): boolean => element.checkVisibility(BY) || passesThrough(element);

/**
 * A box that draws nothing itself (`display: contents`, as rows of a CSS grid do) is as shown as what it stands in. Its own
 * style is asked first: hidden copies of cells are many, and climbing out of them costs twice as much.
 */
function passesThrough(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display !== 'contents' || style.visibility !== 'visible') return false;
  const around = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return around !== undefined && isShown(around);
}

/** A record is shown when it is rendered and, as the screen declares, not parked above the visible grid or without size. */
export function isRecordShown(element: Element, screen: Screen): boolean {
  if (!isShown(element)) return false;
  for (const by of screen.hiddenBy ?? []) {
    if (by === 'negative_top') {
      if (/(^|;)\s*top\s*:\s*-\d/.test(element.getAttribute('style') ?? '')) return false;
    } else {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return false;
    }
  }
  return true;
}

/** False when the frame this document sits in is hidden by its page (a tab in the background is `display:none`). */
export function isFrameShown(doc: Document): boolean {
  try {
    const frame = doc.defaultView?.frameElement;
    return !frame || isShown(frame);
  } catch {
    return true; // another origin's page holds the frame: nothing can be known, and nothing is claimed
  }
}
