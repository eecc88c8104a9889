import { expect, it } from 'vitest';
import { toDayNumber } from './day.ts';
import { progress } from './targets.ts';

const targets = { setOn: '2026-02-28', baseline: 0.41, in90Days: 0.5, in12Months: 0.7 };
const at = (day: string, rate: number | null) => progress(targets, rate, toDayNumber(day));

it('counts points gained and to go, and the days left', () => {
  expect(at('2026-03-30', 0.46)).toMatchObject([
    { goal: 'in90Days', daysLeft: 60, pointsGained: 5, pointsToGo: 4, state: 'open' },
    { goal: 'in12Months', dueDay: toDayNumber('2027-02-28'), pointsToGo: 24, state: 'open' },
  ]);
});

it.each([
  ['2026-05-29', 0.49, 'open'],
  ['2026-05-30', 0.49, 'missed'],
  ['2026-05-30', 0.5, 'reached'],
  ['2026-05-30', null, 'unknown'],
])('on %s at %s: %s', (day, rate, state) => expect(at(day, rate)[0]?.state).toBe(state));

it('a goal that was not set is not there', () => {
  expect(
    progress({ setOn: '2026-01-01', baseline: 0.4, in12Months: 0.6 }, 0.5, toDayNumber('2026-02-01')),
  ).toHaveLength(1);
});
