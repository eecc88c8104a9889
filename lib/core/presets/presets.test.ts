import { expect, it } from 'vitest';
import { practice } from '../made-up.ts';
import { policy } from '../policy.ts';
import { defaultPolicy, type PresetId, presetPolicy, presets } from './index.ts';

it.each(Object.keys(presets) as PresetId[])('%s is a whole, valid policy', (id) => {
  const made = presetPolicy(id, practice);
  expect(policy.parse(made)).toEqual(made);
  expect(made.preset).toBe(id);
  expect(made.goneAfterMonths).toBeGreaterThan(made.lapsedAfterMonths);
});

it('the default is one too', () => expect(policy.parse(defaultPolicy)).toEqual(defaultPolicy));

it('dental: recall types and intervals, lapsed after 12 months, gone after 24', () => {
  const { recareTypes, lapsedAfterMonths, goneAfterMonths } = presetPolicy('dental', practice);
  expect(Object.fromEntries(recareTypes.map((r) => [r.type, r.intervalMonths]))).toEqual({
    exam: 12,
    prophy: 6,
    'child prophy': 6,
    'perio maintenance': 3,
  });
  expect([lapsedAfterMonths, goneAfterMonths]).toEqual([12, 24]);
  expect(presets.dental.targetRecallRate).toEqual({ low: 0.65, high: 0.75 });
});
