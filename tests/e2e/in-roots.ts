import { expect, type Page } from '@playwright/test';
import type { Found } from '../../scripts/start/pierce.ts';
import { badges } from '../pages/bench-desk.ts';

export type Host = { list: ShadowRoot; app: ShadowRoot; drawn: string };
export const BOX = {
  around: '<div id="box">%</div>',
  css: '#box{height:300px;overflow:auto}th{position:sticky;top:0;z-index:1}',
};

/** The name in the list on the same line as a badge. */
const besides = (page: Page, found: Found[]): Promise<string[]> =>
  page.evaluate(
    (found) =>
      found.map(({ y, height }) => {
        const names = [...(window as unknown as Host).list.querySelectorAll('.name')];
        const at = names.find((el) => {
          const r = el.getBoundingClientRect();
          return Math.abs((r.top + r.bottom) / 2 - (y + height / 2)) < 12;
        });
        return at?.textContent ?? '';
      }),
    found,
  );
/** Every badge stands at the patient it speaks of; how many there are. */
export async function right(page: Page): Promise<number> {
  const found = await badges(page);
  const names = await besides(page, found);
  for (const [n, badge] of found.entries()) expect(badge.name.split(':')[0]).toBe(names[n]);
  return found.length;
}
export const frames = (page: Page) =>
  page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
export const isOurs = (page: Page, x: number, y: number) =>
  page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName === 'comeback-overlay', [x, y] as const);
export const scroll = (page: Page, y: number) =>
  page.evaluate((y) => (window as unknown as Host).list.querySelector('#box')?.scrollTo(0, y), y);
