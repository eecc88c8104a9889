/**
 * Builds the gallery, opens every state in a real Chromium (light, dark, right to left), and fails on what axe calls
 * serious or critical, on anything wider than its window, and on what a mouse can use and a keyboard can't. `--shots <folder>` keeps a picture of each.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { behaviours } from './behaviours.ts';
import { notByKeyboard } from './by-keyboard.ts';
import config from './vite.config.ts';

interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  wide?: boolean;
}

const looks: Look[] = [
  { name: 'light', colorScheme: 'light', dir: 'ltr' },
  { name: 'dark', colorScheme: 'dark', dir: 'ltr' },
  { name: 'rtl', colorScheme: 'light', dir: 'rtl' },
  { name: 'wide', colorScheme: 'light', dir: 'ltr', wide: true },
];

/** The window each face has in life. */
function sizeOf(state: string, wide: boolean | undefined) {
  if (/^(options|worklist|audit|patients|results)/.test(state))
    return wide ? { width: 1280, height: 900 } : { width: 360, height: 760 };
  if (state.startsWith('teach')) return { width: 360, height: 900 };
  return state.startsWith('popup') ? { width: 360, height: 600 } : { width: 380, height: 620 };
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  const found = grave.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const gaps = await page.evaluate(
    () =>
      (document.getElementById('root')?.textContent ?? '').match(
        /\b(card|popup|options|review|worklist|results|setup|health|audit|patients|consent|teach|propose|repair|screens|detect)_\w+/g,
      ) ?? [],
  );
  return [
    ...found,
    ...(overflow > 0 ? [`wider than its window by ${overflow} px`] : []),
    ...gaps.map((id) => `no words for ${id}`),
  ];
}

/** Checks all states, or those whose name contains `only`; returns what is wrong, one line each. */
async function checkGallery(
  browser: Browser,
  base: string,
  { shots, only = '' }: { shots?: string; only?: string },
): Promise<string[]> {
  const problems: string[] = [];
  if (shots) mkdirSync(shots, { recursive: true });
  for (const look of looks) {
    const context = await browser.newContext({
      colorScheme: look.colorScheme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
      deviceScaleFactor: shots ? 1.5 : 1,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`${look.name}: ${error.message}`));
    await page.goto(base);
    const states = await page.locator('figcaption a').allInnerTexts();
    for (const state of states.filter((name) => name.includes(only))) {
      if (look.wide && !/^(options|worklist|audit|patients|results)/.test(state)) continue;
      await page.setViewportSize(sizeOf(state, look.wide));
      await page.goto(`${base}?state=${state}&dir=${look.dir}`);
      await page.locator('#root > *').first().waitFor();
      problems.push(...(await problemsOf(page)).map((problem) => `${state} (${look.name}): ${problem}`));
      if (shots)
        await page.screenshot({
          path: join(shots, `${state}-${look.name}.png`),
          fullPage: !/^(card|review)/.test(state),
        });
      if (look.name === 'light') problems.push(...(await notByKeyboard(page)).map((problem) => `${state}: ${problem}`));
    }
    await context.close();
  }
  return problems;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { shots: { type: 'string' }, only: { type: 'string' } } });
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const problems = [...(await checkGallery(browser, base, values)), ...(await behaviours(browser, base))];
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? 'gallery: nothing serious' : `gallery: ${problems.length} problems`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
