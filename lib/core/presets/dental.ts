import type { Preset } from './preset.ts';

/** Intervals, lapse and target as dental practices commonly set them; the value of a visit is a placeholder to edit. */
export const dental: Preset = {
  preset: 'dental',
  lapsedAfterMonths: 12,
  goneAfterMonths: 24,
  recareTypes: [
    { type: 'exam', intervalMonths: 12 },
    { type: 'prophy', intervalMonths: 6 },
    { type: 'child prophy', intervalMonths: 6 },
    { type: 'perio maintenance', intervalMonths: 3 },
  ],
  valuePerVisit: { low: 120, high: 300 },
  targetRecallRate: { low: 0.65, high: 0.75 },
};
