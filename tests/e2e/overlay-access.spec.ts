import { readFileSync } from 'node:fs';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { type Asked, badges, nameBeside, test, textsAndControls, waitForBadges } from '../pages/bench-desk.ts';
import { buildExtension } from '../pages/extension/build.ts';
import { inject, openWith, workerOf } from '../pages/open.ts';
import { listPage } from '../pages/pages.ts';
import { servePages } from '../pages/server.ts';

const WORDS = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;

type AxNode = {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
};

/** The page as a screen reader gets it; the debugger sees through our closed root like one. */
async function tree(page: Page): Promise<AxNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await cdp.detach();
  return nodes.filter((n) => !n.ignored);
}

const said = (n: AxNode, property: string) => n.properties?.find((p) => p.name === property)?.value.value;

test('a screen reader finds a labelled group of named buttons, and the bar with its words', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  // The bar waits for a drawn frame before it shows itself.
  const barIs = async () => (await tree(page)).find((n) => n.role?.value === 'region' && n.name?.value === 'Comeback');
  await expect.poll(barIs).toBeTruthy();
  const nodes = await tree(page);
  const byId = new Map(nodes.map((n) => [n.nodeId, n]));
  const inside = (n: AxNode, of: AxNode): boolean =>
    n.nodeId === of.nodeId ||
    (n.parentId !== undefined && byId.has(n.parentId) && inside(byId.get(n.parentId) as AxNode, of));

  const groups = nodes.filter((n) => n.role?.value === 'group' && n.name?.value === WORDS.overlay_group?.message);
  expect(groups).toHaveLength(1);
  const pills = nodes.filter((n) => n.role?.value === 'button' && inside(n, groups[0] as AxNode));
  expect(pills).toHaveLength(12);
  for (const pill of pills) {
    expect(pill.name?.value).toMatch(/^\S.+: .+\. Press Enter to open\.$/);
    expect(said(pill, 'hasPopup')).toBe('dialog');
    expect(said(pill, 'focusable')).toBe(true);
  }
  expect(new Set(pills.map((p) => p.name?.value)).size).toBe(12);

  const bar = (await barIs()) as AxNode;
  const ofBar = nodes.filter((n) => inside(n, bar));
  expect(ofBar.filter((n) => n.role?.value === 'button').map((n) => n.name?.value)).toEqual([
    'Review and start',
    WORDS.overlay_dismiss?.message,
  ]);
  expect(ofBar.some((n) => n.role?.value === 'status')).toBe(true);
  // Nothing of ours that can be reached is without a name.
  const ours = [...pills, ...ofBar].filter((n) => said(n, 'focusable') === true);
  expect(ours.filter((n) => !n.name?.value)).toEqual([]);
  await page.close();
});

test('badges don’t print', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  await page.emulateMedia({ media: 'print' });
  expect(await badges(page)).toHaveLength(0);
  await page.emulateMedia({ media: 'screen' });
  await waitForBadges(page, 12);
  await page.close();
});

/** Colours of our first badge as the browser paints them. */
async function colours(page: Page): Promise<{ ink: string; ground: string; edge: string; width: string }> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const pill = nodes.find((n) => n.localName === 'button' && n.attributes?.includes('pill'));
  const { object } = await cdp.send('DOM.resolveNode', { nodeId: pill?.nodeId ?? 0 });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    returnByValue: true,
    functionDeclaration:
      'function () { const s = getComputedStyle(this); return { ink: s.color, ground: s.backgroundColor, edge: s.borderTopColor, width: s.borderTopWidth }; }',
  });
  await cdp.detach();
  return result.value;
}

test('with forced colours a badge keeps its edge, and its ink stands off its ground', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  const before = await colours(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await colours(page);
  expect(forced.ground).not.toBe(before.ground);
  expect(forced.ink).not.toBe(forced.ground);
  expect(forced.edge).toBe(forced.ink); // ButtonText both
  expect(forced.width).toBe('1px');
  const found = await badges(page);
  expect(found).toHaveLength(12);
  for (const b of found) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
  await page.close();
});

