import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

/** Chromium with one unpacked extension and nothing else running in it. */
export async function openWith(extension: string | null, more: string[] = []): Promise<BrowserContext> {
  const load = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'comeback-profile-')), {
    executablePath: await ensureBrowser('chromium'),
    headless: false,
    viewport: { width: 1280, height: 860 },
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
