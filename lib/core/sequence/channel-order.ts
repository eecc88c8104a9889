import type { Channel } from '../sighting.ts';

/** What is known about how to reach somebody. */
export interface ReachOrder {
  /** What the person asked for. */
  preferred?: Channel | null;
  /** The channel of their newest reply. */
  lastReplied?: Channel | null;
  /** The practice's order; channels it doesn't list come after those it does, in the step's order. */
  practice?: readonly Channel[];
}

/**
 * A step's channels in the order in which they are tried: the stated preference, the last channel that got a reply, the
 * practice's order, the step's (C8, E2). Only the step's own channels: a wish for a call makes no text into one. A call
 * comes after all that can be written, unless the person, or the practice first of all, would rather ring.
 */
export function orderChannels(
  channels: readonly Channel[],
  { preferred, lastReplied, practice = [] }: ReachOrder,
): Channel[] {
  const wanted = [preferred, lastReplied, ...practice, ...channels];
  const order = [...new Set(wanted.filter((it): it is Channel => it != null && channels.includes(it)))];
  if (order[0] === 'call' || !order.includes('call')) return order;
  return [...order.filter((it) => it !== 'call'), 'call'];
}
