import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { buildExtension } from '../../pages/extension/build.ts';
import { virtualPage } from '../../pages/lists.ts';
import { inject, openWith, workerOf } from '../../pages/open.ts';
import { calendarPage, cardsPage, listPage } from '../../pages/pages.ts';
import { servePages } from '../../pages/server.ts';
import { flicker, HOST_SCRIPT, idle, type Kind, type Sample, scrolling, start, storm, untilMarked } from './measure.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** `ONLY=start,storm,kinds,idle,wake`: some parts only, where a machine can't be had for long. */
const wanted = (part: string) => !process.env.ONLY || process.env.ONLY.split(',').includes(part);
const KINDS: Kind[] = ['none', 'bare', 'ours'];

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const mid = (samples: Sample[], of: keyof Sample) => median(samples.map((s) => s[of] ?? 0));
const ms = (n: number) => `${n < 10 ? n.toFixed(1) : Math.round(n)} ms`;

console.log(
  `Overlay bench: medians of ${ROUNDS} rounds, every row flagged, ÷ the bare loop (one pass, one static span a row)\n`,
);
const row = (...cells: string[]) =>
  console.log(cells.map((cell, n) => cell.padEnd([58, 10, 10, 13, 14][n] ?? 0)).join(''));
row('what', 'bare', 'ours', 'figure', 'bound');

const line = (what: string, bare: string, ours: string, value: number, unit: string, bound: number | null) => {
  const figure = unit === '' ? value.toFixed(3) : `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
  const most = bound === null ? '' : `≤ ${bound}${unit && ` ${unit}`}`;
  row(what, bare, ours, figure, most, bound === null ? '' : value <= bound ? 'ok' : 'OVER');
};

/** A storm's tasks are the host's first of all: what counts is how much longer the longest gets. */
const longestOver = (s: Record<Kind, Sample[]>) => {
  const ours = over(s, 'ours', 'longest');
  line('  longest task over the host’s own', ms(over(s, 'bare', 'longest')), ms(ours), ours, 'ms', 50);
};

const server = await servePages();
const extensions: Record<Kind, string | null> = {
  none: null,
  bare: await buildExtension('bare', true),
  ours: await buildExtension('ours', true),
};
const contexts = {} as Record<Kind, BrowserContext>;
for (const kind of KINDS) contexts[kind] = await openWith(extensions[kind]);
await workerOf(contexts.ours);

async function rounds(
  path: string,
  run: (page: Awaited<ReturnType<BrowserContext['newPage']>>, kind: Kind) => Promise<Sample>,
  kinds = KINDS,
) {
  const samples: Record<Kind, Sample[]> = { none: [], bare: [], ours: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of kinds) {
      const page = await contexts[kind].newPage();
      await page.goto(server.origin + path);
      samples[kind].push(await run(page, kind));
      await page.close();
    }
  }
  return samples;
}

const over = (s: Record<Kind, Sample[]>, kind: Kind, of: 'cpu' | 'longest' | 'blocking') =>
  Math.max(0, mid(s[kind], of) - mid(s.none, of));

for (const [rows, bound, time] of [
  [500, 0.4, 2000],
  [5000, 0.25, 6000],
] as const) {
  server.set('/list', listPage({ rows, script: HOST_SCRIPT }));
  if (!wanted('start')) continue;
  const s = await rounds('/list', (page, kind) => start(page, kind, time));
  line(
    `${rows} rows on screen, script starts: CPU added`,
    ms(over(s, 'bare', 'cpu')),
    ms(over(s, 'ours', 'cpu')),
    over(s, 'ours', 'cpu') / over(s, 'bare', 'cpu'),
    '',
    bound,
  );
  line('  longest task', ms(mid(s.bare, 'longest')), ms(mid(s.ours, 'longest')), mid(s.ours, 'longest'), 'ms', 50);
  line(
    '  blocking time',
    ms(over(s, 'bare', 'blocking')),
    ms(over(s, 'ours', 'blocking')),
    over(s, 'ours', 'blocking'),
    'ms',
    0,
  );
}

for (const rows of [100, 500]) {
  server.set('/list', listPage({ rows, script: HOST_SCRIPT }));
  if (!wanted('storm')) continue;
  const s = await rounds('/list', (page, kind) => storm(page, kind, 6000));
  const second = (kind: Kind) => over(s, kind, 'cpu') / 6;
  line(
    `${rows} rows replaced 20 × a second (host ${ms(mid(s.none, 'cpu') / 6)}/s): CPU/s`,
    ms(second('bare')),
    ms(second('ours')),
    second('ours') / second('bare'),
    '',
    0.25,
  );
  longestOver(s);
}
if (wanted('storm')) {
  const page = await contexts.ours.newPage();
  await page.goto(`${server.origin}/list`);
  line('  frames of 100 without the badge of the first row', '', '', await flicker(page, 5000), 'frames', 0);
  await page.close();
}

const times = (what: string, s: Record<Kind, Sample[]>, bound: number | null) => {
  const [bare, ours] = [over(s, 'bare', 'cpu'), over(s, 'ours', 'cpu')];
  line(what, ms(bare), ms(ours), ours / bare, '', bound);
  longestOver(s);
};
if (wanted('kinds')) {
  server.set('/cards', cardsPage({ rows: 500, script: HOST_SCRIPT }));
  times('500 cards, script starts: CPU added', await rounds('/cards', (page, kind) => start(page, kind, 2000)), 0.4);
  times('500 cards replaced 20 × a second', await rounds('/cards', (page, kind) => storm(page, kind, 3000)), 0.25);
  server.set('/calendar', calendarPage({ rows: 200, script: HOST_SCRIPT }));
  times(
    '200 events of a calendar, script starts',
    await rounds('/calendar', (page, kind) => start(page, kind, 2000)),
    0.4,
  );
  server.set('/lines', virtualPage(2000));
  times(
    'virtual list of 2,000, scrolled 20 × a second',
    await rounds('/lines', (page, kind) => scrolling(page, kind, 4000)),
    null,
  );
}

server.set('/elsewhere', listPage({ rows: 50, script: HOST_SCRIPT }));
if (wanted('idle')) {
  const still = await rounds('/elsewhere', (page, kind) => idle(page, kind, 10_000), ['none', 'ours']);
  line('page no screen matches, changing 20 × a second', '', '', over(still, 'ours', 'cpu') / 10, 'ms/s', 1);
}

server.set(
  '/list',
  listPage({
    rows: 200,
    script: HOST_SCRIPT.replace(
      'cloneNode(true)',
      "cloneNode(true)); for (const d of document.querySelectorAll('.due')) d.append(' '), (d.textContent = '2025-' + String(1 + (performance.now() | 0) % 9).padStart(2, '0') + '-11'",
    ),
  }),
);
/** A change of the rows until their badges; null: the worker didn't end, so the round says nothing. */
async function changed(context: BrowserContext, asleep: boolean): Promise<number | null> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/list`);
  await inject(context, page.url());
  await page.waitForTimeout(1500);
  if (asleep) {
    const cdp = await context.newCDPSession(page);
    // Asked of the browser: the driver goes on holding a worker that stopped as if it ran.
    const stopped = new Promise<boolean>((done) => {
      setTimeout(() => done(false), 5000);
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some((version) => version.runningStatus === 'stopped')) done(true);
      });
    });
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    if (!(await stopped)) return null;
  }
  const took = await untilMarked(page);
  await page.close();
  return took;
}

