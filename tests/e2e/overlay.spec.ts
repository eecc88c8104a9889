import { expect } from '@playwright/test';
import { badges, nameBeside, test, textsAndControls, waitForBadges } from '../pages/bench-desk.ts';
import { inject } from '../pages/open.ts';
import { calendarPage, cardsPage, listPage } from '../pages/pages.ts';

const screens = [
  ['a list', '/list', listPage({ rows: 12 })],
  ['a dark list', '/list', listPage({ rows: 12, dark: true })],
  ['a list packed to its texts', '/list', listPage({ rows: 12, packed: true })],
  ['a list that is a CSS grid', '/list', listPage({ rows: 12, grid: true })],
  ['cards', '/cards', cardsPage({ rows: 12 })],
  ['a calendar', '/calendar', calendarPage({ rows: 20 })],
] as const;

for (const [what, path, html] of screens) {
  test(`on ${what} each record has one badge beside its name, over no text and no control`, async ({ bench }) => {
    const page = await bench.open(path, html);
    const rows = await page.locator('[data-id]').count();
    const found = await waitForBadges(page, rows);
    expect(found).toHaveLength(rows);
    for (const b of found) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
    const taken = await textsAndControls(page);
    for (const b of found) {
      const hit = taken.find(
        (t) => t.left < b.x + b.width - 1 && b.x < t.right - 1 && t.top < b.y + b.height - 3 && b.y < t.bottom - 3,
      );
      expect(hit, `${b.name} at ${b.x},${b.y}`).toBeUndefined();
    }
    await page.close();
  });
}

test('the host’s layout is to the pixel what it is without us', async ({ bench }) => {
  const measure =
    '() => JSON.stringify([...document.querySelectorAll("*")].filter((e) => document.body.contains(e)).map((e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.width, r.height]; }))';
  const html = listPage({ rows: 60, script: `window.before = (${measure})();` });
  const page = await bench.open('/list', html);
  await waitForBadges(page, 15);
  expect(await page.evaluate(`(${measure})() === window.before`)).toBe(true);
  expect(
    await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelectorAll('body *').length]),
  ).toEqual(
    await page.evaluate(() => [
      document.documentElement.clientWidth,
      JSON.parse((window as unknown as { before: string }).before).length - 1,
    ]),
  );
  await page.close();
});

test('rows that change places take their badges along, and no badge stands at a wrong row while answers are slow', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  await bench.set({ delayMs: 600 });
  for (let n = 0; n < 4; n++) {
    await page.evaluate((n) => {
      const body = document.querySelector('#list tbody') as HTMLElement;
      const rows = [...body.children].map((row) => row.cloneNode(true) as HTMLElement).reverse();
      // A host that recycles its elements: another patient in the row, with an id that was never seen.
      const [first] = rows;
      first?.setAttribute('data-id', String(9000 + n));
      first?.querySelector('.name')?.replaceChildren(`New Patient${n}`);
      // And one that shows another name under the same id.
      rows[5]?.querySelector('.name')?.replaceChildren(`Other Patient${n}`);
      body.replaceChildren(...rows);
    }, n);
    for (const b of await badges(page)) expect(b.name.split(':')[0]).toBe(await nameBeside(page, b));
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(1500);
  const settled = await waitForBadges(page, 12);
  for (const b of settled) expect(b.name.split(':')[0]).toBe(await nameBeside(page, b));
  await page.close();
});

test('a host that replaces its rows 20 times a second has every badge in every frame, and its own clicks and focus', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 15 }));
  await waitForBadges(page, 15);
  const lost = await page.evaluate(async () => {
    const body = document.querySelector('#list tbody') as HTMLElement;
    const input = document.body.appendChild(document.createElement('input'));
    let clicks = 0;
    body.addEventListener('click', () => clicks++);
    input.focus();
    let lost = 0;
    for (let n = 0; n < 60; n++) {
      body.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
      body.querySelector<HTMLElement>('.note')?.click();
      await new Promise((frame) => requestAnimationFrame(frame));
      for (const name of body.querySelectorAll('.name')) {
        const r = name.getBoundingClientRect();
        if (document.elementFromPoint(r.right + 16, (r.top + r.bottom) / 2)?.localName !== 'comeback-overlay') lost++;
      }
      await new Promise((go) => setTimeout(go, 34));
    }
    return {
      lost,
      clicks,
      focused: document.activeElement === input,
      ours: document.querySelectorAll('comeback-overlay').length,
    };
  });
  expect(lost).toEqual({ lost: 0, clicks: 60, focused: true, ours: 1 });
  expect((await badges(page)).length).toBe(15);
  await page.close();
});

test('a badge goes with its row in the same frame', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  for (const how of ['remove', 'class', 'ancestor'] as const) {
    const left = await page.evaluate(async (how) => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '.gone{display:none}';
      const row = document.querySelector('#list tbody tr') as HTMLElement;
      const r = (row.querySelector('.name') as HTMLElement).getBoundingClientRect();
      const at = () =>
        document.elementFromPoint(r.right + 16, (r.top + r.bottom) / 2)?.localName === 'comeback-overlay';
      const before = at();
      if (how === 'remove') document.querySelector('#list tbody')?.replaceChildren();
      else if (how === 'class') for (const tr of document.querySelectorAll('#list tbody tr')) tr.classList.add('gone');
      else document.querySelector('#list')?.classList.add('gone');
      // The frame that shows the change: our observers run before it is painted.
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      return { before, after: at() };
    }, how);
    expect(left, how).toEqual({ before: true, after: false });
    await page.reload();
    await waitForBadges(page, 12);
  }
  await page.close();
});

