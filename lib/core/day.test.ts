import { describe, expect, it } from 'vitest';
import { dayInZone, fromDayNumber, localMoment, toDayNumber, toDayRange } from './day.ts';

describe('days', () => {
  it('are whole days since 1970, both ways, leap days and the years before it included', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('1969-12-31')).toBe(-1);
    for (const on of ['1928-02-29', '2026-11-20', '2028-02-29', '2100-03-01'])
      expect(fromDayNumber(toDayNumber(on))).toBe(on);
  });

  it('a month is all its days, a day and a minute are one', () => {
    const range = (on: string) => toDayRange({ on, precision: on.length === 7 ? 'month' : 'day' });
    const days = (on: string) => range(on).to - range(on).from + 1;
    expect([days('2026-11'), days('2026-12'), days('2028-02'), days('2026-11-20')]).toEqual([30, 31, 29, 1]);
    expect(toDayRange({ on: '2026-11-20', precision: 'minute', time: '23:30' }).to).toBe(toDayNumber('2026-11-20'));
  });

  it('fall where the clock on the wall says, not where UTC does', () => {
    expect(dayInZone('2026-11-20T03:00:00Z', 'America/New_York')).toBe('2026-11-19');
    expect(dayInZone('2026-11-20T13:00:00Z', 'Pacific/Auckland')).toBe('2026-11-21');
    expect(localMoment('2026-11-20T05:00:00Z', 'America/New_York')).toEqual({ on: '2026-11-20', clock: '00:00' });
    // The night the clocks go forward in New York: 07:00 UTC is 03:00, a minute after 01:59.
    expect(localMoment('2026-03-08T07:00:00Z', 'America/New_York').clock).toBe('03:00');
  });
});
