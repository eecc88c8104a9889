import { expect, it } from 'vitest';
import { assessed, daysFromToday, flagOf, on, seeing } from '../made-up.ts';

const flag = (date: string, off: 'balance'[] | undefined = []) =>
  flagOf(assessed([seeing({ lastVisitOn: on(date) })], { policy: { offKinds: off } }), 'post_visit');

it.each([
  [6, false],
  [7, true],
  [13, true],
  [14, false],
])('a visit %s days ago: %s', (ago, yes) => expect(flag(daysFromToday(-ago)) !== undefined).toBe(yes));

it('needs the day, and is off at first', () => {
  expect(flag('2026-11')).toBeUndefined();
  expect(flagOf(assessed([seeing({ lastVisitOn: on(daysFromToday(-8)) })]), 'post_visit')).toBeUndefined();
});
