import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, flagOf, kinds, on, seeing } from '../made-up.ts';

const visit = (date: string) => seeing({ lastVisitOn: on(date) });

describe('lapsed', () => {
  it.each([
    ['2025-11-21', undefined],
    ['2025-11-20', 12],
    ['2025-11-19', 12],
    ['2024-11-21', 23],
  ])('last visit on %s, nothing booked: %s months', (date, months) => {
    expect(flagOf(assessed([visit(date), emptyDiary()]), 'lapsed')?.numbers.sinceVisitMonths).toBe(months);
  });

  it('returns nothing while the next visit is unknown, and nothing while one is booked', () => {
    expect(kinds(assessed([visit('2025-01-01')]))).toEqual([]);
    expect(kinds(assessed([visit('2025-01-01'), appointment('2026-12-01', 'booked')]))).toEqual([]);
  });

  it('says since when, on which evidence', () => {
    const flag = flagOf(
      assessed([visit('2025-01-20'), seeing({ nothingBooked: 'hint', screen: 'recall_list' })]),
      'lapsed',
    );
    expect(flag).toMatchObject({
      strength: 'hint',
      reason: { id: 'reason_lapsed', params: [{ day: 20108 }, { count: 22, unit: 'month' }] },
      label: { id: 'badge_lapsed', params: [{ count: 22, unit: 'month', short: true }] },
    });
    expect(flag?.evidence.map((s) => s.field)).toEqual(['lastVisitOn', 'nothingBooked']);
  });

  it('tells a month as a month', () => {
    const flag = flagOf(assessed([visit('2025-01'), emptyDiary()]), 'lapsed');
    expect(flag?.reason.params).toEqual([{ month: '2025-01' }, { count: 21, unit: 'month' }]);
  });
});
