import { z } from 'zod';
import { pauseView } from '../contract/pauses.ts';

/** What stands still or is close to it, as the popup and the worklist show it. */
export const pauseNotice = pauseView.pick({ id: true, level: true, reason: true, hits: true, sends: true }).extend({
  /** The follow-up or the channel, in the reader's words. */
  name: z.string(),
  /** It ends by itself; otherwise a person ends it. */
  endsAlone: z.boolean(),
});
export type PauseNotice = z.infer<typeof pauseNotice>;
