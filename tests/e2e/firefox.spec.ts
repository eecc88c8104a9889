import { join } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { practiceIn } from '#demo/practice.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import { root } from '../../scripts/bootstrap.mjs';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { approve } from '../../scripts/start/set-up.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';

const UUID = '5f0c2d1e-8a4b-4c3d-9e6f-0a1b2c3d4e5f';
const GECKO_ID = 'comeback@comeback.example';

/**
 * The built Firefox package in real Firefox. Two things only are added in a copy: the permission a person would give in
 * set-up, and a way in for the test, because Firefox lets a driver reach an extension's page only by a link from a page.
 */
async function openFirefox(): Promise<Browser> {
  const folder = demoBuild(join(root, '.output', 'firefox-mv3'), undefined, { reachable: ['options.html'] });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    enableExtensions: true,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'en-GB',
    },
  });
  await browser.installExtension(folder);
  return browser;
}

async function ownPage(browser: Browser, demoUrl: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${demoUrl}/recalls`);
  await page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.id = 'to-options';
    link.textContent = 'options';
    link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99;background:white';
    document.body.append(link);
  }, `moz-extension://${UUID}/options.html`);
  await page.click('#to-options');
  await page.waitForFunction(() => location.protocol === 'moz-extension:');
  return page;
}

async function ask<T>(page: Page, name: string, data: unknown): Promise<T> {
  const answer = (await page.evaluate(
    (comeback, payload) =>
      (
        globalThis as unknown as { browser: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).browser.runtime.sendMessage({
        comeback,
        data: payload,
      }),
    name,
    data,
  )) as { ok: boolean; value: T; problem?: { id: string } };
  if (!answer.ok) throw new Error(`${name}: ${answer.problem?.id}`);
  return answer.value;
}

test('Firefox: the badge appears, one click starts, the message leaves once, and the popup counts it', async ({
  services,
}) => {
  const browser = await openFirefox();
  try {
    const own = await ownPage(browser, services.demo.url);
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
    const card = await cardFromKeyboard(list);
    await list.screenshot({ path: 'test-results/firefox-card.png' });
    await card.waitForSelector('::-p-text(Start follow-up)');
    await card.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    // The card takes no Enter in its first moments: the key that opened it may still be down.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await list.keyboard.press('Enter');
    await expect.poll(async () => (await captured(services)).length, { timeout: 60_000 }).toBe(before + 1);
    await popupShows(own);
  } finally {
    await browser.close();
  }
});

/** The popup, on its own page: what could come back, and that one follow-up of this month has left. */
async function popupShows(own: Page): Promise<void> {
  await own.bringToFront();
  await own.evaluate(() => location.assign('/popup.html'));
  await own.waitForFunction(() => location.pathname === '/popup.html' && document.querySelector('main'));
  await ask(own, 'sync.now', {});
  const { leakage, month } = await ask<Summary>(own, 'popup.summary', { tabId: null });
  expect(leakage.count).toBeGreaterThan(20);
  expect(month.sent).toBe(1);
  await own.evaluate(() => location.reload());
  await own.waitForFunction(
    (words) => words.every((word) => document.body.textContent?.includes(word)),
    { timeout: 20_000 },
    ['Could come back', String(leakage.count), 'sent'],
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
