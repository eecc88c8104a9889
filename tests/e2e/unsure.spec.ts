import { expect, type Page } from '@playwright/test';
import { test } from './clinic.ts';
import { Desk, ownPage, startButton, summary } from './desk.ts';
import { type Person, textable, unbooked } from './people.ts';

interface Node {
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** How the badges of the page are drawn, through the closed shadow roots. */
async function tones(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const found: string[] = [];
  const walk = (node: Node, within: boolean): void => {
    const at = node.attributes?.indexOf('data-tone') ?? -1;
    if (within && at >= 0) found.push(node.attributes?.[at + 1] ?? '');
    for (const child of node.children ?? []) walk(child, within);
    for (const inner of node.shadowRoots ?? []) walk(inner, true);
  };
  walk(root, false);
  // A follow-up that other tests of this clinic started is our own knowledge, not read from the page.
  return found.filter((tone) => tone !== 'running');
}

test('a screen that changed is unsure: badges are hollow and nothing can be started, until it reads again', async ({
  clinic,
}) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const desk = new Desk(page);
  const [person] = (await unbooked(clinic.demo.url, await textable(page), 1)) as [Person];
  await page.locator(`tr[data-patient-id="${person.id}"]`).scrollIntoViewIfNeeded();
  await desk.badge(person.name);
  expect(await tones(page)).not.toContain('unsure');

  // the column of dates is written in a way nobody has seen
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-col="due"]')) {
      cell.dataset.was = cell.textContent ?? '';
      cell.textContent = 'in a while';
    }
  });
  const own = await ownPage(clinic.browser);
  const state = async () =>
    (await summary(own, page.url())).tab.frames.find((frame) => frame.screen === 'recalls')?.health.state;
  await expect.poll(state, { timeout: 20_000 }).toBe('unsure');
  await expect.poll(async () => [...new Set(await tones(page))], { timeout: 20_000 }).toEqual(['unsure']);

  await page.bringToFront();
  const card = await desk.openCard(person.name);
  await expect(card.getByText('This screen does not look as expected').first()).toBeVisible();
  const start = startButton(card);
  if ((await start.count()) > 0) await expect(start).toBeDisabled();
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-col="due"]'))
      cell.textContent = cell.dataset.was ?? '';
  });
  await expect.poll(state, { timeout: 20_000 }).toBe('reading');
  await expect.poll(async () => (await tones(page)).includes('unsure'), { timeout: 20_000 }).toBe(false);
  await own.close();
  await page.close();
});
