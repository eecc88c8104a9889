import { expect, type Page } from '@playwright/test';
import { badges, test, waitForBadges } from '../pages/bench-desk.ts';
import { people } from '../pages/people.ts';
import { rowPartsPage } from '../pages/row-parts.ts';
import { frames } from './in-roots.ts';

type Row = HTMLElement & { shadowRoot: ShadowRoot };
type Host = {
  list: ShadowRoot;
  draw(row: Element, person: object): void;
  addRow(person: object): Element;
};
type Drawn = { name: string; top: number; bottom: number; texts: DOMRect[] };

/** What each row shows, and where: its name's line, and every text and control in its roots. */
const rowsOf = (page: Page): Promise<Drawn[]> =>
  page.evaluate(() => {
    const { list } = window as unknown as Host;
    return [...list.querySelectorAll<Row>('patient-row')].map((row) => {
      const name = row.shadowRoot.querySelector('.name') as Element;
      const part = row.shadowRoot.querySelector('call-part') as Row;
      const range = document.createRange();
      const texts = [name, row.shadowRoot.querySelector('.due'), ...part.shadowRoot.children].map((it) => {
        range.selectNodeContents(it as Node);
        return (it?.localName === 'button' ? it : range).getBoundingClientRect().toJSON();
      });
      const { top, bottom } = name.getBoundingClientRect();
      return { name: name.textContent ?? '', top, bottom, texts };
    });
  });

/** Every badge stands in the line of the patient it speaks of, on none of the row's texts; how many there are. */
async function right(page: Page): Promise<number> {
  const [found, rows] = [await badges(page), await rowsOf(page)];
  for (const b of found) {
    const row = rows.find((it) => Math.abs((it.top + it.bottom) / 2 - (b.y + b.height / 2)) < 12);
    expect(b.name.split(':')[0]).toBe(row?.name);
    const over = row?.texts.some((t) => b.x < t.right - 1 && t.left < b.x + b.width - 1);
    expect(over, b.name).toBe(false);
  }
  return found.length;
}
const isThere = (page: Page, name: string) =>
  expect.poll(async () => (await badges(page)).some((b) => b.name.startsWith(name)), name).toBe(true);

test('rows that each draw themselves, and parts in them too: badges at their names, off all that they draw, and a card', async ({
  bench,
}) => {
  const page = await bench.open('/rows', rowPartsPage());
  const [first] = await waitForBadges(page, 12);
  expect(await right(page)).toBeGreaterThan(12);
  expect((await bench.asked()).last).toMatchObject({ screen: 'rows', rowsShown: 30, health: { state: 'reading' } });
  await page.screenshot({ path: 'test-results/shadow-rows.png' });
  await page.mouse.click((first?.x ?? 0) + 8, (first?.y ?? 0) + 8);
  await expect.poll(() => page.frames().some((frame) => /card\.html#./.test(frame.url()))).toBe(true);
  await page.close();
});

test('what a row draws anew in its root is read anew: written over, recycled for another, added and changed', async ({
  bench,
}) => {
  const page = await bench.open('/rows', rowPartsPage());
  await waitForBadges(page, 12);
  await page.evaluate(() => {
    const row = (window as unknown as Host).list.querySelector('patient-row') as Row;
    (row.shadowRoot.querySelector('.name') as Element).textContent = 'Noor Visser';
  });
  await frames(page);
  await right(page);
  await isThere(page, 'Noor Visser');

  const others = people(3).map((p, n) => ({ ...p, id: `77${n}`, name: `Recycled ${'ABC'[n]}` }));
  await page.evaluate((others) => {
    const { list, draw } = window as unknown as Host;
    for (const [n, row] of [...list.querySelectorAll('patient-row')].slice(1, 4).entries())
      draw(row, others[n] as object);
  }, others);
  await frames(page);
  await right(page);
  for (const { name } of others) await isThere(page, name);

  await page.evaluate((person) => {
    const { list, addRow } = window as unknown as Host;
    list.querySelector('#rows')?.prepend(addRow({ ...person, id: 'new', name: 'Added Now' }));
  }, others[0] as object);
  await isThere(page, 'Added Now');
  await page.evaluate(() => {
    const row = (window as unknown as Host).list.querySelector('patient-row') as Row;
    (row.shadowRoot.querySelector('.name') as Element).textContent = 'Changed Later';
  });
  await isThere(page, 'Changed Later');
  expect(await right(page)).toBeGreaterThan(12);
  await page.close();
});

test('rows that become components later are read then', async ({ bench }) => {
  const page = await bench.open('/rows', rowPartsPage({ after: 1500 }));
  await waitForBadges(page, 12);
  expect(await right(page)).toBeGreaterThan(12);
  await page.close();
});

test('rows that draw their names in another way are unsure, and sure again when they are as they were', async ({
  bench,
}) => {
  const page = await bench.open('/rows', rowPartsPage());
  await waitForBadges(page, 12);
  const call = (from: string, to: string) =>
    page.evaluate(
      ([from, to]) => {
        for (const row of (window as unknown as Host).list.querySelectorAll<Row>('patient-row'))
          row.shadowRoot.querySelector(`.${from}`)?.setAttribute('class', to);
        for (const row of (window as unknown as Host).list.querySelectorAll<Row>('patient-row'))
          row.shadowRoot.querySelector('.due')?.append(' ');
      },
      [from, to] as const,
    );
  const state = async () => ((await bench.asked()).last as { health: { state: string } }).health.state;
  await call('name', 'person');
  await expect.poll(state).toBe('unsure');
  await call('person', 'name');
  await expect.poll(state).toBe('reading');
  expect(await right(page)).toBeGreaterThan(12);
  await page.close();
});
