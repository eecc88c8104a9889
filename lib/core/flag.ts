import { z } from 'zod';
import { source } from './patient.ts';
import { flagKind } from './policy.ts';
import { evidenceStrength } from './sighting.ts';

/** A typed blank in a sentence; the edge that shows it formats it in the reader's language. */
const wordParam = z.union([
  z.string(),
  z.number(),
  z.object({ day: z.number().int(), short: z.boolean().optional() }),
  z.object({ month: z.string() }),
  z.object({ money: z.number(), currency: z.string() }),
  z.object({ count: z.number(), unit: z.enum(['day', 'week', 'month', 'year']), short: z.boolean().optional() }),
]);
export type WordParam = z.infer<typeof wordParam>;

/** A sentence as data: an id of `public/_locales/<lang>/messages.json` and its blanks in order. */
export const sentence = z.object({ id: z.string(), params: z.array(wordParam) });
export type Sentence = z.infer<typeof sentence>;

export const lifecycleState = z.enum(['unknown', 'active', 'at_risk', 'lapsed', 'gone']);
export type LifecycleState = z.infer<typeof lifecycleState>;

/** One rule's finding about one patient. */
export const flag = z.object({
  kind: flagKind,
  band: z.string().optional(),
  /** The recare type behind `overdue_recare`, as the PMS names it: interval and template go by it. */
  recareType: z.string().optional(),
  /** Why, in words for staff. */
  reason: sentence,
  /** Short words of the badge, e.g. "Overdue 8 mo". */
  label: sentence,
  /** Money at stake, next visit (or this plan) only. */
  money: z.object({ low: z.number(), high: z.number(), currency: z.string() }),
  /** The values it rests on, each with its screen, field and time. */
  evidence: z.array(source),
  /** How well "nothing booked" is shown. */
  strength: evidenceStrength,
  /** Whole numbers a rule keeps for bands and sorting: `pastDueMonths`, `sinceVisitMonths`, `ageDays`, … */
  numbers: z.record(z.string(), z.number()),
});
export type Flag = z.infer<typeof flag>;

export const blockerKind = z.enum([
  'booked',
  'opted_out',
  'do_not_contact',
  'deceased',
  'moved',
  'complaint',
  'in_treatment',
  'not_this_patient',
  'minor_without_contact',
  'no_consent',
  'no_address',
  'no_patient_id',
  'contacted_recently',
  'already_enrolled',
  'snoozed',
  'stale',
  'no_evidence',
  'screen_unsure',
]);
export type BlockerKind = z.infer<typeof blockerKind>;

/** A standing reason not to contact now, and what would lift it. */
export const blocker = z.object({
  kind: blockerKind,
  reason: sentence,
  lift: sentence.optional(),
  /** True where staff may go on with a written reason (a booking, stale evidence), never for a stop or a death. */
  overridable: z.boolean(),
  evidence: z.array(source),
});
export type Blocker = z.infer<typeof blocker>;

/** All that is decided about one patient today. `primary` is an index into `flags`. */
export const assessment = z.object({
  state: lifecycleState,
  flags: z.array(flag),
  blockers: z.array(blocker),
  primary: z.number().int().nullable(),
  /** Flagged, nothing in the way: one click may start a follow-up. */
  ready: z.boolean(),
});
export type Assessment = z.infer<typeof assessment>;
