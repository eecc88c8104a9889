import { describe, expect, it } from 'vitest';
import { worth } from '#lib/core/leakage.ts';
import { policy } from '#lib/core/made-up.ts';

describe('E10: the worked example of a small practice', () => {
  it('800 active at a 41% recall rate leave 472; 30% of them at 2,000 to 6,000 a visit are 283,200 to 849,600', () => {
    const away = Math.round(800 * (1 - 0.41));
    expect(away).toBe(472);
    const figure = worth(away, { ...policy, recoveryRate: 0.3, valuePerVisit: { low: 2000, high: 6000 } });
    expect(figure).toMatchObject({ recoverable: 141.6, low: 283_200, high: 849_600 });
  });
});
