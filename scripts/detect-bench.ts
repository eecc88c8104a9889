import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import type { Reading } from '#lib/core/sighting.ts';
import type { detectInSlices } from '#lib/reader/detect/detect.ts';
import { flat, heldBack, judge, known, type Outcome, scores, sets, ZONE } from '../tests/detect/measure.ts';
import { col, link, name, page as pageOf, people, put, type Shape, TODAY, table } from '../tests/detect/shape.ts';
import { root } from './bootstrap.mjs';
import { ensureBrowser } from './ensure-browser.mjs';

/**
 * `npm run bench:detect`: the detector over the labelled shapes in real Chromium, and its slices on 5,000 rows. Exit 1 below
 * the bounds. `-- --slices` runs the second part alone, which is the one that wants a free machine; `-- --set eighth` looks at
 * one held-back set by itself.
 */
const PRECISION = 0.99;
const RECALL = 0.9;
const LONGEST_MS = 50;

type Sliced = Awaited<ReturnType<typeof detectInSlices>>;

async function bundled(): Promise<string> {
  const bundle = await rolldown({ input: join(root, 'tests', 'detect', 'in-page.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

async function show(page: Page, url: string, html: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  // a person asks on a page that is drawn: its own first layout is not ours
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

async function detect(page: Page, script: string, shape: Shape): Promise<Sliced> {
  await show(page, shape.url, shape.html);
  const ctx = {
    href: shape.url,
    now: `${shape.today}T12:00:00Z`,
    zone: ZONE,
    ...(shape.country ? { country: shape.country } : {}),
  };
  return (await page.evaluate(`${script};comebackDetector.detect(${JSON.stringify(ctx)})`)) as Sliced;
}

async function outcomeOf(page: Page, script: string, shape: Shape): Promise<Outcome> {
  const proposal = (await detect(page, script, shape)).proposals[0] ?? null;
  if (!proposal) return judge(shape, null, []);
  const args = [proposal.draft, shape.url, `${shape.today}T12:00:00Z`, ZONE].map((a) => JSON.stringify(a)).join(',');
  const reading = (await page.evaluate(`comebackDetector.read(${args})`)) as Reading;
  return judge(shape, proposal, reading.sightings.map(flat));
}

function print(title: string, outcomes: Outcome[]): boolean {
  console.log(`\n${title}: ${outcomes.length} shapes, ${outcomes.filter((o) => o.proposal).length} proposals`);
  console.log('field               precision  recall  cells');
  let good = true;
  for (const s of scores(outcomes).sort((a, b) => b.cells - a.cells)) {
    const low = s.precision < PRECISION || s.recall < RECALL;
    if (low) good = false;
    console.log(
      `${s.field.padEnd(20)}${s.precision.toFixed(3).padStart(8)}${s.recall.toFixed(3).padStart(8)}${String(s.cells).padStart(7)}${low ? '  below' : ''}`,
    );
  }
  const swapped = outcomes.filter((o) => o.swapped > 0);
  console.log(`dates in the wrong order: ${swapped.reduce((n, o) => n + o.swapped, 0)}`);
  for (const o of outcomes) if (o.notes.length > 0) console.log(`  ${o.shape.name}: ${o.notes.join('; ')}`);
  return good && swapped.length === 0;
}

const many = people(5000);
const bigCols = [
  col(
    'Patient',
    link((p) => `/patients/${p.id}`),
    'name',
    name,
  ),
  col('Recall due', (p) => put(p.due, 'dmy/')),
  col('Last visit', (p) => put(p.seen, 'dmy/')),
  col('Phone', (p) => p.phone),
  col('Email', (p) => p.email),
  col('Status', (p) => (p.n % 2 ? 'Due' : 'Contacted')),
];
const bigTable = pageOf(`<h1>Recalls</h1>${table(many, bigCols)}`, 'en-GB');
const bigCards = pageOf(
  `<h1>Recalls</h1><ul>${many.map((p) => `<li class="entry"><a href="/patients/${p.id}">${p.full}</a><div><span>Due: ${put(p.due, 'iso')}</span></div><div class="phone">${p.phone}</div></li>`).join('')}</ul>`,
);

const only = process.argv[process.argv.indexOf('--set') + 1] ?? '';
const asked: [title: string, shapes: Shape[]][] = process.argv.includes('--set')
  ? [[`The ${only} set`, sets[only] ?? []]]
  : [
      ['Known shapes', known],
      ['Shapes held back at first', heldBack],
    ];
if (asked.some(([, shapes]) => shapes.length === 0)) throw new Error(`no set is called ${only}`);

const script = await bundled();
const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await (await browser.newContext({ timezoneId: ZONE })).newPage();
  let good = true;
  for (const [title, shapes] of process.argv.includes('--slices') ? [] : asked) {
    const outcomes: Outcome[] = [];
    for (const shape of shapes) outcomes.push(await outcomeOf(page, script, shape));
    good = print(title, outcomes) && good;
  }
  console.log('\n5,000 records           rows  slices  longest');
  for (const [title, html] of [
    ['table', bigTable],
    ['cards', bigCards],
  ] as const) {
    const run = await detect(page, script, {
      name: title,
      url: 'https://pms.test/recalls',
      html,
      today: TODAY,
      truth: null,
    });
    const fine = run.longest < LONGEST_MS && run.proposals[0]?.rows === many.length;
    if (!fine) good = false;
    console.log(
      `${title.padEnd(20)}${String(run.proposals[0]?.rows ?? 0).padStart(8)}${String(run.slices).padStart(8)}${run.longest.toFixed(1).padStart(7)} ms${fine ? '' : '  over'}`,
    );
  }
  process.exitCode = good ? 0 : 1;
} finally {
  await browser.close();
}
