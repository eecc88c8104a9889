import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Skin checks once a year. Money is a placeholder to edit. */
export const dermatology: Preset = {
  preset: 'dermatology',
  lapsedAfterMonths: 18,
  goneAfterMonths: 36,
  recareTypes: [{ type: 'skin check', intervalMonths: 12 }],
  valuePerVisit: { low: 120, high: 280 },
  targetRecallRate: null,
  bands: { since_visit: [12, 18, 24, 36] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue', 'benefits_expiring'],
};
