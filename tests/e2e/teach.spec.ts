import { expect, test } from '@playwright/test';
import { ask } from '../../scripts/start/browser.ts';
import { patients, type ShapeName } from '../pages/teach-pages.ts';
import { cases } from './teach-cases.ts';
import { aiming, heard, point, TeachDesk } from './teach-desk.ts';

const desk = new TeachDesk();
test.beforeAll(() => desk.open());
test.afterAll(() => desk.close());

for (const { shape, names, fields, after } of cases) {
  test(`${shape}: pointed at in a panel beside the page, kept, and flagged`, async () => {
    await desk.forgetPatients();
    desk.put(shape, 'none');
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
    desk.put(shape, 'none');
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
      desk.put(shape, drift);
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
    desk.put(shape, 'none');
    await page.close();
  });
}

test('what is exported holds no text of the page but its heads and labels', async () => {
  const screens = await ask<{ id: string; made: string }[]>(desk.own, 'screens.list', {});
  const own = screens.filter((it) => it.made === 'taught');
  expect(own).toHaveLength(cases.length);
  const labels = /^(Patient|Recall date|Last visit|Mobile|Due|Seen|Tel|No\.)$/;
  for (const { id } of own) {
    const json = JSON.stringify((await desk.adapter(id)).adapter);
    const shape = id.split('/')[1]?.split('-')[0] as ShapeName;
    const page = await desk.visit(shape === 'frame' ? '/frame/inner' : `/${shape}`);
    const read = () =>
      page.evaluate(() => {
        const out = new Set<string>();
        const walk = (root: Node) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const inner = (node as Partial<Element>).shadowRoot;
            if (inner) walk(inner);
            if (node.nodeType !== 3 || /^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) continue;
            const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
            if (text.length > 2) out.add(text);
          }
        };
        walk(document.body);
        return [...out];
      });
    await expect.poll(async () => (await read()).length).toBeGreaterThan(30);
    const texts = await read();
    const inside = texts.filter((text) => !labels.test(text) && json.includes(text));
    expect(inside, id).toEqual([]);
    for (const p of patients) for (const it of [p.id, p.first, p.last, p.phone]) expect(json).not.toContain(it);
    await page.close();
  }
});

test('a column that was renamed: one click in the popup, and the rest is kept', async () => {
  desk.put('table', 'none');
  const page = await desk.visit('/table');
  await expect.poll(() => desk.health(page)).toBe('reading');
  desk.put('table', 'renamed');
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
