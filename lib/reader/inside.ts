import type { Frame } from './frame.ts';
import { isShown } from './visible.ts';

/** Where a list stands: in the page itself, or in an open shadow root, which no selector of the page reaches into. */
export type Root = Document | ShadowRoot;
/** Where a search starts. */
export type Start = Element | ShadowRoot;

/**
 * The root that the hosts lead to, each looked for within the one before: the first of its kind that is shown, else the
 * first. Null where one is missing, or its root isn't open (yet). Without hosts where it began. Only these are looked for,
 * however many components a page has.
 */
export function rootIn(from: Root, hosts: readonly string[] = []): Root | null {
  let root = from;
  for (const host of hosts) {
    const roots: ShadowRoot[] = [...root.querySelectorAll(host)].flatMap((it) => it.shadowRoot ?? []);
    // a host that draws nothing itself (`display: contents`) is as shown as what stands in its root
    const found = roots.find((it) => [it.host, ...it.children].some(isShown)) ?? roots[0];
    if (!found) return null;
    root = found;
  }
  return root;
}

/** The host of a shadow root, else null. */
export const hostOf = (root: Node): Element | null => (root as Partial<ShadowRoot>).host ?? null;

/** The whole page as it is from within the list: the root it stands in, what that stands in, …, the document. */
export function pageAround({ doc, root: inner }: Frame): Start[] {
  const page: Start[] = [doc.documentElement];
  for (let root = inner.getRootNode(), host = hostOf(root); host; root = host.getRootNode(), host = hostOf(root))
    page.splice(-1, 0, root as ShadowRoot);
  return page;
}

/** What a start is as an element: a root says for itself what its host does. */
export const itself = (start: Start): Element =>
  start.nodeType === 11 ? (start as ShadowRoot).host : (start as Element);
