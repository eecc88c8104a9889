import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

/** Chromium with one unpacked extension and nothing else running in it; `without`: arguments of the driver it shall not have. */
export async function openWith(
  extension: string | null,
  more: string[] = [],
  without: string[] = [],
): Promise<BrowserContext> {
  const load = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'comeback-profile-')), {
    executablePath: await ensureBrowser('chromium'),
    headless: false,
    viewport: { width: 1280, height: 860 },
    ignoreDefaultArgs: without,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...load,
      ...more,
    ],
  });
}

export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

type Scripting = {
  tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(o: object): Promise<unknown> };
};

/** Starts the content script in the tab that shows `url` (an extension built `byHand`), as after an update. */
export async function inject(context: BrowserContext, url: string): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Scripting }).chrome;
    const tab = (await tabs.query({})).find((t) => t.url === url);
    await scripting.executeScript({ target: { tabId: tab?.id }, files: ['content-scripts/pms.js'] });
  }, url);
}
