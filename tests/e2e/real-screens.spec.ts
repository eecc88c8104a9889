import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { root } from '../../scripts/bootstrap.mjs';
import { ask, tabOf } from '../../scripts/start/browser.ts';
import { shadowButtons } from '../../scripts/start/pierce.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';
import { Desk, ownPage, startButton, summary } from './desk.ts';

const captures = join(root, '..', 'shared', 'captures');

/** Captured frames of running systems, served at the addresses they had. */
const PAGES: Record<string, string> = {
  '/openemr/interface/main/messages/messages.php': 'openemr-8.0/recall-board.html',
  '/openemr/interface/patient_tracker/patient_tracker.php': 'openemr-8.0/flow-board.html',
  '/openemr/interface/patient_file/summary/demographics.php': 'openemr-8.0/patient-dashboard.html',
  '/recalls': 'dentalpin/recalls.html',
};

const shell = (tabs: string) =>
  `<!doctype html><meta charset="utf-8"><title>OpenEMR</title><style>html,body,#framesDisplay,.frameDisplay,iframe{margin:0;border:0;width:100%;height:100vh}</style><div id="framesDisplay">${tabs}</div>`;
const tab = (name: string, src: string, shown: boolean) =>
  `<div class="frameDisplay" style="${shown ? '' : 'display:none'}"><iframe name="${name}" src="${src}"></iframe></div>`;

let server: Server;
let origin: string;

test.skip(!existsSync(captures), 'the captured screens are not beside this checkout');

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const file = PAGES[pathname];
    if (file) response.end(readFileSync(join(captures, file)));
    else if (pathname === '/openemr/interface/main/tabs/main.php') {
      const recalls = tab('rcb', '/openemr/interface/main/messages/messages.php?go=Recalls', true);
      const patient = tab('pat', '/openemr/interface/patient_file/summary/demographics.php', false);
      response.end(shell(recalls + patient));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

test('OpenEMR: the recall board in its frame is flagged, and one click sends', async ({ clinic }) => {
  const own = await ownPage(clinic.browser);
  // OpenEMR's list shows no consent; a practice that may send care messages without a recorded one says so.
  const american = { country: 'US', careNeedsRecordedConsent: false, quietHours: { from: '00:00', to: '23:59' } };
  const settings = await changePractice(clinic.api.url, american);
  await ask(own, 'practice.days', {});
  await ask(own, 'setup.granted', { origin, tabId: null });

  const page = await clinic.browser.context.newPage();
  await page.goto(`${origin}/openemr/interface/main/tabs/main.php`);
  const desk = new Desk(page);
  await expect.poll(async () => (await desk.badges()).length, { timeout: 30_000 }).toBeGreaterThan(5);
  await expect
    .poll(async () => (await summary(own, page.url())).tab.frames.find((it) => it.screen === 'recall-board')?.rowsRead)
    .toBe(33);
  await page.screenshot({ path: 'test-results/openemr-recall-board.png' });

  const before = (await captured(clinic)).length;
  await startFirstReady(desk);
  await expect.poll(async () => (await captured(clinic)).length, { timeout: 60_000 }).toBe(before + 1);
  const hidden = (await summary(own, page.url())).tab.frames.find((it) => it.screen === 'patient-dashboard');
  expect(hidden?.rowsShown ?? 0, 'a frame in a tab that is not in front is not read').toBe(0);
  await changePractice(clinic.api.url, settings);
  await ask(own, 'practice.days', {});
  await page.close();
  await own.close();
});

test('DentalPin: the call list is flagged by month, never by a day', async ({ clinic }) => {
  const own = await ownPage(clinic.browser);
  await ask(own, 'setup.granted', { origin, tabId: null });
  const page = await clinic.browser.context.newPage();
  await page.goto(`${origin}/recalls`);
  const tabId = await tabOf(own, page.url());
  const frame = async () =>
    (await ask<Awaited<ReturnType<typeof summary>>>(own, 'popup.summary', { tabId })).tab.frames[0];
  await expect.poll(async () => (await frame())?.rowsRead).toBe(15);
  expect(await frame()).toMatchObject({ screen: 'recalls', health: { state: 'reading' } });
  await page.screenshot({ path: 'test-results/dentalpin-recalls.png' });
  await page.close();
  await own.close();
});

/** What an administrator changes holds for the whole practice, whichever browser asks. Returns what it was before. */
async function changePractice(apiUrl: string, change: Partial<PracticeSettings>): Promise<PracticeSettings> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' };
  const read = async <T>(path: string) => (await (await fetch(`${apiUrl}${path}`, { headers })).json()) as T;
  const { devices } = await read<{ devices: { practiceId: string }[] }>('/v1/devices');
  const id = devices[0]?.practiceId;
  const { versions } = await read<{ versions: { settings: PracticeSettings }[] }>(`/v1/practice/history?id=${id}`);
  const before = versions[0]?.settings;
  if (!before) throw new Error('The practice has no settings.');
  const body = JSON.stringify({ ...before, ...change });
  const answer = await fetch(`${apiUrl}/v1/practice?id=${id}`, { method: 'PUT', headers, body });
  expect(answer.status).toBe(200);
  return before;
}

async function startFirstReady(desk: Desk): Promise<void> {
  for (const badge of (await shadowButtons(desk.page)).filter((it) => /Enter/.test(it.name)).slice(0, 12)) {
    await desk.page.mouse.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
    const card = await desk.anyCard();
    if ((await startButton(card).count()) > 0 && (await startButton(card).isEnabled())) {
      await desk.page.screenshot({ path: 'test-results/openemr-card.png' });
      return startButton(card).click();
    }
    await desk.page.keyboard.press('Escape');
    await desk.page.waitForTimeout(300);
  }
  throw new Error('No card of the recall board could be started.');
}
