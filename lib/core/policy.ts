import { z } from 'zod';
import { channel } from './sighting.ts';

/** Flag kinds in the order of domain.md §3; ties between flags go by it. Later rules add their kind here. */
export const flagKind = z.enum([
  'overdue_recare',
  'lapsed',
  'gone',
  'at_risk',
  'unscheduled_treatment',
  'no_show',
  'cancelled',
]);
export type FlagKind = z.infer<typeof flagKind>;

const moneyRange = z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() });

/** Everything a practice decides. Defaults come from a preset (`presets/`) and `defaultPolicy`. */
export const policy = z.object({
  practice: z.object({
    name: z.string().min(1).max(120),
    country: z.string().length(2),
    zone: z.string(),
    language: z.string(),
    currency: z.string().length(3),
    phone: z.string().max(40),
    bookingLink: z.url().optional(),
  }),
  preset: z.string(),
  lapsedAfterMonths: z.number().int().positive(),
  goneAfterMonths: z.number().int().positive(),
  atRiskLeadDays: z.number().int().nonnegative(),
  /** Recare types with their interval; a type the screen names and this list lacks keeps its own due date. */
  recareTypes: z.array(z.object({ type: z.string(), intervalMonths: z.number().positive() })),
  /** The active band set of overdue_recare; both numbers are kept on every flag. */
  overdueBands: z.enum(['past_due', 'since_visit']),
  planGraceDays: z.number().int().nonnegative(),
  freshnessDays: z.number().int().positive(),
  /** Value of one returned visit, and of the flags that know better than that. */
  valuePerVisit: moneyRange,
  recoveryRate: z.number().min(0).max(1),
  /** What the messages of one follow-up cost, in the practice's currency; taken off the leakage figure. */
  followUpCost: z.number().nonnegative().optional(),
  channelOrder: z.array(channel),
  quietHours: z.object({ from: z.string(), to: z.string() }),
  capPerDay: z.number().int().positive(),
  capPerWeek: z.number().int().positive(),
  /** Whether a recall message may leave on consent that was never recorded (where the law lets care messages do so). */
  careNeedsRecordedConsent: z.boolean(),
  attributionDays: z.number().int().positive(),
  minorUnderYears: z.number().int().positive(),
  bands: z.record(z.string(), z.unknown()).optional(),
});
export type Policy = z.infer<typeof policy>;
