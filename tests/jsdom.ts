import { JSDOM } from 'jsdom';

const NO_BOX = /(^|;)\s*display\s*:\s*contents/i;

/** jsdom lays nothing out: inline styles and `hidden` up the tree say what a browser would not draw. */
function isDrawn(this: Element, { visibilityProperty = false }: CheckVisibilityOptions = {}): boolean {
  if (NO_BOX.test(this.getAttribute('style') ?? '')) return false; // as browsers say of what has no box
  if (!this.ownerDocument.defaultView) return false;
  for (
    let at: Element | null = this;
    at;
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null
  ) {
    if (at.hasAttribute('hidden')) return false;
    const style = at.getAttribute('style');
    if (style && /(^|;)\s*display\s*:\s*none/i.test(style)) return false;
    if (visibilityProperty && style && /(^|;)\s*visibility\s*:\s*(hidden|collapse)/i.test(style)) return false;
  }
  return true;
}

const MARK = 'data-scope-of-a-query';

/** jsdom finds nothing below `:scope` in a shadow root, which every browser does: there the element is marked while it asks. */
function scoped<T>(ask: (this: Element, selector: string) => T): (this: Element, selector: string) => T {
  return function (this: Element, selector: string): T {
    if (!selector.includes(':scope') || this.getRootNode().nodeType !== 11) return ask.call(this, selector);
    this.setAttribute(MARK, '');
    try {
      return ask.call(this, selector.replaceAll(':scope', `[${MARK}]`));
    } finally {
      this.removeAttribute(MARK);
    }
  };
}

const { get } = Object.getOwnPropertyDescriptor(JSDOM.prototype, 'window') as { get(this: JSDOM): JSDOM['window'] };
/** Windows as the reader needs them: with `checkVisibility`, which every browser that we run in has. */
Object.defineProperty(JSDOM.prototype, 'window', {
  get(this: JSDOM) {
    const window = get.call(this);
    const { prototype } = window.Element;
    if (prototype.checkVisibility !== isDrawn) {
      prototype.checkVisibility = isDrawn;
      prototype.querySelector = scoped(prototype.querySelector) as typeof prototype.querySelector;
      prototype.querySelectorAll = scoped(prototype.querySelectorAll) as typeof prototype.querySelectorAll;
    }
    return window;
  },
});

export { JSDOM };
