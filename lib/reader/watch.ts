import { hostOf, itself, type Start } from './inside.ts';
import type { Match } from './match-screen.ts';
import { rootsOf } from './query.ts';

/** Marks every node of ours in a page; changes of, in, or only about such nodes are not the page's. */
export const OURS = 'data-comeback';

/** A component may get its root without a sign: such are looked for this often. */
const LATE_MS = 2000;

const isOurs = (node: Node): boolean => {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest(`[${OURS}]`) != null;
};

/** True when the change is the page's own. Added or removed nodes of ours alone are not. */
const isTheirs = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
  !isOurs(target) &&
  (type !== 'childList' || [...addedNodes, ...removedNodes].some((it) => !(it as Element).hasAttribute?.(OURS)));

/**
 * Calls `onChange` whenever the page changes what the screen shows: one `MutationObserver` on the list's container (its
 * rows, their text, and only the attributes the adapter names), which itself gathers a task's changes into one call.
 * Where the container doesn't exist (yet), or is itself replaced, its parent is watched for it; so is all that a shadow
 * root with the list stands in, and each root that is part of a record. A frame or tab pane coming to the front counts as a change. `onRoot` is told of each
 * shadow root on the way to the list: what scrolls or moves in there isn't heard outside. Ends with `signal`.
 */
export function watchScreen(
  doc: Document,
  { screen, within }: Match,
  onChange: () => void,
  signal: AbortSignal,
  onRoot?: (root: ShadowRoot) => void,
): void {
  const selector = screen.container ?? screen.scope;
  let container: Start | null = null;
  const find = (): Start => {
    const root = within() ?? doc;
    return (selector && root.querySelector(selector)) || (root === doc ? doc.body : (root as ShadowRoot));
  };
  const deep: MutationObserverInit = { childList: true, characterData: true, subtree: true };
  const attributes = screen.refresh.attributes;
  if (attributes?.length) deep.attributeFilter = attributes;

  const components = screen.records?.flatMap((record) => record.components ?? []).join();
  let drawn = 0;
  /** Observes the roots that are part of records, too; how many there are. */
  const follow = (node: Node): number => {
    const roots = components && (node as Element).querySelectorAll ? rootsOf(node as Start, components) : [];
    for (const root of roots) if (root.nodeType === 11) observer.observe(root, deep);
    return roots.length;
  };

  const attach = (): void => {
    observer.disconnect();
    container = find();
    observer.observe(container, deep);
    drawn = follow(container);
    // a replaced container shows in the children of an ancestor that stays
    for (let at: Node | null = container; at; at = at.parentNode ?? hostOf(at)) {
      if (at !== container) observer.observe(at, { childList: true });
      if (at.nodeType === 11) onRoot?.(at as ShadowRoot);
    }
    seen.disconnect();
    seen.observe(itself(container));
  };

  const observer = new MutationObserver((changes) => {
    if (!changes.some(isTheirs)) return;
    if (find() !== container) attach();
    else if (components) for (const { addedNodes } of changes) for (const node of addedNodes) follow(node);
    onChange();
  });

  // fires once at the start: what was on screen then has been read already
  let first = true;
  const seen = new IntersectionObserver((entries) => {
    const shown = entries.some((entry) => entry.isIntersecting);
    if (!first && shown) onChange();
    first = false;
  });

  if (signal.aborted) return;
  attach();
  const look = () => {
    const before = drawn;
    drawn = follow(container as Start);
    if (drawn !== before) onChange();
  };
  const late = components ? setInterval(look, LATE_MS) : undefined;
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      seen.disconnect();
      clearInterval(late);
    },
    { once: true },
  );
}