test('at 300% the badges still stand at their names, over nothing, and bar and card stay in the view', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 12, head: '<style>td:nth-child(4){display:none}</style>' }));
  const cdp = await page.context().newCDPSession(page);
  const view = { width: 427, height: 287 };
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...view, deviceScaleFactor: 3, mobile: false });
  const found = await waitForBadges(page, 2);
  await page.waitForTimeout(700);
  const taken = await textsAndControls(page);
  const shown = (await badges(page)).filter((b) => b.y > 0 && b.y + b.height < view.height);
  expect(shown.length).toBeGreaterThan(1);
  expect(found.length).toBeGreaterThan(1);
  for (const b of shown) {
    const hit = taken.find(
      (t) => t.left < b.x + b.width - 1 && b.x < t.right - 1 && t.top < b.y + b.height - 3 && b.y < t.bottom - 3,
    );
    expect(hit, `${b.name} at ${b.x},${b.y}`).toBeUndefined();
  }
  const first = shown[0];
  if (!first) throw new Error('no badge');
  await page.mouse.click(first.x + first.width / 2, first.y + first.height / 2);
  const card = () => page.frames().find((f) => /card\.html#./.test(f.url()));
  await expect.poll(() => Boolean(card())).toBe(true);
  const box = await (await card()?.frameElement())?.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(view.width);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(view.height);
  expect((await bench.asked()).opened).toHaveLength(1);
  await page.close();
});

test('on a page written right to left each badge stands behind its name, on the left', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12, rtl: true }));
  const found = await waitForBadges(page, 12);
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('.name')].map((el) => ({
      name: el.textContent ?? '',
      ...(el.getBoundingClientRect().toJSON() as DOMRect),
    })),
  );
  const taken = await textsAndControls(page);
  for (const b of found) {
    const row = names.find((n) => Math.abs((n.top + n.bottom) / 2 - (b.y + b.height / 2)) < 12);
    expect(b.name.startsWith(row?.name ?? '?')).toBe(true);
    expect(b.x + b.width).toBeLessThanOrEqual(row?.left ?? 0);
    const hit = taken.find((t) => t.left < b.x + b.width && b.x < t.right && t.top < b.y + b.height && b.y < t.bottom);
    expect(hit, `${b.name} at ${b.x},${b.y}`).toBeUndefined();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
    await page.evaluate(() => document.documentElement.clientWidth),
  );
  await page.close();
});

type Developer = { developerPrivate: { updateProfileConfiguration(o: object): Promise<void> } };

test('the extension reloads under an open page: one set of badges, and the newer script’s', async () => {
  const server = await servePages();
  const context = await openWith(await buildExtension('ours'));
  const worker = await workerOf(context);
  // Without developer mode the browser keeps an unpacked extension off after a reload.
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(() =>
    (globalThis as unknown as { chrome: Developer }).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await settings.close();
  const page = await context.newPage();
  await page.goto(server.set('/list', listPage({ rows: 12 })));
  await waitForBadges(page, 12);

  const back = context.waitForEvent('serviceworker', { timeout: 30_000 });
  // Later, so that the question is answered before the worker ends.
  await worker.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
    setTimeout(() => runtime.reload(), 50);
  });
  const newer = await back;
  await inject(context, page.url());
  const state = () => newer.evaluate(() => (globalThis as unknown as { state: Asked }).state);
  await expect.poll(async () => (await state()).readings).toBeGreaterThan(0);
  // The older script has every chance to come back: the list renders again, a second passes.
  await page.evaluate(() => {
    const body = document.querySelector('#list tbody') as HTMLElement;
    body.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
  });
  await page.waitForTimeout(2500);
  expect(await page.locator('comeback-overlay').count()).toBe(1);
  const found = await badges(page);
  expect(found).toHaveLength(12);
  for (const b of found) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
  const first = found[0];
  if (!first) throw new Error('no badge');
  await page.mouse.click(first.x + 8, first.y + 8);
  await expect.poll(async () => (await state()).opened.length).toBe(1);
  await context.close();
  await server.close();
});