test('badges scroll with their list, are cut by it, and stay under its sticky head', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 100, box: true }));
  await waitForBadges(page, 8);
  for (const y of [7, 333, 1500, 4000]) {
    await page.evaluate((y) => document.querySelector('#box')?.scrollTo(0, y), y);
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => {
      const box = (document.querySelector('#box') as HTMLElement).getBoundingClientRect();
      const head = (document.querySelector('th') as HTMLElement).getBoundingClientRect();
      let at = 0;
      let missing = 0;
      let astray = 0;
      for (const name of document.querySelectorAll('.name')) {
        const r = name.getBoundingClientRect();
        const y = (r.top + r.bottom) / 2;
        const ours = document.elementFromPoint(r.right + 16, y)?.localName === 'comeback-overlay';
        const inView = y > head.bottom + 12 && y < box.bottom - 12;
        if (inView) ours ? at++ : missing++;
        else if (ours && (y < head.bottom - 12 || y > box.bottom + 12)) astray++;
      }
      return { some: at > 6, missing, astray };
    });
    expect(seen, `scrolled to ${y}`).toEqual({ some: true, missing: 0, astray: 0 });
  }
  await page.close();
});

test('a dialog of the host lies over the badges, and they come back when it closes', async ({ bench }) => {
  const page = await bench.open(
    '/list',
    listPage({
      rows: 12,
      above:
        '<div id="d" style="display:none;position:fixed;inset:60px;background:#fff">Host dialog</div><button id="o" onclick="d.style.display=\'block\'">Open</button>',
    }),
  );
  await waitForBadges(page, 12);
  await page.click('#o');
  await expect.poll(async () => (await badges(page)).length).toBe(0);
  await page.evaluate(() => (document.querySelector('#d') as HTMLElement).style.setProperty('display', 'none'));
  await expect.poll(async () => (await badges(page)).length, { timeout: 4000 }).toBe(12);
  await page.close();
});

test('another route takes the badges away; the list’s return brings them back', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
  await expect.poll(async () => (await badges(page)).length).toBe(0);
  await page.evaluate(() => history.back());
  await waitForBadges(page, 12);
  const { generations } = await bench.asked();
  expect(generations).toEqual([...generations].sort((a, b) => a - b));
  await page.close();
});

test('the script injected again, as after an update, leaves one set of badges', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  for (let n = 0; n < 3; n++) await inject(bench.context, page.url());
  await page.waitForTimeout(800);
  expect(await page.locator('comeback-overlay').count()).toBe(1);
  expect(await badges(page)).toHaveLength(12);
  await page.evaluate(() => document.querySelector('#list tbody tr')?.remove());
  await expect.poll(async () => (await badges(page)).length).toBe(11);
  const { generations } = await bench.asked();
  expect(generations).toEqual([...generations].sort((a, b) => a - b));
  await page.close();
});

test('a hidden frame neither reads nor paints until it is shown', async ({ bench }) => {
  bench.server.set('/list', listPage({ rows: 12 }));
  const page = await bench.open(
    '/tabs',
    '<!doctype html><body><div id="tab" style="display:none"><iframe name="rcb" src="/list" style="width:1000px;height:700px"></iframe></div>',
  );
  await page.waitForTimeout(1200);
  expect((await bench.asked()).sightings).toBe(0);
  await page.evaluate(() => (document.querySelector('#tab') as HTMLElement).style.removeProperty('display'));
  await expect.poll(async () => (await bench.asked()).sightings).toBe(12);
  await expect
    .poll(async () => page.frames()[1]?.evaluate(() => document.querySelectorAll('comeback-overlay').length))
    .toBe(1);
  await page.close();
});

test('only what is news is told: an unchanged list that renders again says nothing', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 400 }));
  await waitForBadges(page, 10);
  await expect.poll(async () => (await bench.asked()).sightings).toBe(400);
  await page.evaluate(() => {
    const body = document.querySelector('#list tbody') as HTMLElement;
    body.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
  });
  await page.waitForTimeout(1200);
  expect((await bench.asked()).sightings).toBe(400);
  await page.evaluate(() => document.querySelectorAll('.due')[300]?.replaceChildren('2024-01-01'));
  await expect.poll(async () => (await bench.asked()).sightings).toBe(401);
  await page.close();
});

test('a row with a frozen cell that passed over another one, as when a list is sorted, keeps its badge', async ({
  bench,
}) => {
  const css = '<style>td:first-child{position:sticky;left:0;background:#fff}</style>';
  const page = await bench.open('/list', listPage({ rows: 12 }).replace('</head>', `${css}</head>`));
  await waitForBadges(page, 12);
  await page.mouse.move(400, 300);
  const lift = (by: string) =>
    page.evaluate((by) => {
      const row = document.querySelectorAll<HTMLElement>('#list tbody tr')[5] as HTMLElement;
      row.style.cssText = by ? `position:relative;z-index:1;transform:translateY(${-row.offsetHeight}px)` : '';
      row.dispatchEvent(new TransitionEvent('transitionend', { bubbles: true }));
    }, by);
  await lift('over');
  await expect.poll(async () => (await badges(page)).length, 'one row lies over another').toBeLessThan(12);
  await lift('');
  await expect.poll(async () => (await badges(page)).length, 'both are back').toBe(12);
  for (const b of await badges(page)) expect(b.name.startsWith(await nameBeside(page, b)), b.name).toBe(true);
  await page.close();
});
