import { expect, it } from 'vitest';
import { mayHoldOut } from './hold-out.ts';

it.each([
  ['overdue_recare', 'recare-prophy', true],
  ['lapsed', 'lapsed', true],
  ['overdue_recare', 'recare-perio', false],
  ['fell_off', 'recare-perio', false],
  ['no_show', 'no-show', false],
  ['overdue_recare', 'confirmation', false],
  ['overdue_recare', 'last-minute-opening', false],
  ['overdue_recare', 'nothing-we-know', false],
] as const)('%s by %s: may be left alone = %s', (kind, sequence, may) => {
  expect(mayHoldOut(kind, sequence)).toBe(may);
});
