import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Surgery: patients come back by referral, not by recall, so there is no recall rate to show. Money is a placeholder to edit. */
export const surgical: Preset = {
  preset: 'surgical',
  lapsedAfterMonths: 12,
  goneAfterMonths: 36,
  recareTypes: [],
  valuePerVisit: { low: 200, high: 600 },
  targetRecallRate: null,
  hidesRecallRate: true,
  offKinds: [...OFF_AT_FIRST, 'overdue_recare', 'exam_overdue', 'benefits_expiring', 'fell_off'],
};
