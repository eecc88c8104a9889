import { expect, type Page } from '@playwright/test';
import { shadowButtons } from '../../scripts/start/pierce.ts';
import { badges, nameBeside, test, waitForBadges } from '../pages/bench-desk.ts';
import { appendingPage, hashPage, pagedPage, panesPage, virtualPage } from '../pages/lists.ts';

type Host = { turn(n: number): void; show(id: string): void };
const count = async (page: Page) => (await badges(page)).length;
async function right(page: Page): Promise<void> {
  for (const b of await badges(page)) expect(b.name.split(':')[0]).toBe(await nameBeside(page, b));
}
const scroll = (page: Page, y: number) => page.evaluate((y) => document.querySelector('#lines')?.scrollTo(0, y), y);

test('a virtual list that uses its rows again for other people: each badge is its row’s, and n of m is told', async ({
  bench,
}) => {
  const page = await bench.open('/lines', virtualPage(400));
  await waitForBadges(page, 14);
  await right(page);
  const { readings } = await bench.asked();
  for (const y of [300, 301, 2000, 9000, 0]) {
    await scroll(page, y);
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    await right(page); // right or absent in the very next frames
    await expect.poll(() => count(page)).toBeGreaterThan(12);
    await right(page);
  }
  const asked = await bench.asked();
  expect(asked.readings).toBeGreaterThan(readings);
  expect(asked.last).toMatchObject({ total: 400, rowsShown: 24 });
  await page.close();
});

test('rows appended on scroll get badges, and those before keep theirs', async ({ bench }) => {
  const page = await bench.open('/lines', appendingPage(70));
  await waitForBadges(page, 12);
  for (let n = 0; n < 3; n++) {
    await scroll(page, 100_000);
    await page.waitForTimeout(300);
  }
  await expect.poll(async () => (await bench.asked()).sightings).toBe(70); // each once
  await expect.poll(() => count(page)).toBeGreaterThan(10);
  await right(page);
  await page.close();
});

test('turning the page leaves no badge of the page before', async ({ bench }) => {
  const page = await bench.open('/lines', pagedPage(35));
  await waitForBadges(page, 10);
  for (const n of [1, 2, 3, 0]) {
    await page.evaluate((n) => (window as unknown as Host).turn(n), n);
    await right(page);
    await expect.poll(() => count(page)).toBe(n === 3 ? 5 : 10);
    await right(page);
  }
  await page.close();
});

test('a pane in the back does not exist until it is in front', async ({ bench }) => {
  const page = await bench.open('/lines', panesPage());
  await waitForBadges(page, 6);
  expect((await bench.asked()).sightings).toBe(6);
  await page.evaluate(() => (window as unknown as Host).show('done'));
  await expect.poll(async () => (await bench.asked()).sightings).toBe(12);
  await expect.poll(() => count(page)).toBe(6);
  await right(page);
  await page.close();
});

test('hash routes: badges on the list’s route only, however often it comes back', async ({ bench }) => {
  const page = await bench.open('/app', hashPage());
  expect(await count(page)).toBe(0);
  for (let n = 0; n < 3; n++) {
    await page.evaluate(() => (location.hash = '#/recalls'));
    await waitForBadges(page, 8);
    await right(page);
    await page.evaluate(() => (location.hash = '#/elsewhere'));
    await expect.poll(() => count(page)).toBe(0);
  }
  await page.evaluate(() => history.back());
  await waitForBadges(page, 8);
  await page.close();
});

test('a pop-up window has badges of its own', async ({ bench }) => {
  bench.server.set('/lines', pagedPage(10));
  const page = await bench.open(
    '/opener',
    "<!doctype html><body><button onclick=\"open('/lines','','popup,width=700,height=600')\">Open</button>",
  );
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.click('button')]);
  await waitForBadges(popup, 10);
  await right(popup);
  await popup.close();
  await page.close();
});

test('where the host blurs names, an opened card is a blur too until it is pointed at', async ({ bench }) => {
  const page = await bench.open('/lines', pagedPage(10));
  const [first] = await waitForBadges(page, 10);
  if (!first) throw new Error('no badge');
  const name = await nameBeside(page, first);
  await page.addStyleTag({ content: '.name{filter:blur(5px)}' });
  await page.mouse.click(600, 560);
  await expect.poll(async () => (await shadowButtons(page)).some((b) => b.name.includes(name))).toBe(false);
  await page.mouse.click(first.x + 8, first.y + 8);
  const card = () => page.frames().find((frame) => /card\.html#./.test(frame.url()));
  await expect.poll(() => Boolean(card())).toBe(true);
  const frame = await card()?.frameElement();
  const blur = () => frame?.evaluate((el) => getComputedStyle(el as Element).filter);
  expect(await blur()).toContain('blur');
  const box = await frame?.boundingBox();
  // Over its edge, as a hand comes: the driver's own pointer would tell a page nothing of what is over a frame in it.
  await page.mouse.move((box?.x ?? 0) - 0.5, (box?.y ?? 0) + 60);
  await expect.poll(blur).toBe('none');
  await page.close();
});

for (const [what, rule] of [
  ['each name', '.private .name{filter:blur(5px)}'],
  ['all of the page', '.private{filter:blur(5px)}'],
  ['letters', '.private .name{-webkit-text-security:disc}'],
] as const)
  test(`a privacy mode that hides ${what}: badges without names`, async ({ bench }) => {
    const page = await bench.open('/lines', pagedPage(10));
    await waitForBadges(page, 10);
    await page.evaluate((css) => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = css;
      document.body.classList.add('private');
    }, rule);
    const ours = async () => (await shadowButtons(page)).map((b) => b.name);
    const names = await page.evaluate(() => [...document.querySelectorAll('.name')].map((el) => el.textContent ?? ''));
    const told = async () => (await ours()).filter((name) => names.some((n) => name.includes(n))).length;
    expect(await told()).toBe(10);
    await page.mouse.click(600, 560); // what turned it on was a click
    await expect.poll(told).toBe(0);
    expect((await ours()).filter((name) => /Overdue|No-show|risk/.test(name)).length).toBeGreaterThan(2);
    await page.evaluate(() => document.body.classList.remove('private'));
    await expect.poll(told, { timeout: 20_000 }).toBe(10);
    await page.close();
  });
