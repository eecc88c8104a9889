import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { type Found, shadowButtons } from '../../scripts/start/pierce.ts';
import { buildExtension } from './extension/build.ts';
import { openWith, workerOf } from './open.ts';
import { type PageServer, servePages } from './server.ts';

/** What the stand-in background was asked. */
export type Asked = {
  opened: { patientKey: string | null; row: string | null }[];
  readings: number;
  sightings: number;
  generations: number[];
  names: string[];
  /** The last reading, without its sightings. */
  last: unknown;
  delayMs: number;
};

/** Our synthetic pages, the shipped content script over them, and a background that flags every row. */
export class Bench {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly server: PageServer;
  constructor(context: BrowserContext, worker: Worker, server: PageServer) {
    this.context = context;
    this.worker = worker;
    this.server = server;
  }

  asked(): Promise<Asked> {
    return this.worker.evaluate(() => (globalThis as unknown as { state: Asked }).state);
  }

  async set(state: Partial<Asked>): Promise<void> {
    await this.worker.evaluate(
      (state) => Object.assign((globalThis as unknown as { state: Asked }).state, state),
      state,
    );
  }

  async open(path: string, body: string, headers: Record<string, string> = {}): Promise<Page> {
    await this.set({ opened: [], readings: 0, sightings: 0, generations: [], names: [], delayMs: 0 });
    const page = await this.context.newPage();
    await page.goto(this.server.set(path, { body, headers }));
    return page;
  }
}

/** Badges of ours that are shown; the accessible name begins with the patient's. */
export async function badges(page: Page): Promise<Found[]> {
  return (await shadowButtons(page)).filter((b) => /Press Enter/.test(b.name));
}

export async function waitForBadges(page: Page, least = 1): Promise<Found[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await badges(page);
    if (found.length >= least) return found;
    if (Date.now() > until) throw new Error(`${found.length} badges, ${least} expected`);
    await page.waitForTimeout(100);
  }
}

export const test = base.extend<object, { bench: Bench }>({
  bench: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
    async ({}, use) => {
      const server = await servePages();
      const context = await openWith(await buildExtension('ours'));
      await use(new Bench(context, await workerOf(context), server));
      await context.close();
      await server.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

type Rect = { left: number; top: number; right: number; bottom: number };

/** Boxes of every text and control inside the page's records that lie in the viewport. */
export async function textsAndControls(page: Page): Promise<Rect[]> {
  return page.evaluate(() => {
    const boxes: Rect[] = [];
    const range = document.createRange();
    for (const record of document.querySelectorAll('[data-id]')) {
      const walker = document.createTreeWalker(record, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.matches('button,input')) boxes.push(node.getBoundingClientRect().toJSON());
        } else if (node.textContent?.trim()) {
          range.selectNodeContents(node);
          for (const r of range.getClientRects()) boxes.push(r.toJSON());
        }
      }
    }
    return boxes.filter((b) => b.bottom > 0 && b.top < innerHeight);
  });
}

/** The patient's name on the same line as the point, nearest to the left of it. */
export async function nameBeside(page: Page, badge: Found): Promise<string> {
  return page.evaluate(({ x, y, height }) => {
    let best = '';
    let distance = Number.POSITIVE_INFINITY;
    for (const el of document.querySelectorAll('.name')) {
      const r = el.getBoundingClientRect();
      if (Math.abs((r.top + r.bottom) / 2 - (y + height / 2)) > 12 || r.right > x + 2) continue;
      if (x - r.right < distance) [best, distance] = [el.textContent ?? '', x - r.right];
    }
    return best;
  }, badge);
}
