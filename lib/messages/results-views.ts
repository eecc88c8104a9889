import { z } from 'zod';
import { resultsAnswer, resultsQuery } from '../contract/results.ts';
import { sentence } from '../core/flag.ts';
import { recallFigure } from './manager-views.ts';

export const messagePrices = z.object({
  sms: z.number().nonnegative(),
  email: z.number().nonnegative(),
  whatsapp: z.number().nonnegative(),
});

/** The report with what only this browser knows: names, prices, and what screens told of the time before. */
export const resultsView = z.object({
  practiceName: z.string(),
  currency: z.string(),
  today: z.iso.date(),
  paired: z.boolean(),
  problem: sentence.nullable(),
  report: resultsAnswer.nullable(),
  /** Name of a flag's sequence or segment is the page's business; names of patients are this browser's. */
  names: z.record(z.string(), z.object({ name: z.string(), patientKey: z.string().nullable() })),
  sequences: z.record(z.string(), z.string()),
  prices: messagePrices,
  /** What one visit is worth, and, where the practice says so, a patient or a family over the years. */
  value: z.object({ low: z.number(), high: z.number() }),
  lifetime: z.object({ patient: z.number().nullable(), family: z.number().nullable() }),
  /** The same number of days before the first message and since; null = there was none yet. */
  compared: z
    .object({
      before: recallFigure,
      after: recallFigure,
      leakingBefore: z.number().int().nullable(),
      leakingNow: z.number().int(),
    })
    .nullable(),
  /** The year that ends today and the one before it, by due dates; a year nobody read of has no rate. */
  years: z.object({ last: recallFigure, before: recallFigure }),
  /** Flagged and left alone for longer than the practice wants. */
  untouched: z.object({ days: z.number().int(), count: z.number().int() }),
});
export type ResultsView = z.infer<typeof resultsView>;

export const resultsAsk = resultsQuery.pick({ from: true, to: true, by: true, days: true, sequence: true });
