import { expect, type Page } from '@playwright/test';
import type { Found } from '../../scripts/start/pierce.ts';
import { badges, test, waitForBadges } from '../pages/bench-desk.ts';
import { type PartsOptions, partsPage } from '../pages/parts.ts';
import { people } from '../pages/people.ts';

type Host = { list: ShadowRoot; app: ShadowRoot; drawn: string };
const BOX = {
  around: '<div id="box">%</div>',
  css: '#box{height:300px;overflow:auto}th{position:sticky;top:0;z-index:1}',
};

/** The name in the list on the same line as a badge. */
const besides = (page: Page, found: Found[]): Promise<string[]> =>
  page.evaluate(
    (found) =>
      found.map(({ y, height }) => {
        const names = [...(window as unknown as Host).list.querySelectorAll('.name')];
        const at = names.find((el) => {
          const r = el.getBoundingClientRect();
          return Math.abs((r.top + r.bottom) / 2 - (y + height / 2)) < 12;
        });
        return at?.textContent ?? '';
      }),
    found,
  );
/** Every badge stands at the patient it speaks of; how many there are. */
async function right(page: Page): Promise<number> {
  const found = await badges(page);
  const names = await besides(page, found);
  for (const [n, badge] of found.entries()) expect(badge.name.split(':')[0]).toBe(names[n]);
  return found.length;
}
const frames = (page: Page) =>
  page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
const isOurs = (page: Page, x: number, y: number) =>
  page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName === 'comeback-overlay', [x, y] as const);
const scroll = (page: Page, y: number) =>
  page.evaluate((y) => (window as unknown as Host).list.querySelector('#box')?.scrollTo(0, y), y);

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

test('by keyboard: from a control in a row to its badge and back, one stop in the Tab order', async ({ bench }) => {
  const page = await bench.open('/parts', partsPage());
  await waitForBadges(page, 15);
  const focus = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.closest('tr')?.getAttribute('data-id') ?? at?.localName;
    });
  await page.evaluate(() =>
    ((window as unknown as Host).list.querySelector('[data-id="1004"] .note') as HTMLElement).focus(),
  );
  await page.keyboard.press('Alt+Shift+KeyC');
  await expect.poll(focus).toBe('comeback-overlay');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await bench.asked()).opened.at(-1)?.patientKey).toBe('test|1004');
  await page.keyboard.press('Escape');
  await expect.poll(focus).toBe('comeback-overlay');
  await page.keyboard.press('Escape');
  expect(await focus()).toBe('1004');
  await page.close();
});

test('badges and bar keep off controls that components draw', async ({ bench }) => {
  const parts: PartsOptions = {
    people: people(8).map((p) => ({ ...p, name: p.name.slice(0, 10) })),
    outer: `<h1>Recalls</h1>%<button id="float" style="position:fixed;right:8px;bottom:8px;width:260px;height:48px">New patient</button>`,
    script: `customElements.define('call-button',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML='<button style="width:160px">Call now</button>'}});
for(const name of list.querySelectorAll('.name'))name.after(document.createElement('call-button'));`,
  };
  const page = await bench.open('/parts', partsPage(parts));
  await waitForBadges(page, 8);
  const boxes = await page.evaluate(() => {
    const { list } = window as unknown as Host;
    return [...list.querySelectorAll('call-button')].map((it) =>
      it.shadowRoot?.firstElementChild?.getBoundingClientRect().toJSON(),
    );
  });
  for (const b of await badges(page))
    for (const r of boxes)
      expect(b.x < r.right - 1 && r.left < b.x + b.width - 1 && b.y < r.bottom - 1 && r.top < b.y + b.height - 1).toBe(
        false,
      );
  await page.waitForTimeout(400);
  const float = await page.locator('#float').boundingBox();
  for (const part of [0.1, 0.5, 0.9])
    expect(await isOurs(page, (float?.x ?? 0) + (float?.width ?? 0) * part, (float?.y ?? 0) + 24)).toBe(false);
  await page.close();
});

test('a modal dialog in the root that holds the list: its badges can be seen and used', async ({ bench }) => {
  const page = await bench.open(
    '/parts',
    partsPage({
      people: people(8),
      around: '<dialog style="width:1100px"><p>Choose</p>%</dialog>',
      script: 'list.querySelector("dialog").showModal()',
    }),
  );
  const [first] = await waitForBadges(page, 6);
  const at = [(first?.x ?? 0) + 8, (first?.y ?? 0) + 8] as const;
  await page.mouse.click(...at);
  const card = () => page.frames().some((frame) => /card\.html#./.test(frame.url()));
  await expect.poll(card).toBe(true);
  await page.keyboard.press('Escape'); // the card's, not the dialog's
  await expect.poll(card).toBe(false);
  expect(
    await page.evaluate(() => ((window as unknown as Host).list.querySelector('dialog') as HTMLDialogElement).open),
  ).toBe(true);
  await page.close();
});

test('thousands of components, each with a root, changing without end: the list has its badges, the page goes on', async ({
  bench,
}) => {
  const script = `customElements.define('x-cell',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML='<b>1</b>'}});
const wall=document.createElement('section');for(let n=0;n<4000;n++)wall.append(document.createElement('x-cell'));document.body.append(wall);
let turn=0;setInterval(()=>{turn++;for(let n=0;n<200;n++){const cell=wall.children[(turn*200+n)%4000];cell.shadowRoot.firstChild.textContent=turn;cell.title=turn}wall.append(wall.firstChild)},50);`;
  const page = await bench.open('/parts', partsPage({ script }));
  await waitForBadges(page, 15);
  expect(await right(page)).toBeGreaterThan(15);
  await page.waitForTimeout(1500);
  const { readings } = await bench.asked();
  await page.waitForTimeout(1500);
  expect((await bench.asked()).readings, 'what changes elsewhere is not read').toBe(readings);
  const alive = await page.evaluate(async () => {
    for (let n = 0; n < 5; n++) await new Promise((frame) => requestAnimationFrame(frame));
    return true;
  });
  expect(alive).toBe(true);
  expect(await right(page)).toBeGreaterThan(15);
  await page.close();
});
