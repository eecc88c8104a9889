import { z } from 'zod';
import { entryRules } from '../core/entry.ts';
import { sentence } from '../core/flag.ts';

/** The steps of setting up, each shown to be done by what is there (components/options/SetupWizard.tsx). */
export const setupStep = z.enum(['practice', 'permission', 'imported', 'values', 'bookingLink', 'paired']);
export type SetupStep = z.infer<typeof setupStep>;

/** On which days the practice works: business days go by them, and where it says so nothing leaves on the others. */
export const practiceDays = z.object({
  openWeekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7),
  closedDates: z.array(z.iso.date()).max(400),
  quietWhenClosed: z.boolean(),
});
export type PracticeDays = z.infer<typeof practiceDays>;

/** What only the send API goes by; null = not said, and no such limit (or none left out) holds. */
export const practiceLimits = z.object({
  launchesPerHour: z.number().int().positive().max(1000).nullable(),
  callsPerDay: z.number().int().positive().max(200).nullable(),
  /** Share of those who could be contacted that is left alone, at random. */
  holdOut: z.number().min(0.01).max(0.5).nullable(),
  /** Whether visits that a follow-up brought are reminded of from here; not said, they are. */
  confirmVisits: z.boolean().nullable(),
  /** Sequences that patients enter without a click; not said, none. */
  entries: entryRules.nullable(),
});
export type PracticeLimits = z.infer<typeof practiceLimits>;

/** `limits` is null without a send API, or while it can't be asked (`problem`); only a manager's browser changes both. */
export const practiceDaysView = z.object({
  days: practiceDays,
  limits: practiceLimits.nullable(),
  mayChange: z.boolean(),
  problem: sentence.nullable(),
});
export type PracticeDaysView = z.infer<typeof practiceDaysView>;
