import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Summary } from '#lib/messages/popup-views.ts';
import { ask, type Browser, tabOf } from '../../scripts/start/browser.ts';
import { type Found, shadowButtons, waitForButton } from '../../scripts/start/pierce.ts';

/** What a receptionist does with the mouse, and what an onlooker could check. */
export class Desk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Badges of ours whose accessible name holds `text` (a patient's name, as a rule), top of the page first. */
  async badges(text = ''): Promise<Found[]> {
    return (await shadowButtons(this.page)).filter((it) => it.name.includes(text) && /Enter/.test(it.name));
  }

  /** Waits for the badge of one patient. */
  badge(name: string): Promise<Found> {
    return waitForButton(this.page, (it) => it.includes(name) && /Enter/.test(it));
  }

  /** The card after a real click on the patient's badge, once it shows who it is about. */
  async openCard(name: string): Promise<Frame> {
    const badge = await this.badge(name);
    await this.page.mouse.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
    return this.card(name);
  }

  async card(name: string): Promise<Frame> {
    const frame = await this.anyCard();
    await expect(frame.getByRole('heading', { name })).toBeVisible();
    return frame;
  }

  /** Whatever card is open, once it shows somebody. */
  async anyCard(): Promise<Frame> {
    await expect.poll(() => this.frames().length).toBeGreaterThan(0);
    const [frame] = this.frames();
    if (!frame) throw new Error('The card did not open.');
    await expect(frame.getByRole('heading').first()).toBeVisible();
    return frame;
  }

  private frames(): Frame[] {
    return this.page.frames().filter((frame) => /\/card\.html#./.test(frame.url()));
  }
}

export const startButton = (card: Frame): Locator => card.getByRole('button', { name: /^Start follow-up/ });
export const undoButton = (card: Frame): Locator => card.getByRole('button', { name: /^Undo/ });

/** A page of the extension's own, kept open to ask the background what it knows. */
export async function ownPage(browser: Browser): Promise<Page> {
  return browser.open('options.html');
}

export async function summary(own: Page, url: string | null = null): Promise<Summary> {
  const tabId = url === null ? null : await tabOf(own, url);
  return ask<Summary>(own, 'popup.summary', { tabId });
}

/** Lets the background drain and pull until `done` says so; fails with the last summary otherwise. */
export async function syncUntil(own: Page, done: (now: Summary) => boolean, timeoutMs = 60_000): Promise<Summary> {
  const end = performance.now() + timeoutMs;
  let last: Summary | null = null;
  while (performance.now() < end) {
    await ask(own, 'sync.now', {});
    last = await summary(own);
    if (done(last)) return last;
    await own.waitForTimeout(400);
  }
  throw new Error(`Not reached: ${JSON.stringify(last)}`);
}
