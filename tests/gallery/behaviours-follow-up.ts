import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';

const saidIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: unknown[][] }).said);

/** What the faces tell of a follow-up: what is to come while it runs, and nothing of that once it is over. */
export const followUpCases: Record<string, { state: string; run: (page: Page) => Promise<void> }> = {
  'what was just started keeps its plan in sight before anything was heard of it': {
    state: 'card-undo',
    run: async (page) => {
      const planned = page.getByRole('listitem').filter({ hasText: 'planned' });
      assert.deepEqual(await planned.count(), 3);
      assert.equal(await page.getByText('Why not now').count(), 0);
    },
  },
  'a follow-up that is over has nothing planned or on hold': {
    state: 'card-stopped',
    run: async (page) => {
      await page.getByText('Stopped: the patient replied.').waitFor();
      assert.equal(await page.getByText('cancelled').count(), 2);
      for (const word of ['planned', 'on hold']) assert.equal(await page.getByText(word).count(), 0);
    },
  },
  'after an opt-out no messages are laid out that can’t be sent': {
    state: 'card-opted-out',
    run: async (page) => {
      await page.getByText('Opted out of all messages').waitFor();
      assert.equal(await page.getByText('Text message', { exact: true }).count(), 0);
    },
  },
  'right to left, the arrow that goes on in a session is the left one': {
    state: 'worklist-session',
    run: async (page) => {
      await page.goto(`${page.url()}&dir=rtl`);
      await page.locator('main').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      const shown = (await saidIn(page)).filter(([what]) => what === 'show');
      assert.deepEqual(new Set(shown.map(([, id]) => id)).size, 2);
    },
  },
};
