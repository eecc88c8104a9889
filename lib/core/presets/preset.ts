import type { Policy } from '../policy.ts';

export type Practice = Policy['practice'];

/** What a specialty starts with; every value can be edited. The rest comes from `presets/index.ts`. */
export type Preset = Pick<
  Policy,
  'preset' | 'lapsedAfterMonths' | 'goneAfterMonths' | 'recareTypes' | 'valuePerVisit'
> & {
  /** Share of due patients who return within 12 months, as a goal; null where none is common. */
  targetRecallRate: { low: number; high: number } | null;
  /** True where patients don't come back by recall, so that its rate would say nothing. */
  hidesRecallRate?: boolean;
} & Partial<Pick<Policy, 'bands' | 'offKinds' | 'overdueBands'>>;
