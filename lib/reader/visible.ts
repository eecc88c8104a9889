import type { Screen } from '../adapters/schema.ts';

const BY = { visibilityProperty: true };

/**
 * Whether the browser renders it: `checkVisibility` where it exists (one style lookup), else inline styles and `hidden`
 * up the tree (jsdom, which has no layout). Never reads layout.
 */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility(BY);
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false;
    const style = at.getAttribute('style');
    if (style && /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i.test(style)) return false;
  }
  return true;
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
