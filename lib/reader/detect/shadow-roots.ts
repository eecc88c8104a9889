import { hostOf, type Root, rootIn } from '../inside.ts';
import { anchorsOf, isStable, ownNames } from './stable.ts';

/** A root with fewer elements, in it and in the roots within it, holds no list. */
const LEAST = 12;
/** Pages may have a root for every cell: the largest ones are looked into. */
const MOST = 24;
/** A component's own name, as far as it is words: numbers in it may be of the build. */
const COMPONENT = /^[a-z]+(?:-[a-z]+)+$/;

/** The way to a shadow root, as a screen's `inside`. `fragile`: another component of the kind may come before it. */
export interface Way {
  inside: string[];
  fragile?: string;
}

function stepTo(host: Element, outer: Root): { name: string; only: boolean } | null {
  const tag = host.localName;
  const names = [...(COMPONENT.test(tag) ? [tag] : []), ...ownNames(host)];
  const anchors = [...anchorsOf(host)].slice(0, 8);
  const anchored = anchors.flatMap((anchor) => [...names, tag].map((name) => `${anchor} ${name}`));
  const leading = [...names, ...anchored].filter((name) => isStable(name) && rootIn(outer, [name]) === host.shadowRoot);
  const only = leading.find((name) => [...outer.querySelectorAll(name)].filter((e) => e.shadowRoot).length === 1);
  const name = only ?? leading[0];
  return name ? { name, only: only !== undefined } : null;
}

/** How to find a root again from the document; null where nothing steady leads there. No hosts = the document itself. */
export function wayTo(root: Root): Way | null {
  const inside: string[] = [];
  let only = true;
  let at: Root = root;
  for (let host = hostOf(at); host; host = hostOf(at)) {
    const outer = host.getRootNode() as Root;
    const step = stepTo(host, outer);
    if (!step) return null;
    inside.unshift(step.name);
    only &&= step.only;
    at = outer;
  }
  return inside.length > 6 ? null : { inside, ...(only ? {} : { fragile: 'first_of_kind' }) };
}

/**
 * The page as it is from within a shadow root: its body is the root, where lists are looked for; headings, titles and
 * dates about them are asked of the root and all it stands in. The document itself where the list stands in no root.
 */
export function pageWithin(doc: Document, root: Root): Document {
  if (root === doc) return doc;
  const around: Root[] = [];
  for (let at: Root | undefined = root; at; at = hostOf(at)?.getRootNode() as Root | undefined) around.push(at);
  const { documentElement, title, location } = doc;
  const page = {
    body: root,
    documentElement,
    title,
    location,
    getRootNode: () => root,
    querySelectorAll: (select: string) => around.flatMap((it) => [...it.querySelectorAll(select)]),
  };
  return page as unknown as Document;
}

/** Open shadow roots that could hold a list, the largest first. Walks all of the page: only when somebody asks. */
export function* openRoots(doc: Document): Generator<null, ShadowRoot[]> {
  const sizes = new Map<Root, number>([[doc, 0]]);
  let seen = 0;
  for (const [root] of sizes) {
    const elements = root.querySelectorAll('*');
    sizes.set(root, elements.length);
    for (const { shadowRoot } of elements) {
      if (shadowRoot) sizes.set(shadowRoot, 0);
      seen += 1;
      if (seen % 500 === 0) yield null;
    }
  }
  // the rows of a list may be drawn in roots of their own
  const found = [...sizes].slice(1) as [ShadowRoot, number][];
  for (const [root] of [...found].reverse()) {
    const outer = root.host.getRootNode() as Root;
    sizes.set(outer, (sizes.get(outer) ?? 0) + (sizes.get(root) ?? 0));
  }
  const size = (root: Root): number => sizes.get(root) ?? 0;
  const large = found.map(([root]) => root).filter((root) => size(root) >= LEAST);
  return large.sort((a, b) => size(b) - size(a)).slice(0, MOST);
}
