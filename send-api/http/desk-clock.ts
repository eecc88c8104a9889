import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** Under which every desk says what its clock shows as a request leaves. */
export const SENT_AT = 'comeback-sent-at';
/** A request may be so long on its way (ms); what differs by more is the clock. */
const ON_ITS_WAY = 5_000;

/** By how much the clock of the desk that asks is ahead of ours (ms; below 0 = it is behind). 0 where it goes well, or says nothing. */
export function aheadBy(c: Context<AppEnv>, now: Date): number {
  const shown = Date.parse(c.req.header(SENT_AT) ?? '');
  const ahead = shown - now.getTime();
  return Math.abs(ahead) > ON_ITS_WAY ? ahead : 0;
}
