import { expect } from '@playwright/test';
import { badges, test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';

/** How pages open menus, and how they close them: two rows high, between the rows that are asked in turns. */
const menus = [
  ['pinned, and unseen when closed', 'position:fixed', 'visibility:hidden'],
  ['laid over the list, and gone when closed', 'position:absolute', 'display:none'],
  ['laid over the list, and unseen when closed', 'position:absolute', 'opacity:0;pointer-events:none'],
] as const;

for (const [what, style, closed] of menus) {
  test(`a menu over two rows (${what}) takes their badges away while it is open, and no longer`, async ({ bench }) => {
    const menu = '<div id="menu" style="display:none">Menu</div>';
    const page = await bench.open('/list', listPage({ rows: 30, above: menu }));
    const all = (await waitForBadges(page, 15)).length;
    const row = await page.evaluate(() => document.querySelectorAll('[data-id]')[2]?.getBoundingClientRect().top ?? 0);
    const show = async (more: string) => {
      const css = `${style};top:${row}px;left:0;right:0;height:74px;background:#fff;z-index:5;${more}`;
      await page.evaluate((css) => document.querySelector('#menu')?.setAttribute('style', css), css);
      // A menu opens and closes by a click.
      await page.mouse.click(900, 20);
    };
    await show('');
    const covered = async () => (await badges(page)).filter((b) => b.y > row && b.y + b.height < row + 74).length;
    await expect.poll(covered, 'under the menu').toBe(0);
    await show(closed);
    await expect.poll(async () => (await badges(page)).length, 'after the menu').toBe(all);
    await page.close();
  });
}
