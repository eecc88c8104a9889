import { z } from 'zod';
import { channel } from './sighting.ts';

/** What staff noted about a patient on the card; each stands until they take it off. */
export const hold = z.enum([
  'in_treatment',
  'complaint',
  'moved',
  'deceased',
  'wrong_data',
  'asked_not_contacted',
  'already_spoke',
]);
export type Hold = z.infer<typeof hold>;

/**
 * Why a follow-up that runs is over when this is noted; null = it only waits until the note is taken off. Whoever has
 * died or moved is no longer flagged; the others are staff's word.
 */
export function stopCauseOf(noted: Hold): 'flag_gone' | 'staff' | null {
  if (noted === 'deceased' || noted === 'moved') return 'flag_gone';
  return noted === 'complaint' || noted === 'in_treatment' ? null : 'staff';
}

/** What is known about one patient apart from the PMS's screens: plain data, gathered by the caller. */
export const situation = z.object({
  holds: z.array(hold),
  /** First day on which they may be proposed again; null = not snoozed. */
  snoozedUntilDay: z.number().int().nullable(),
  optedOut: z.boolean(),
  /** A follow-up is running or waiting to leave. */
  enrolled: z.boolean(),
  /** Day numbers of messages and calls from any desk, one entry a contact. */
  contactedDays: z.array(z.number().int()),
  /** The screen this patient stands on isn't read with certainty. */
  screenUnsure: z.boolean(),
  /** Consent recorded by the practice here, by channel; it comes before what a screen showed. */
  consent: z.partialRecord(channel, z.boolean()).optional(),
});
export type Situation = z.infer<typeof situation>;

/** Nothing known but the screens. */
export const quietSituation: Situation = {
  holds: [],
  snoozedUntilDay: null,
  optedOut: false,
  enrolled: false,
  contactedDays: [],
  screenUnsure: false,
};
