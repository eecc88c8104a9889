import { z } from 'zod';
import { procedure } from './procedure/procedure.ts';
import { offer } from './sequence/offer.ts';
import { channel } from './sighting.ts';

/** Flag kinds in the order in which ties between flags fall. */
export const flagKind = z.enum([
  'overdue_recare',
  'exam_overdue',
  'lapsed',
  'gone',
  'at_risk',
  'unscheduled_treatment',
  'unfinished_course',
  'no_show',
  'cancelled',
  'consultation_open',
  'quote_open',
  'enquiry',
  'balance',
  'benefits_expiring',
  'household',
  'fell_off',
  'birthday',
  'post_visit',
  'new_patient',
]);
export type FlagKind = z.infer<typeof flagKind>;

/** What a practice turns on itself: none of these is about somebody slipping away. */
export const OFF_AT_FIRST: readonly FlagKind[] = ['balance', 'birthday', 'post_visit', 'new_patient'];

/** Band sets with their lower bounds, ascending; months for the first three, days for the others. */
const bandSet = z.enum(['past_due', 'since_visit', 'exam', 'treatment_age', 'fallen_age']);
export type BandSet = z.infer<typeof bandSet>;
const lowerBounds = z
  .array(z.number().int().nonnegative())
  .min(1)
  .max(8)
  .refine((from) => from.every((n, i) => i === 0 || n > (from[i - 1] ?? 0)), 'each band starts after the one before');

const rate = z.number().min(0).max(1);
/** A day of any year as `MM-DD`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Times of the year that suit families: a sequence may wait for one. */
const calendarAnchor = z.object({
  kind: z.enum(['school_break', 'sports_physicals', 'insurance_renewal', 'benefit_reset', 'other']),
  name: z.string().max(80),
  from: dayOfYear,
  to: dayOfYear,
});
export type CalendarAnchor = z.infer<typeof calendarAnchor>;

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
  /** What one message costs by channel, in the practice's currency; a text message by its segments. Missing = unknown. */
  messagePrices: z
    .object({ sms: z.number().nonnegative(), whatsapp: z.number().nonnegative(), email: z.number().nonnegative() })
    .partial()
    .optional(),
  /** What the practice offers just now, to be added to a follow-up by whoever starts it; over after its last day. */
  offer: offer.optional(),
  /** Weekdays (0 = Sunday) on which the practice works, and days on which it is closed: business days go by them. */
  openWeekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
  closedDates: z.array(z.iso.date()).max(400).optional(),
  quietWhenClosed: z.boolean().optional(),
  channelOrder: z.array(channel),
  quietHours: z.object({ from: z.string(), to: z.string() }),
  capPerDay: z.number().int().positive(),
  capPerWeek: z.number().int().positive(),
  /** Whether a recall message may leave on consent that was never recorded (where the law lets care messages do so). */
  careNeedsRecordedConsent: z.boolean(),
  attributionDays: z.number().int().positive(),
  minorUnderYears: z.number().int().positive(),
  /** Band sets the practice changed; the rest are those of `bands.ts`. */
  bands: z.partialRecord(bandSet, lowerBounds).optional(),

  // Added since the first version and therefore optional; what holds without them stands in `cutoffs.ts`.
  /** Kinds that raise nothing and cost nothing; missing = `OFF_AT_FIRST`. */
  offKinds: z.array(flagKind).optional(),
  examAfterMonths: z.number().int().positive().optional(),
  consultationGraceDays: z.number().int().nonnegative().optional(),
  quoteGraceDays: z.number().int().nonnegative().optional(),
  courseGraceDays: z.number().int().nonnegative().optional(),
  enquiryHotMinutes: z.number().int().positive().optional(),
  /** A balance is told when it is more than this, in the practice's currency. */
  balanceFloor: z.number().nonnegative().optional(),
  benefitLeadDays: z.number().int().positive().optional(),
  /** The month (1 to 12) with whose end benefit years usually end here; used for the insured of whom no date was seen. */
  benefitYearEndMonth: z.number().int().min(1).max(12).optional(),
  fellOffAfterMonths: z.number().int().positive().optional(),
  postVisitDays: z.number().int().positive().optional(),
  newPatientDays: z.number().int().positive().optional(),
  /** The practice's own words and codes: text of a procedure or appointment type → what it is (`procedure.ts`). */
  procedures: z.record(z.string().min(1).max(120), z.array(procedure)).optional(),
  anchors: z.array(calendarAnchor).max(40).optional(),
  /** Share of due patients who return within 12 months, as a goal; null = recall is not how patients return here. */
  targetRecallRate: z.object({ low: rate, high: rate }).nullable().optional(),
  /** Where the practice stood when it set its goals, and what it wants after 90 days and 12 months. */
  targets: z
    .object({ setOn: z.iso.date(), baseline: rate, in90Days: rate.optional(), in12Months: rate.optional() })
    .optional(),
});
export type Policy = z.infer<typeof policy>;
