import { expect, type Page } from '@playwright/test';
import { badges, nameBeside, test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';
import { partsPage } from '../pages/parts.ts';
import { BOX, frames, type Host, isOurs, right, scroll } from './in-roots.ts';

test('a list in nested shadow roots: badges at its rows, drawn late or at once, and a card from one', async ({
  bench,
}) => {
  for (const after of [0, 900]) {
    const page = await bench.open('/parts', partsPage({ after }));
    const [first] = await waitForBadges(page, 15);
    expect(await right(page)).toBeGreaterThan(15);
    expect((await bench.asked()).last).toMatchObject({ screen: 'parts', rowsShown: 30, health: { state: 'reading' } });
    await page.mouse.click((first?.x ?? 0) + 8, (first?.y ?? 0) + 8);
    await expect.poll(() => page.frames().some((frame) => /card\.html#./.test(frame.url()))).toBe(true);
    await page.screenshot({ path: 'test-results/shadow-list.png' });
    await page.close();
  }
});

test('they follow what scrolls inside the root, are cut where it is cut, and come for the rows that come', async ({
  bench,
}) => {
  const page = await bench.open(
    '/parts',
    partsPage({ ...BOX, page: '<div style="height:260px;overflow:hidden">%</div>' }),
  );
  await waitForBadges(page, 5);
  for (const y of [90, 400, 700, 0]) {
    await scroll(page, y);
    await frames(page);
    expect(await right(page)).toBeGreaterThan(2);
    const box = await page.evaluate(() => {
      const r = (window as unknown as Host).list.querySelector('#box')?.getBoundingClientRect();
      return { top: r?.top ?? 0, left: r?.left ?? 0 };
    });
    const seen = (await badges(page)).filter((b) => b.y > box.top + 40 && b.y + b.height < 258);
    expect(seen.length).toBeGreaterThan(1);
    for (const b of seen) expect(await isOurs(page, b.x + 8, b.y + b.height / 2)).toBe(true);
    // The outermost box, in the page itself, ends at 260.
    for (const b of await badges(page)) expect(await isOurs(page, b.x + 8, 264)).toBe(false);
  }
  await page.close();
});

test('a head pinned inside the root, and what the page or a component lays over it, cover badges', async ({
  bench,
}) => {
  const cover = (id: string) =>
    `<div id="${id}" hidden style="position:fixed;inset:40px 0 auto;height:400px;background:#fff;z-index:5">Menu</div>`;
  const page = await bench.open(
    '/parts',
    partsPage({ ...BOX, outer: `<h1>Recalls</h1>%${cover('inner')}`, page: `%${cover('outer')}` }),
  );
  await waitForBadges(page, 6);
  const under = async () =>
    (await badges(page)).filter((b) => b.y + b.height / 2 > 124 && b.y + b.height / 2 < 236).length;
  expect(await under()).toBeGreaterThan(1);
  for (const where of ['app', 'document'] as const) {
    const show = (hidden: boolean) =>
      page.evaluate(
        ([where, hidden]) => {
          const root = where === 'app' ? (window as unknown as Host).app : document;
          root.querySelector<HTMLElement>(where === 'app' ? '#inner' : '#outer')?.toggleAttribute('hidden', hidden);
        },
        [where, hidden] as const,
      );
    await show(false);
    await expect.poll(under, `under the menu of the ${where}`).toBe(0);
    await show(true);
    await expect.poll(under).toBeGreaterThan(1);
  }
  await scroll(page, 22);
  const headed = async () => {
    const bottom = await page.evaluate(
      () => (window as unknown as Host).list.querySelector('th')?.getBoundingClientRect().bottom ?? 0,
    );
    return (await badges(page)).filter((b) => b.y + b.height / 2 < bottom - 4).length;
  };
  await expect.poll(headed).toBe(0);
  await page.close();
});

const changes: [string, (page: Page) => Promise<void>, string][] = [
  [
    'a name written anew',
    (page) =>
      page.evaluate(
        () =>
          void ((window as unknown as Host).list.querySelector('.name') as HTMLElement).replaceChildren('Noor Visser'),
      ),
    'Noor Visser',
  ],
  [
    'all rows replaced',
    (page) =>
      page.evaluate(() => {
        const { list, drawn } = window as unknown as Host;
        const made = document.createElement('template');
        made.innerHTML = drawn.replace('Ada Abernethy', 'Rows Replaced');
        list.replaceChildren(made.content);
      }),
    'Rows Replaced',
  ],
  [
    'the component replaced',
    (page) =>
      page.evaluate(() => {
        const host = window as unknown as Host;
        host.drawn = host.drawn.replace('Ada Abernethy', 'Host Replaced');
        host.list.host.replaceWith(document.createElement('recall-list'));
      }),
    'Host Replaced',
  ],
  [
    'the outer component replaced',
    (page) =>
      page.evaluate(() => {
        const host = window as unknown as Host;
        host.drawn = host.drawn.replace('Ada Abernethy', 'App Replaced');
        document.querySelector('pms-app')?.replaceWith(document.createElement('pms-app'));
      }),
    'App Replaced',
  ],
];
test('whatever is drawn anew inside: right in the very next frames, and there again', async ({ bench }) => {
  for (const [what, change, name] of changes) {
    const page = await bench.open('/parts', partsPage());
    await waitForBadges(page, 15);
    await change(page);
    await frames(page);
    await right(page);
    await expect.poll(async () => (await badges(page)).some((b) => b.name.startsWith(name)), what).toBe(true);
    expect(await right(page), what).toBeGreaterThan(15);
    await page.close();
  }
});

test('gone with its component, back with it; a component put in front in its place is read instead', async ({
  bench,
}) => {
  const page = await bench.open('/parts', partsPage());
  await waitForBadges(page, 15);
  await page.evaluate(() => (window as unknown as Host).list.host.remove());
  await expect.poll(async () => (await badges(page)).length).toBe(0);
  await page.evaluate(() => (window as unknown as Host).app.append(document.createElement('recall-list')));
  await waitForBadges(page, 15);
  await page.evaluate(() => {
    const host = window as unknown as Host;
    host.drawn = host.drawn.replace('Ada Abernethy', 'In Front');
    const next = document.createElement('recall-list');
    (host.list.host as HTMLElement).style.display = 'none';
    host.app.append(next);
  });
  await expect.poll(async () => (await badges(page)).some((b) => b.name.startsWith('In Front'))).toBe(true);
  await page.close();
});

test('a closed root is not read: nobody is flagged', async ({ bench }) => {
  const page = await bench.open('/parts', partsPage({ mode: 'closed' }));
  await page.waitForTimeout(2500);
  expect(await badges(page)).toEqual([]);
  expect((await bench.asked()).sightings).toBe(0);
  await page.close();
});

test('a list that a component shows in a box of its own keeps its badges while that box is scrolled', async ({
  bench,
}) => {
  const define = `customElements.define('scroll-box', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<div style="height:320px;overflow:auto"><slot></slot></div>';
    }
  });`;
  const html = listPage({ rows: 60, script: define }).replace(
    /<table id="list">.*<\/table>/s,
    '<scroll-box>$&</scroll-box>',
  );
  const page = await bench.open('/list', html);
  await waitForBadges(page, 5);
  for (const y of [700, 99_999, 0]) {
    await page.evaluate((y) => {
      const box = document.querySelector('scroll-box')?.shadowRoot?.firstElementChild;
      if (box) box.scrollTop = y;
    }, y);
    const box = (await page.locator('scroll-box').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const inBox = async () => (await badges(page)).filter((b) => b.y > box.y && b.y + b.height < box.y + box.height);
    await expect.poll(async () => (await inBox()).length, `scrolled to ${y}`).toBeGreaterThan(5);
    for (const b of await inBox()) expect(b.name.startsWith(await nameBeside(page, b)), b.name).toBe(true);
  }
  await page.close();
});
