import { describe, expect, it } from 'vitest';
import { toDayNumber } from '#lib/core/day.ts';
import { worth } from '#lib/core/leakage.ts';
import {
  appointment,
  assessed,
  emptyDiary,
  flagOf,
  kinds,
  known,
  on,
  policy,
  practice,
  recordOf,
  seeing,
} from '#lib/core/made-up.ts';
import { type PresetId, presetPolicy, presets, showsRecallRate } from '#lib/core/presets/index.ts';
import { recallRate } from '#lib/core/recall-rate.ts';
import { progress } from '#lib/core/targets.ts';

describe('E10: the worked example of a small practice', () => {
  it('800 active at a 41% recall rate leave 472; 30% of them at 2,000 to 6,000 a visit are 283,200 to 849,600', () => {
    const away = Math.round(800 * (1 - 0.41));
    expect(away).toBe(472);
    const figure = worth(away, { ...policy, recoveryRate: 0.3, valuePerVisit: { low: 2000, high: 6000 } });
    expect(figure).toMatchObject({ recoverable: 141.6, low: 283_200, high: 849_600 });
  });
});

/** Only what tells one specialty from another; consent stays out of it. */
const as = (id: PresetId) => ({ policy: { ...presetPolicy(id, practice), careNeedsRecordedConsent: false } });
const came = (date: string, type: string) => appointment(date, 'completed', { at: date, appointmentType: known(type) });

describe('E1: lapsed for 3 to 12 months', () => {
  it('is the band of a general practice', () => {
    const judged = (date: string) =>
      assessed([seeing({ lastVisitOn: on(date) }), emptyDiary()], as('general')).flags.map(
        (f) => `${f.kind} ${f.band}`,
      );
    expect(['2026-08-21', '2026-08-20', '2025-11-21', '2025-11-20'].map(judged)).toEqual([
      [],
      ['lapsed 3-12'],
      ['lapsed 3-12'],
      ['gone 12+'],
    ]);
  });
});

describe('E4: six months since the cleaning, twelve since the eye check', () => {
  it.each<[PresetId, string, string, string]>([
    ['dental', 'Prophy', '2026-05-20', '2026-05-19'],
    ['optometry', 'Eye exam', '2025-11-20', '2025-11-19'],
  ])('%s: %s on %s is due today, a day earlier is overdue', (id, type, dueToday, overdue) => {
    const judged = (date: string) => kinds(assessed([came(date, type), emptyDiary()], as(id)));
    expect(judged(dueToday)).toEqual(['at_risk']);
    expect(judged(overdue)).toEqual(['overdue_recare']);
  });
});

describe('E5: the annual check-up', () => {
  it('comes round a year after the last one', () => {
    const judged = (date: string) =>
      flagOf(assessed([came(date, 'Annual check'), emptyDiary()], as('general')), 'overdue_recare')?.recareType;
    expect([judged('2025-11-20'), judged('2025-11-19')]).toEqual([undefined, 'annual check']);
  });
});

describe('E22: goals for 90 days and 12 months', () => {
  it('show what was gained and what is left', () => {
    const found = progress(
      { setOn: '2026-09-01', baseline: 0.41, in90Days: 0.5, in12Months: 0.7 },
      0.48,
      toDayNumber('2026-11-20'),
    );
    expect(found.map((it) => [it.goal, it.pointsGained, it.pointsToGo, it.daysLeft])).toEqual([
      ['in90Days', 7, 2, 10],
      ['in12Months', 7, 22, 285],
    ]);
  });
});

describe('E23: benchmarks by specialty', () => {
  it('dental and eye care 65 to 75%, chronic care 80 to 90%, surgery hides the rate', () => {
    expect([presets.dental, presets.optometry].map((it) => it.targetRecallRate)).toEqual([
      { low: 0.65, high: 0.75 },
      { low: 0.65, high: 0.75 },
    ]);
    expect(presets.general.targetRecallRate).toEqual({ low: 0.8, high: 0.9 });
    expect([showsRecallRate('surgical'), showsRecallRate('dental')]).toEqual([false, true]);
    expect(kinds(assessed([emptyDiary({ recareDueOn: on('2026-01-01') })], as('surgical')))).not.toContain(
      'overdue_recare',
    );
  });
});

const due = (date: string) => seeing({ at: '2024-01-01', recareDueOn: on(date) });
const looked = seeing({ at: '2026-11-01', name: known('Ana') });

describe('E24: a year against the year before', () => {
  it('each year has its own rate, by the same definition', () => {
    const records = [
      [due('2025-02-01'), came('2025-03-01', 'Prophy')],
      [due('2025-02-01'), looked],
      [due('2024-02-01'), looked],
    ].map((one) => recordOf(...one));
    const rate = (year: number) =>
      recallRate(
        records,
        { from: toDayNumber(`${year}-01-01`), to: toDayNumber(`${year}-06-30`) },
        toDayNumber('2026-11-20'),
      ).rate;
    expect([rate(2025), rate(2024)]).toEqual([0.5, 0]);
  });
});

describe('E29: recall rate', () => {
  it('patients due in the period who returned within 12 months of the due date, out of the patients due', () => {
    const back = ['2025-02-01', '2025-08-01', '2026-02-01'].map((date) => [due('2025-02-01'), came(date, 'Prophy')]);
    const away = [[due('2025-02-01'), looked]];
    const records = [...back, ...away].map((one) => recordOf(...one));
    const year = { from: toDayNumber('2025-01-01'), to: toDayNumber('2025-12-31') };
    expect(recallRate(records, year, toDayNumber('2026-11-20'))).toMatchObject({ due: 4, returned: 3, rate: 0.75 });
    // the day after the twelve months is no return within them
    const late = recordOf(due('2025-02-01'), came('2026-02-02', 'Prophy'));
    expect(recallRate([late], year, toDayNumber('2026-11-20')).returned).toBe(0);
  });
});
