import { z } from 'zod';
import { reading } from '../core/sighting.ts';
import { message, none } from './message.ts';
import { bar, paintedRow } from './views.ts';

/** What a content script of a granted origin may ask (`protocol.ts`). */
export const pageMessages = {
  /** A frame of a granted origin woke up; the answer carries its adapters (already validated) and nothing else. */
  'page.hello': message(
    'page',
    z.object({ href: z.string().max(4000), frameName: z.string().max(200), top: z.boolean() }),
    z.object({
      adapters: z.array(z.unknown()),
      today: z.iso.date(),
      country: z.string(),
      language: z.string(),
      /** In the reader's language: a page that looked them up itself would stand still until the browser answers. */
      words: z.object({ group: z.string(), dismiss: z.string(), card: z.string(), paused: z.string() }),
      /** The number of the tab, by which its frames find each other. */
      tab: z.number().int(),
      /** The browser's zone as the background knows it, and its hours: asking in a page loads a locale, 13 ms. */
      zone: z.object({ name: z.string().max(60), hours: z.string().max(60) }),
    }),
  ),
  /** Puts a further file of ours into the frame that asks; answered when it has run there. */
  'page.load': message('page', z.object({ part: z.enum(['screen', 'controls']) }), none),
  /** What was read; the answer says what to paint. Generations of one frame only grow. */
  'page.reading': message(
    'page',
    z.object({
      generation: z.number().int(),
      reading,
      /** The first message of a screen shown anew: rows told before are gone. */
      fresh: z.boolean().optional(),
      /** Rows told before that have left the screen since. */
      gone: z.array(z.string().max(80)).max(100_000).optional(),
    }),
    z.object({ generation: z.number().int(), rows: z.array(paintedRow), bar: bar.nullable() }),
  ),
  /** A trusted click on a badge (patientKey) or on the bar (null: review of this frame's rows). */
  'page.openCard': message(
    'page',
    z.object({ patientKey: z.string().nullable(), row: z.string().nullable() }),
    z.object({ token: z.string() }),
  ),
} as const;