for (const asleep of [false, true]) {
  if (!wanted('wake')) continue;
  const took: number[] = [];
  for (let round = 0; round < Math.max(ROUNDS, 3); round++) {
    // A browser of its own where the worker is stopped: what the driver asks of the one that ended is never answered.
    const context = asleep ? await openWith(extensions.ours) : contexts.ours;
    await workerOf(context);
    const ms = await changed(context, asleep);
    if (ms !== null) took.push(ms);
    if (asleep) await context.close();
  }
  line(
    `200 rows change on screen → badges, worker ${asleep ? 'stopped before' : 'awake'}`,
    '',
    '',
    median(took),
    'ms',
    asleep ? 800 : 250,
  );
}

const FILES = [
  ['content-scripts/pms.js', 'in every frame', 5],
  ['screen.js', 'with a screen: reader and badges', 15],
  ['controls.js', 'bar, card and keys', null],
] as const;
for (const [file, what, bound] of FILES) {
  const built = ['.output/chrome-mv3', extensions.ours ?? ''].map((folder) => join(folder, file)).find(existsSync);
  const script = readFileSync(built ?? file);
  const kb = gzipSync(script, { level: 9 }).length / 1024;
  line(`${file}, ${what}: ${Math.round(script.length / 102.4) / 10} KB, gzip`, '', '', kb, 'KB', bound);
}

for (const kind of KINDS) await contexts[kind].close();
await server.close();

process.exit(0);
