import { z } from 'zod';

/** What ties two patients together; `family` is the PMS's own link. */
export const householdTie = z.enum(['family', 'guardian', 'phone', 'email', 'address']);
export type HouseholdTie = z.infer<typeof householdTie>;

/** What staff said of a proposed household; the members are record keys, in any order. */
export const householdDecision = z.object({
  members: z.array(z.string()).min(2),
  verdict: z.enum(['confirmed', 'rejected']),
});
export type HouseholdDecision = z.infer<typeof householdDecision>;

export type Household = {
  /** Keys of the members' records, sorted. */
  members: string[];
  ties: HouseholdTie[];
  /** `linked`: the PMS says so. `confirmed`: staff did. `proposed`: nobody yet, so no flag and no message rests on it. */
  standing: 'linked' | 'confirmed' | 'proposed';
};

/** What one patient's household adds to what is known of them. Counts leave the patient out. */
export const householdAround = z.object({
  /** Other members flagged today, whatever for. */
  othersFlagged: z.number().int(),
  /** Other members who are lapsed or gone. */
  othersLapsed: z.number().int(),
  /** Whether this patient has a flag of their own. */
  selfFlagged: z.boolean(),
  selfActive: z.boolean(),
});
export type HouseholdAround = z.infer<typeof householdAround>;
