import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';
import { adapters } from '#lib/adapters/index.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { root } from '../bootstrap.mjs';
import { ensureBrowser } from '../ensure-browser.mjs';
import type { Options } from './options.ts';
import type { ReaderInPage } from './page.ts';

async function readerScript(): Promise<string> {
  const bundle = await rolldown({ input: join(root, 'scripts', 'read', 'page.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}

/** `ensureBrowser` may have things to say while it installs one; standard output is for the answer alone. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}

/**
 * Loads the saved page in Chromium as if it stood at its address and runs the reader in it. The page's own scripts
 * don't run and nothing is fetched: the file is the whole world. `now` is noon UTC of the day asked for.
 */
export async function inPage(
  options: Options,
): Promise<{ reading: Reading } | { structure: string } | { detected: ReturnType<ReaderInPage['detect']> }> {
  const html = readFileSync(options.file, 'utf8');
  const [script, executablePath] = await Promise.all([readerScript(), quietly(() => ensureBrowser('chromium'))]);
  const sandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] });
  try {
    const context = await browser.newContext({ timezoneId: options.zone, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const address = new URL(options.url);
    address.hash = '';
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().url() === address.href
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'" },
            body: html,
          })
        : route.abort(),
    );
    await page.goto(options.url, { waitUntil: 'domcontentloaded' });
    const run = async (call: string): Promise<unknown> => page.evaluate(`${script};\n${call}`);
    if (options.censor) return { structure: (await run('comebackReader.censor()')) as string };
    if (options.detect) {
      const { url: href, frame: frameName, zone, country } = options;
      const ctx = { href, frameName, now: `${options.today}T12:00:00.000Z`, zone, country };
      const detected = await run(`comebackReader.detect(${JSON.stringify(ctx)})`);
      return { detected: detected as ReturnType<ReaderInPage['detect']> };
    }
    const args: Parameters<ReaderInPage['read']> = [
      adapters,
      options.frame,
      `${options.today}T12:00:00.000Z`,
      options.zone,
    ];
    return { reading: (await run(`comebackReader.read(...${JSON.stringify(args)})`)) as Reading };
  } finally {
    await browser.close();
  }
}
