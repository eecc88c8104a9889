import { expect, test } from '@playwright/test';
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
