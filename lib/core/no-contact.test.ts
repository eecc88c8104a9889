import { expect, it } from 'vitest';
import { appointment, compiledFor, on, recordOf, seeing, today } from './made-up.ts';
import { isQuiet, lastContactDay } from './no-contact.ts';

const c = compiledFor();
const quiet = (date: string, contacted: number[] = [], ...more: Parameters<typeof recordOf>) =>
  isQuiet(recordOf(seeing({ lastVisitOn: on(date) }), ...more), contacted, 6, c);

it('six months without a visit, a message, a call or a reminder', () => {
  expect([quiet('2026-05-21'), quiet('2026-05-20'), quiet('2026-05-19')]).toEqual([false, true, true]);
  expect(quiet('2026-01-01', [today - 10])).toBe(false);
  expect(quiet('2026-01-01', [], seeing({ remindedOn: on('2026-11-01') }))).toBe(false);
  expect(quiet('2026-01-01', [], appointment('2026-12-01', 'booked'))).toBe(false);
});

it('nobody is quiet of whom nothing is known', () => {
  const record = recordOf(seeing({}));
  expect([lastContactDay(record, [], today), isQuiet(record, [], 6, c)]).toEqual([null, false]);
});
