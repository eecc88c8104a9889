import { writeFileSync } from 'node:fs';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { ask } from '../../scripts/start/browser.ts';
import { type Drift, patients, type ShapeName, teachPage } from '../pages/teach-pages.ts';
import { aiming, point, TeachDesk } from './teach-desk.ts';

const desk = new TeachDesk();
test.beforeAll(() => desk.open());
test.afterAll(() => desk.close());

const put = (shape: ShapeName, drift: Drift): void => {
  const { body, inner } = teachPage(shape, drift);
  desk.server.set(`/${shape}`, body);
  if (inner) desk.server.set(`/${shape}/inner`, inner);
};
const heard = (at: Page | Frame) => at.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

interface Case {
  shape: ShapeName;
  /** Two names, and where each field stands in some row. */
  names: [string, string];
  fields: Record<string, string>;
  /** How the screen may read after each change of the page. Whatever it says: nothing it reads is ever wrong. */
  after: Record<Exclude<Drift, 'none'>, string[]>;
}

const UNSURE = ['unsure', 'not_recognised'];
const cases: Case[] = [
  {
    shape: 'table',
    names: ['#rows tr:nth-child(2) a', '#rows tr:nth-child(5) a'],
    fields: {
      'Due date': '#rows tr:nth-child(3) td:nth-child(2)',
      'Last visit': '#rows tr:nth-child(4) td:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'grid',
    names: ['#rows > div:nth-child(2) a', '#rows > div:nth-child(5) a'],
    fields: {
      'Due date': '#rows > div:nth-child(3) > div:nth-child(2)',
      'Last visit': '#rows > div:nth-child(4) > div:nth-child(3)',
    },
    after: {
      inserted: ['reading'],
      moved: ['reading'],
      renamed: ['reading', ...UNSURE],
      class: ['reading', ...UNSURE],
    },
  },
  {
    shape: 'cards',
    names: ['article:nth-child(2) h3', 'article:nth-child(6) h3'],
    fields: {
      'Patient number': 'article:nth-child(3) .chart-no',
      'Due date': 'article:nth-child(3) dd:nth-of-type(1)',
      'Last visit': 'article:nth-child(4) dd:nth-of-type(2)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: UNSURE },
  },
  {
    shape: 'frame',
    names: ['#rows tr:nth-child(2) a', '#rows tr:nth-child(5) a'],
    fields: {
      'Due date': '#rows tr:nth-child(3) td:nth-child(2)',
      'Last visit': '#rows tr:nth-child(4) td:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'virtual',
    names: ['#rows > div:nth-child(2) a', '#rows > div:nth-child(5) a'],
    fields: {
      'Due date': '#rows > div:nth-child(3) > div:nth-child(2)',
      'Last visit': '#rows > div:nth-child(4) > div:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
];

for (const { shape, names, fields, after } of cases) {
  test(`${shape}: pointed at in a panel beside the page, kept, and flagged`, async () => {
    await desk.forgetPatients();
    put(shape, 'none');
    const page = await desk.visit(`/${shape}`);
    const at = () => page.frame({ name: 'work' }) ?? page;
    await expect.poll(() => desk.health(page)).toBe('not_recognised');
    const panel = await desk.panel(page);
    await aiming(panel, 'A patient’s name');
    await point(page, at(), names[0]);
    await aiming(panel, 'Another patient’s name');
    await point(page, at(), names[1]);
    for (const [field, place] of Object.entries(fields)) {
      await panel.getByRole('button', { name: `Point at: ${field}`, exact: true }).click();
      await aiming(panel, field);
      await point(page, at(), place);
      await expect(panel.getByRole('group', { name: /Pointing for/ })).toHaveCount(0);
    }
    const list = shape === 'virtual' ? /Rows read: 9\. Everything/ : /Rows read: 24\. Everything/;
    await expect(panel.getByText(list)).toBeVisible();
    for (const it of page.frames()) expect(await heard(it), 'the page heard nothing').toEqual([]);
    expect(await desk.badges(page), 'nobody is flagged before it is saved').toEqual([]);
    expect(await desk.seen(), 'nothing is kept before it is saved').toBe(0);
    await panel.getByLabel('Name of this screen').fill(`${shape} list`);
    await panel.getByRole('radio', { name: /Nobody on it is booked/ }).check();
    await panel.screenshot({ path: `test-results/teach-${shape}-panel.png`, fullPage: true });
    await panel.getByRole('button', { name: 'Save and read this page' }).click();
    await expect(panel.getByText('Saved. This page is read from now on')).toBeVisible();
    await page.bringToFront();
    await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
    await page.screenshot({ path: `test-results/teach-${shape}-page.png` });
    expect(await desk.wrongDates()).toEqual([]);
    await panel.close();
    await page.close();
  });

  test(`${shape}: right or unsure after a reload, a re-render and every change of the page`, async () => {
    put(shape, 'none');
    const page = await desk.visit(`/${shape}`);
    const at = () => page.frame({ name: 'work' }) ?? page;
    await page.reload();
    await expect.poll(async () => (await desk.badges(page)).length, 'after a reload').toBeGreaterThan(5);
    await at().evaluate(() => {
      const rows = document.getElementById('rows');
      const { draw } = globalThis as unknown as { draw?: () => void };
      if (draw) draw();
      else if (rows) rows.replaceChildren(...[...rows.children].map((it) => it.cloneNode(true)));
    });
    await expect.poll(async () => (await desk.badges(page)).length, 'after a re-render').toBeGreaterThan(5);
    if (shape === 'virtual') {
      await at().evaluate(() => document.getElementById('scroll')?.scrollTo(0, 340));
      const [, name] = patients.map((p) => p.full).slice(12, 14);
      await expect
        .poll(async () => (await desk.badges(page)).some((it) => it.includes(name ?? '')), 'recycled rows')
        .toBe(true);
    }
    expect(await desk.wrongDates()).toEqual([]);

    for (const drift of ['inserted', 'moved', 'renamed', 'class'] as const) {
      await desk.forgetPatients();
      put(shape, drift);
      await page.reload();
      await expect
        .poll(() => desk.health(page), `${drift}: right, or unsure`)
        .toMatch(new RegExp(`^(${after[drift].join('|')})$`));
      await page.waitForTimeout(700);
      const state = await desk.health(page);
      const badges = await desk.badges(page);
      if (state === 'reading') expect(badges.length, drift).toBeGreaterThan(5);
      else
        expect(
          badges.filter((it) => !/, not certain\./.test(it)),
          `${drift}: ${state}`,
        ).toEqual([]);
      expect(await desk.wrongDates(), drift).toEqual([]);
    }
    put(shape, 'none');
    await page.close();
  });
}

test('what is exported holds no text of the page but its heads and labels', async () => {
  const screens = await ask<{ id: string; made: string }[]>(desk.own, 'screens.list', {});
  const own = screens.filter((it) => it.made === 'taught');
  expect(own).toHaveLength(5);
  const labels = /^(Patient|Recall date|Last visit|Mobile|Due|Seen|Tel|No\.)$/;
  for (const { id } of own) {
    const json = JSON.stringify((await desk.adapter(id)).adapter);
    const shape = id.split('/')[1]?.split('-')[0] as ShapeName;
    const page = await desk.visit(shape === 'frame' ? '/frame/inner' : `/${shape}`);
    const texts = await page.evaluate(() => {
      const out = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) continue;
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
        if (text.length > 2) out.add(text);
      }
      return [...out];
    });
    expect(texts.length).toBeGreaterThan(30);
    const inside = texts.filter((text) => !labels.test(text) && json.includes(text));
    expect(inside, id).toEqual([]);
    for (const p of patients) for (const it of [p.id, p.first, p.last, p.phone]) expect(json).not.toContain(it);
    await page.close();
  }
});

test('by keyboard alone: arrows move, Enter takes, Escape leaves', async () => {
  put('table', 'none');
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

test('a column that was renamed: one click in the popup, and the rest is kept', async () => {
  put('table', 'none');
  const page = await desk.visit('/table');
  await expect.poll(() => desk.health(page)).toBe('reading');
  put('table', 'renamed');
  await page.reload();
  await expect.poll(() => desk.health(page)).toBe('unsure');
  const popup = await desk.popup(page);
  await popup.setViewportSize({ width: 360, height: 600 });
  await expect(popup.getByText('Is it here now: “Next recall”?')).toBeVisible();
  await popup.screenshot({ path: 'test-results/teach-repair-popup.png', fullPage: true });
  await popup.getByRole('button', { name: 'Yes, it is here' }).click();
  await page.bringToFront();
  await expect.poll(() => desk.health(page)).toBe('reading');
  await expect.poll(async () => (await desk.badges(page)).length).toBeGreaterThan(5);
  expect(await desk.wrongDates()).toEqual([]);
  await popup.close();
  await page.close();
});

test('found on the page: shown row by row, one yes, and a file of it waits for a yes elsewhere', async () => {
  for (const { id } of await ask<{ id: string }[]>(desk.own, 'screens.list', {}))
    await ask(desk.own, 'screens.forget', { id });
  await desk.forgetPatients();
  put('table', 'none');
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
