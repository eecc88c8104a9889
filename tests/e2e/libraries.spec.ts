import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../scripts/bootstrap.mjs';
import { shadowButtons } from '../../scripts/start/pierce.ts';
import { agPage, dataTablesPage, namesShown } from '../pages/libraries.ts';
import { TeachDesk } from './teach-desk.ts';

/** Real component libraries, as practices' own software is built with them: found by the detector, then used as staff do. */
const asset = (name: string, file: string): string => readFileSync(join(root, 'node_modules', name, file), 'utf8');

const DISMISS = 'Close this line';
const desk = new TeachDesk();
test.beforeAll(async () => {
  await desk.open();
  const script = (path: string, body: string) =>
    desk.server.set(path, { body, headers: { 'content-type': 'text/javascript' } });
  const style = (path: string, body: string) =>
    desk.server.set(path, { body, headers: { 'content-type': 'text/css' } });
  script('/lib/jquery.js', asset('jquery', 'dist/jquery.min.js'));
  script('/lib/datatables.js', asset('datatables.net', 'js/dataTables.min.js'));
  script('/lib/datatables-dt.js', asset('datatables.net-dt', 'js/dataTables.dataTables.min.js'));
  script('/lib/fixed.js', asset('datatables.net-fixedcolumns', 'js/dataTables.fixedColumns.min.js'));
  style('/lib/datatables.css', asset('datatables.net-dt', 'css/dataTables.dataTables.min.css'));
  style('/lib/fixed.css', asset('datatables.net-fixedcolumns-dt', 'css/fixedColumns.dataTables.min.css'));
  script('/lib/ag-grid.js', asset('ag-grid-community', 'dist/ag-grid-community.min.js'));
});
test.afterAll(() => desk.close());

/** Badges that can be seen: what a list cuts off or lays something over is not one. */
async function seen(page: Page) {
  const all = (await shadowButtons(page)).filter((it) => /Press Enter/.test(it.name));
  const ours = await page.evaluate(
    (spots) => spots.map(([x, y]) => document.elementFromPoint(x, y)?.localName === 'comeback-overlay'),
    all.map((b) => [b.x + b.width / 2, b.y + b.height / 2] as [number, number]),
  );
  return all.filter((_, n) => ours[n]).map((b) => ({ ...b, who: b.name.split(':')[0] ?? '' }));
}

/** Every name that is seen has its own badge on its line, no badge stands anywhere else, and the screen is read soundly. */
async function holds(page: Page, step: string): Promise<void> {
  await expect(async () => {
    const names = await page.evaluate(namesShown);
    const badges = await seen(page);
    const lines = badges.map((b) => {
      const middle = b.y + b.height / 2;
      return { badge: b.who, name: names.find((n) => Math.abs(n.middle - middle) < 13)?.name };
    });
    for (const { badge, name } of lines) expect(name, step).toBe(badge);
    const whole = names.filter((n) => n.whole).map((n) => n.name);
    const who = badges.map((b) => b.who);
    expect(
      whole.filter((name) => !who.includes(name)),
      step,
    ).toEqual([]);
    expect(new Set(who).size, step).toBe(who.length);
    expect(whole.length, step).toBeGreaterThan(2);
  }).toPass({ timeout: 25_000 });
  expect(await desk.health(page), step).toBe('reading');
}

const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect();
      return `${el.localName} ${[x, y, width, height].join(' ')}`;
    }),
  );

/** One yes in the popup, as a person gives it; nothing of the page moves by it. */
async function confirmed(path: string, html: string): Promise<Page> {
  desk.server.set(path, html);
  const page = await desk.visit(path);
  await expect.poll(() => desk.health(page)).toBe('not_recognised');
  const popup = await desk.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await popup.getByRole('radio', { name: 'Yes, nobody' }).check();
  await popup.getByRole('radio', { name: 'Yes, they came then' }).check();
  await page.bringToFront();
  const before = await boxes(page);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Yes, read it like this' }).click();
  await expect(popup.getByText('Saved. This page is read from now on.')).toBeVisible();
  await popup.close();
  await page.bringToFront();
  await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
  expect(await boxes(page)).toEqual(before);
  await expect(async () => {
    const close = (await shadowButtons(page)).find((it) => it.name === DISMISS);
    if (close) await page.mouse.click(close.x + close.width / 2, close.y + close.height / 2);
  }).toPass();
  return page;
}

test('a table with a frozen column, pages and rows below rows: each badge stands in the frozen column beside its name', async () => {
  const page = await confirmed('/datatables', dataTablesPage());
  await holds(page, 'first');
  const to = (x: number, y: number) =>
    page.evaluate(([x, y]) => document.querySelector('.dt-scroll-body')?.scrollTo(x, y), [x, y] as const);
  await to(0, 260);
  await holds(page, 'down');
  await to(300, 120);
  await holds(page, 'sideways');
  const cell = await page.locator('#recalls tbody td').first().boundingBox();
  for (const badge of await seen(page))
    expect(badge.x + badge.width).toBeLessThan((cell?.x ?? 0) + (cell?.width ?? 0) + 1);
  await to(0, 0);
  for (const step of ['sorted up', 'sorted down']) {
    await page.locator('.dt-scroll-head th', { hasText: 'Recall due' }).click();
    await holds(page, step);
  }
  await page.locator('.dt-search input').pressSequentially('an', { delay: 30 });
  await holds(page, 'filtered');
  await page.locator('.dt-search input').fill('');
  await page.locator('#recalls tbody tr').nth(2).locator('td').nth(3).dblclick();
  await expect(page.getByText('Rings back')).toBeVisible();
  await holds(page, 'a row opened');
  await page.locator('.dt-paging-button', { hasText: '2' }).click();
  await holds(page, 'second page');
  await page.close();
});

test('a grid that recycles its rows, pins a column and says in a hidden word by which one it is sorted', async () => {
  const page = await confirmed('/ag-grid', agPage());
  await holds(page, 'first');
  await page.mouse.move(500, 400);
  for (const [step, by] of [
    ['down', 900],
    ['far down', 9000],
    ['up', -99999],
  ] as const) {
    await page.mouse.wheel(0, by);
    await holds(page, step);
  }
  const head = page.locator('.ag-header-cell[col-id="due"] .ag-header-cell-text');
  for (const step of ['sorted up', 'sorted down']) {
    await head.click();
    await holds(page, step);
  }
  await page.locator('.ag-floating-filter input').first().pressSequentially('an', { delay: 30 });
  await holds(page, 'filtered');
  await page.locator('.ag-floating-filter input').first().fill('');
  await holds(page, 'not filtered');
  // the grid may still be putting its rows back: a person would click again
  await expect(async () => {
    await page.locator('.ag-row .ag-cell[col-id="note"]').nth(1).dblclick();
    await expect(page.locator('.ag-cell-inline-editing input')).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('rings back');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ag-cell', { hasText: 'rings back' })).toHaveCount(1);
  await page.locator('.ag-row input[type=checkbox]').nth(2).click();
  await expect(page.locator('.ag-row-selected')).toHaveCount(1);
  await holds(page, 'edited and selected');
  await page.evaluate(() => (globalThis as unknown as { turn(): void }).turn());
  await holds(page, 'rows set anew');
  await page.close();
});
