import { z } from 'zod';
import { flagKind } from '../core/policy.ts';

/** What the import page is told. */

export const importContext = z.object({
  country: z.string(),
  zone: z.string(),
  currency: z.string(),
  /** Today at the practice. */
  today: z.iso.date(),
  /** False = nobody has said yet where the practice is: phones and dates would be read by a guess. */
  practiceKnown: z.boolean(),
  /** PMS instances that patients are known from, or that were set up. */
  places: z.array(z.object({ pms: z.string(), label: z.string() })),
});
export type ImportContext = z.infer<typeof importContext>;

/** What a list did, with the figure that follows from it. Counts of people, but for rows where it says so. */
const importResult = z.object({
  rows: z.number().int(),
  people: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  sameRows: z.number().int(),
  stopped: z.number().int(),
  conflicts: z.array(z.object({ line: z.number().int(), doubt: z.enum(['birth', 'name']) })),
  conflictRows: z.number().int(),
  /** Flagged, and known by the list itself or by a screen to have nothing booked. */
  leaking: z.object({
    count: z.number().int(),
    byKind: z.array(z.object({ kind: flagKind, label: z.string(), count: z.number().int() })),
    low: z.number(),
    high: z.number(),
    currency: z.string(),
  }),
  /** Long away, bookings not seen: what they would be worth if none of them is booked, and no more than that. */
  unseen: z.object({ count: z.number().int(), low: z.number(), high: z.number(), currency: z.string() }),
  /** Months after which the practice calls a patient lapsed; the formula's other inputs. */
  lapsedAfterMonths: z.number(),
  recoveryRate: z.number(),
  perVisitLow: z.number(),
  perVisitHigh: z.number(),
});
export type ImportResult = z.infer<typeof importResult>;

export const importProgress = z.object({
  donePages: z.number().int(),
  pages: z.number().int(),
  /** Null until all of it is in. */
  result: importResult.nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

const side = z.object({
  key: z.string(),
  name: z.string(),
  birthDay: z.number().int().nullable(),
  phone: z.string().nullable(),
  lastVisitDay: z.number().int().nullable(),
  place: z.string(),
});

export const importMatches = z.object({
  total: z.number().int(),
  pairs: z.array(z.object({ why: z.enum(['phone_birth', 'phone_name']), file: side, patient: side })),
});
export type ImportMatches = z.infer<typeof importMatches>;
export type MatchSide = z.infer<typeof side>;
