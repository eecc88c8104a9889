import type { Policy } from '../policy.ts';

export type Practice = Policy['practice'];

/** What a specialty starts with; every value can be edited. The rest comes from `presets/index.ts`. */
export type Preset = Pick<
  Policy,
  'preset' | 'lapsedAfterMonths' | 'goneAfterMonths' | 'recareTypes' | 'valuePerVisit'
> & {
  /** Share of due patients who return within 12 months, as a goal; null where recall isn't how patients return. */
  targetRecallRate: { low: number; high: number } | null;
};
