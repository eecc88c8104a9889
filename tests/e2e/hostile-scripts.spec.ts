import { expect } from '@playwright/test';
import { badges, nameBeside, test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';

const POLLUTION = `
Object.prototype.select='body';Object.prototype.hidden=true;Object.prototype.nth=0;Object.prototype.packed={rows:[]};
Array.prototype.map=Array.prototype.filter=Array.prototype[Symbol.iterator]=function(){throw new Error('polluted')};
Element.prototype.querySelector=Element.prototype.querySelectorAll=Document.prototype.querySelectorAll=()=>document.body;
Element.prototype.getBoundingClientRect=()=>({left:0,top:0,right:9,bottom:9,width:9,height:9});
Element.prototype.checkVisibility=()=>true;Element.prototype.attachShadow=function(){window.caught=true;return this};
Node.prototype.appendChild=Element.prototype.append=()=>{throw new Error('polluted')};
window.IntersectionObserver=window.ResizeObserver=window.MutationObserver=class{constructor(){throw new Error('polluted')}};
window.setTimeout=()=>{throw new Error('polluted')};JSON.stringify=()=>'{}';Promise.prototype.then=()=>{throw new Error('polluted')};`;

test('a page that pollutes every prototype in sight changes nothing of ours', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12, head: `<script>${POLLUTION}</script>` }));
  await expect.poll(async () => (await badges(page)).length).toBe(12);
  const { names } = await bench.asked();
  expect(new Set(names).size).toBeGreaterThan(10);
  await page.close();
});

test('elements named like the document’s own methods leave flags right or absent', async ({ bench }) => {
  const names = [
    'querySelector',
    'querySelectorAll',
    'documentElement',
    'body',
    'createElement',
    'defaultView',
    'fonts',
  ];
  const above = names.map((name) => `<form name="${name}"></form><img name="${name}" alt="">`).join('');
  const page = await bench.open('/list', listPage({ rows: 12, above }));
  await page.waitForTimeout(1500);
  const rows = await page.evaluate(() =>
    [...Document.prototype.querySelectorAll.call(document, '.name')].map((el) => {
      const { top, bottom } = el.getBoundingClientRect();
      return { name: el.textContent ?? '', middle: (top + bottom) / 2 };
    }),
  );
  for (const b of await badges(page)) {
    const row = rows.find((r) => Math.abs(r.middle - (b.y + b.height / 2)) < 12);
    expect(b.name.startsWith(row?.name ?? '?')).toBe(true);
  }
  const { names: told } = await bench.asked();
  for (const name of told) expect(name).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}/u);
  expect(await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => frame(true))))).toBe(true);
  await page.close();
});

test('a storm of changes, in the list and beside it: the page goes on, and when it is over all flags are right', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 300 }));
  await waitForBadges(page, 12);
  const frames = await page.evaluate(async () => {
    let frames = 0;
    const beside = document.body.appendChild(document.createElement('div'));
    const cells = [...document.querySelectorAll<HTMLElement>('#list .due')];
    const until = performance.now() + 4000;
    while (performance.now() < until) {
      for (let n = 0; n < 300; n++) {
        beside.append(document.createElement('i'));
        const cell = cells[n];
        if (cell) cell.textContent = `2025-0${1 + (frames % 9)}-11`;
        cells[n]?.parentElement?.setAttribute('style', `--n:${frames}`);
      }
      beside.replaceChildren();
      await new Promise((frame) => requestAnimationFrame(frame));
      frames++;
    }
    return frames;
  });
  expect(frames).toBeGreaterThan(20);
  await expect.poll(async () => (await badges(page)).length, { timeout: 20_000 }).toBeGreaterThan(12);
  for (const b of await badges(page)) expect(b.name.startsWith(await nameBeside(page, b))).toBe(true);
  await page.close();
});

test('nothing of ours shifts the page: no layout shift is counted', async ({ bench }) => {
  const script =
    "window.shifts=[];new PerformanceObserver((l)=>{for(const e of l.getEntries())shifts.push(e.value)}).observe({type:'layout-shift',buffered:true});";
  const page = await bench.open('/list', listPage({ rows: 60, script }));
  await waitForBadges(page, 15);
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await page.close();
});
