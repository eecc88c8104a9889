import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from '../../scripts/start/browser.ts';
import { patients } from '../pages/teach-pages.ts';
import { TeachDesk } from './teach-desk.ts';

const desk = new TeachDesk();
test.beforeAll(() => desk.open());
test.afterAll(() => desk.close());

test('found on the page: shown row by row, one yes, and a file of it waits for a yes elsewhere', async () => {
  desk.put('table', 'none');
  const page = await desk.visit('/table');
  await expect.poll(() => desk.health(page)).toBe('not_recognised');
  const popup = await desk.popup(page);
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByText('Read as:')).toBeVisible();
  await expect(popup.getByRole('rowheader', { name: patients[0]?.full ?? '' })).toBeVisible();
  await popup.screenshot({ path: 'test-results/teach-proposal-popup.png', fullPage: true });
  expect(await desk.badges(page)).toEqual([]);
  expect(await desk.seen()).toBe(0);
  await popup.getByRole('radio', { name: 'Yes, nobody' }).check();
  await popup.getByRole('radio', { name: 'Yes, they came then' }).check();
  await popup.getByRole('button', { name: 'Yes, read it like this' }).click();
  await expect(popup.getByText('Saved. This page is read from now on.')).toBeVisible();
  await page.bringToFront();
  await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
  expect(await desk.wrongDates()).toEqual([]);

  const [screen] = await ask<{ id: string; made: string; by: string }[]>(desk.own, 'screens.list', {});
  expect(screen).toMatchObject({ made: 'detected', by: 'Ana Reyes' });
  const text = JSON.stringify((await desk.adapter(screen?.id ?? '')).adapter);
  writeFileSync('test-results/teach-exported.json', text);
  await desk.forgetPatients();
  await ask(desk.own, 'screens.forget', { id: screen?.id ?? '' });
  await expect.poll(() => desk.health(page)).toBe('not_recognised');
  await ask(desk.own, 'screens.import', { text, origin: desk.server.origin });
  await expect.poll(() => desk.health(page)).toBe('needs_confirmation');
  expect(await desk.badges(page), 'a file is not a yes').toEqual([]);
  await popup.reload();
  await popup.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.bringToFront();
  await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
  await popup.close();
  await page.close();
});
