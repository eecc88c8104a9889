import { z } from 'zod';
import { flagKind } from '../policy.ts';
import { channel } from '../sighting.ts';

/** Why a message is sent: law and caps differ by it. */
export const purpose = z.enum(['care', 'service', 'marketing']);
export type Purpose = z.infer<typeof purpose>;

/** A template in one language. Logic-less: `{{field}}` of the allow-list in `template.ts`, nothing else. */
const templateText = z.object({
  subject: z.string().max(120).optional(), // email only
  body: z.string().min(1).max(1600),
});
export type TemplateText = z.infer<typeof templateText>;

export const template = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  channel: channel.exclude(['call']),
  purpose,
  /** By BCP 47 language; a missing language is a fact shown before launch, never a silent fallback. */
  texts: z.record(z.string(), templateText),
});
export type Template = z.infer<typeof template>;

/** A clock time `HH:MM`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What became of an earlier step: its link was followed, it was answered, or it left and neither happened. */
const stepOutcome = z.enum(['clicked', 'replied', 'no_answer']);
export type StepOutcome = z.infer<typeof stepOutcome>;

/** An outcome of one earlier step, or of any of them. */
export const branch = z.object({ step: z.string(), outcome: stepOutcome });
export type Branch = z.infer<typeof branch>;
/** Stands for "any earlier step" in a branch. */
export const ANY_STEP = 'any';

const span = z.object({ amount: z.number().int().nonnegative(), unit: z.enum(['minute', 'day']) });

/** A step: the first of its channels, in the person's order, that the gate lets through; none → skipped. */
export const step = z.object({
  id: z.string(),
  /** Delay after the step before it (after the launch for the first one). Business days are the practice's. */
  delay: z.object({ amount: z.number().int().nonnegative(), unit: z.enum(['minute', 'day', 'business_day']) }),
  /** Counted back from the sequence's anchor; the step is due then, and never before its delay is over. */
  before: span.optional(),
  /** How long after its anchored moment it may still leave; later it is left out (reason `too_late`). */
  expires: span.optional(),
  /** Hours of the recipient, and weekdays (0 = Sunday), in which this step may leave; the gate's own only narrow it. */
  window: z
    .object({ from: clockTime, to: clockTime, weekdays: z.array(z.number().int().min(0).max(6)).optional() })
    .optional(),
  /** Done only when (`only`) or except when (`unless`) an earlier step came to this; asked when the step is due. */
  only: branch.optional(),
  unless: branch.optional(),
  channels: z.array(channel).min(1),
  /** Template id by channel; a call has its script on the desk. */
  templates: z.partialRecord(channel, z.string()),
});
export type Step = z.infer<typeof step>;

/** What a sequence's steps are counted back from. */
const sequenceAnchor = z.enum(['visit', 'day']);

export const sequence = z
  .object({
    id: z.string(),
    version: z.number().int().positive(),
    /** Flags it fits. */
    flagKinds: z.array(flagKind),
    /** What starts it: a person on a flag, a booking that came of a follow-up, or a freed time. */
    startedBy: z.enum(['flag', 'booking', 'opening']).default('flag'),
    /** What a booking does to it: most follow-ups end with one, a confirmation needs one, a greeting doesn't mind. */
    bookings: z.enum(['end_it', 'needed', 'no_matter']).default('end_it'),
    /** The first step leaves at once: neither the practice's hours nor its pace hold it back, only the law's hours do. */
    hot: z.boolean().default(false),
    /** A recall on a short interval for a reason of health: nobody is left out of it for comparison. */
    urgent: z.boolean().default(false),
    /** `visit` = the moment of an appointment, `day` = a calendar day (a birthday, the end of a benefit year). */
    anchor: sequenceAnchor.optional(),
    /** Not again for the same person within so many days. */
    onceInDays: z.number().int().positive().optional(),
    steps: z.array(step).min(1),
  })
  .refine(({ anchor, steps }) => anchor || steps.every(({ before }) => !before), 'counted back from nothing')
  .refine(({ steps }) => steps.every(({ before, expires }) => before || !expires), 'only an anchored step expires')
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps share an id')
  .refine(
    ({ steps }) =>
      steps.every(({ only, unless }, i) =>
        [only, unless].every(
          (it) => !it || it.step === ANY_STEP || steps.slice(0, i).some((earlier) => earlier.id === it.step),
        ),
      ),
    'a branch looks at a step that is not an earlier one',
  );
export type Sequence = z.infer<typeof sequence>;
/** A sequence as the library writes it: what goes without saying left out. */
export type SequenceData = z.input<typeof sequence>;
