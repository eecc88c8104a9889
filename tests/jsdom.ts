import { JSDOM } from 'jsdom';

/** jsdom lays nothing out: inline styles and `hidden` up the tree say what a browser would not draw. */
function isDrawn(this: Element, { visibilityProperty = false }: CheckVisibilityOptions = {}): boolean {
  for (let at: Element | null = this; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false;
    const style = at.getAttribute('style');
    if (style && /(^|;)\s*display\s*:\s*none/i.test(style)) return false;
    if (visibilityProperty && style && /(^|;)\s*visibility\s*:\s*(hidden|collapse)/i.test(style)) return false;
  }
  return true;
}

const { get } = Object.getOwnPropertyDescriptor(JSDOM.prototype, 'window') as { get(this: JSDOM): JSDOM['window'] };
/** Windows as the reader needs them: with `checkVisibility`, which every browser that we run in has. */
Object.defineProperty(JSDOM.prototype, 'window', {
  get(this: JSDOM) {
    const window = get.call(this);
    window.Element.prototype.checkVisibility = isDrawn;
    return window;
  },
});

export { JSDOM };
