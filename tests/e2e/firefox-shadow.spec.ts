import { expect } from '@playwright/test';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { practiceIn } from '#demo/practice.ts';
import type { Found } from '../../scripts/start/pierce.ts';
import { approve } from '../../scripts/start/set-up.ts';
import { type PageServer, servePages } from '../pages/server.ts';
import { teachPage } from '../pages/teach-pages.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';
import { ask, openFirefox, openTeaching, ownPage } from './firefox-desk.ts';
import { badgesIn, besides, inside } from './firefox-roots.ts';

/*
 * A list that a component within a component draws, each in an open shadow root, in real Firefox: taught by pointing, read,
 * flagged, its card opened and a follow-up started. What waits is asked from outside: a Firefox tab in the back sleeps.
 */
test.describe.configure({ mode: 'serial' });
test.use({ own: 'shadow roots in Firefox' });

let browser: Browser;
let server: PageServer;
let own: Page;
let page: Page;

test.beforeAll(async ({ services }) => {
  server = await servePages();
  // Numbers that can be texted, of those kept for fiction.
  server.set('/shadow', teachPage('shadow', 'none').body.replaceAll('+44 20 7946 0', '+44 7700 900'));
  browser = await openFirefox();
  own = await ownPage(browser, `${server.origin}/shadow`);
  const policy = await ask<Record<string, unknown>>(own, 'setup.getPolicy', {});
  const practice = practiceIn(services.zone);
  await ask(own, 'setup.setPolicy', { ...policy, practice, careNeedsRecordedConsent: false });
  await ask(own, 'setup.granted', { origin: server.origin, tabId: null });
  const { code } = await ask<{ code: string }>(own, 'setup.pair', { apiUrl: services.api.url, deviceName: 'Firefox' });
  const { demo, api, zone } = services;
  await approve({ demoUrl: demo.url, apiUrl: api.url, adminToken: ADMIN_TOKEN, zone }, code);
  await expect.poll(async () => (await ask<{ state: string }>(own, 'setup.pairPoll', {})).state).toBe('approved');
  page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 900 });
  await page.goto(`${server.origin}/shadow`);
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const says = (panel: Page | Frame, words: string) =>
  expect
    .poll(() => panel.evaluate(() => document.body?.textContent ?? '').catch(() => ''), { timeout: 30_000 })
    .toContain(words);

/** Clicks as a hand does, at a place within the roots: the pointer comes, and then the button. */
async function point(select: string): Promise<void> {
  await page.bringToFront();
  const box = await inside(page, select);
  const [x, y] = [box.x + Math.min(box.width / 2, 30), box.y + box.height / 2];
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await new Promise((go) => setTimeout(go, 150));
  await page.mouse.click(x, y);
}

async function press(panel: Page, name: string, select = `::-p-aria([name="${name}"][role="button"])`): Promise<void> {
  await panel.bringToFront();
  await (await panel.waitForSelector(select))?.click();
}

/** Badges there are, once there are more than five; each stands at the patient it speaks of. */
async function right(least = 5): Promise<Found[]> {
  let found: Found[] = [];
  const count = async () => {
    found = await badgesIn(page);
    return found.length;
  };
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(least);
  const names = await besides(page, found);
  for (const [n, badge] of found.entries()) expect(badge.name.startsWith(`${names[n]}:`), badge.name).toBe(true);
  return found;
}

test('Firefox: a list in open shadow roots is pointed at and kept; every badge stands at its patient', async () => {
  await openTeaching(own, `${server.origin}/shadow`);
  await says(own, 'A patient’s name');
  await point('#rows tr:nth-child(2) a');
  await says(own, 'Another patient’s name');
  await point('#rows tr:nth-child(5) a');
  await says(own, 'Rows read: 24. Everything');
  await press(own, 'Point at: Due date');
  await point('#rows tr:nth-child(3) td:nth-child(2)');
  await own.waitForSelector('::-p-aria([name="Leave out: Due date"][role="button"])');
  await press(own, 'Point at: Phone');
  await point('#rows tr:nth-child(3) td:nth-child(4)');
  await own.waitForSelector('::-p-aria([name="Leave out: Phone"][role="button"])');
  await own.screenshot({ path: 'test-results/firefox-shadow-teach.png' });
  expect(await badgesIn(page), 'nobody is flagged before it is saved').toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  await press(own, 'Nobody on it is booked', '::-p-text(Nobody on it is booked)');
  await press(own, 'Save and read this page');
  await says(own, 'Saved. This page is read from now on');
  await page.bringToFront();
  await right();
  await page.reload();
  await right();
  await page.screenshot({ path: 'test-results/firefox-shadow.png' });
});

const frames = () =>
  page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(() => frame(null)))));
const isOurs = (x: number, y: number) =>
  page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName === 'comeback-overlay', x, y);

