import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import type { Policy } from '#lib/core/policy.ts';

const savedIn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { said: unknown[][] }).said.filter(([what]) => what === 'save'));

const PAGES = ['patients', 'households', 'audit', 'results', 'worklist', 'import', 'options'].map(
  (page) => `${page}.html`,
);

/** What the forms of the settings do with hands on them. */
export const settingsCases: Record<string, { state: string; run: (page: Page) => Promise<void> }> = {
  'a visit’s worth that was typed stays when another specialty is chosen, which is said, and the usual one is a press away':
    {
      state: 'options-rules',
      run: async (page) => {
        const low = page.getByLabel('A visit is worth, from');
        const choose = (label: string) => page.getByLabel('Specialty').selectOption({ label });
        const kept = page.getByText('Your own visit values');
        await low.fill('72');
        await choose('Aesthetics');
        assert.equal(await low.inputValue(), '72');
        await kept.waitFor();
        await page.getByRole('button', { name: 'Discard' }).click();
        assert.equal(await kept.count(), 0);
        await choose('Aesthetics');
        await page.getByRole('button', { name: 'Use the usual £150 – £450' }).click();
        assert.equal(await low.inputValue(), '150');
        assert.equal(await kept.count(), 0);
        // Nobody typed these: the next specialty brings its own.
        await choose('Physiotherapy, chiropractic');
        assert.equal(await low.inputValue(), '50');
        await page.getByRole('button', { name: 'Save' }).click();
        const [[, saved]] = (await savedIn(page)) as [[string, Policy]];
        assert.deepEqual([saved.preset, saved.valuePerVisit], ['physio', { low: 50, high: 90 }]);
      },
    },
  'every page that fills a tab leads to every other and marks itself; the popup leads to a list of one’s own before anything was read':
    {
      state: 'popup-nothing',
      run: async (page) => {
        assert.equal(await page.getByRole('link', { name: 'Bring in a list' }).getAttribute('href'), 'import.html');
        const states = [
          'patients-many',
          'patients-households',
          'audit-full',
          'results-month',
          'options-import-choose',
          'options-paired',
        ];
        for (const [n, state] of states.entries()) {
          await page.goto(page.url().replace(/state=[\w-]+/, `state=${state}`));
          const ways = page.getByRole('navigation', { name: 'Pages of Comeback' }).getByRole('link');
          await ways.first().waitFor();
          assert.deepEqual(await ways.evaluateAll((all) => all.map((it) => it.getAttribute('href'))), PAGES);
          assert.equal(
            await ways.and(page.locator('[aria-current]')).getAttribute('href'),
            PAGES.filter((it) => it !== 'worklist.html')[n],
          );
        }
      },
    },
  'what the send service says of itself stands on the worklist once, and first in the popup': {
    state: 'worklist-offline',
    run: async (page) => {
      assert.equal(await page.getByText('can’t be reached').count(), 1);
      await page.goto(page.url().replace('worklist-offline', 'popup-revoked'));
      const top = async (words: string) => (await page.getByText(words).first().boundingBox())?.y ?? 0;
      assert.ok((await top('no longer knows this browser')) < (await top('Could come back')));
    },
  },
  'what went wrong with a save is in sight wherever in the settings it was pressed': {
    state: 'options-problem',
    run: async (page) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const box = await page.getByRole('alert').boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 620, JSON.stringify(box));
    },
  },
  'who works here can be taken back: the name is emptied and saved so': {
    state: 'options-practice',
    run: async (page) => {
      await page.getByLabel('Your name').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      assert.equal((await savedIn(page))[0]?.[2], '');
    },
  },
};
