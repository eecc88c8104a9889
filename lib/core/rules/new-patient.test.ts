import { expect, it } from 'vitest';
import { assessed, daysFromToday, flagOf, on, seeing } from '../made-up.ts';

const flag = (date: string) =>
  flagOf(assessed([seeing({ registeredOn: on(date) })], { policy: { offKinds: [] } }), 'new_patient');

it.each([
  [0, true],
  [30, true],
  [31, false],
  [-1, false],
])('registered %s days ago: %s', (ago, yes) => expect(flag(daysFromToday(-ago)) !== undefined).toBe(yes));

it('needs a date the PMS shows, counts a month from its first day, and is off at first', () => {
  expect(flag('2026-10')).toBeUndefined();
  expect(flagOf(assessed([seeing({ registeredOn: on('2026-11-10') })]), 'new_patient')).toBeUndefined();
  expect(
    flagOf(assessed([seeing({ lastVisitOn: on('2026-11-10') })], { policy: { offKinds: [] } }), 'new_patient'),
  ).toBeUndefined();
});
