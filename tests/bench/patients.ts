import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { assess } from '../../lib/core/assess.ts';
import {
  appointment,
  compiledFor,
  daysFromToday,
  emptyDiary,
  known,
  on,
  recordOf,
  seeing,
} from '../../lib/core/made-up.ts';
import { quietSituation } from '../../lib/core/situation.ts';
import { foldName, marksOf } from '../../lib/store/marks.ts';
import { emptyTally, retally } from '../../lib/store/tally.ts';
import { demoBuild } from '../../scripts/demo-build.ts';
import { openBrowser } from '../../scripts/start/browser.ts';

/**
 * The list of patients at 100,000 records, in real Chromium with the built extension: how long a filter takes until its
 * number stands, and the longest frame while the whole list is scrolled and searched. `PATIENTS=20000` for fewer.
 */
const PATIENTS = Number(process.env.PATIENTS ?? 100_000);
const CHUNK = 2_000;

/** Invented histories: one of each kind, each told of many. The records are real ones, made by the merge. */
const histories = [
  [seeing({ recareDueOn: on(daysFromToday(-240)), recareType: known('exam'), nothingBooked: 'hint' }), emptyDiary()],
  [emptyDiary({ lastVisitOn: on(daysFromToday(-500)) })],
  [emptyDiary({ lastVisitOn: on(daysFromToday(-900)) })],
  [appointment(daysFromToday(-9), 'no_show'), emptyDiary()],
  [seeing({ nextBookingOn: on(daysFromToday(20)) })],
  [emptyDiary({ lastVisitOn: on(daysFromToday(-40)) })],
];
const c = compiledFor();
const templates = histories.map((sightings) => {
  const record = recordOf(seeing({ at: '2026-01-02', phoneMobile: known('(212) 555-0104') }), ...sightings);
  return { record, marks: marksOf(assess(record, c, quietSituation)) };
});
const given = ['Ana', 'Bruno', 'Chiara', 'Dev', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivo', 'Juno', 'Kofi', 'Lena'];
const family = [
  'Abbot',
  'Brandt',
  'Costa',
  'Dang',
  'Eze',
  'Fischer',
  'Gupta',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
  'Lund',
];

function rowAt(i: number) {
  const { record, marks } = templates[i % templates.length] as (typeof templates)[number];
  const name = `${given[i % 12]} ${family[Math.floor(i / 12) % 12]} ${i}`;
  const key = `https://pms.example|${i}`;
  const source = { adapter: 'demo', screen: 'recalls', field: 'name', from: 'td', seenAt: '2026-11-20T15:00:00Z' };
  const leak = marks.find((mark) => mark.startsWith('l:'))?.split(':')[1];
  return {
    key,
    record: { ...record, key, patientId: String(i), name: { value: name, source } },
    stamp: '9999-12-31|0',
    seenAt: new Date(Date.parse('2026-11-20T15:00:00Z') - (i % 400) * 86_400_000).toISOString(),
    latest: '',
    sortName: foldName(name),
    marks,
    ...(leak ? { leakKind: leak } : {}),
    hash: `h${i}`,
  };
}

async function put(page: Page, table: string, rows: unknown[]): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('comeback');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const tx = db.transaction(name, 'readwrite', { durability: 'relaxed' });
          for (const row of all) tx.objectStore(name).put(row);
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onerror = () => fail(tx.error);
        };
      }),
    [table, rows] as const,
  );
}

const total = (page: Page) => page.locator('[data-total]').textContent();

/**
 * Does something to the filters, and waits until the page says that what it shows answers them, whether or not the number
 * is another one. In ms from the event to the first such frame; an error when that takes half a minute.
 */
