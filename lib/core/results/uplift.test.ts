import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uplift, wilson } from './uplift.ts';

const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(4), high.toFixed(4)];

it('gives the intervals of Newcombe’s own table', () => {
  // Newcombe 1998, table II, method 10.
  expect(rounded(uplift({ hits: 56, of: 70 }, { hits: 48, of: 80 }))).toEqual(['0.0524', '0.3339']);
  expect(rounded(uplift({ hits: 9, of: 10 }, { hits: 3, of: 10 }))).toEqual(['0.1705', '0.8090']);
  expect(rounded(uplift({ hits: 5, of: 56 }, { hits: 0, of: 29 }))).toEqual(['-0.0381', '0.1926']);
  expect(rounded(uplift({ hits: 10, of: 10 }, { hits: 0, of: 10 }))).toEqual(['0.6075', '1.0000']);
});

it('says that nothing can be said of few people or few bookings', () => {
  expect(uplift({ hits: 9, of: 10 }, { hits: 3, of: 10 }).verdict).toBe('too_few');
  expect(uplift({ hits: 3, of: 400 }, { hits: 1, of: 40 }).verdict).toBe('too_few');
  expect(uplift({ hits: 56, of: 70 }, { hits: 48, of: 80 }).verdict).toBe('better');
  expect(uplift({ hits: 40, of: 400 }, { hits: 4, of: 40 }).verdict).toBe('none');
  expect(uplift({ hits: 40, of: 400 }, { hits: 30, of: 60 }).verdict).toBe('worse');
  expect(uplift({ hits: 0, of: 0 }, { hits: 0, of: 0 })).toMatchObject({ difference: 0, verdict: 'too_few' });
});

const share = fc
  .record({ of: fc.integer({ min: 1, max: 5000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ of, part }) => ({ of, hits: Math.round(of * part) }));

it('holds the difference, stays within −1 and 1, and turns round with its groups', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const one = uplift(a, b);
      const other = uplift(b, a);
      expect(one.low).toBeLessThanOrEqual(one.difference + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(one.difference - 1e-12);
      expect(Math.max(Math.abs(one.low), Math.abs(one.high))).toBeLessThanOrEqual(1 + 1e-9);
      expect(other.low).toBeCloseTo(-one.high, 10);
    }),
  );
});

it('a share’s own interval is Wilson’s', () => {
  expect(rounded(wilson({ hits: 81, of: 263 }))).toEqual(['0.2553', '0.3662']);
});
