import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** General practice and chronic care: whoever stays away for three months has lapsed. Money is a placeholder to edit. */
export const general: Preset = {
  preset: 'general',
  lapsedAfterMonths: 3,
  goneAfterMonths: 12,
  recareTypes: [
    { type: 'review', intervalMonths: 6 },
    { type: 'annual check', intervalMonths: 12 },
  ],
  valuePerVisit: { low: 40, high: 120 },
  targetRecallRate: { low: 0.8, high: 0.9 },
  overdueBands: 'since_visit',
  bands: { since_visit: [3, 6, 12, 18] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue', 'benefits_expiring'],
};
