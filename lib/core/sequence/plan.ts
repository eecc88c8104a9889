import { z } from 'zod';
import { channel } from '../sighting.ts';
import { offer } from './offer.ts';
import { clockTime } from './sequence.ts';

/** Sentences a practice may add to its letters (`library/snippets.ts`). */
export const snippet = z.enum(['early_mornings', 'insurance_update', 'small_things_early']);
export type Snippet = z.infer<typeof snippet>;

/** What one enrolment's plan and texts hang on besides its launch. Nothing of it is clinical. */
export const enrolmentPlan = z.object({
  /** The appointment or the free time the messages speak of, in the practice's own calendar; `ref` tells two apart. */
  visit: z.object({ on: z.iso.date(), at: clockTime.optional(), ref: z.string().max(120).optional() }).optional(),
  /** The day the steps of a sequence with `anchor: 'day'` are counted back from. Never a date of birth. */
  anchorOn: z.iso.date().optional(),
  /** Nothing leaves before this day: a school break, the start of an insurance year. */
  startOn: z.iso.date().optional(),
  /** The channel the person asked for. */
  preferredChannel: channel.optional(),
  snippets: z.array(snippet).max(2).optional(),
  offer: offer.optional(),
});
export type EnrolmentPlan = z.infer<typeof enrolmentPlan>;
