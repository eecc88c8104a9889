import { expect, test } from '@playwright/test';
import { partsPage } from '../pages/parts.ts';
import { patients } from '../pages/teach-pages.ts';
import { aiming, point, TeachDesk } from './teach-desk.ts';

const desk = new TeachDesk();
test.beforeAll(() => desk.open());
test.afterAll(() => desk.close());

test('a part that the page keeps closed: said in words, by pointer and by key, and nobody is flagged', async () => {
  desk.server.set('/closed', partsPage({ mode: 'closed' }));
  const page = await desk.visit('/closed');
  const panel = await desk.panel(page);
  await aiming(panel, 'A patient’s name');
  await point(page, page, 'recall-list');
  await expect(panel.getByText('The page keeps this part closed')).toBeVisible();
  await panel.screenshot({ path: 'test-results/teach-closed-panel.png', fullPage: true });
  await panel.reload();
  await aiming(panel, 'A patient’s name');
  await page.bringToFront();
  await page.mouse.move(5, 5);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(panel.getByText('The page keeps this part closed')).toBeVisible();
  expect(await desk.badges(page)).toEqual([]);
  expect(await desk.seen()).toBe(0);
  await panel.close();
  await page.close();
});

for (const [shape, what] of [
  ['shadow', 'a list that a component within a component draws'],
  ['rows', 'rows that each draw themselves, and a part in each that does'],
] as const)
  test(`the detector finds ${what}`, async () => {
    await desk.forgetPatients();
    desk.put(shape, 'none');
    const page = await desk.visit(`/${shape}`);
    await expect.poll(() => desk.health(page)).toBe('not_recognised');
    await page.waitForTimeout(400);
    const popup = await desk.popup(page);
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await expect(popup.getByRole('rowheader', { name: patients[0]?.full ?? '' })).toBeVisible();
    expect(await desk.badges(page)).toEqual([]);
    await popup.getByRole('radio', { name: 'Yes, nobody' }).check();
    await popup.getByRole('radio', { name: 'Yes, they came then' }).check();
    await popup.getByRole('button', { name: 'Yes, read it like this' }).click();
    await expect(popup.getByText('Saved. This page is read from now on.')).toBeVisible();
    await page.bringToFront();
    await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
    expect(await desk.wrongDates()).toEqual([]);
    await popup.close();
    await page.close();
  });
