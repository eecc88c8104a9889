import { expect, test } from 'vitest';
import { Budget } from './budget.ts';

/** Spends `ms` every `every` from `from` on, until a pause begins or `until` is reached; when it began. */
function busy(budget: Budget, from: number, every: number, ms: number, until: number): number | null {
  for (let now = from; now < until; now += every) if (budget.spend(ms, now)) return now;
  return null;
}

test('an ordinary page, and one long list, never pause', () => {
  expect(busy(new Budget(), 0, 50, 2, 600_000)).toBeNull();
  expect(busy(new Budget(), 0, 30_000, 600, 600_000)).toBeNull();
});

test('a page that has us work a quarter of its time is left alone for a while', () => {
  const budget = new Budget();
  expect(busy(budget, 0, 50, 20, 60_000)).toBeLessThan(10_000);
  expect(budget.pauseMs).toBe(10_000);
});

test('each pause that follows at once is twice as long, up to the longest; a page that behaves starts anew', () => {
  const budget = new Budget();
  const pauses: number[] = [];
  let now = 0;
  for (let n = 0; n < 7; n++) {
    now = busy(budget, now, 50, 20, now + 60_000) ?? Number.NaN;
    pauses.push(budget.pauseMs);
    now += budget.pauseMs;
  }
  expect(pauses).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 160_000, 160_000]);
  now += 400_000;
  expect(busy(budget, now, 50, 20, now + 60_000)).not.toBeNull();
  expect(budget.pauseMs).toBe(10_000);
});
