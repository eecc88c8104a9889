import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import { tabOf } from '../../scripts/start/browser.ts';
import { test } from './clinic.ts';
import { Desk, ownPage } from './desk.ts';
import { textable } from './people.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: Array<{ id: string; impact: string; nodes: Array<{ target: string[]; html: string }> }>;
}

/** axe's findings that keep somebody out. Run inside the frame itself: the card lives behind a closed shadow root. */
async function serious(frame: Page | Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const result = (await frame.evaluate('axe.run(document)')) as AxeResult;
  return result.violations
    .filter((it) => it.impact === 'serious' || it.impact === 'critical')
    .flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(' ')}`));
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on popup, options, worklist and card (${scheme})`, async ({ clinic }) => {
    const list = await clinic.browser.context.newPage();
    await list.emulateMedia({ colorScheme: scheme });
    await list.goto(`${clinic.demo.url}/recalls`);
    const desk = new Desk(list);
    const [person] = await textable(list);
    await desk.badge(person?.name ?? '');
    const own = await ownPage(clinic.browser);
    const tab = await tabOf(own, list.url());
    for (const path of [`popup.html?tab=${tab}`, 'options.html', 'worklist.html']) {
      const page = await clinic.browser.open(path);
      await page.emulateMedia({ colorScheme: scheme });
      await expect(page.locator('main, [role=main], h1, h2').first()).toBeVisible();
      await page.waitForTimeout(600);
      expect(await serious(page), path).toEqual([]);
      await page.close();
    }
    await list.bringToFront();
    const card = await desk.openCard(person?.name ?? '');
    await list.waitForTimeout(400);
    expect(await serious(card), 'card').toEqual([]);
    await own.close();
    await list.close();
  });
}

test('by keyboard alone: from the row to its badge, into the card, and back', async ({ clinic }) => {
  const list = await clinic.browser.context.newPage();
  await list.goto(`${clinic.demo.url}/recalls`);
  const desk = new Desk(list);
  const [person] = await textable(list);
  const name = person?.name ?? '';
  await desk.badge(name);
  await list.locator(`tr[data-patient-id="${person?.id}"] a`).first().focus();
  await list.keyboard.press('Alt+Shift+KeyC'); // from the host's row to its badge
  await expect.poll(() => focusedName(list)).toContain(name);
  await list.keyboard.press('Enter');
  const card = await desk.card(name);
  await expect
    .poll(() => card.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
    .toBe(true);
  await list.keyboard.press('Escape');
  await expect.poll(() => focusedName(list)).toContain(name);
  await list.close();
});

/** Accessible name of what has the focus, through closed shadow roots. */
async function focusedName(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: Array<{
      role?: { value: string };
      name?: { value: string };
      properties?: Array<{ name: string; value: { value: unknown } }>;
    }>;
  };
  await session.detach();
  const focused = nodes.filter(
    (node) =>
      node.role?.value === 'button' && node.properties?.some((it) => it.name === 'focused' && it.value.value === true),
  );
  return String(focused.at(-1)?.name?.value ?? '');
}
