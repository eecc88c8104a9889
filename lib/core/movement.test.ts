import { expect, it } from 'vitest';
import { toDayNumber } from './day.ts';
import { emptyDiary, on, policy, recordOf, seeing } from './made-up.ts';
import { movement, statesOn } from './movement.ts';

const records = ['2025-12-10', '2025-02-01', '2024-12-10'].map((date, i) =>
  recordOf(seeing({ patient: String(i), lastVisitOn: on(date) }), emptyDiary({ patient: String(i) })),
);

it('shows who slid from one state to the next between two days', () => {
  const then = statesOn(records, policy, toDayNumber('2026-11-20'));
  const now = statesOn(records, policy, toDayNumber('2026-12-20'));
  const moved = movement(then, now);
  expect(moved.moves).toEqual([
    { from: 'active', to: 'lapsed', count: 1 },
    { from: 'lapsed', to: 'gone', count: 1 },
  ]);
  expect(moved.before).toMatchObject({ active: 1, lapsed: 2, gone: 0 });
  expect(moved.after).toMatchObject({ active: 0, lapsed: 2, gone: 1 });
});

it('who is new or gone from the books is no movement', () => {
  const moved = movement(new Map([['a', 'active']]), new Map([['b', 'lapsed']]));
  expect(moved).toMatchObject({ moves: [], joined: 1, left: 1 });
});
