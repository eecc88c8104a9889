import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import type { Adapter } from '#lib/adapters/schema.ts';
import { toDayNumber } from '#lib/core/day.ts';
import type { Policy } from '#lib/core/policy.ts';
import type { Summary } from '#lib/messages/views.ts';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { ask, type Browser, openBrowser, tabOf } from '../../scripts/start/browser.ts';
import { shadowButtons } from '../../scripts/start/pierce.ts';
import { type PageServer, servePages } from '../pages/server.ts';
import { type Drift, patients, type ShapeName, teachPage } from '../pages/teach-pages.ts';

/** A browser with the built extension and a practice that is set up; the pages are of software nobody knows. */
export class TeachDesk {
  browser!: Browser;
  own!: Page;
  server!: PageServer;
  readonly #profile = mkdtempSync(join(tmpdir(), 'comeback-teach-'));

  async open(): Promise<void> {
    this.server = await servePages();
    this.browser = await openBrowser({
      executablePath: await ensureBrowser('chromium'),
      extensionPath: demoBuild(),
      profile: this.#profile,
      headless: true,
      viewport: { width: 1180, height: 900 },
    });
    this.own = await this.browser.open('options.html');
    const policy = await ask<Policy>(this.own, 'setup.getPolicy', {});
    const practice = {
      ...policy.practice,
      name: 'Harbour Dental',
      country: 'GB',
      zone: 'Europe/London',
      currency: 'GBP',
    };
    await ask(this.own, 'setup.setPolicy', { ...policy, practice });
    await ask(this.own, 'setup.setStaff', { name: 'Ana Reyes' });
    await ask(this.own, 'setup.granted', { origin: this.server.origin, tabId: null });
  }

  async close(): Promise<void> {
    await this.browser.context.close();
    await this.server.close();
  }

  async visit(path: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(this.server.origin + path);
    return page;
  }

  /** The page of a shape at its address, as it is or as it has drifted. */
  put(shape: ShapeName, drift: Drift): void {
    const { body, inner } = teachPage(shape, drift);
    this.server.set(`/${shape}`, body);
    if (inner) this.server.set(`/${shape}/inner`, inner);
  }

  tab(page: Page): Promise<number> {
    return tabOf(this.own, page.url());
  }

  async popup(page: Page): Promise<Page> {
    return this.browser.open(`popup.html?tab=${await this.tab(page)}`);
  }

  async panel(page: Page, screen = ''): Promise<Page> {
    const query = screen ? `&screen=${encodeURIComponent(screen)}` : '';
    const panel = await this.browser.open(`teach.html?tab=${await this.tab(page)}${query}`);
    await panel.setViewportSize({ width: 400, height: 900 });
    return panel;
  }

  async frames(page: Page): Promise<Summary['tab']['frames']> {
    return (await ask<Summary>(this.own, 'popup.summary', { tabId: await this.tab(page) })).tab.frames;
  }

  /** How the page's list reads now: the best of its frames. */
  async health(page: Page): Promise<string> {
    const frames = await this.frames(page);
    const found = frames.find((it) => it.screen !== null) ?? frames[0];
    return found?.health.state ?? 'none';
  }

  async badges(page: Page): Promise<string[]> {
    return (await shadowButtons(page)).map((it) => it.name).filter((name) => /Enter/.test(name));
  }

  /** What is known of each patient of these pages, by number, against what their pages say. */
  async wrongDates(): Promise<string[]> {
    type Day = { from: number };
    type Row = { key: string; record: { recares: { due: Day }[]; lastVisit?: { value: Day } } };
    const { rows } = await ask<{ rows: Row[] }>(this.own, 'privacy.export', { table: 'patients', after: 0 });
    return rows.flatMap(({ key, record }) => {
      const person = patients.find((p) => key.endsWith(`|${p.id}`));
      if (!person) return [`${key}: nobody of these pages`];
      const wrong = (what: string, days: (number | undefined)[], truth: number | null) =>
        days.flatMap((day) => (day === undefined || day === truth ? [] : [`${key}: ${what} ${day}, not ${truth}`]));
      const due = record.recares.map((it) => it.due.from);
      return [
        ...wrong('due', due, toDayNumber(person.due)),
        ...wrong('last visit', [record.lastVisit?.value.from], toDayNumber(person.seen)),
      ];
    });
  }

  async seen(): Promise<number> {
    const { rows } = await ask<{ rows: unknown[] }>(this.own, 'privacy.export', { table: 'patients', after: 0 });
    return rows.length;
  }

  /** Forgets patients, not screens: what follows is read anew. */
  async forgetPatients(): Promise<void> {
    await this.own.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open('comeback');
          open.onerror = () => failed(open.error);
          open.onsuccess = () => {
            const db = open.result;
            const names = ['patients', 'sightings', 'rows', 'frames', 'tally'];
            const tx = db.transaction(names, 'readwrite');
            for (const name of names) tx.objectStore(name).clear();
            tx.oncomplete = () => {
              db.close();
              done();
            };
            tx.onerror = () => failed(tx.error);
          };
        }),
    );
  }

  adapter(id: string): Promise<{ adapter: Adapter }> {
    return ask(this.own, 'screens.get', { id });
  }
}

/** A click as a hand makes it: through the picker, never through the driver's own shortcuts. */
export async function point(page: Page, at: Page | Frame, select: string, nth = 0): Promise<void> {
  await page.bringToFront();
  const box = await at.locator(select).nth(nth).boundingBox();
  if (!box) throw new Error(`nothing to point at: ${select}`);
  const x = box.x + Math.min(box.width / 2, 30);
  const y = box.y + box.height / 2;
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.waitForTimeout(60);
  await page.mouse.click(x, y);
}

/** The panel shows what it is pointing for. */
export const aiming = (panel: Page, words: string) =>
  expect(panel.getByRole('group', { name: /Pointing for/ })).toContainText(words);

/** What a page's own handlers heard. */
export const heard = (at: Page | Frame) => at.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
