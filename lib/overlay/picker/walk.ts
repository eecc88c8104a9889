/** Marks every node of ours in a page. */
const OURS = 'data-comeback';

/** Deepest element of the page at a point, through open shadow roots; ours left out. */
export function elementAt(doc: Document, x: number, y: number, ours: Element): Element | null {
  // a root is asked for all at a point: on top is our shield, which it names too
  const topOf = (root: Document | ShadowRoot) =>
    root.elementsFromPoint(x, y).find((it) => it !== ours && !it.hasAttribute(OURS) && it.getRootNode() === root) ??
    null;
  let found: Element | null = null;
  for (let next = topOf(doc); next; next = next.shadowRoot && topOf(next.shadowRoot)) found = next;
  return found;
}

/** The parent, across the border of an open shadow root. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** The modal dialogs of the page, and of its open shadow roots: all else is inert while one is open. */
export function modalsIn(root: ParentNode): Element[] {
  const found = [...root.querySelectorAll('dialog:modal')];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(...modalsIn(shadowRoot));
  return found;
}

/** The first element in it that may draw something; of a component what its shadow root draws. */
export const firstIn = (element: Element): Element | null =>
  [...(element.shadowRoot ?? element).children].find((it) => !SKIP.test(it.tagName)) ?? null;

const SKIP = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|HEAD|TITLE|META|LINK)$/;

const hasOwnText = (element: Element): boolean => {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '') return true;
  return false;
};

/**
 * Elements that say something, in document order, shown, through open shadow roots: what a keyboard steps through. A
 * closed root is stepped to as a whole, so that a person is told.
 */
export function candidatesIn(root: ParentNode, isClosed: (element: Element) => boolean, most = 3000): Element[] {
  const found: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const element of parent.children) {
      if (found.length >= most) return;
      if (SKIP.test(element.tagName) || element.hasAttribute(OURS)) continue;
      const says = hasOwnText(element) || isClosed(element);
      if (says && element.checkVisibility({ visibilityProperty: true })) found.push(element);
      visit(element.shadowRoot ?? element);
      if (element.shadowRoot) visit(element);
    }
  };
  visit(root);
  return found;
}

/** What an element is, in a word or two: `td`, `a.name`, `[data-field=due]`. Never its text. */
export function nameOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  for (const attr of ['data-field', 'data-testid', 'data-element', 'role'])
    if (/^[a-z][\w-]{0,24}$/i.test(element.getAttribute(attr) ?? '')) return `${tag} ${element.getAttribute(attr)}`;
  return tag;
}
