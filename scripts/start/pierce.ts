import type { CDPSession, Frame, Page } from '@playwright/test';

/** A badge or bar of ours, found through the closed shadow root as a screen reader would: by role and name. */
export interface Found {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  localName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

function* walk(node: DomNode, shadowed: boolean): Generator<DomNode> {
  if (shadowed && node.localName === 'button') yield node;
  for (const child of node.children ?? []) yield* walk(child, shadowed);
  for (const root of node.shadowRoots ?? []) yield* walk(root, true);
  if (node.contentDocument) yield* walk(node.contentDocument, shadowed);
}

/**
 * Buttons inside closed shadow roots of the page, in document order, with their boxes in CSS pixels of the viewport.
 * The page itself cannot see them; the debugger can.
 */
export async function shadowButtons(page: Page, target: Page | Frame = page): Promise<Found[]> {
  const session: CDPSession = await page.context().newCDPSession(target);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const found: Found[] = [];
    for (const node of walk(root, false)) {
      const box = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).catch(() => null);
      if (!box) continue;
      const [x = 0, y = 0] = box.model.border;
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        backendNodeId: node.backendNodeId,
        fetchRelatives: false,
      });
      const name = String(nodes[0]?.name?.value ?? '');
      found.push({ name, x, y, width: box.model.width, height: box.model.height });
    }
    return found.filter((it) => it.width > 0 && it.height > 0);
  } finally {
    await session.detach();
  }
}

/** Waits until at least one such button matches. Throws with the names that were there instead. */
export async function waitForButton(
  page: Page,
  matches: (name: string) => boolean,
  timeoutMs = 20_000,
): Promise<Found> {
  const until = performance.now() + timeoutMs;
  let last: Found[] = [];
  while (performance.now() < until) {
    last = await shadowButtons(page).catch(() => last);
    const hit = last.find((it) => matches(it.name));
    if (hit) return hit;
    await page.waitForTimeout(150);
  }
  throw new Error(
    `No such button of ours on the page; there were: ${
      last
        .map((it) => it.name)
        .slice(0, 12)
        .join(' | ') || 'none'
    }`,
  );
}
