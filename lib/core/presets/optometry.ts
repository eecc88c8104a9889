import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Eye care. The interval is 6 or 24 months by diagnosis: a due date the PMS shows comes before it. Money is a placeholder to edit. */
export const optometry: Preset = {
  preset: 'optometry',
  lapsedAfterMonths: 18,
  goneAfterMonths: 36,
  recareTypes: [{ type: 'eye exam', intervalMonths: 12 }],
  valuePerVisit: { low: 80, high: 250 },
  targetRecallRate: { low: 0.65, high: 0.75 },
  bands: { since_visit: [12, 18, 24, 36] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue'],
};
