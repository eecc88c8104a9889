import { OFF_AT_FIRST } from '../policy.ts';
import type { Preset } from './preset.ts';

/** Veterinary care: the patient is the animal, the contact is its owner. Money is a placeholder to edit. */
export const veterinary: Preset = {
  preset: 'veterinary',
  lapsedAfterMonths: 14,
  goneAfterMonths: 26,
  recareTypes: [
    { type: 'vaccine', intervalMonths: 12 },
    { type: 'dental', intervalMonths: 12 },
  ],
  valuePerVisit: { low: 60, high: 180 },
  targetRecallRate: null,
  bands: { since_visit: [12, 14, 18, 26] },
  offKinds: [...OFF_AT_FIRST, 'exam_overdue', 'benefits_expiring'],
};
