import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Physiotherapy, chiropractic and other care of muscles and joints: visits come in courses, and few practices count a recall rate. Money is a placeholder to edit. */
export const physio: Preset = {
  preset: 'physio',
  lapsedAfterMonths: 3,
  goneAfterMonths: 12,
  recareTypes: [
    { type: 'course visit', intervalMonths: 0.5 },
    { type: 'review', intervalMonths: 3 },
  ],
  valuePerVisit: { low: 50, high: 90 },
  targetRecallRate: null,
  bands: { past_due: [0, 1, 3, 6], since_visit: [1, 3, 6, 12] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue', 'benefits_expiring'],
};
