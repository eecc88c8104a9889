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
  test(`a list in ${what}: its badges can be seen and used, are right, and go with it`, async ({ bench }) => {
    const page = await bench.open('/modal', modalPage());
    for (let n = 0; n < 2; n++) {
      await page.evaluate((top) => (window as unknown as { openModal(t: boolean): void }).openModal(top), top);
      const [first] = await waitForBadges(page, 8);
      if (!first) throw new Error('no badge');
      await expect.poll(async () => (await bench.asked()).sightings).toBeGreaterThanOrEqual(8 * (n + 1));
      for (const b of await badges(page)) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
      const at = { x: first.x + 8, y: first.y + 8 };
      const onTop = () => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at);
      expect(await onTop()).toBe('comeback-overlay');
      await page.mouse.click(at.x, at.y);
      const card = () => page.frames().some((f) => /card\.html#./.test(f.url()));
      await expect.poll(card).toBe(true);
      await page.keyboard.press('Escape'); // the card's, not the dialog's
      await expect.poll(card).toBe(false);
      expect(await page.locator('[role=dialog]').count()).toBe(1);
      await page.evaluate(() => (window as unknown as { closeModal(): void }).closeModal());
      await expect.poll(async () => (await badges(page)).length).toBe(0);
    }
    await page.close();
  });
}

test('badges in a scrolled dialog of the top layer move with their rows and are cut where it is', async ({ bench }) => {
  const page = await bench.open('/modal', modalPage());
  await page.addStyleTag({ content: '.modal{inset:80px 120px auto;height:180px}.found{padding-bottom:300px}' });
  await page.evaluate(() => (window as unknown as { openModal(t: boolean): void }).openModal(true));
  await waitForBadges(page, 4);
  for (const y of [60, 140, 0]) {
    await page.evaluate((y) => document.querySelector('.modal')?.scrollTo(0, y), y);
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    const dialog = await page.locator('.modal').boundingBox();
    const bottom = (dialog?.y ?? 0) + (dialog?.height ?? 0);
    const seen = (await badges(page)).filter((b) => b.y + 10 > (dialog?.y ?? 0) && b.y + 10 < bottom);
    expect(seen.length).toBeGreaterThan(2);
    for (const b of seen) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
    const below = { x: (seen[0]?.x ?? 0) + 8, y: bottom + 20 };
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, below)).not.toBe(
      'comeback-overlay',
    );
  }
  await page.close();
});

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
