import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';

/** Of every line in view: whether two of its parts lie on each other. */
const overlapping = (page: Page) =>
  page.locator('[role=option]').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const boxes = [...line.querySelectorAll('p > *, p')]
        .filter((part) => part.textContent?.trim() && part.children.length === 0)
        .map((part) => part.getBoundingClientRect())
        .filter((box) => box.width > 0);
      const meets = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.some((a, i) => boxes.slice(i + 1).some((b) => meets(a, b))) ? [line.textContent ?? ''] : [];
    }),
  );

/** What lists do with the room they have. */
export const listCases: Record<string, { state: string; run: (page: Page) => Promise<void> }> = {
  'a patient’s card beside the list takes room, and the lines are laid out anew for what is left': {
    state: 'patients-card',
    run: async (page) => {
      for (const width of [1280, 1100]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(100);
        assert.deepEqual(await overlapping(page), [], `${width} px`);
        const line = page.locator('[role=option]').first();
        const [whole = 0, cut = 1] = await line
          .locator('bdi')
          .evaluateAll(([el]) => [el?.clientWidth, el?.scrollWidth]);
        assert.ok(cut <= whole, `the name is cut at ${width} px`);
      }
    },
  },
};
