import { hostOf, type Root } from '../inside.ts';
import { pageWithin } from './shadow-roots.ts';

/** Draws nothing and says nothing. */
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|LINK)$/;

/**
 * A root in one piece: what its components draw in open shadow roots of their own stands where they stand, with what is
 * slotted into them. Only components of which there are several are opened: the rows of a list, the cells in them. It is a
 * copy in which nothing runs or loads; its elements are shown where those of the page are.
 */
export interface FlatPage {
  /** The root that it is of. */
  root: Root;
  /** The page as it is from within it, as `pageWithin` has it. */
  page: Document;
  /** The element of the page; what is no copy stays as it is. */
  realOf(element: Element): Element;
  /** The copy of an element of the page; null where it is in none of the opened components. */
  copyOf(element: Element): Element | null;
}

/** The kinds of component with an open root of which several stand in a root itself. */
function* repeatedIn(root: Root): Generator<null, Set<string>> {
  const seen = new Set<string>();
  const kinds = new Set<string>();
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) (seen.has(element.localName) ? kinds : seen).add(element.localName);
    count += 1;
    if (count % 500 === 0) yield null;
  }
  return kinds;
}

/** The page in one piece; null where a root has no such components. Yields between slices. */
export function* flatPage(doc: Document, root: Root): Generator<null, FlatPage | null> {
  const kinds = yield* repeatedIn(root);
  if (kinds.size === 0) return null;
  const inert = doc.implementation.createHTMLDocument('');
  const reals = new Map<Element, Element>();
  const copies = new Map<Element, Element>();
  let count = 0;

  function* copied(node: Node, into: Element, within: boolean): Generator<null> {
    if (node.nodeType === 3) into.append(inert.importNode(node));
    if (node.nodeType !== 1 || SILENT.test((node as Element).tagName)) return;
    const element = node as Element;
    const given = within ? ((element as Partial<HTMLSlotElement>).assignedNodes?.() ?? []) : [];
    if (given.length > 0) {
      for (const it of given) yield* copied(it, into, within);
      return;
    }
    const copy = inert.importNode(element, false);
    copy.checkVisibility = (how) => element.checkVisibility(how);
    Object.defineProperty(copy, 'offsetWidth', { get: () => (element as HTMLElement).offsetWidth });
    reals.set(copy, element);
    copies.set(element, copy);
    into.append(copy);
    count += 1;
    if (count % 200 === 0) yield null;
    const opened = within || kinds.has(element.localName) ? element.shadowRoot : null;
    for (const child of (opened ?? element).childNodes) yield* copied(child, copy, within || opened !== null);
  }

  const body = inert.importNode(root === doc ? doc.body : inert.body, false);
  inert.body.replaceWith(body);
  for (const child of (root === doc ? doc.body : root).childNodes) yield* copied(child, body, false);
  const outer = hostOf(root)?.getRootNode() as Root | undefined;
  const around = outer && pageWithin(doc, outer);
  const { documentElement, title, location } = doc;
  const page = {
    body,
    documentElement,
    title,
    location,
    getRootNode: () => root,
    querySelectorAll: (select: string) => [
      ...body.querySelectorAll(select),
      ...(around?.querySelectorAll(select) ?? []),
    ],
  };
  return {
    root,
    page: page as unknown as Document,
    realOf: (element) => reals.get(element) ?? element,
    copyOf: (element) => copies.get(element) ?? null,
  };
}
