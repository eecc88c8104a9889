import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, flagOf, known, on, type Setting, seeing, TODAY } from '../made-up.ts';

const due = (date: string, told = {}) => emptyDiary({ recareDueOn: on(date), recareType: known('prophy'), ...told });
const visit = (date: string, told = {}) => seeing({ lastVisitOn: on(date), ...told });
const flag = (sightings: Parameters<typeof assessed>[0], setting?: Setting) =>
  flagOf(assessed(sightings, setting), 'overdue_recare');

describe('overdue_recare', () => {
  it('fires the day after the due date, not on it', () => {
    expect(flag([due('2026-11-20')])).toBeUndefined();
    expect(flag([due('2026-11-19')])).toMatchObject({
      numbers: { pastDueMonths: 0, pastDueDays: 1 },
      strength: 'proof',
    });
  });

  it('takes "due in November" for overdue only when November is over', () => {
    expect(flag([due('2026-11')], { day: '2026-11-30' })).toBeUndefined();
    expect(flag([due('2026-11')], { day: '2026-12-01' })).toMatchObject({
      reason: {
        id: 'reason_overdue_recare_month',
        params: ['prophy', { month: '2026-11' }, { count: 1, unit: 'day' }],
      },
    });
  });

  it.each([
    ['2026-05-21', '0-6', 5],
    ['2026-05-20', '6-9', 6],
    ['2026-05-19', '6-9', 6],
    ['2026-02-21', '6-9', 8],
    ['2026-02-20', '9-12', 9],
    ['2025-11-21', '9-12', 11],
    ['2025-11-20', '12+', 12],
    ['2020-11-20', '12+', 72],
  ])('due on %s is in the band %s by past due', (date, band, pastDueMonths) => {
    expect(flag([due(date)])).toMatchObject({ band, numbers: { pastDueMonths } });
  });

  it.each([
    ['2026-05-21', undefined, 5],
    ['2026-05-20', '6-9', 6],
    ['2026-02-20', '9-12', 9],
    ['2025-11-20', '12-18', 12],
    ['2025-05-21', '12-18', 17],
    ['2025-05-20', '18+', 18],
  ])('last seen on %s is in the band %s by since visit, and both numbers are kept', (date, band, sinceVisitMonths) => {
    const found = flag([visit(date), due('2026-10-20')], {
      policy: { overdueBands: 'since_visit', lapsedAfterMonths: 60, goneAfterMonths: 90 },
    });
    expect(found?.band).toBe(band);
    expect(found?.numbers).toMatchObject({ sinceVisitMonths, pastDueMonths: 1 });
  });

  it('holds its peace while bookings are unknown or one stands', () => {
    expect(flag([seeing({ recareDueOn: on('2026-05-20') })])).toBeUndefined();
    expect(flag([due('2026-05-20', { at: '2026-11-18' }), appointment('2026-12-01', 'confirmed')])).toBeUndefined();
  });

  it('leaves alone a recare that was answered', () => {
    for (const status of ['done', 'booked', 'declined', 'other'] as const) {
      expect(flag([due('2026-05-20', { recareStatus: known(status) })])).toBeUndefined();
    }
    expect(flag([due('2026-05-20', { recareStatus: known('contacted') })])).toBeDefined();
    // The patient came since: on the day it was due or later, or after the day the date was read.
    expect(flag([due('2026-05-20'), visit('2026-05-20')])).toBeUndefined();
    const readInMarch = seeing({ at: '2026-03-01', recareDueOn: on('2026-05-20') });
    expect(flag([readInMarch, visit('2026-04-02'), emptyDiary()])).toBeUndefined();
    expect(flag([due('2026-05-20'), visit('2026-05-19')])).toBeDefined();
  });

  it('takes the recare that has waited longest, and where one list names no types only the newest word', () => {
    const perio = seeing({ recareDueOn: on('2026-03-01'), recareType: known('perio maintenance') });
    expect(flag([due('2026-05-20'), perio])?.recareType).toBe('perio maintenance');
    const untyped = seeing({ at: '2026-11-19', recareDueOn: on('2026-03-01') });
    expect(flag([untyped, due('2027-02-01', { at: TODAY })])).toBeUndefined();
  });

  it('names what it rests on', () => {
    const found = flag([due('2026-05-20', { screen: 'recall_list', at: '2026-11-19' }), visit('2025-11-30')]);
    expect(found?.evidence.map((s) => [s.screen, s.field, s.seenAt.slice(0, 10)])).toEqual([
      ['recall_list', 'recareDueOn', '2026-11-19'],
      ['patient_page', 'lastVisitOn', '2026-11-20'],
      ['recall_list', 'nothingBooked', '2026-11-19'],
    ]);
    expect(found?.money).toEqual({ low: 120, high: 300, currency: 'USD' });
  });
});
