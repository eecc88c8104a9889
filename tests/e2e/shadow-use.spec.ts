import { expect } from '@playwright/test';
import { badges, test, waitForBadges } from '../pages/bench-desk.ts';
import { type PartsOptions, partsPage } from '../pages/parts.ts';
import { people } from '../pages/people.ts';
import { type Host, isOurs, right } from './in-roots.ts';

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
