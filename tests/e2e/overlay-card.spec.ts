import { expect, type Page } from '@playwright/test';
import { shadowButtons } from '../../scripts/start/pierce.ts';
import { test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';

const cardOf = (page: Page) => page.frames().find((f) => /card\.html#./.test(f.url()));
const openState = (page: Page) => expect.poll(() => Boolean(cardOf(page)));

test('a click opens the card beside its badge; Escape, its own word and a click elsewhere close it', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  const [, , third] = await waitForBadges(page, 12);
  if (!third) throw new Error('no third badge');
  const entries = await page.evaluate(() => history.length);
  const click = () => page.mouse.click(third.x + 8, third.y + 8);
  await click();
  await openState(page).toBe(true);
  expect(await cardOf(page)?.evaluate(() => document.body.textContent)).toContain('token-1-');
  expect((await bench.asked()).opened).toEqual([{ patientKey: 'test|1002', row: expect.any(String) }]);
  const box = await (await cardOf(page)?.frameElement())?.boundingBox();
  expect(box?.height).toBeGreaterThan(250);
  expect(box?.height).toBeLessThan(270); // what the card asked for
  expect(box?.y).toBeGreaterThan(third.y);
  expect(await cardOf(page)?.evaluate(() => document.hasFocus())).toBe(true);

  await page.keyboard.press('Escape'); // heard inside the card
  await openState(page).toBe(false);
  await click();
  await openState(page).toBe(true);
  await page.mouse.click(640, 20);
  await openState(page).toBe(false);
  // Opening and closing left nothing in the host's Back button.
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.close();
});

test('a card taller than the room for it leaves its badge, the name before it and the scroll bar free', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 40 }));
  await page.setViewportSize({ width: 1280, height: 700 });
  const all = (await waitForBadges(page, 12)).filter((it) => it.y > 60 && it.y < 640);
  const middle = all.find((it) => it.y > 320);
  for (const badge of [all[0], middle, all.at(-1)]) {
    if (!badge) throw new Error('no badge there');
    await page.mouse.click(badge.x + 8, badge.y + 8);
    await openState(page).toBe(true);
    await cardOf(page)?.evaluate(() => window.parent.postMessage({ comeback: 'size', height: 680 }, '*'));
    const element = await cardOf(page)?.frameElement();
    await expect.poll(async () => (await element?.boundingBox())?.height).toBeGreaterThan(430);
    const card = await element?.boundingBox();
    if (!card) throw new Error('no card');
    const beside = card.x >= badge.x + badge.width;
    const clear = card.y >= badge.y + badge.height || card.y + card.height <= badge.y;
    expect(beside || clear).toBe(true);
    expect(card.y + card.height).toBeLessThanOrEqual(700);
    expect(card.x + card.width).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.clientWidth));
    await page.keyboard.press('Escape');
    await openState(page).toBe(false);
  }
  await page.close();
});

test('by keyboard: from a row to its badge, open, close, and back', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  await page.locator('.note').nth(4).focus();
  await page.keyboard.press('Alt+Shift+KeyC');
  // The keys come into the page with the first of them: on a busy machine the focus moves a moment later.
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.note'))).toBe(false);
  await page.keyboard.press('Enter');
  await openState(page).toBe(true);
  expect((await bench.asked()).opened.map((o) => o.patientKey)).toEqual(['test|1004']);
  await page.keyboard.press('Escape');
  await openState(page).toBe(false);
  // The badge has the focus again: the next one is one key away.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await openState(page).toBe(true);
  expect((await bench.asked()).opened.map((o) => o.patientKey)).toEqual(['test|1004', 'test|1005']);
  await page.keyboard.press('Escape');
  await openState(page).toBe(false);
  await page.keyboard.press('Escape');
  expect(
    await page.evaluate(() => [...document.querySelectorAll('.note')].indexOf(document.activeElement as Element)),
  ).toBe(4);
  await page.close();
});

test('all badges together are one stop in the host’s Tab order, behind its own controls', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 3 }));
  await waitForBadges(page, 3);
  const stops: string[] = [];
  for (let n = 0; n < 11; n++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.localName ?? ''));
  }
  // Three rows of link, button, box; then one badge; then the bar.
  expect(stops).toEqual([
    'a',
    'button',
    'input',
    'a',
    'button',
    'input',
    'a',
    'button',
    'input',
    'comeback-overlay',
    'comeback-overlay',
  ]);
  await page.close();
});

test('the bar says what is ready, opens the review, and stays closed once closed', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  const find = async (name: string) => (await shadowButtons(page)).find((b) => b.name === name);
  await expect.poll(async () => Boolean(await find('Review and start'))).toBe(true);
  const start = await find('Review and start');
  await page.mouse.click((start?.x ?? 0) + 10, (start?.y ?? 0) + 10);
  await openState(page).toBe(true);
  expect((await bench.asked()).opened).toEqual([{ patientKey: null, row: null }]);
  await page.mouse.click(640, 20);
  const close = (await shadowButtons(page)).at(-1);
  await page.mouse.click((close?.x ?? 0) + 8, (close?.y ?? 0) + 8);
  await page.evaluate(() => document.querySelector('.due')?.replaceChildren('2020-01-01'));
  await page.waitForTimeout(800);
  expect(await find('Review and start')).toBeUndefined();
  await page.close();
});
