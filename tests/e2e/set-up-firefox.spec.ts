import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { practice } from '#demo/practice.ts';
import { LEAVING } from '#lib/contract/leaving.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import { approve } from '../../scripts/start/set-up.ts';
import { ADMIN_TOKEN, test } from './clinic.ts';
import { ask, openFirefox, ownPage } from './firefox-desk.ts';

/*
 * The main line of the set-up in Firefox, as tests/e2e/set-up.spec.ts has it in Chromium and with the same copy of the
 * package: the browser's own question can't be pressed by a driver. What is waited for is asked from outside, since a
 * Firefox tab in the back sleeps.
 */
test.use({ own: 'set-up in Firefox' });

const heading = (page: Page) => page.$eval('#setup h3', (it) => it.textContent).catch(() => null);
const at = (page: Page, step: string) => expect.poll(() => heading(page), { timeout: 30_000 }).toBe(step);
const text = (page: Page) => page.$eval('#setup', (it) => it.textContent ?? '').catch(() => '');
const says = (page: Page, words: string) => expect.poll(() => text(page), { timeout: 30_000 }).toContain(words);

/** The control of the set-up that carries this label: other chapters have some of the same names. */
async function control(page: Page, label: string) {
  const found = await page.evaluateHandle((words) => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('#setup label')];
    return labels.find((it) => it.textContent === words)?.control ?? null;
  }, label);
  const element = found.asElement();
  if (!element) throw new Error(`no field “${label}” in the set-up`);
  return element as NonNullable<Awaited<ReturnType<Page['$']>>>;
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = await control(page, label);
  await field.click({ count: 3 });
  await page.keyboard.press('Delete');
  await field.type(value);
}

async function press(page: Page, name: string): Promise<void> {
  const found = await page.evaluateHandle((words) => {
    const buttons = [...document.querySelectorAll('#setup button')];
    return buttons.find((it) => it.textContent === words) ?? null;
  }, name);
  const button = found.asElement();
  if (!button) throw new Error(`no button “${name}” in the set-up`);
  await (button as NonNullable<Awaited<ReturnType<Page['$']>>>).click();
}

interface Permissions {
  getAll(): Promise<{ data_collection?: string[] }>;
  remove(some: { data_collection: string[] }): Promise<boolean>;
}

/** What may leave, as Firefox itself has it. */
const dataGiven = (page: Page) =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: { permissions: Permissions } };
    return ((await browser.permissions.getAll()).data_collection ?? []).filter((it) => it !== 'none').sort();
  });

test('Firefox: set up by hand from the practice to sending, a step at a time; what may leave is asked then, and taking it back ends it', async ({
  services,
}) => {
  const browser = await openFirefox();
  try {
    const own = await ownPage(browser, `${services.demo.url}/recalls`);
    await own.setViewport({ width: 1280, height: 1000 });
    await at(own, 'Your practice');
    await press(own, 'Continue');
    await says(own, 'Enter the practice’s name.');
    await fill(own, 'Practice name', practice.name);
    await (await control(own, 'Country')).select('GB');
    await fill(own, 'Phone', practice.phone);
    await press(own, 'Continue');

    await at(own, 'Your practice software');
    await fill(own, 'Address of your practice software', services.demo.url);
    await press(own, 'Read this site');
    await at(own, 'Your patients');

    const list = await browser.newPage();
    await list.setViewport({ width: 1280, height: 860 });
    await list.goto(`${services.demo.url}/recalls`);
    await list.bringToFront();
    const seen = async () => (await ask<Summary>(own, 'popup.summary', { tabId: null })).leakage.patientsSeen;
    await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(20);
    await own.bringToFront();
    await at(own, 'Specialty and visit value');
    await says(own, 'Could come back');
    await fill(own, 'A visit is worth, from', '70');
    await fill(own, 'A visit is worth, up to', '60');
    await press(own, 'Continue');
    await says(own, 'This must be at least as high as the lower value.');
    await fill(own, 'A visit is worth, up to', '140');
    await press(own, 'Continue');

    await at(own, 'Booking link');
    await fill(own, 'Booking link (optional)', practice.bookingLink);
    await press(own, 'Continue');

    await at(own, 'Sending');
    await press(own, 'Back');
    await says(own, `Messages carry ${practice.bookingLink}`);
    await press(own, 'Continue');
    await at(own, 'Sending');
    await fill(own, 'Address of the send service', services.api.url);
    await press(own, 'Connect');
    await says(own, 'Waiting for approval');
    const code =
      /([A-Z0-9]{4}) ([A-Z0-9]{4})/
        .exec(await text(own))
        ?.slice(1)
        .join('') ?? '';
    const where = {
      demoUrl: services.demo.url,
      apiUrl: services.api.url,
      adminToken: ADMIN_TOKEN,
      zone: services.zone,
    };
    await approve(where, code);
    await at(own, 'You’re set up');
    await own.screenshot({ path: 'test-results/firefox-set-up.png' });

    expect(await dataGiven(own)).toEqual([...LEAVING].sort());
    const pairing = async () => (await ask<{ state: string }>(own, 'setup.pairPoll', {})).state;
    expect(await pairing()).toBe('approved');
    await own.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: { permissions: Permissions } };
      return browser.permissions.remove({ data_collection: ['healthInfo'] });
    });
    await expect.poll(pairing, { timeout: 30_000 }).toBe('none');
  } finally {
    await browser.close();
  }
});
