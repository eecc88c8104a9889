import { expect, type Page } from '@playwright/test';
import { badges, nameBeside, test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';

/** Every badge stands at the patient it speaks of. */
async function right(page: Page): Promise<number> {
  const found = await badges(page);
  for (const b of found) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
  return found.length;
}

/** The page still draws and still hears its own clicks. */
async function responsive(page: Page): Promise<void> {
  const heard = await page.evaluate(async () => {
    let clicks = 0;
    document.addEventListener('click', () => clicks++, { once: true });
    document.querySelector<HTMLElement>('.note')?.click();
    for (let n = 0; n < 5; n++) await new Promise((frame) => requestAnimationFrame(frame));
    return clicks;
  });
  expect(heard).toBe(1);
}

test('a page of 100,000 elements: badges at the rows in view, all rows told, and the page goes on', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 10_000 }));
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(90_000);
  await waitForBadges(page, 15);
  expect(await right(page)).toBeGreaterThan(15);
  await responsive(page);
  await page.evaluate(() => window.scrollTo(0, 200_000));
  await expect.poll(async () => (await badges(page)).length, { timeout: 15_000 }).toBeGreaterThan(15);
  expect(await right(page)).toBeGreaterThan(15);
  await expect.poll(async () => (await bench.asked()).sightings, { timeout: 60_000 }).toBe(10_000);
  await page.close();
});

test('50 frames, one inside the other, each with a list: those shown have their badges, and one bar is drawn', async ({
  bench,
}) => {
  bench.server.set('/list', listPage({ rows: 3 }));
  const depth = 25;
  for (let n = 0; n < depth; n++) {
    const inner = n + 1 < depth ? `<iframe src="/deep${n + 1}" width="900" height="500"></iframe>` : '';
    bench.server.set(
      `/deep${n}`,
      `<!doctype html><body>${inner}<iframe src="/list" width="700" height="260"></iframe>`,
    );
  }
  const page = await bench.open(
    '/frames',
    '<!doctype html><body><iframe src="/deep0" width="1200" height="800"></iframe>',
  );
  await expect.poll(() => page.frames().length, { timeout: 20_000 }).toBeGreaterThan(2 * depth);
  await expect.poll(async () => (await bench.asked()).sightings, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  const alive = await page.evaluate(async () => {
    for (let n = 0; n < 5; n++) await new Promise((frame) => requestAnimationFrame(frame));
    return true;
  });
  expect(alive).toBe(true);
  const { sightings } = await bench.asked();
  expect(sightings % 3).toBe(0); // each frame its own three, none twice
  expect(sightings).toBeLessThanOrEqual(3 * depth);
  await page.close();
});
