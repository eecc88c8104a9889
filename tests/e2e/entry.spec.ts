import { expect, type Page } from '@playwright/test';
import type { PracticeDaysView } from '#lib/messages/setup-views.ts';
import { ask } from '../../scripts/start/browser.ts';
import { captured, test } from './clinic.ts';
import { ownPage, syncUntil } from './desk.ts';
import { textable, unbooked } from './people.ts';

/** A file of its own clinic: it turns rules on that other files do not expect. */
test.use({ own: 'entry' });

const days = (own: Page) => ask<PracticeDaysView>(own, 'practice.days', {});
/** What the manager chose, as if it had been chosen long ago: the demo's people have been due for months. */
async function chosenLongAgo(own: Page, how: 'propose' | 'start'): Promise<void> {
  const view = await days(own);
  const entries = (view.limits?.entries ?? []).map((it) => ({ ...it, how, since: '2020-01-01' }));
  await ask(own, 'practice.saveDays', { days: view.days, limits: { ...view.limits, entries } });
}

test('a manager has follow-ups put forward, a click on the worklist starts one; by themselves, the worklist stops them', async ({
  clinic,
}) => {
  const own = await ownPage(clinic.browser);
  const before = (await captured(clinic)).length;

  await test.step('the settings say how each follow-up starts', async () => {
    const chapter = own
      .locator('section', { has: own.getByRole('heading', { name: 'Follow-ups', exact: true }) })
      .first();
    const choices = chapter.getByRole('combobox', { name: 'How it starts' });
    await expect(choices.first()).toHaveValue('click');
    for (const choice of await choices.all()) await choice.selectOption('propose');
    await chapter.getByRole('button', { name: 'Save' }).click();
    await expect(chapter.getByText(/Whoever was due before waits for a click/).first()).toBeVisible();
    await expect.poll(async () => (await days(own)).limits?.entries?.length ?? 0).toBeGreaterThan(15);
  });

  const page = await clinic.browser.context.newPage();
  await page.goto(`${clinic.demo.url}/recalls`);
  const worklist = await clinic.browser.open('worklist.html');
  const ready = worklist.getByRole('region', { name: 'Ready to start' });

  await test.step('whoever was due before is not put forward', async () => {
    await expect.poll(async () => (await textable(page)).length).toBeGreaterThan(3);
    await page.waitForTimeout(2000);
    await worklist.reload();
    await expect(worklist.getByRole('heading', { name: 'Worklist' })).toBeVisible();
    await expect(ready).toHaveCount(0);
  });

  await test.step('who crosses is put forward with why, and one click starts it', async () => {
    await chosenLongAgo(own, 'propose');
    await page.reload();
    await expect.poll(() => ready.getByRole('listitem').count(), { timeout: 40_000 }).toBeGreaterThan(2);
    const first = ready.getByRole('listitem').first();
    const name = (await first.locator('bdi').textContent()) ?? '';
    await expect(first).toContainText('·');
    await first.getByRole('button', { name: /^Start/ }).click();
    await expect(ready.getByText(`Started for ${name}.`)).toBeVisible();
    await expect(ready.getByRole('listitem').filter({ hasText: name })).toHaveCount(0);
    await own.waitForTimeout(11_000);
    await syncUntil(own, (now) => now.sync.pending === 0);
    await expect.poll(async () => (await captured(clinic)).length, { timeout: 60_000 }).toBe(before + 1);
  });

  await test.step('by itself: after a look at the patient’s own page, held long enough to be stopped', async () => {
    await chosenLongAgo(own, 'start');
    const waiting = new Set(await ready.locator('bdi').allTextContents());
    const people = (await textable(page)).filter((it) => waiting.has(it.name));
    const [person] = await unbooked(clinic.demo.url, people, 1);
    if (!person) throw new Error('Nobody left on the list to start.');
    await page.goto(`${clinic.demo.url}/patients/${person.id}`);
    await worklist.getByRole('button', { name: /^Going out/ }).click();
    const row = worklist.getByRole('listitem').filter({ hasText: person.name }).filter({ hasText: 'Text message' });
    await own.waitForTimeout(11_000);
    await syncUntil(own, (now) => now.sync.pending === 0);
    await expect(row).toContainText('Comeback (set by the practice)', { timeout: 40_000 });
    await row.getByRole('button', { name: /^Stop/ }).click();
    await expect(row).toHaveCount(0);
    expect(await captured(clinic)).toHaveLength(before + 1);
  });
});
