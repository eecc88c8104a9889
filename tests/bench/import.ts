/**
 * A list of 200,000 patients brought in by the built extension in a real Chromium, by a person's own steps: time of each
 * step, peak memory of the browser over what it held before, and the longest time the page could not draw a frame.
 *
 *     wxt build && node tests/bench/import.ts [--rows 200000] [--extension .output/chrome-mv3]
 *
 * Prints figures; ends with 1 when the page was blocked for 100 ms or longer, or when the second time changed anything.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { presetPolicy } from '../../lib/core/presets/index.ts';
import { ask, openBrowser } from '../../scripts/start/browser.ts';

const BLOCKED_MS = 100;
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    extension: { type: 'string', default: join(import.meta.dirname, '../../.output/chrome-mv3') },
  },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'comeback-import-'));

const FIRST = 'Asha Ben Carla Deniz Elif Farid Greta Hana Ivan Julia Karim Lena Mateo Noor Olga Priya'.split(' ');
const LAST = 'Okafor Lindqvist Moreau Santos Yilmaz Novak Patel Weber Haddad Kimura Rossi Dubois'.split(' ');

/** Ten columns of invented people; every 500th row has something wrong with it, every tenth shares a phone with the one before. */
function listOf(count: number): string {
  const lines = ['Patient Number,First Name,Last Name,DOB,Mobile,Email,Last Visit,Next Appointment,Recall Due,Notes'];
  for (let i = 0; i < count; i++) {
    const two = (n: number) => String(n).padStart(2, '0');
    const visit = i % 500 === 7 ? 'some time ago' : `${two((i % 27) + 1)}/${two((i % 12) + 1)}/${2019 + (i % 7)}`;
    const next = i % 5 === 0 ? `${two((i % 27) + 1)}/01/2027` : '';
    lines.push(
      `P${100000 + i},${FIRST[i % 16]},"${LAST[i % 12]}-${LAST[(i * 7) % 12]}",${two((i % 28) + 1)}/${two((i % 12) + 1)}/${1940 + (i % 80)},07${400_000_000 + (i % 10 === 9 ? i - 1 : i)},p${i}@example.org,${visit},${next},${two((i % 28) + 1)}/06/2026,"Prefers mornings, ${i}"`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Resident memory of a process and of all it started, in MB. */
function memoryOf(root: number): number {
  const parents = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    try {
      const status = readFileSync(`/proc/${name}/smaps_rollup`, 'utf8');
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It ended while we looked.
    }
  }
  const sum = (pid: number): number =>
    (resident.get(pid) ?? 0) + (parents.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

const childOf = (needle: string): number =>
  Number(execFileSync('pgrep', ['-of', needle], { encoding: 'utf8' }).trim().split('\n')[0]);

/** Longest gap between two frames and longest task, since the last time it was asked. */
async function watchFrames(page: Page): Promise<() => Promise<{ frame: number; task: number }>> {
  await page.evaluate(() => {
    const it = { last: performance.now(), frame: 0, task: 0 };
    Object.assign(globalThis, { blocked: it });
    const turn = () => {
      const now = performance.now();
      it.frame = Math.max(it.frame, now - it.last);
      it.last = now;
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) it.task = Math.max(it.task, entry.duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const it = (globalThis as unknown as { blocked: { frame: number; task: number } }).blocked;
      const told = { frame: Math.round(it.frame), task: Math.round(it.task) };
      it.frame = 0;
      it.task = 0;
      return told;
    });
}

async function main(): Promise<boolean> {
  const path = join(folder, 'patients-20261101.csv');
  writeFileSync(path, listOf(rows));
  const profile = join(folder, 'profile');
  const browser = await openBrowser({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    extensionPath: values.extension,
    profile,
    headless: true,
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await browser.open('import.html');
    const practice = { name: 'Harbour Dental', country: 'GB', zone: 'Europe/London', language: 'en', currency: 'GBP' };
    await ask(page, 'setup.setPolicy', presetPolicy('dental', { ...practice, phone: '020 7946 0018' }));
    await page.reload();
    const pid = childOf(profile);
    const before = memoryOf(pid);
    let peak = before;
    const meter = setInterval(() => {
      peak = Math.max(peak, memoryOf(pid));
    }, 500);
    const longest = { frame: 0, task: 0 };
    const blocked = await watchFrames(page);
    const timed = async (what: string, work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      const { frame, task } = await blocked();
      longest.frame = Math.max(longest.frame, frame);
      longest.task = Math.max(longest.task, task);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      console.log(`${what.padEnd(28)} ${seconds.padStart(6)} s   longest frame ${frame} ms, longest task ${task} ms`);
    };
    const long = { timeout: 900_000 };
    const bring = async (again: string) => {
      const button = page.getByRole('button', { name: 'Check the rows' });
      await timed(`${again}opened and surveyed`, async () => {
        await page.setInputFiles('input[type=file]', path);
        await button.waitFor(long);
      });
      const place = page.getByLabel('Whose patient numbers are these?');
      await place.selectOption({ label: 'Another system' }).catch(() => place.selectOption('file:list'));
      const empty = page.getByLabel('An empty next appointment means that nothing is booked');
      if (!(await empty.isChecked())) await empty.check();
      await timed(`${again}rows judged`, async () => {
        await button.click();
        await page.getByRole('button', { name: /^Bring in the rows/ }).waitFor(long);
      });
      await timed(`${again}staged and taken in`, async () => {
        await page.getByRole('button', { name: /^Bring in the rows/ }).click();
        await page.getByRole('heading', { name: /^Patients brought in/ }).waitFor(long);
      });
      return (await page.locator('main').innerText()).replace(/\n+/g, ' | ');
    };
    console.log(`${rows} rows, ${(listOf(1000).length * rows) / 1000 / 1e6} MB or so`);
    const first = await bring('');
    console.log(first.slice(0, 400));
    await page.getByRole('button', { name: 'Bring in another list' }).click();
    const second = await bring('again: ');
    console.log(second.slice(0, 200));
    clearInterval(meter);
    console.log(`memory of the whole browser: ${Math.round(before)} MB before, ${Math.round(peak)} MB at most`);
    console.log(`longest frame ${longest.frame} ms, longest task ${longest.task} ms (bound ${BLOCKED_MS} ms)`);
    return longest.task < BLOCKED_MS && /Nothing in this list was new/.test(second);
  } finally {
    await browser.context.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
