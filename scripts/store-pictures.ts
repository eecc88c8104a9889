import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { daytimeZone } from '#demo/practice.ts';
import { root, say } from './bootstrap.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { type Browser, openBrowser, tabOf } from './start/browser.ts';
import { builtExtension } from './start/build.ts';
import { shadowButtons, waitForButton } from './start/pierce.ts';
import { freePort, startService } from './start/processes.ts';
import { setUp } from './start/set-up.ts';

/**
 * `npm run docs:store`: the pictures of the store listing, 1280 × 800, from the demo practice with its invented people,
 * in the browser as a desk sees it. Written to docs/store/screenshots.
 */
const SIZE = { width: 1280, height: 800 };
/** A desk's window is wider than a store's picture: drawn smaller, so that the whole list is on it. */
const WIDE = 1500;
const out = join(root, 'docs', 'store', 'screenshots');
const ADMIN = 'pictures-admin-token-for-this-machine-only';
const isBadge = (name: string): boolean => /overdue|due/i.test(name);

async function recallList(browser: Browser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(page);
  const scale = SIZE.width / WIDE;
  const height = Math.round(SIZE.height / scale);
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: WIDE,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });
  await devtools.send('Emulation.setScrollbarsHidden', { hidden: true });
  await page.goto(`${url}/recalls`);
  await page.locator('form.filter select').selectOption({ label: 'Check-up' });
  await page.getByRole('button', { name: 'Show' }).click();
  await waitForButton(page, isBadge);
  await page.waitForTimeout(1500); // the rest of the list is read in slices after the rows in view
  return page;
}

async function openCard(page: Page): Promise<void> {
  const badges = (await shadowButtons(page)).filter((it) => isBadge(it.name) && it.y > 200 && it.y < 330);
  const badge = badges[1] ?? badges[0];
  if (!badge) throw new Error('No badge is in view on the recall list.');
  await page.mouse.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
  await page.waitForTimeout(2500); // the card is loaded and has its height
}

/** One of the extension's own pages; a narrow one stands on a quiet ground of the picture's size. */
async function own(browser: Browser, path: string, name: string, width?: number, heading?: string): Promise<void> {
  const page = await browser.open(path);
  await page.setViewportSize(SIZE);
  const devtools = await browser.context.newCDPSession(page);
  await devtools.send('Emulation.setScrollbarsHidden', { hidden: true });
  if (width)
    await page.addStyleTag({
      content: `html{background:#e7efee}body{width:${width}px!important;min-height:0!important;margin:40px auto!important;background:#fff;box-shadow:0 8px 40px #0f766e2e;border-radius:16px;overflow:hidden}`,
    });
  await page.waitForTimeout(2000);
  if (heading)
    await page.getByRole('heading', { name: heading }).evaluate((e) => {
      e.scrollIntoView();
      scrollBy(0, -40);
    });
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}

const folder = mkdtempSync(join(tmpdir(), 'comeback-pictures-'));
const stops: (() => Promise<unknown>)[] = [];
try {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const zone = daytimeZone(new Date());
  const demoArgs = ['--port', String(await freePort(4610)), '--data', join(folder, 'demo'), '--zone', zone];
  const demo = await startService('demo', 'demo/main.ts', demoArgs, {});
  stops.push(demo.stop);
  const env = { PORT: String(await freePort(4620)), DATA_DIR: join(folder, 'send-api'), ADMIN_TOKEN: ADMIN };
  const api = await startService('send-api', 'send-api/main.ts', [], env);
  stops.push(api.stop);
  const browser = await openBrowser({
    executablePath: await ensureBrowser('chromium'),
    extensionPath: await builtExtension(),
    profile: join(folder, 'chromium'),
    headless: true,
    viewport: SIZE,
    zone,
  });
  stops.push(() => browser.context.close());
  await setUp(browser, { demoUrl: demo.url, apiUrl: api.url, adminToken: ADMIN, zone });
  const page = await recallList(browser, demo.url);
  await page.screenshot({ path: join(out, '1-badges.png') });
  await openCard(page);
  await page.screenshot({ path: join(out, '2-card.png') });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  const helper = await browser.open('options.html');
  const tabId = await tabOf(helper, page.url());
  await helper.close();
  await own(browser, `popup.html?tab=${tabId}`, '3-summary', 400);
  await own(browser, 'audit.html', '4-audit');
  await own(browser, 'options.html', '5-settings', undefined, 'Who is flagged');
  say(`Five pictures are in ${out}`);
} finally {
  for (const stop of stops.reverse()) await stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}
