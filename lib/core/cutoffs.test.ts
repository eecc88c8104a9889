import { describe, expect, it } from 'vitest';
import { compile, dayMonthsAgo, monthsLater, monthsSince } from './cutoffs.ts';
import { fromDayNumber, toDayNumber } from './day.ts';
import { compiledFor, policy } from './made-up.ts';

const later = (on: string, months: number) => fromDayNumber(monthsLater(toDayNumber(on), months));
const ago = (on: string, months: number) => fromDayNumber(dayMonthsAgo(toDayNumber(on), months));

describe('month arithmetic', () => {
  it('falls back to the last day of a shorter month', () => {
    expect(later('2026-08-31', 6)).toBe('2027-02-28');
    expect(later('2027-08-31', 6)).toBe('2028-02-29');
    expect(later('2028-02-29', 12)).toBe('2029-02-28');
    expect(later('2026-11-20', 12)).toBe('2027-11-20');
  });

  it('counts forward: on 28 February, 31 August is six months ago', () => {
    expect(ago('2027-02-27', 6)).toBe('2026-08-27');
    expect(ago('2027-02-28', 6)).toBe('2026-08-31');
    expect(ago('2028-02-28', 6)).toBe('2027-08-28');
    expect(ago('2028-02-29', 6)).toBe('2027-08-31');
    expect(ago('2029-02-28', 12)).toBe('2028-02-29');
  });

  it('agrees with the forward rule on every day of four years', () => {
    for (let today = toDayNumber('2024-01-01'); today < toDayNumber('2028-01-01'); today += 1) {
      for (const months of [1, 6, 12]) {
        const cutoff = dayMonthsAgo(today, months);
        expect(monthsLater(cutoff, months) <= today && monthsLater(cutoff + 1, months) > today).toBe(true);
      }
    }
  });

  it('counts whole months, on the day before, the day and the day after', () => {
    const c = compiledFor({}, '2026-11-20');
    const since = (on: string) => monthsSince(toDayNumber(on), c);
    expect([since('2026-05-21'), since('2026-05-20'), since('2026-05-19')]).toEqual([5, 6, 6]);
    expect([since('2026-11-20'), since('2026-12-20'), since('1990-01-01')]).toEqual([0, 0, 240]);
  });
});

describe('compile', () => {
  it('turns each number of the policy into one day', () => {
    const c = compile(
      { ...policy, lapsedAfterMonths: 12, goneAfterMonths: 24, planGraceDays: 7 },
      toDayNumber('2026-11-20'),
    );
    const days = [c.lapsedUntil, c.goneUntil, c.dueSoonUntil, c.missesFrom, c.planUntil, c.freshFrom, c.minorAfter];
    expect(days.map(fromDayNumber)).toEqual([
      '2025-11-20',
      '2024-11-20',
      '2026-12-20',
      '2026-05-24',
      '2026-11-12',
      '2026-11-13',
      '2008-11-20',
    ]);
  });
});
