import type { BandSet } from './policy.ts';

/** Lower bounds of the bands where a practice set none: months past due, since the visit and since the exam; then days. */
export const defaultBands: Record<BandSet, readonly number[]> = {
  past_due: [0, 6, 9, 12],
  since_visit: [6, 9, 12, 18],
  exam: [12, 18],
  treatment_age: [0, 30, 90],
  fallen_age: [0, 3, 14],
};
