/**
 * Draws the toolbar icons of `public/icon` from one SVG, at each size by itself, so that the small ones stay crisp.
 * Run after changing the drawing: `node scripts/icons.ts`. The pictures are kept in the repository.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));

/** The mark of `components/ui/Logo.tsx`; small sizes get a heavier line and no margin. */
function drawing(size: number): string {
  const line = size <= 16 ? 4.4 : size <= 32 ? 3.6 : 3;
  const corner = size <= 16 ? 7 : 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round" stroke-width="${line}">
    <rect width="32" height="32" rx="${corner}" fill="#0f766e" stroke="none"/>
    <path d="M23 10.5A8.5 8.5 0 1 0 24.5 16"/><path d="M24.5 5.5v6h-6"/>
  </svg>`;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
