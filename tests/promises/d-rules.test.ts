import { describe, expect, it } from 'vitest';
import { assessed, daysFromToday, emptyDiary, flagOf, known, on, seeing } from '#lib/core/made-up.ts';

const overdue = (due: string, told: object = {}) =>
  flagOf(assessed([emptyDiary({ recareDueOn: on(due), ...told })]), 'overdue_recare');

describe('D2: bands of 6 to 9, 9 to 12 and 12 or more months overdue', () => {
  it.each([
    ['2026-05-21', '0-6'],
    ['2026-05-20', '6-9'],
    ['2026-05-19', '6-9'],
    ['2026-02-21', '6-9'],
    ['2026-02-20', '9-12'],
    ['2026-02-19', '9-12'],
    ['2025-11-21', '9-12'],
    ['2025-11-20', '12+'],
    ['2025-11-19', '12+'],
  ])('due on %s, looked at on 20 November 2026: %s and no other', (due, band) => expect(overdue(due)?.band).toBe(band));
});

describe('D6: six months past the recommended interval', () => {
  it('counts from the due date, whenever the last visit was', () => {
    for (const lastVisit of ['2025-11-25', '2024-06-01']) {
      const flag = flagOf(
        assessed([seeing({ lastVisitOn: on(lastVisit) }), emptyDiary({ recareDueOn: on('2026-05-20') })]),
        'overdue_recare',
      );
      expect([flag?.band, flag?.numbers.pastDueMonths]).toEqual(['6-9', 6]);
    }
  });

  it('never counts a month as longer than it is: due in May is six months past on 30 November', () => {
    const judged = (day: string) =>
      flagOf(assessed([emptyDiary({ at: day, recareDueOn: on('2026-05') })], { day }), 'overdue_recare');
    expect(judged('2026-11-29')?.band).toBe('0-6');
    expect(judged('2026-11-30')?.band).toBe('6-9'); // 31 May + 6 months
  });
});

describe('D10: unscheduled treatment', () => {
  it.each(['Crown', 'Filling', 'SRP', 'Root canal', 'Implant', 'Aligners'])(
    '%s: flagged with the plan’s date and value',
    (title) => {
      const plan = emptyDiary({
        planId: known('p1'),
        planTitle: known(title),
        planStatus: known('proposed'),
        planOn: on(daysFromToday(-40)),
        planValue: known({ amount: 640, currency: 'USD' }),
      });
      expect(flagOf(assessed([plan]), 'unscheduled_treatment')).toMatchObject({
        band: '30-90',
        money: { low: 640, high: 640, currency: 'USD' },
        numbers: { ageDays: 40 },
        reason: { params: [title, { day: expect.any(Number) }] },
      });
    },
  );
});
