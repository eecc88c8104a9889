import { expect } from '@playwright/test';
import { badges, nameBeside, test, waitForBadges } from '../pages/bench-desk.ts';
import { modalPage } from '../pages/lists.ts';
import { listPage } from '../pages/pages.ts';

const STRICT =
  "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

test('a modal dialog in the top layer lies over all badges, and they are back when it closes', async ({ bench }) => {
  const page = await bench.open(
    '/list',
    listPage({
      rows: 12,
      above: '<dialog id="d" style="width:90vw;height:90vh"><p>Host dialog</p><button>OK</button></dialog>',
    }),
  );
  await waitForBadges(page, 12);
  const seen = () =>
    page.evaluate(() => {
      let ours = 0;
      for (const name of document.querySelectorAll('.name')) {
        const r = name.getBoundingClientRect();
        if (document.elementFromPoint(r.right + 16, (r.top + r.bottom) / 2)?.localName === 'comeback-overlay') ours++;
      }
      return ours;
    });
  expect(await seen()).toBe(12);
  await page.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).showModal());
  expect(await seen()).toBe(0);
  await page.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).close());
  await expect.poll(seen).toBe(12);
  await page.close();
});

for (const [what, top] of [
  ['a modal without an id', false],
  ['a dialog element in the top layer', true],
] as const) {
  test(`a list in ${what}: its badges are right or absent, and go with it`, async ({ bench }) => {
    const page = await bench.open('/modal', modalPage());
    await page.evaluate((top) => (window as unknown as { openModal(t: boolean): void }).openModal(top), top);
    if (!top) await waitForBadges(page, 8);
    await expect.poll(async () => (await bench.asked()).sightings).toBe(8);
    for (const b of await badges(page)) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
    await page.evaluate(() => (window as unknown as { closeModal(): void }).closeModal());
    await expect.poll(async () => (await badges(page)).length).toBe(0);
    await page.close();
  });
}

test('all of it at once: strict policy, right to left, 300 %, forced colours', async ({ bench }) => {
  const page = await bench.open(
    '/list',
    listPage({ rows: 12, rtl: true, nonce: 'n', head: '<style nonce="n">td:nth-child(4){display:none}</style>' }),
    { 'content-security-policy': STRICT },
  );
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    width: 427,
    height: 287,
    deviceScaleFactor: 3,
    mobile: false,
  });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await waitForBadges(page, 2);
  await page.waitForTimeout(700);
  const found = await badges(page);
  expect(found.length).toBeGreaterThan(1);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.name')].map((el) => {
      const { top, bottom } = el.getBoundingClientRect();
      return { name: el.textContent ?? '', middle: (top + bottom) / 2 };
    }),
  );
  for (const b of found) {
    const off = (r: { middle: number }) => Math.abs(r.middle - (b.y + b.height / 2));
    const [row] = [...rows].sort((r, s) => off(r) - off(s));
    expect(b.name.startsWith(row?.name ?? '?')).toBe(true);
  }
  await page.close();
});
