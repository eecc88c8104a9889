import { expect } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { practiceIn } from '#demo/practice.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import { approve } from '../../scripts/start/set-up.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';
import { ask, openFirefox, ownPage } from './firefox-desk.ts';

test('Firefox: the badge appears, one click starts, the message leaves once, and the popup counts it', async ({
  services,
}) => {
  const browser = await openFirefox();
  try {
    const own = await ownPage(browser, `${services.demo.url}/recalls`);
    const policy = await ask<Record<string, unknown>>(own, 'setup.getPolicy', {});
    await ask(own, 'setup.setPolicy', { ...policy, practice: practiceIn(services.zone) });
    await ask(own, 'setup.setStaff', { name: 'Fox Desk' });
    expect(await ask(own, 'setup.granted', { origin: services.demo.url, tabId: null })).toEqual({ registered: true });
    const { code } = await ask<{ code: string }>(own, 'setup.pair', {
      apiUrl: services.api.url,
      deviceName: 'Firefox desk',
    });
    await approve(
      { demoUrl: services.demo.url, apiUrl: services.api.url, adminToken: ADMIN_TOKEN, zone: services.zone },
      code,
    );
    await expect.poll(async () => (await ask<{ state: string }>(own, 'setup.pairPoll', {})).state).toBe('approved');

    const list = await browser.newPage();
    await list.setViewport({ width: 1280, height: 860 });
    await list.goto(`${services.demo.url}/recalls`);
    await expect.poll(async () => flaggedHere(own), { timeout: 30_000 }).toBeGreaterThan(20);
    await list.bringToFront();
    await list.screenshot({ path: 'test-results/firefox-recalls.png' });

    const before = (await captured(services)).length;
    const sent = await sentThisMonth(own);
    const card = await cardFromKeyboard(list);
    await list.screenshot({ path: 'test-results/firefox-card.png' });
    await card.waitForSelector('::-p-text(Start follow-up)');
    await card.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    // The card takes no Enter in its first moments: the key that opened it may still be down.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await list.keyboard.press('Enter');
    await expect.poll(async () => (await captured(services)).length, { timeout: 60_000 }).toBe(before + 1);
    await popupShows(own, sent + 1);
  } finally {
    await browser.close();
  }
});

/** Messages of this month by all desks of the practice: other browsers have been here before. */
async function sentThisMonth(own: Page): Promise<number> {
  await ask(own, 'sync.now', {});
  return (await ask<Summary>(own, 'popup.summary', { tabId: null })).month.sent;
}

/** The popup, on its own page: what could come back, and how many messages of this month have left. */
async function popupShows(own: Page, sent: number): Promise<void> {
  await own.bringToFront();
  await own.evaluate(() => location.assign('/popup.html'));
  await own.waitForFunction(() => location.pathname === '/popup.html' && document.querySelector('main'));
  await expect.poll(() => sentThisMonth(own)).toBe(sent);
  const { leakage } = await ask<Summary>(own, 'popup.summary', { tabId: null });
  expect(leakage.count).toBeGreaterThan(20);
  await own.evaluate(() => location.reload());
  await own.waitForFunction(
    (words) => words.every((word) => document.body.textContent?.includes(word)),
    { timeout: 20_000 },
    ['Could come back', String(leakage.count), 'Sent'],
  );
  await own.screenshot({ path: 'test-results/firefox-popup.png' });
}

async function flaggedHere(own: Page): Promise<number> {
  const { leakage } = await ask<Summary>(own, 'popup.summary', { tabId: null });
  return leakage.count;
}

/** Opens the card of the first row that can be started, by keyboard, as the closed shadow root lets nobody else in. */
async function cardFromKeyboard(list: Page): Promise<Frame> {
  await list.focus('#recall-list tbody tr a');
  await list.keyboard.down('Alt');
  await list.keyboard.down('Shift');
  await list.keyboard.press('KeyC');
  await list.keyboard.up('Shift');
  await list.keyboard.up('Alt');
  await list.keyboard.press('Enter');
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      found = undefined;
      for (const frame of list.frames()) {
        const href = await frame.evaluate(() => location.href).catch(() => '');
        if (href.includes('/card.html#')) found = frame;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('The card did not open.');
  await found.waitForSelector('h1, h2');
  return found;
}