test('Firefox: badges follow what scrolls inside the roots, are cut where it is, and come for the rows that come', async () => {
  await page.evaluate(() => {
    (document.querySelector('pms-app') as HTMLElement).style.cssText = 'display:block';
    const { list } = window as unknown as { list: () => HTMLElement };
    const box = list().shadowRoot?.querySelector('.box') as HTMLElement;
    box.style.height = '260px';
  });
  for (const top of [60, 300, 1000, 0]) {
    await page.evaluate((top) => {
      const { list } = window as unknown as { list: () => HTMLElement };
      list().shadowRoot?.querySelector('.box')?.scrollTo(0, top);
    }, top);
    await frames();
    const box = await inside(page, '.box');
    await right(0); // in the very next frames
    const whole = async () =>
      (await right(3)).filter((it) => it.y > box.y + 4 && it.y + it.height < box.y + box.height - 4);
    await expect.poll(async () => (await whole()).length, `scrolled to ${top}`).toBeGreaterThan(3);
    const seen = await whole();
    for (const it of seen) expect(await isOurs(it.x + 8, it.y + it.height / 2)).toBe(true);
    for (const it of await badgesIn(page)) expect(await isOurs(it.x + 8, box.y + box.height + 6)).toBe(false);
  }
});

test('Firefox: rows drawn anew keep their badges; gone with the component, back with it; under a menu of the page none', async () => {
  await page.evaluate(() => (window as unknown as { draw: () => void }).draw());
  await frames();
  await right();
  await page.evaluate(() => {
    const { list } = window as unknown as { list: () => HTMLElement };
    list().shadowRoot?.querySelector('#rows tr:nth-child(2) a')?.replaceChildren('Noor Visser');
  });
  await expect.poll(async () => (await badgesIn(page)).some((it) => it.name.startsWith('Noor Visser:'))).toBe(true);
  await right();
  await page.evaluate(() => (window as unknown as { list: () => HTMLElement }).list().remove());
  await expect.poll(async () => (await badgesIn(page)).length).toBe(0);
  await page.evaluate(() => {
    const main = document.querySelector('pms-app')?.shadowRoot?.querySelector('main');
    main?.append(document.createElement('recall-list'));
  });
  await right();
  await page.evaluate(() => {
    const menu = document.createElement('div');
    menu.id = 'menu';
    menu.textContent = 'Menu';
    menu.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:5';
    document.body.append(menu);
  });
  // What the list's own box cuts off is cut from the badges too: only those in it can lie under anything.
  const box = await inside(page, '.box');
  const seen = async () => (await badgesIn(page)).filter((it) => it.y + it.height < box.y + box.height).length;
  await expect.poll(seen).toBe(0);
  await page.evaluate(() => document.getElementById('menu')?.remove());
  await expect.poll(seen).toBeGreaterThan(5);
  await right();
});

test('Firefox: by keyboard from a row in the roots to its badge, into the card and back; by click the card starts a follow-up', async ({
  services,
}) => {
  await page.bringToFront();
  const focus = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.localName === 'a' ? at.textContent : at?.localName;
    });
  const name = (await inside(page, '#rows tr:nth-child(3) a')).text;
  await page.evaluate(() => {
    const { list } = window as unknown as { list: () => HTMLElement };
    list().shadowRoot?.querySelector<HTMLElement>('#rows tr:nth-child(3) a')?.focus();
  });
  await chord('KeyC');
  await expect.poll(focus).toBe('comeback-overlay');
  await page.keyboard.press('Enter');
  const card = await cardOf(name);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await frameOfCard()) === null).toBe(true);
  expect(card).toBeTruthy();
  await expect.poll(focus).toBe('comeback-overlay');
  await page.keyboard.press('Escape');
  await expect.poll(focus).toBe(name);

  const before = (await captured(services)).length;
  const [first] = await right();
  await page.mouse.click((first?.x ?? 0) + 8, (first?.y ?? 0) + 8);
  const opened = await cardOf(first?.name.split(':')[0] ?? '');
  await says(opened, 'Start follow-up');
  await page.screenshot({ path: 'test-results/firefox-shadow-card.png' });
  // The card takes nothing in its first moments: the click that opened it may still be going on.
  await new Promise((go) => setTimeout(go, 1000));
  const start = await opened.evaluateHandle(() =>
    [...document.querySelectorAll('button')].find((it) => it.textContent?.startsWith('Start follow-up')),
  );
  await (start as ElementHandle<Element>).click();
  await expect.poll(async () => (await captured(services)).length, { timeout: 60_000 }).toBe(before + 1);
});

async function chord(key: 'KeyC'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

async function frameOfCard(): Promise<Frame | null> {
  for (const frame of page.frames()) {
    const href = await frame.evaluate(() => location.href).catch(() => '');
    if (/\/card\.html#./.test(href)) return frame;
  }
  return null;
}

/** The open card, once it shows this patient. */
async function cardOf(name: string): Promise<Frame> {
  let frame: Frame | null = null;
  const shows = async () => {
    frame = await frameOfCard();
    return (await frame?.evaluate(() => document.querySelector('h1, h2')?.textContent ?? '').catch(() => '')) ?? '';
  };
  await expect.poll(shows, { timeout: 30_000 }).toContain(name);
  if (!frame) throw new Error('The card did not open.');
  return frame;
}
