import { expect, it } from 'vitest';
import { practice } from '../made-up.ts';
import { policy } from '../policy.ts';
import { defaultPolicy, type PresetId, presetPolicy, presets, showsRecallRate } from './index.ts';

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

it.each<[PresetId, number, number, Record<string, number>, number | null]>([
  ['optometry', 18, 36, { 'eye exam': 12 }, 0.65],
  ['physio', 3, 12, { 'course visit': 0.5, review: 3 }, null],
  ['aesthetics', 6, 18, { toxin: 3, filler: 9, skin: 1 }, 0.6],
  ['dermatology', 18, 36, { 'skin check': 12 }, null],
  ['general', 3, 12, { review: 6, 'annual check': 12 }, 0.8],
  ['surgical', 12, 36, {}, null],
  ['veterinary', 14, 26, { vaccine: 12, dental: 12 }, null],
])('%s: lapsed after %s, gone after %s months', (id, lapsed, gone, intervals, target) => {
  const made = presetPolicy(id, practice);
  expect([made.lapsedAfterMonths, made.goneAfterMonths]).toEqual([lapsed, gone]);
  expect(Object.fromEntries(made.recareTypes.map((r) => [r.type, r.intervalMonths]))).toEqual(intervals);
  expect(made.targetRecallRate?.low ?? null).toBe(target);
  expect(made.valuePerVisit.high).toBeGreaterThan(made.valuePerVisit.low);
});

it('only surgery hides the recall rate', () => {
  expect((Object.keys(presets) as PresetId[]).filter((id) => !showsRecallRate(id))).toEqual(['surgical']);
});

it('recorded consent is asked for by country', () => {
  const needs = (country: string) => presetPolicy('dental', { ...practice, country }).careNeedsRecordedConsent;
  expect(['US', 'CA', 'AU', 'IN', 'BR'].map(needs)).toEqual([true, true, true, true, true]);
  expect(['GB', 'DE', 'FR', 'ES', 'PT', 'IE'].map(needs)).toEqual([false, false, false, false, false, false]);
});

it('bands must ascend', () => {
  expect(policy.safeParse({ ...defaultPolicy, bands: { past_due: [0, 6, 6] } }).success).toBe(false);
  expect(policy.safeParse({ ...defaultPolicy, bands: { past_due: [0, 3, 18] } }).success).toBe(true);
});
