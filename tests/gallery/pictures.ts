/**
 * Pictures of the main faces for `docs/faces.md`: light and dark, 360 and 1,280 px, English and Arabic, from the
 * gallery's made-up people. `npm run pictures`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import config from './vite.config.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/images/faces');

/** Face, the gallery's state that shows it best, and how tall its window is. */
const faces = [
  { title: 'Card', state: 'card-ready', height: 760 },
  { title: 'Popup', state: 'popup-week', height: 760 },
  { title: 'Set-up', state: 'options-setup-values', height: 900 },
  { title: 'Settings', state: 'options-paired', height: 900 },
  { title: 'Bring in a list', state: 'options-import-asking', height: 900 },
  { title: 'Leakage audit', state: 'audit-full', height: 900 },
] as const;
const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;
const languages = [
  { tag: 'en', dir: 'ltr', name: 'English' },
  { tag: 'ar', dir: 'rtl', name: 'Arabic' },
] as const;

const fileOf = (state: string, width: number, scheme: string, tag: string) => `${state}-${width}-${scheme}-${tag}.png`;

function pageOf(): string {
  const lines = [
    '# What it looks like',
    '',
    'Made by `npm run pictures` from the gallery (`tests/gallery`): real components in Chromium, invented people. `npm test -- faces` opens every state of every page and fails on what axe calls serious, on anything wider than its window, and on what a mouse can use and a keyboard can’t reach or doesn’t show.',
  ];
  for (const { title, state } of faces) {
    lines.push('', `## ${title}`);
    for (const width of widths) {
      lines.push('', `${width.toLocaleString('en')} px`, '');
      lines.push(`| ${languages.flatMap(({ name }) => schemes.map((scheme) => `${name}, ${scheme}`)).join(' | ')} |`);
      lines.push('|---|---|---|---|');
      const cells = languages.flatMap(({ tag, name }) =>
        schemes.map((scheme) => `![${title}, ${name}, ${scheme}](images/faces/${fileOf(state, width, scheme, tag)})`),
      );
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

mkdirSync(folder, { recursive: true });
await build(config);
const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const scheme of schemes) {
    const context = await browser.newContext({
      colorScheme: scheme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    });
    const page = await context.newPage();
    for (const { state, height } of faces) {
      for (const width of widths) {
        for (const { tag, dir } of languages) {
          await page.setViewportSize({ width, height });
          await page.goto(`${base}?state=${state}&dir=${dir}`);
          await page.locator('#root > *').first().waitFor();
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: join(folder, fileOf(state, width, scheme, tag)) });
        }
      }
    }
    await context.close();
  }
  writeFileSync(join(root, 'docs/faces.md'), pageOf());
} finally {
  await browser.close();
  await server.close();
}
