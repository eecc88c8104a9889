import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { followUpCases } from './behaviours-follow-up.ts';
import { listCases } from './behaviours-lists.ts';
import { settingsCases } from './behaviours-settings.ts';

const saidIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: unknown[][] }).said);

/** What the faces do with hands on them: trusted clicks and keys act, scripted ones never do. */
const cases: Record<string, { state: string; run: (page: Page) => Promise<void> }> = {
  'Enter starts, and a scripted click does not': {
    state: 'card-ready',
    run: async (page) => {
      await page.evaluate(() => {
        for (const button of document.querySelectorAll('button')) button.click();
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
      assert.deepEqual(await saidIn(page), []);
      await page.waitForTimeout(450);
      await page.keyboard.press('Enter');
      assert.deepEqual(await saidIn(page), [['launch', 'overdue-recare', null]]);
    },
  },
  'Enter held down from the badge starts nothing': {
    state: 'card-ready',
    run: async (page) => {
      await page.reload();
      await page.locator('main').waitFor();
      await page.keyboard.press('Enter');
      assert.deepEqual(await saidIn(page), []);
    },
  },
  'where it comes from: screen, time, value and cell': {
    state: 'card-ready',
    run: async (page) => {
      await page.getByText('Where this comes from').click();
      for (const words of ['Recall board, seen', 'column “Type”', 'td.recall-date'])
        await page.getByText(words).first().waitFor();
    },
  },
  'set-up goes on at the first step that is open, and shows a step gone back to with its proof': {
    state: 'options-setup-live',
    run: async (page) => {
      const now = () => page.locator('h3').innerText();
      const next = (name: string) => page.getByRole('button', { name, exact: true }).click();
      await page.getByLabel('Practice name').fill('Riverside Dental');
      await page.getByLabel('Phone').fill('020 7946 0018');
      await next('Continue');
      assert.equal(await now(), 'Your practice software');
      // Whoever reads with their ears is told of the new step.
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H3');
      await next('Later');
      assert.equal(await now(), 'Your patients');
      await next('Later');
      assert.equal(await now(), 'Specialty and visit value');
      await next('Continue');
      assert.equal(await now(), 'Booking link');
      await page.getByRole('button', { name: /^Your practice done/ }).click();
      await page.getByText('Messages are from “Riverside Dental”').waitFor();
      await next('Continue');
      assert.equal(await now(), 'Booking link');
      await page.getByLabel('Booking link').fill('see our leaflet');
      await next('Continue');
      await page.getByText('This isn’t a web address patients could open.').waitFor();
      await page.getByLabel('Booking link').fill('');
      await next('Continue');
      await next('Later');
      assert.equal(await now(), 'You’re set up');
      await page.getByRole('button', { name: 'Your practice software left for later' }).waitFor();
    },
  },
  'open days: the last one stays, a closed day is added once and taken off': {
    state: 'options-days',
    run: async (page) => {
      for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.getByLabel(day).click();
      assert.equal(await page.getByLabel('Friday').isChecked(), true);
      await page.getByLabel('Closed on').fill('2026-12-28');
      await page.getByRole('button', { name: 'Add the day' }).click();
      await page.getByRole('button', { name: 'Open again on 24 Dec 2026' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      const [[, saved]] = (await saidIn(page)) as [[string, { days: object }]];
      assert.deepEqual(saved.days, {
        openWeekdays: [5],
        closedDates: ['2026-12-25', '2026-12-28', '2027-01-01'],
        quietWhenClosed: true,
      });
    },
  },
  'whether visits are reminded of: taken off, given back, and said to a front desk that can’t change it': {
    state: 'options-days',
    run: async (page) => {
      const tick = page.getByLabel('Remind patients of the visits they booked');
      assert.equal(await tick.isChecked(), true);
      await tick.click();
      await page.getByRole('button', { name: 'Save' }).click();
      await tick.click();
      const [[, saved], ...more] = (await saidIn(page)) as [[string, { limits: { confirmVisits: boolean | null } }]];
      assert.equal(saved.limits.confirmVisits, false);
      assert.deepEqual(more, []);
      assert.equal(await page.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled'), 'true');
      await page.goto(page.url().replace('options-days', 'options-days-locked'));
      assert.equal(await tick.isDisabled(), true);
    },
  },
  'an offer without an end is not saved': {
    state: 'options-offer',
    run: async (page) => {
      await page.getByLabel('Last day').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('An offer needs a last day.').waitFor();
      assert.deepEqual(await saidIn(page), []);
    },
  },
  'a blocker says where it was seen': {
    state: 'card-booked',
    run: async (page) => {
      await page.getByText('labelled “Next”').waitFor();
      await page.getByText('Diary, seen').waitFor();
    },
  },
  'an override needs a reason': {
    state: 'card-booked',
    run: async (page) => {
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /in spite of this/ }).click();
      const start = page.getByRole('button', { name: 'Start anyway' });
      await start.click({ force: true });
      await page.getByRole('textbox').fill('  x ');
      await start.click({ force: true });
      assert.deepEqual(await saidIn(page), []);
      await page.getByRole('textbox').fill(' asked for an earlier time ');
      await start.click();
      assert.deepEqual(await saidIn(page), [
        ['launch', 'overdue-recare', { blocker: 'booked', reason: 'asked for an earlier time' }],
      ]);
    },
  },
  'Tab goes round inside the card': {
    state: 'card-ready',
    run: async (page) => {
      const seen: string[] = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        seen.push(
          await page.evaluate(
            () => document.activeElement?.textContent?.slice(0, 30) || document.activeElement?.tagName || '',
          ),
        );
        assert.notEqual(
          await page.evaluate(() => document.activeElement?.tagName),
          'BODY',
          `lost after ${seen.at(-2)}`,
        );
      }
      assert.ok(seen.lastIndexOf(seen[0] ?? '') > 0, 'never came back to the first');
    },
  },
  'Esc closes the panel first, then the card': {
    state: 'card-ready',
    run: async (page) => {
      await page.keyboard.press('s');
      await page.getByRole('heading', { name: 'Snooze until' }).waitFor();
      await page.keyboard.press('Escape');
      assert.deepEqual(await saidIn(page), []);
      await page.keyboard.press('Escape');
      assert.deepEqual(await saidIn(page), [['close']]);
    },
  },
  'opting out asks first': {
    state: 'card-ready',
    run: async (page) => {
      await page.keyboard.press('x');
      await page.getByRole('button', { name: /opted out of all/ }).click();
      assert.deepEqual(await saidIn(page), []);
      await page.getByRole('button', { name: 'Record opt-out' }).click();
      assert.deepEqual(await saidIn(page), [['optOut']]);
    },
  },
  'what opens on demand is as accessible as the rest': {
    state: 'card-ready',
    run: async (page) => {
      for (const key of ['c', 's', 'x', '?']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(50);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
        assert.deepEqual(
          grave.map((v) => `${key}: ${v.id} ${v.nodes[0]?.target}`),
          [],
        );
      }
    },
  },
  'undo by key while it counts down': {
    state: 'card-undo',
    run: async (page) => {
      await page.getByRole('button', { name: /^Undo \(/ }).waitFor();
      await page.keyboard.press('u');
      assert.deepEqual(await saidIn(page), [['undo', 'e1']]);
    },
  },
  'the review starts those that are ticked': {
    state: 'review-ready',
    run: async (page) => {
      await page.getByRole('checkbox').nth(1).uncheck();
      await page.getByRole('button', { name: 'Start follow-ups (4)' }).click();
      assert.deepEqual(await saidIn(page), [['start', ['p1', 'p2', 'p3', 'p4']]]);
    },
  },
  'the worklist by keyboard alone': {
    state: 'worklist-tasks',
    run: async (page) => {
      await page.getByRole('button', { name: 'Short session' }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('1');
      assert.deepEqual(await saidIn(page), [['done', 't2', 'booked', undefined]]);
    },
  },
  'complaint 3.17: a task that another desk has open is not done from here': {
    state: 'worklist-taken',
    run: async (page) => {
      await page.getByRole('button', { name: /Zoë/ }).click();
      await page.getByText('Tom has opened this task').waitFor();
      await page.keyboard.press('1');
      assert.deepEqual(await saidIn(page), []);
    },
  },
  'complaint 3.21: a session by keyboard alone: done, no answer, later, next, leave': {
    state: 'worklist-session',
    run: async (page) => {
      await page.keyboard.press('d');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('n');
      await page.keyboard.press('l');
      await page.keyboard.press('Escape');
      assert.deepEqual(
        (await saidIn(page)).filter(([what]) => what !== 'show'),
        [['done', 't5', 'settled'], ['done', 't7', 'no_answer'], ['later', 't7'], ['leave']],
      );
    },
  },
  'complaint 3.18, 3.24: what failed is one figure that can be searched, and what goes out can be stopped': {
    state: 'worklist-out',
    run: async (page) => {
      await page.getByText('Did not arrive or was refused: 2').first().waitFor();
      await page.getByLabel('Search by name').fill('ravi');
      await page.getByText('Tom started a follow-up to the same phone').waitFor();
      await page.getByLabel('Search by name').fill('');
      await page.getByRole('button', { name: 'Stop the follow-up of 李小龙' }).click();
      assert.deepEqual(await saidIn(page), [['stop', 'o4']]);
    },
  },
  'a practice without phone and link is not saved': {
    state: 'popup-practice',
    run: async (page) => {
      await page.getByLabel('Practice name').fill('Riverside Dental');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('Give a phone number or a booking link').waitFor();
      assert.deepEqual(await saidIn(page), []);
      await page.getByLabel('Phone').fill('020 7946 0123');
      await page.getByRole('button', { name: 'Continue' }).click();
      assert.equal((await saidIn(page)).length, 1);
    },
  },
  'plain http is refused for patients’ numbers': {
    state: 'options-unpaired',
    run: async (page) => {
      await page.getByLabel('Address of the send service').fill('http://send.example.org');
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByText('must start with https').waitFor();
      assert.deepEqual(await saidIn(page), []);
    },
  },
};

/** Runs every case on a fresh page; returns what failed, one line each. */
export async function behaviours(browser: Browser, base: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, { state, run }] of Object.entries({ ...cases, ...followUpCases, ...listCases, ...settingsCases })) {
    const context = await browser.newContext({ viewport: { width: 380, height: 620 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    try {
      await page.goto(`${base}?state=${state}`);
      await page.locator('main').first().waitFor();
      await run(page);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
    await context.close();
  }
  return problems;
}
