import { z } from 'zod';
import { flagKind } from '../policy.ts';
import { channel } from '../sighting.ts';

/** Why a message is sent: law and caps differ by it. */
export const purpose = z.enum(['care', 'service', 'marketing']);
export type Purpose = z.infer<typeof purpose>;

/** A template in one language. Logic-less: `{{field}}` of the allow-list in `template.ts`, nothing else. */
export const templateText = z.object({
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

/** A step: the first channel of `channels` that the gate lets through is used; none → a call task or a skip. */
export const step = z.object({
  id: z.string(),
  /** Delay after the step before it (after the launch for the first one), in whole days or minutes. */
  delay: z.object({ amount: z.number().int().nonnegative(), unit: z.enum(['minute', 'day', 'business_day']) }),
  channels: z.array(channel).min(1),
  /** Template id by channel. */
  templates: z.partialRecord(channel, z.string()),
});
export type Step = z.infer<typeof step>;

export const sequence = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  /** Flags that propose it. */
  flagKinds: z.array(flagKind).min(1),
  steps: z.array(step).min(1),
});
export type Sequence = z.infer<typeof sequence>;
