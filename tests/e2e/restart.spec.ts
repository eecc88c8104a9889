import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { captured, test } from './clinic.ts';
import { Desk, ownPage, startButton, summary, syncUntil } from './desk.ts';
import { textable, unbooked } from './people.ts';

test('API down, follow-ups started, browser killed: each leaves once when both are back', async ({ clinic }) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const desk = new Desk(page);
  const people = await unbooked(clinic.demo.url, (await textable(page)).slice(3), 3);
  expect(people).toHaveLength(3);
  const before = (await captured(clinic)).length;
  await clinic.stopApi();

  for (const person of people) {
    await page.locator(`tr[data-patient-id="${person.id}"]`).scrollIntoViewIfNeeded();
    const card = await desk.openCard(person.name);
    await startButton(card).click();
    await expect(card.getByText(/Running|Waiting/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
  const own = await ownPage(clinic.browser);
  await own.waitForTimeout(12_000); // the undo time of the last one, and a first try against a closed port
  const waiting = await summary(own);
  expect(waiting.followUps.waiting).toBe(3);
  expect(waiting.sync.problem?.id).toBe('problem_offline');

  await test.step('killed, not closed', async () => {
    execFileSync('pkill', ['-KILL', '-f', `user-data-dir=${clinic.folder}/chromium`]);
    await clinic.reopen();
  });
  await clinic.startApi();

  const ownAgain = await ownPage(clinic.browser);
  await syncUntil(ownAgain, (now) => now.sync.pending === 0);
  await expect.poll(async () => (await captured(clinic)).length, { timeout: 60_000 }).toBe(before + 3);
  await ownAgain.waitForTimeout(4000);
  const bodies = (await captured(clinic)).map((it) => it.body);
  for (const person of people) {
    expect(bodies.filter((body) => body.startsWith(`Hi ${person.name.split(' ')[0]},`)).length).toBeGreaterThanOrEqual(
      1,
    );
  }
  expect(bodies).toHaveLength(before + 3);
  await ownAgain.close();
});
