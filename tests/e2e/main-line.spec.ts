import { expect } from '@playwright/test';
import { captured, test } from './clinic.ts';
import { Desk, ownPage, startButton, summary, syncUntil, undoButton } from './desk.ts';
import { type Person, textable, unbooked } from './people.ts';

test.describe.configure({ mode: 'serial' });
test.use({ own: 'main line' });

let first: Person;
let second: Person;

test('a recall list is read, flagged, and one click sends one message, whose delivery is back in the popup', async ({
  clinic,
}) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const desk = new Desk(page);
  [first, second] = (await unbooked(clinic.demo.url, await textable(page), 2)) as [Person, Person];

  const card = await desk.openCard(first.name);
  await expect(card.getByText('not confirmed by a patient page')).toBeVisible();
  await startButton(card).click();
  await expect(undoButton(card)).toBeVisible();
  expect(await captured(clinic), 'nothing leaves inside the undo time').toHaveLength(0);

  const own = await ownPage(clinic.browser);
  const after = await syncUntil(own, (now) => now.month.delivered === 1);
  expect(after.month).toMatchObject({ sent: 1, delivered: 1, replied: 0, booked: 0 });
  expect(after.followUps.active).toBe(1);
  const [message, ...others] = await captured(clinic);
  expect(others).toHaveLength(0);
  expect(message?.channel).toBe('sms');
  expect(message?.body).toContain(`Hi ${first.name.split(' ')[0]}`);
  expect(message?.body).toContain('Harbourlight Dental');

  const here = await summary(own, page.url());
  expect(here.tab.frames[0]?.rowsRead).toBe(here.tab.frames[0]?.rowsShown);
  expect(here.tab.frames[0]?.health.state).toBe('reading');
  await own.close();
  await page.close();
});

test('undo inside ten seconds: nothing is ever sent', async ({ clinic }) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const before = (await captured(clinic)).length;
  const card = await new Desk(page).openCard(second.name);
  await startButton(card).click();
  await undoButton(card).click();
  await expect(startButton(card)).toBeVisible();
  const own = await ownPage(clinic.browser);
  await own.waitForTimeout(12_000);
  await syncUntil(own, (now) => now.sync.pending === 0);
  expect(await captured(clinic)).toHaveLength(before);
  await own.close();
  await page.close();
});

test('a booking seen on any screen ends the flag and the follow-up; cancelled, the flag is back', async ({
  clinic,
}) => {
  const page = await clinic.browser.context.newPage();
  const desk = new Desk(page);
  const own = await ownPage(clinic.browser);

  await test.step('the patient page is proof', async () => {
    await page.goto(`${clinic.demo.url}/patients/${second.id}`);
    const card = await desk.openCard(second.name);
    await expect(card.getByText('showed none')).toBeVisible();
    await expect(startButton(card)).toBeEnabled();
  });

  await test.step('booked: no flag, and no start without a written reason', async () => {
    await page.goto(`${clinic.demo.url}/patients/${second.id}`);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const badge = await desk.badge(second.name);
    expect(badge.name).toMatch(/Booked/);
    expect(badge.name).not.toMatch(/Overdue|Lapsed|Gone/);
    await page.goto(`${clinic.demo.url}/recalls`);
    await desk.badge(second.name);
    const card = await desk.openCard(second.name);
    await expect(startButton(card)).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('cancelled: the flag is back', async () => {
    await page.goto(`${clinic.demo.url}/patients/${second.id}`);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    const badge = await desk.badge(second.name);
    expect(badge.name).not.toMatch(/Booked/);
    const card = await desk.openCard(second.name);
    await expect(startButton(card)).toBeEnabled();
  });

  await test.step('the running follow-up of the first patient stops when a booking is seen', async () => {
    await page.goto(`${clinic.demo.url}/patients/${first.id}`);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await desk.badge(first.name);
    const now = await syncUntil(own, (it) => it.month.booked === 1);
    expect(now.followUps.active).toBe(0);
  });
  await own.close();
  await page.close();
});

test('a patient who answers STOP is never written to again', async ({ clinic }) => {
  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const desk = new Desk(page);
  const people = await unbooked(clinic.demo.url, await textable(page), 4);
  const person = people.find((it) => it.id !== first.id && it.id !== second.id) as Person;
  const card = await desk.openCard(person.name);
  await startButton(card).click();
  const own = await ownPage(clinic.browser);
  await expect
    .poll(
      async () => (await captured(clinic)).filter((it) => it.body.includes(`Hi ${person.name.split(' ')[0]}`)).length,
      { timeout: 60_000 },
    )
    .toBe(1);
  const message = (await captured(clinic)).find((it) => it.body.includes(`Hi ${person.name.split(' ')[0]}`));
  const reply = await fetch(`${clinic.api.url}/capture/messages/${message?.id}/reply`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'stop please' }),
  });
  expect(reply.status).toBe(200);
  await syncUntil(own, (now) => now.month.optedOut === 1);
  await page.reload();
  const again = await desk.openCard(person.name);
  await expect(again.getByText(/opted out|asked not to be contacted/i).first()).toBeVisible();
  await expect(startButton(again)).toHaveCount(0);
  await own.close();
  await page.close();
});