async function untilFound(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { acted: number; found: Promise<number> };
    const found = () => document.querySelector('[data-total]');
    // A name is in no address: a search shows only in the mark, or in another number.
    const before = [location.href, found()?.textContent];
    let asked = false;
    state.acted = 0;
    for (const type of ['input', 'change', 'click'])
      addEventListener(type, () => (state.acted ||= performance.now()), { capture: true, once: true });
    state.found = new Promise((done, fail) => {
      const until = performance.now() + 30_000;
      let settled = 0;
      const look = (now: number) => {
        const busy = found()?.getAttribute('aria-busy') !== 'false';
        asked ||= state.acted > 0 && (busy || location.href !== before[0] || found()?.textContent !== before[1]);
        // The address changes with the filters, the mark a moment later: only the second quiet frame is believed.
        const there = asked && !busy;
        if (there && settled > 0) return done(settled - state.acted);
        settled = there ? now : 0;
        if (now > until) return fail(new Error('the list never answered'));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    // Awaited only after the act: a failure in between must not count as nobody's.
    state.found.catch(() => {});
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { found: Promise<number> }).found);
}

/** Frames from now on; `stop` gives the longest gap between two, and the longest task. */
async function watchFrames(page: Page): Promise<() => Promise<{ longest: number; task: number; frames: number }>> {
  await page.evaluate(() => {
    const state = { longest: 0, task: 0, frames: 0, on: true };
    Object.assign(globalThis, { frames: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.task = Math.max(state.task, entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const next = (now: number) => {
      if (state.frames > 1) state.longest = Math.max(state.longest, now - last);
      last = now;
      state.frames++;
      if (state.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  return () =>
    page.evaluate(() => {
      const state = (
        globalThis as unknown as { frames: { longest: number; task: number; frames: number; on: boolean } }
      ).frames;
      state.on = false;
      return state;
    });
}

const profile = mkdtempSync(join(tmpdir(), 'comeback-patients-'));
const browser = await openBrowser({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  extensionPath: demoBuild(undefined, `${profile}-build`),
  profile,
  headless: true,
  viewport: { width: 1280, height: 860 },
});
const line = (what: string, value: string) => console.log(`${what.padEnd(58)} ${value}`);
const ms = (value: number) => `${Math.round(value)} ms`;
try {
  const seed = await browser.open('options.html');
  await seed.locator('h1').waitFor();
  let tally = emptyTally();
  for (let from = 0; from < PATIENTS; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, PATIENTS - from) }, (_, i) => rowAt(from + i));
    tally = retally(tally, [], rows as never);
    await put(seed, 'patients', rows);
  }
  await put(seed, 'tally', [tally]);
  await seed.close();

  const page = await browser.context.newPage();
  const opened = performance.now();
  await page.goto(`chrome-extension://${browser.extensionId}/patients.html`);
  await page.locator('[role=option] p').first().waitFor();
  line(`${await total(page)}: opened, first lines`, ms(performance.now() - opened));

  line('filter: flag', ms(await untilFound(page, () => page.getByLabel('Flag').selectOption('overdue_recare'))));
  line('filter: flag and last seen', ms(await untilFound(page, () => page.getByLabel('Last seen').selectOption('7'))));
  line(
    'filters cleared',
    ms(await untilFound(page, () => page.getByRole('button', { name: 'Clear filters' }).first().click())),
  );
  line('filter: last seen', ms(await untilFound(page, () => page.getByLabel('Last seen').selectOption('7'))));
  await untilFound(page, () => page.getByLabel('Last seen').selectOption(''));
  line(
    'search: a name typed, pause of 120 ms in it',
    ms(await untilFound(page, () => page.getByRole('searchbox').fill('elif'))),
  );
  await untilFound(page, () => page.getByRole('searchbox').fill(''));

  const stop = await watchFrames(page);
  const list = page.getByRole('listbox');
  await list.hover();
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(16);
  }
  for (let part = 1; part <= 20; part++) {
    await list.evaluate((box, share) => box.scrollTo(0, box.scrollHeight * share), part / 20);
    await page.waitForTimeout(60);
  }
  await list.focus();
  for (const key of ['Home', 'PageDown', 'PageDown', 'ArrowDown', 'End', 'PageUp']) await page.keyboard.press(key);
  for (const letter of 'elif') await page.getByRole('searchbox').press(letter);
  await page.waitForTimeout(800);
  const { longest, task, frames } = await stop();
  line(`scrolled end to end, keys, search (${frames} frames): longest frame`, ms(longest));
  line('longest task of the page', task === 0 ? 'none over 50 ms' : ms(task));
  line('rows in the document', String(await page.getByRole('option').count()));
} finally {
  await browser.context.close();
  rmSync(profile, { recursive: true, force: true });
  rmSync(`${profile}-build`, { recursive: true, force: true });
}
