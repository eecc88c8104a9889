import { describe, expect, it } from 'vitest';
import { appointment, assessed, flagOf, known, type Setting, seeing } from '../made-up.ts';

const on: Setting = { policy: { offKinds: [], balanceFloor: 50 } };
const owes = (amount: number, currency?: string) =>
  seeing({ balance: known({ amount, ...(currency ? { currency } : {}) }) });
const flag = (sightings: Parameters<typeof assessed>[0], setting = on) =>
  flagOf(assessed(sightings, setting), 'balance');

describe('balance', () => {
  it.each([
    [49, undefined],
    [50, undefined],
    [50.01, 50.01],
    [-80, undefined],
  ])('%s owed over a floor of 50', (amount, told) => expect(flag([owes(amount)])?.numbers.balance).toBe(told));

  it('is off until the practice turns it on', () => expect(flag([owes(500)], {})).toBeUndefined());

  it('is not about a visit, so a booking does not silence it', () => {
    expect(flag([owes(500), appointment('2026-12-01', 'booked')])).toBeDefined();
  });

  it('does not hold another currency against the floor', () => {
    expect(flag([owes(500, 'USD')])).toBeDefined();
    expect(flag([owes(500, 'JPY')])).toBeUndefined();
    expect(
      flag([seeing({ at: '2026-11-01', balance: known({ amount: 9, currency: 'JPY' }) }), owes(500)]),
    ).toBeDefined();
  });
});
