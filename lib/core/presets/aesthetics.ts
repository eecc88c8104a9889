import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Aesthetic medicine: short intervals, by what was done. Money is a placeholder to edit. */
export const aesthetics: Preset = {
  preset: 'aesthetics',
  lapsedAfterMonths: 6,
  goneAfterMonths: 18,
  recareTypes: [
    { type: 'toxin', intervalMonths: 3 },
    { type: 'filler', intervalMonths: 9 },
    { type: 'skin', intervalMonths: 1 },
  ],
  valuePerVisit: { low: 150, high: 450 },
  targetRecallRate: { low: 0.6, high: 0.7 },
  bands: { past_due: [0, 1, 3, 6], since_visit: [3, 6, 9, 18] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue', 'benefits_expiring'],
};
