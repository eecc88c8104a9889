import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import { snippet } from '../core/sequence/plan.ts';
import { channel } from '../core/sighting.ts';

export const sequencePreview = z.object({
  id: z.string(),
  name: z.string(),
  proposed: z.boolean(),
  /** Counted back from a day of its own: it can't be put off to another one. */
  anchored: z.boolean().optional(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      channel: channel.nullable(),
      dueAt: z.iso.datetime(),
      to: z.string().nullable(),
      subject: z.string().nullable(),
      body: z.string().nullable(),
      segments: z.number().int().nullable(),
      /** What it costs, where the practice said what its messages cost. */
      price: z.object({ amount: z.number(), currency: z.string() }).nullable().optional(),
      /** The text goes out in this language, since the patient's own has none. */
      instead: sentence.optional(),
      /** Done only if an earlier step came to something. */
      condition: sentence.optional(),
      problems: z.array(sentence),
    }),
  ),
});
export type SequencePreview = z.infer<typeof sequencePreview>;

/** What staff chose for a start besides the sequence: a later day, sentences and the practice's offer for its letters. */
export const launchWish = z.object({
  startOn: z.iso.date().nullish(),
  snippets: z.array(snippet).max(2).optional(),
  offer: z.boolean().optional(),
});
export type LaunchWish = z.infer<typeof launchWish>;
