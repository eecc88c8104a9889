import { expect } from '@playwright/test';
import { ask } from '../../scripts/start/browser.ts';
import { approve } from '../../scripts/start/set-up.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';
import { Desk, ownPage, startButton, summary, syncUntil } from './desk.ts';
import { textable, unbooked } from './people.ts';

test('a list that is empty says so, and flags nobody', async ({ clinic }) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls?from=1990-01-01&to=1990-02-01`);
  const own = await ownPage(clinic.browser);
  await expect.poll(async () => (await summary(own, page.url())).tab.frames.length).toBe(1);
  const [frame] = (await summary(own, page.url())).tab.frames;
  expect(frame).toMatchObject({ rowsRead: 0, rowsShown: 0, flagged: 0, health: { state: 'reading' } });
  expect(await new Desk(page).badges()).toEqual([]);
  await own.close();
  await page.close();
});

test('a wrong pairing code is refused with a sentence', async ({ clinic }) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.api.url}/pair`);
  await page.getByLabel('Code').fill('AAAA2222');
  await page.getByLabel('Admin token').fill(ADMIN_TOKEN);
  await page.getByRole('button', { name: 'Let this browser in' }).click();
  await expect(page.getByRole('alert')).toContainText('No browser is waiting with this code');
  await page.close();
});

test('a revoked device: the desk reads why, what was started waits, and leaves once after pairing again', async ({
  clinic,
}) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const [person] = await unbooked(clinic.demo.url, (await textable(page)).slice(8), 1);
  if (!person) throw new Error('Nobody left on the list to start.');
  const before = (await captured(clinic)).length;
  const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const answer = await fetch(`${clinic.api.url}/v1/devices`, { headers: admin });
  const { devices } = (await answer.json()) as { devices: Array<{ id: string; revokedAt: string | null }> };
  for (const device of devices.filter((it) => !it.revokedAt)) {
    await fetch(`${clinic.api.url}/v1/devices/${device.id}`, { method: 'DELETE', headers: admin });
  }

  await page.locator(`tr[data-patient-id="${person.id}"]`).scrollIntoViewIfNeeded();
  const card = await new Desk(page).openCard(person.name);
  await startButton(card).click();
  const own = await ownPage(clinic.browser);
  await own.waitForTimeout(12_000);
  await expect
    .poll(async () => {
      await ask(own, 'sync.now', {});
      return (await summary(own)).setup.deviceProblem?.id;
    })
    .toBe('problem_unauthorised');
  expect(await captured(clinic)).toHaveLength(before);

  await test.step('paired again', async () => {
    const { code } = await ask<{ code: string }>(own, 'setup.pair', {
      apiUrl: clinic.api.url,
      deviceName: 'Front desk again',
    });
    await approve(
      { demoUrl: clinic.demo.url, apiUrl: clinic.api.url, adminToken: ADMIN_TOKEN, zone: clinic.zone },
      code,
    );
    await expect.poll(async () => (await ask<{ state: string }>(own, 'setup.pairPoll', {})).state).toBe('approved');
  });
  await syncUntil(own, (now) => now.sync.pending === 0);
  await expect.poll(async () => (await captured(clinic)).length, { timeout: 60_000 }).toBe(before + 1);
  await own.waitForTimeout(3000);
  expect(await captured(clinic)).toHaveLength(before + 1);
  await own.close();
  await page.close();
});
