import { expect } from '@playwright/test';
import { captured, test } from './clinic.ts';
import { Desk, ownPage, startButton, syncUntil } from './desk.ts';
import { type Person, textable, unbooked } from './people.ts';

test('two tabs press Start on the same patient at once: one message', async ({ clinic }) => {
  const one = await clinic.browser.context.newPage();
  const two = await clinic.browser.context.newPage();
  await one.goto(`${clinic.demo.url}/recalls`);
  await two.goto(`${clinic.demo.url}/recalls`);
  const people = await unbooked(clinic.demo.url, (await textable(one)).reverse(), 1);
  const [person] = people as [Person];
  const before = (await captured(clinic)).length;

  // The second card is opened while the first is open: both show a start button before either is pressed.
  await one.bringToFront();
  const left = await openFor(one, person);
  await two.bringToFront();
  const right = await openFor(two, person);
  await Promise.all([startButton(left).click(), startButton(right).click()]);

  const own = await ownPage(clinic.browser);
  await expect.poll(async () => (await captured(clinic)).length, { timeout: 60_000 }).toBe(before + 1);
  await syncUntil(own, (now) => now.sync.pending === 0);
  await own.waitForTimeout(3000);
  expect(await captured(clinic)).toHaveLength(before + 1);
  await own.close();
  await one.close();
  await two.close();
});

async function openFor(page: import('@playwright/test').Page, person: Person) {
  const desk = new Desk(page);
  await page.locator(`tr[data-patient-id="${person.id}"]`).scrollIntoViewIfNeeded();
  return desk.openCard(person.name);
}
