import { type BrowserContext, expect, test } from '@playwright/test';
import { type Asked, badges, waitForBadges } from '../pages/bench-desk.ts';
import { buildExtension } from '../pages/extension/build.ts';
import { openWith, workerOf } from '../pages/open.ts';
import { listPage } from '../pages/pages.ts';
import { servePages } from '../pages/server.ts';

test('a page told that it is back from the back-forward cache keeps its badges and asks for all flags again', async () => {
  const server = await servePages();
  const context = await openWith(await buildExtension('ours'));
  const worker = await workerOf(context);
  const asked = () => worker.evaluate(() => (globalThis as unknown as { state: Asked }).state);
  const page = await context.newPage();
  await page.goto(server.set('/list', listPage({ rows: 12 })));
  await waitForBadges(page, 12);
  const { sightings } = await asked();
  // The driver can't follow a page into that cache; the event is the one a page gets when it leaves it.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await badges(page)).toHaveLength(12);
  await expect.poll(async () => (await asked()).sightings).toBe(sightings + 12);
  expect(await page.locator('comeback-overlay').count()).toBe(1);
  await context.close();
  await server.close();
});

/** Names of the badges in a tab, asked of the browser itself: the driver loses a page that was put away. */
async function badgesIn(context: BrowserContext, path: string): Promise<string[]> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) return [];
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find((t) => t.type === 'page' && new URL(t.url).pathname === path);
  if (!target) return [];
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const answer = new Promise<string>((done) =>
    cdp.on('Target.receivedMessageFromTarget', (e) => e.sessionId === sessionId && done(e.message)),
  );
  const message = JSON.stringify({ id: 1, method: 'DOM.getDocument', params: { depth: -1, pierce: true } });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message });
  const said = await answer;
  await cdp.detach();
  return [...said.matchAll(/"aria-label","([^"]*Press Enter[^"]*)"/g)].map(([, name]) => name ?? '');
}

test('a page that really went into the back-forward cache and came back has its badges, and asks for all flags again', async () => {
  const server = await servePages();
  const context = await openWith(await buildExtension('ours'), [], ['--disable-back-forward-cache']);
  const worker = await workerOf(context);
  const asked = () => worker.evaluate(() => (globalThis as unknown as { state: Asked }).state);
  const page = await context.newPage();
  const script = "addEventListener('pageshow',(e)=>e.persisted&&fetch('/came-back'))";
  await page.goto(server.set('/list', listPage({ rows: 12, script })));
  await waitForBadges(page, 12);
  const { sightings } = await asked();
  await page.goto(
    server.set(
      '/elsewhere',
      '<!doctype html><body>Elsewhere<script>addEventListener("load",()=>setTimeout(()=>history.back(),700))</script>',
    ),
  );
  await expect.poll(() => server.hits.includes('/came-back')).toBe(true);
  await expect.poll(async () => (await asked()).sightings).toBe(sightings + 12);
  await expect.poll(async () => (await badgesIn(context, '/list')).length).toBe(12);
  await context.close();
  await server.close();
});

test('a tab the browser threw out of memory has its badges when it is loaded again', async () => {
  const server = await servePages();
  const context = await openWith(await buildExtension('ours'));
  const worker = await workerOf(context);
  const page = await context.newPage();
  await page.goto(server.set('/list', listPage({ rows: 12 })));
  await waitForBadges(page, 12);
  const hits = () => server.hits.filter((path) => path === '/list').length;
  const tab = await worker.evaluate(async () => {
    type Tabs = {
      query(q: object): Promise<{ id: number; url?: string }[]>;
      create(o: object): Promise<unknown>;
      discard(id: number): Promise<{ id: number; discarded: boolean }>;
      reload(id: number): Promise<unknown>;
    };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const list = (await tabs.query({})).find((t) => t.url?.endsWith('/list'));
    await tabs.create({ url: 'about:blank', active: true });
    const { id, discarded } = await tabs.discard(list?.id ?? -1);
    await tabs.reload(id); // what the browser does when the tab is looked at, which nobody does without a display
    return { discarded };
  });
  expect(tab.discarded).toBe(true);
  await expect.poll(hits).toBe(2);
  await expect.poll(async () => (await badgesIn(context, '/list')).length).toBe(12);
  await context.close();
  await server.close();
});

test('two frames with lists: one bar, and when its frame goes the other draws it', async () => {
  const server = await servePages();
  const context = await openWith(await buildExtension('ours'));
  await workerOf(context);
  const page = await context.newPage();
  server.set('/list', listPage({ rows: 3 }));
  const frame = (id: string) => `<iframe id="${id}" src="/list" width="1100" height="330"></iframe>`;
  await page.goto(server.set('/both', `<!doctype html><body>${frame('a')}${frame('b')}`));
  const cdp = await context.newCDPSession(page);
  const bars = async () => {
    const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const shown = nodes.filter((n) => {
      const at = n.attributes?.indexOf('class') ?? -1;
      return at >= 0 && n.attributes?.[at + 1] === 'bar' && !n.attributes.includes('hidden');
    });
    return shown.length;
  };
  await cdp.send('DOM.enable');
  await expect.poll(async () => (await badges(page)).length).toBe(6);
  await expect.poll(bars).toBe(1);
  await page.waitForTimeout(800);
  expect(await bars()).toBe(1);
  await page.evaluate(() => document.querySelector('#a')?.remove());
  await expect.poll(bars).toBe(1);
  await page.evaluate(() => document.querySelector('#b')?.remove());
  await expect.poll(bars).toBe(0);
  await context.close();
  await server.close();
});
