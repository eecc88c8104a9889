import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Policy } from '#lib/core/policy.ts';
import { servePages } from '../pages/server.ts';
import { teachPage } from '../pages/teach-pages.ts';
import { ask, openFirefox, openTeaching, ownPage } from './firefox-desk.ts';

/** Clicks as a hand does: the pointer comes, and then the button. */
async function point(page: Page, select: string): Promise<void> {
  await page.bringToFront();
  const box = await ((await page.$(select)) as ElementHandle).boundingBox();
  if (!box) throw new Error(`nothing to point at: ${select}`);
  const [x, y] = [box.x + Math.min(box.width / 2, 30), box.y + box.height / 2];
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await new Promise((go) => setTimeout(go, 150));
  await page.mouse.click(x, y);
}
/** Asked from here: frames of a tab in the back come at 1, 2, 4, 8 and 16 s in Firefox, so what waits inside it sleeps. */
const says = (panel: Page, words: string) =>
  expect
    .poll(() => panel.evaluate(() => document.body?.textContent ?? '').catch(() => ''), { timeout: 30_000 })
    .toContain(words);

test('Firefox: a page is pointed at, kept, and flagged; the page hears nothing of it', async () => {
  const server = await servePages();
  const browser = await openFirefox();
  try {
    server.set('/table', teachPage('table', 'none').body);
    const own = await ownPage(browser, `${server.origin}/table`);
    const policy = await ask<Policy>(own, 'setup.getPolicy', {});
    const practice = {
      ...policy.practice,
      name: 'Harbour Dental',
      country: 'GB',
      zone: 'Europe/London',
      currency: 'GBP',
    };
    await ask(own, 'setup.setPolicy', { ...policy, practice });
    await ask(own, 'setup.granted', { origin: server.origin, tabId: null });

    const page = await browser.newPage();
    await page.setViewport({ width: 1180, height: 900 });
    await page.goto(`${server.origin}/table`);
    await openTeaching(own, `${server.origin}/table`);
    await says(own, 'A patient’s name');
    await point(page, '#rows tr:nth-child(2) a');
    await says(own, 'Another patient’s name');
    await point(page, '#rows tr:nth-child(5) a');
    await says(own, 'Rows read: 24. Everything');
    await own.bringToFront();
    await (await own.waitForSelector('::-p-aria([name="Point at: Due date"][role="button"])'))?.click();
    await point(page, '#rows tr:nth-child(3) td:nth-child(2)');
    await own.waitForSelector('::-p-aria([name="Leave out: Due date"][role="button"])');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await own.bringToFront();
    await own.screenshot({ path: 'test-results/firefox-teach.png' });
    await (await own.waitForSelector('::-p-aria([name="Save and read this page"][role="button"])'))?.click();
    await says(own, 'Saved. This page is read from now on');
    await page.bringToFront();
    type Rows = { rows: { record: { recares: unknown[] } }[] };
    const dated = async () =>
      (await ask<Rows>(own, 'privacy.export', { table: 'patients', after: 0 })).rows.filter(
        (it) => it.record.recares.length > 0,
      ).length;
    await expect.poll(dated, { timeout: 20_000 }).toBe(24);
    await page.screenshot({ path: 'test-results/firefox-taught.png' });
  } finally {
    await browser.close();
    await server.close();
  }
});
