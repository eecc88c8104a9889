import { z } from 'zod';

/** One thing that is switched off: an adapter, or one screen of it. Data only, no personal data. */
export const offSwitch = z.strictObject({
  /** Adapter id as in lib/adapters. */
  adapter: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'adapter must be the id of an adapter'),
  /** Screen name; without it the whole adapter is off. */
  screen: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'screen must be the name of a screen')
    .optional(),
  /** What a person reads beside it, one sentence. */
  why: z.string().min(1, 'why must say why').max(200, 'why must be one short sentence'),
});
export type OffSwitch = z.infer<typeof offSwitch>;

/** GET /v1/adapters/off: what the practice's server says must not be read any more. At most 200 entries. */
export const adaptersOff = z.object({ off: z.array(offSwitch).max(200, 'off holds more than 200 entries') });
export type AdaptersOff = z.infer<typeof adaptersOff>;
