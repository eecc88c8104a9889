import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../../scripts/bootstrap.mjs';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

const UUID = '5f0c2d1e-8a4b-4c3d-9e6f-0a1b2c3d4e5f';
const GECKO_ID = 'comeback@comeback.example';

/**
 * The built Firefox package in real Firefox. Two things only are added in a copy: the permission a person would give in
 * set-up, and a way in for the test, because Firefox lets a driver reach an extension's page only by a link from a page.
 */
export async function openFirefox(): Promise<Browser> {
  const folder = demoBuild(join(root, '.output', 'firefox-mv3'), undefined, { reachable: ['options.html'] });
  const browser = await launchFirefox();
  await browser.installExtension(folder);
  return browser;
}

/** Firefox without any extension yet, in which ours will have an origin that is known beforehand. */
export async function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    enableExtensions: true,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'en-GB',
      // The browser's own question can't be pressed by a driver; what is asked for is given, and only that.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
}

/** A page of the extension's own, reached by a link on the page at `from`. */
export async function ownPage(browser: Browser, from: string, path = 'options.html'): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(from);
  await page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.id = 'to-options';
    link.textContent = 'options';
    link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99;background:white';
    document.body.append(link);
  }, `moz-extension://${UUID}/${path}`);
  await page.click('#to-options');
  await page.waitForFunction(() => location.protocol === 'moz-extension:');
  return page;
}

/** The extension's page for pointing at what the tab at `url` shows, in place of `own`; what it says is asked from outside. */
export async function openTeaching(own: Page, url: string): Promise<void> {
  const tabId = await own.evaluate(async (wanted) => {
    type Tabs = { query(q: object): Promise<{ id: number; url?: string }[]> };
    const { tabs } = (globalThis as unknown as { browser: { tabs: Tabs } }).browser;
    return (await tabs.query({})).find((tab) => tab.url === wanted)?.id ?? 0;
  }, url);
  await own.evaluate((tab) => location.assign(`/teach.html?tab=${tab}`), tabId);
}

/** Sends one message of the extension's protocol from one of its own pages. Throws with the sentence's id. */
export async function ask<T>(page: Page, name: string, data: unknown): Promise<T> {
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
