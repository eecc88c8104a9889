import { z } from 'zod';
import { lifecycleState, sentence } from '../core/flag.ts';
import { householdTie } from '../core/household/household.ts';
import { flagKind } from '../core/policy.ts';

/** A household as the card and the page of households show it. */

export const homeStanding = z.enum(['linked', 'confirmed', 'proposed', 'rejected']);
export type HomeStanding = z.infer<typeof homeStanding>;

export const homeView = z.object({
  id: z.string(),
  /** `linked` by the practice software, `confirmed` or `rejected` by staff, `proposed` by nobody yet. */
  standing: homeStanding,
  ties: z.array(householdTie),
  decided: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  /** The adult one message goes to; null = it can't be told who. */
  contact: z.object({ patientKey: z.string(), name: z.string() }).nullable(),
  /** What a family is worth over the years, where the practice said so; shown of settled ones, and part of no sum. */
  worth: z.object({ amount: z.number(), currency: z.string() }).optional(),
  members: z.array(
    z.object({
      patientKey: z.string(),
      name: z.string(),
      /** The patient whose card is open. */
      self: z.boolean(),
      state: lifecycleState,
      kind: flagKind.nullable(),
      label: sentence.nullable(),
      minor: z.boolean(),
      /** Who answers for a minor, where it can be told. */
      guardian: z.string().nullable(),
      running: z.boolean(),
      /** One message to the contact would speak for them too, and nothing is in the way. */
      covered: z.boolean(),
    }),
  ),
});
export type HomeView = z.infer<typeof homeView>;

export const homePage = z.object({
  counts: z.record(homeStanding, z.number().int()),
  total: z.number().int(),
  homes: z.array(homeView),
});
export type HomePage = z.infer<typeof homePage>;
