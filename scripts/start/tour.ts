import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { say } from '../bootstrap.mjs';
import { ask, type Browser, tabOf } from './browser.ts';
import { type Found, shadowButtons, waitForButton } from './pierce.ts';

interface Stops {
  demoUrl: string;
  apiUrl: string;
  zone: string;
  out: string;
}

interface Summary {
  tab: {
    frames: Array<{ screen: string | null; rowsRead: number; rowsShown: number; flagged: number; ready: number }>;
  };
  leakage: {
    count: number;
    byKind: Array<{ kind: string; count: number }>;
    low: number;
    high: number;
    currency: string;
  };
  month: Record<string, number>;
}

interface Captured {
  id: string;
  channel: string;
  to: string;
  body: string;
  state: string | null;
}

/** Plays the desk's whole line headless and leaves `report.json` and pictures in `out`. Throws when any stop fails. */
export async function tour(browser: Browser, stops: Stops): Promise<void> {
  rmSync(stops.out, { recursive: true, force: true });
  mkdirSync(stops.out, { recursive: true });
  const shot = (page: Page, name: string) => page.screenshot({ path: join(stops.out, `${name}.png`) });

  say('The recall list');
  const page = await browser.context.newPage();
  await page.goto(`${stops.demoUrl}/recalls`);
  await waitForButton(page, isBadge);
  await page.waitForTimeout(800); // the rest of the list is read in slices after the rows in view
  await shot(page, '1-recall-list');

  const own = await browser.open('options.html');
  const tabId = await tabOf(own, page.url());
  const seen = await ask<Summary>(own, 'popup.summary', { tabId });
  const read = seen.tab.frames.find((frame) => frame.rowsRead > 0);
  if (!read) throw new Error('The recall list was opened and no row of it was read.');
  say(`Read ${read.rowsRead} of ${read.rowsShown} rows; ${read.flagged} flagged, ${read.ready} ready`);
  for (const { kind, count } of seen.leakage.byKind) say(`  ${kind}: ${count}`);

  say('One card, one click');
  const card = await openReadyCard(page);
  await shot(page, '2-card');
  await card.getByRole('button', { name: /^Start follow-up/ }).click();
  // Drawn in full: it rises from nothing, and a picture of its first frame shows an empty strip.
  await card.getByRole('button', { name: /^Undo/ }).evaluate(async () => {
    const rising = document.getAnimations().filter((it) => it instanceof CSSAnimation);
    await Promise.all(rising.map((it) => it.finished));
  });
  await shot(page, '3-started');
  const message = await deliveredMessage(stops.apiUrl);
  say(`Delivered by ${message.channel}: “${message.body}”`);

  const event = await until('the event to come back', async () => {
    await ask(own, 'sync.now', {});
    const { month } = await ask<Summary>(own, 'popup.summary', { tabId });
    return (month.delivered ?? 0) > 0 ? month : null;
  });
  await page.reload();
  await waitForButton(page, isBadge);
  await page.waitForTimeout(800);
  await shot(page, '4-in-sequence');

  say('What the patient sees, what the manager sees');
  const capture = await browser.context.newPage();
  await capture.goto(`${stops.apiUrl}/capture`);
  await shot(capture, '5-message');
  await capture.close();
  await pictureOf(browser, `popup.html?tab=${tabId}`, { width: 380, height: 640 }, join(stops.out, '6-popup.png'));
  await pictureOf(browser, 'worklist.html', { width: 420, height: 640 }, join(stops.out, '7-worklist.png'));
  await pictureOf(browser, 'options.html', { width: 1120, height: 860 }, join(stops.out, '8-options.png'));
  await page.goto(`${stops.demoUrl}/day`);
  await page.waitForTimeout(2500);
  await shot(page, '9-day-list');

  const report = {
    zone: stops.zone,
    rowsRead: read.rowsRead,
    rowsShown: read.rowsShown,
    flagged: read.flagged,
    ready: read.ready,
    flagsByKind: Object.fromEntries(seen.leakage.byKind.map(({ kind, count }) => [kind, count])),
    leakage: {
      count: seen.leakage.count,
      low: seen.leakage.low,
      high: seen.leakage.high,
      currency: seen.leakage.currency,
    },
    followUp: {
      channel: message.channel,
      to: message.to,
      text: message.body,
      status: message.state,
      event: 'delivered',
      month: event,
    },
  };
  writeFileSync(join(stops.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(`The pictures and report.json are in ${stops.out}`);
}

const isBadge = (name: string) => /overdue|due/i.test(name);

/** Opens cards from the top until one has a start button that may be pressed, as a receptionist would look down the list. */
async function openReadyCard(page: Page): Promise<Frame> {
  const badges = (await shadowButtons(page)).filter((it) => isBadge(it.name) && it.y > 150 && it.y < 800);
  for (const badge of badges.slice(0, 12)) {
    const card = await openCard(page, badge);
    const start = card.getByRole('button', { name: /^Start follow-up/ });
    if ((await start.count()) > 0 && (await start.isEnabled())) {
      await page.waitForTimeout(1200); // the frame has its height and is painted: the picture shows what a person sees
      return card;
    }
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  throw new Error('None of the first cards could be started.');
}

async function openCard(page: Page, badge: Found): Promise<Frame> {
  await page.mouse.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
  const frame = await until(
    'the card',
    async () => page.frames().find((it) => it.url().includes('/card.html#')) ?? null,
  );
  await frame.locator('h1, h2').first().waitFor({ timeout: 10_000 });
  await page.waitForTimeout(300);
  return frame;
}

function deliveredMessage(apiUrl: string): Promise<Captured> {
  return until('the message', async () => {
    const answer = await fetch(`${apiUrl}/capture/messages.json`);
    const { messages } = (await answer.json()) as { messages: Captured[] };
    return messages.find((it) => it.state === 'delivered') ?? null;
  });
}

async function pictureOf(
  browser: Browser,
  path: string,
  size: { width: number; height: number },
  file: string,
): Promise<void> {
  const page = await browser.open(path);
  await page.setViewportSize(size);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: file });
  await page.close();
}

async function until<T>(what: string, look: () => Promise<T | null>, timeoutMs = 60_000): Promise<T> {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}, in vain.`);
}
