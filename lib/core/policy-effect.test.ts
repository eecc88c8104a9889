import { expect, it } from 'vitest';
import { emptyDiary, known, on, policy, recordOf, seeing, today } from './made-up.ts';
import { policyEffect } from './policy-effect.ts';

const records = ['2025-01-10', '2025-11-01', '2026-01-10', '2026-10-01'].map((date, i) =>
  recordOf(
    seeing({ patient: String(i), lastVisitOn: on(date), balance: known({ amount: 80 }) }),
    emptyDiary({ patient: String(i) }),
  ),
);
const of = (change: Partial<typeof policy>) => policyEffect(records, policy, { ...policy, ...change }, today);
const kind = (effect: ReturnType<typeof of>, name: string) => effect.byKind.find((it) => it.kind === name);

it('tells how many flags a change adds and removes, kind by kind', () => {
  const sooner = of({ lapsedAfterMonths: 9 });
  expect(kind(sooner, 'lapsed')).toEqual({ kind: 'lapsed', added: 1, removed: 0, before: 2, after: 3 });
  expect([sooner.flaggedBefore, sooner.flaggedAfter]).toEqual([2, 3]);
  const later = of({ goneAfterMonths: 18 });
  expect([kind(later, 'lapsed'), kind(later, 'gone')]).toMatchObject([{ removed: 1 }, { added: 1 }]);
});

it('a kind turned on or off counts whole, and no change changes nothing', () => {
  expect(kind(of({ offKinds: [], balanceFloor: 50 }), 'balance')).toMatchObject({ added: 4, after: 4 });
  expect(kind(of({ offKinds: ['lapsed'] }), 'lapsed')).toMatchObject({ removed: 2, after: 0 });
  expect(of({}).byKind.every((it) => it.added === 0 && it.removed === 0)).toBe(true);
});
