import { expect, type Page, test } from '@playwright/test';
import { patients } from '../pages/teach-pages.ts';
import { aiming, heard, point, TeachDesk } from './teach-desk.ts';

const desk = new TeachDesk();
test.beforeAll(() => desk.open());
test.afterAll(() => desk.close());

test('by keyboard alone: arrows move, Enter takes, Escape leaves', async () => {
  desk.put('table', 'none');
  const page = await desk.visit('/table');
  const panel = await desk.panel(page);
  await aiming(panel, 'A patient’s name');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Start pointing' })).toBeVisible();
  expect(await page.locator('comeback-picker').count()).toBe(0);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Start pointing' }).click();
  await aiming(panel, 'A patient’s name');
  await page.bringToFront();
  const until = async (text: string) => {
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press(n % 2 ? 'ArrowDown' : 'Tab');
      const [name = ''] = await page.evaluate(() => [document.activeElement?.tagName ?? '']);
      expect(name).not.toBe('INPUT');
      if ((await outlined(page)) === text) return;
    }
    throw new Error(`never came to ${text}`);
  };
  await until(patients[0]?.full ?? '');
  await page.keyboard.press('Enter');
  await aiming(panel, 'Another patient’s name');
  await until(patients[1]?.full ?? '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Rows read: 24. Everything')).toBeVisible();
  // and from the panel itself
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Point at: Due date' }).click();
  await aiming(panel, 'Due date');
  for (let n = 0; n < 2; n += 1) await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Leave out: Due date' })).toBeVisible();
  expect(await heard(page)).toEqual([]);
  await panel.close();
  await expect.poll(() => page.locator('comeback-picker').count(), 'a closed panel leaves nothing').toBe(0);
  await page.close();
});

test('a double click where one was asked for: the page hears of neither half', async () => {
  desk.put('table', 'none');
  const page = await desk.visit('/table');
  const panel = await desk.panel(page);
  const twice = async (select: string) => {
    await page.bringToFront();
    const box = await page.locator(select).boundingBox();
    if (!box) throw new Error(`nothing to point at: ${select}`);
    const [x, y] = [box.x + Math.min(box.width / 2, 30), box.y + box.height / 2];
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await page.waitForTimeout(60);
    await page.mouse.dblclick(x, y);
  };
  await aiming(panel, 'A patient’s name');
  await point(page, page, '#rows tr:nth-child(2) a');
  await aiming(panel, 'Another patient’s name');
  await twice('#rows tr:nth-child(5) a');
  await expect(panel.getByText('Rows read: 24. Everything')).toBeVisible();
  await panel.getByRole('button', { name: 'Point at: Due date', exact: true }).click();
  await aiming(panel, 'Due date');
  await twice('#rows tr:nth-child(3) td:nth-child(2)');
  await expect(panel.getByRole('button', { name: 'Leave out: Due date' })).toBeVisible();
  expect(await heard(page)).toEqual([]);
  expect(page.url(), 'the link was not followed').toBe(`${desk.server.origin}/table`);
  // what comes after is the page's again
  await page.bringToFront();
  await page.waitForTimeout(700);
  await page.locator('h1').first().click();
  expect(await heard(page)).toContain('click H1');
  await panel.close();
  await page.close();
});

/** Text under the outline's middle: the picker's own root is closed, the debugger's isn't needed for that. */
async function outlined(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node_ };
    const box = [...walk(root)].find((it) => it.attributes?.some((a) => a === 'box'));
    if (!box) return '';
    const model = await session.send('DOM.getBoxModel', { backendNodeId: box.backendNodeId }).catch(() => null);
    if (!model) return '';
    const [x = 0, y = 0] = model.model.border;
    const at = { x: x + model.model.width / 2, y: y + model.model.height / 2 };
    return page.evaluate(
      ({ x, y }) =>
        document
          .elementsFromPoint(x, y)
          .find((it) => !it.hasAttribute('data-comeback'))
          ?.textContent?.trim() ?? '',
      at,
    );
  } finally {
    await session.detach();
  }
}
interface Node_ {
  backendNodeId: number;
  attributes?: string[];
  children?: Node_[];
  shadowRoots?: Node_[];
}
function* walk(node: Node_): Generator<Node_> {
  yield node;
  for (const it of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* walk(it);
}
