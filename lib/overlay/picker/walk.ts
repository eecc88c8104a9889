/** Marks every node of ours in a page. */
const OURS = 'data-comeback';

/** Deepest element of the page at a point, through open shadow roots; ours left out. */
export function elementAt(doc: Document, x: number, y: number, ours: Element): Element | null {
  let found = doc.elementsFromPoint(x, y).find((it) => it !== ours && !it.hasAttribute(OURS)) ?? null;
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found || inner.getRootNode() !== found.shadowRoot) break;
    found = inner;
  }
  return found;
}

/** The parent, across the border of an open shadow root. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

const SKIP = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|HEAD|TITLE|META|LINK)$/;

const hasOwnText = (element: Element): boolean => {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '') return true;
  return false;
};

/** Elements that say something, in document order, shown, through open shadow roots: what a keyboard steps through. */
export function candidatesIn(root: ParentNode, most = 3000): Element[] {
  const found: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const element of parent.children) {
      if (found.length >= most) return;
      if (SKIP.test(element.tagName) || element.hasAttribute(OURS)) continue;
      if (hasOwnText(element) && element.checkVisibility({ visibilityProperty: true })) found.push(element);
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
