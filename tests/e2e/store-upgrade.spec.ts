import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { subMonths } from 'date-fns';
import { dayInZone, toDayNumber } from '#lib/core/day.ts';
import { lastBookingDay, lastContactDay } from '#lib/core/no-contact.ts';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { openBrowser, QUIET } from '../../scripts/start/browser.ts';
import { servePages } from '../pages/server.ts';
import { ownPage as firefoxPage, launchFirefox } from './firefox-desk.ts';
import { type OldPatient, readDb, rowsOf, standIn, version5, writeDb } from './old-store.ts';

/*
 * Whoever updates has a database of an earlier version in the browser. Here it is put there as that version wrote it, under
 * the extension's own origin and by a stand-in without code; then the built extension takes its place and opens it.
 */
const before = rowsOf<OldPatient>(version5, 'patients');
const zone = 'Europe/London';
const folder = mkdtempSync(join(tmpdir(), 'comeback-upgrade-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const today = toDayNumber(dayInZone(new Date().toISOString(), zone));
/** The day of the one message that version 5 sent, by whom it went to. */
const messaged = new Map(
  rowsOf<{ patientKey: string; steps: { at: string }[] }>(version5, 'enrolments').map(
    ({ patientKey, steps }) => [patientKey, toDayNumber(steps[0]?.at.slice(0, 10) ?? '')] as const,
  ),
);

/** How many have a contact on record but none in these months, and nothing booked: told by the old rows alone. */
function quietFor(months: number): number {
  const until = toDayNumber(
    subMonths(new Date(today * 86_400_000), months)
      .toISOString()
      .slice(0, 10),
  );
  return before.filter(({ key, record }) => {
    const last = lastContactDay(record, messaged.get(key) ?? null, today);
    return last !== null && last <= until && lastBookingDay(record, today) === null;
  }).length;
}

function upgraded(now: Awaited<ReturnType<typeof readDb>>): void {
  expect(now.version).toBe(80);
  const rows = new Map(now.patients.map((it) => [it.key, it]));
  expect(rows.size).toBe(before.length);
  for (const { key, record } of before) expect(rows.get(key)?.record, key).toEqual(record);
  expect(now.indexed.sortName).toBe(before.length);
  expect(now.indexed.contactDay).toBeGreaterThan(before.length / 2);
  // The one that version 5 saw booked; the one that it sent a message to has had contact that very day.
  const booked = before.filter(({ record }) => record.nextBooking?.value);
  for (const { key } of booked) expect(rows.get(key)?.bookedDay).toBeGreaterThan(0);
  expect(booked).toHaveLength(1);
  expect(messaged.size).toBe(1);
  for (const [key, day] of messaged) expect(rows.get(key)?.contactDay).toBe(day);
}

/** The id Chromium gives to an unpacked extension: the digest of where it lies, in the letters a to p. */
function idOf(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
const loading = (path: string) => [`--disable-extensions-except=${path}`, `--load-extension=${path}`];

test('Chromium: a database of version 5 opens with every patient, the new indexes, and “no contact”', async () => {
  const [extensionPath, profile] = [join(folder, 'extension'), join(folder, 'chromium')];
  const executablePath = await ensureBrowser('chromium');
  standIn(extensionPath);
  const old = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // its own switch asks for the mode that loads extensions
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', ...loading(extensionPath), ...QUIET],
  });
  const stand = await old.newPage();
  await stand.goto(`chrome-extension://${idOf(extensionPath)}/before.html`);
  expect(await stand.evaluate(writeDb, version5)).toBe(before.length);
  await old.close();

  demoBuild(undefined, extensionPath);
  const viewport = { width: 1280, height: 860 };
  const now = await openBrowser({ executablePath, extensionPath, profile, headless: true, viewport, zone });
  expect(now.extensionId).toBe(idOf(extensionPath));
  const page = await now.open('patients.html');
  await expect(page.getByText(`All: ${before.length}`)).toBeVisible();
  upgraded(await page.evaluate(readDb));
  for (const months of [12, 24]) {
    await page.getByLabel('Last contact').selectOption(String(months));
    await expect(page.getByText(`Found: ${quietFor(months)}`, { exact: true })).toBeVisible();
  }
  expect(quietFor(12)).toBeGreaterThan(0);
  await now.context.close();
});

test('Firefox: the same database opens with every patient and the new indexes', async () => {
  const server = await servePages();
  server.set('/', '<p>from here</p>');
  const path = join(folder, 'firefox');
  const browser = await launchFirefox();
  try {
    standIn(path, {
      browser_specific_settings: { gecko: { id: 'comeback@comeback.example' } },
      web_accessible_resources: [{ resources: ['before.html'], matches: ['http://127.0.0.1/*'] }],
    });
    await browser.installExtension(path);
    const old = await firefoxPage(browser, `${server.origin}/`, 'before.html');
    expect(await old.evaluate(writeDb, version5 as never)).toBe(before.length);
    await old.close();
    const built = demoBuild(join(import.meta.dirname, '../../.output/firefox-mv3'), join(folder, 'built'), {
      reachable: ['options.html'],
    });
    await browser.installExtension(built);
    const own = await firefoxPage(browser, `${server.origin}/`);
    await expect
      .poll(() => own.evaluate(() => indexedDB.databases().then((all) => all[0]?.version)), { timeout: 30_000 })
      .toBe(80);
    upgraded(await own.evaluate(readDb));
  } finally {
    await browser.close();
    await server.close();
  }
});
