import type { Frame, Page } from 'puppeteer-core';
import type { Found } from '../../scripts/start/pierce.ts';

interface Remote {
  sharedId?: string;
  value?: { shadowRoot?: Remote | null };
}
interface Session {
  send(method: string, params: object): Promise<{ result: { result: Remote & { value: unknown } } }>;
}

interface Context {
  id: string;
  userContext: { browser: { session: Session } };
}

/** The driver's own way into a page: puppeteer has no words yet for closed roots, WebDriver BiDi has. */
function driver(page: Page): { id: string; session: Session } {
  const { id, userContext } = (page.mainFrame() as Frame & { browsingContext: Context }).browsingContext;
  return { id, session: userContext.browser.session };
}

/**
 * Our badges in Firefox with their names and boxes, through the closed root of our layer, wherever in the page's own open
 * roots it stands: as `shadowButtons` has them in Chromium. Asked from outside, so that a tab in the back answers too.
 */
export async function badgesIn(page: Page): Promise<Found[]> {
  const { id, session } = driver(page);
  const target = { context: id };
  const { result: layer } = await session.send('script.evaluate', {
    expression: "document.querySelector('comeback-overlay')",
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const root = (layer.result as Remote).value?.shadowRoot?.sharedId;
  if (!root) return [];
  const { result } = await session.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify([...root.querySelectorAll('button')].map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      const shown = width > 0 && height > 0 && getComputedStyle(it).visibility === 'visible';
      return { name: shown ? it.getAttribute('aria-label') ?? it.textContent ?? '' : '', x, y, width, height };
    }))`,
    arguments: [{ sharedId: root }],
    target,
    awaitPromise: false,
  });
  return (JSON.parse(String(result.result.value)) as Found[]).filter((it) => /Enter/.test(it.name));
}

/** What the page itself holds at a place inside its two components: its box, and the text. */
export const inside = (page: Page, select: string) =>
  page.evaluate((select) => {
    const { list } = window as unknown as { list: () => HTMLElement };
    const found = list().shadowRoot?.querySelector(select);
    if (!found) throw new Error(`nothing there: ${select}`);
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x, y, width, height, text: found.textContent ?? '' };
  }, select);

/** The patients whose names are on the same lines as the badges, in the badges' order; '' = none. */
export const besides = (page: Page, badges: Found[]): Promise<string[]> =>
  page.evaluate((badges) => {
    const { list } = window as unknown as { list: () => HTMLElement };
    const names = [...(list().shadowRoot?.querySelectorAll('#rows a') ?? [])];
    return badges.map(({ y, height }) => {
      const at = names.find((it) => {
        const r = it.getBoundingClientRect();
        return Math.abs((r.top + r.bottom) / 2 - (y + height / 2)) < 12;
      });
      return at?.textContent ?? '';
    });
  }, badges);
