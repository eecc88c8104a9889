import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import { health } from '../core/sighting.ts';
import { weekView } from './manager-views.ts';

/** One row of a screen as it was read: the name, and each other field in words. */
const screenExample = z.object({
  name: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), value: sentence })),
});
export type ScreenExample = z.infer<typeof screenExample>;

/** What a person is asked about a screen that rests on facts nobody saw running. */
const screenQuestion = z.object({
  origin: z.string(),
  adapter: z.string(),
  screen: z.string(),
  said: z.enum(['right', 'wrong']).nullable(),
  examples: z.array(screenExample).max(3),
});
export type ScreenQuestion = z.infer<typeof screenQuestion>;

/** What the popup shows, for the tab it was opened on. */
export const summary = z.object({
  tab: z.object({
    origin: z.string().nullable(),
    granted: z.boolean(),
    adapter: z.string().nullable(),
    frames: z.array(
      z.object({
        screen: z.string().nullable(),
        screenName: z.string(),
        health,
        rowsRead: z.number().int(),
        rowsShown: z.number().int(),
        rowsInPage: z.number().int(),
        flagged: z.number().int(),
        ready: z.number().int(),
        /** The page's own count of its list, where it states one. */
        total: z.number().int().optional(),
        question: screenQuestion.optional(),
        /** Since when the screen may have changed without us, where that is long ago. */
        knownAsOf: sentence.optional(),
      }),
    ),
  }),
  setup: z.object({
    practice: z.boolean(),
    permission: z.boolean(),
    paired: z.boolean(),
    deviceProblem: sentence.nullable(),
  }),
  leakage: z.object({
    count: z.number().int(),
    byKind: z.array(z.object({ kind: z.string(), label: z.string(), count: z.number().int() })),
    recoveryRate: z.number(),
    recoverable: z.number(),
    low: z.number(),
    high: z.number(),
    perVisitLow: z.number(),
    perVisitHigh: z.number(),
    currency: z.string(),
    patientsSeen: z.number().int(),
  }),
  followUps: z.object({
    active: z.number().int(),
    held: z.number().int(),
    waiting: z.number().int(),
    failed: z.number().int(),
  }),
  month: z.object({
    sent: z.number().int(),
    delivered: z.number().int(),
    replied: z.number().int(),
    booked: z.number().int(),
    optedOut: z.number().int(),
  }),
  tasks: z.object({ due: z.number().int(), overdue: z.number().int() }),
  /** The manager's week: movement, who was left alone, whose tasks, how each screen reads. */
  week: weekView.optional(),
  /** The yearly review is due. */
  reviewDue: z.boolean().optional(),
  sync: z.object({ pending: z.number().int(), lastPullAt: z.iso.datetime().nullable(), problem: sentence.nullable() }),
});
export type Summary = z.infer<typeof summary>;
