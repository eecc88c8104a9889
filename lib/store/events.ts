import { z } from 'zod';
import { feedEvent } from '../contract/events.ts';
import type { Store } from './db.ts';

/** What the month's counters count. */
const eventWhat = z.enum(['sent', 'delivered', 'replied', 'booked', 'opted_out', 'other']);
export type EventWhat = z.infer<typeof eventWhat>;

/** One line of the feed as kept here; `cursor` makes it arrive once. */
const eventRow = z.object({
  cursor: z.string(),
  what: eventWhat,
  at: z.iso.datetime(),
  hash: z.string(),
  enrolmentId: z.string().optional(), // the server's
  event: feedEvent.shape.event,
});
export type EventRow = z.infer<typeof eventRow>;

/** Counts per kind from `from` on (ISO instant), by index. */
export async function eventCounts({ db }: Store, from: string): Promise<Record<Exclude<EventWhat, 'other'>, number>> {
  const count = (what: EventWhat) => db.events.where('[what+at]').between([what, from], [what, '\uffff']).count();
  const [sent, delivered, replied, booked, opted_out] = await Promise.all([
    count('sent'),
    count('delivered'),
    count('replied'),
    count('booked'),
    count('opted_out'),
  ]);
  return { sent, delivered, replied, booked, opted_out };
}

/** A patient's lines, oldest first. */
export async function eventsOf({ db }: Store, hash: string): Promise<EventRow[]> {
  const rows = await db.events.where('hash').equals(hash).sortBy('at');
  return rows.map((row) => eventRow.parse(row));
}

/** Drops lines older than `before`: the server keeps the record. */
export function pruneEvents({ db }: Store, before: string): Promise<number> {
  return db.events.where('at').below(before).delete();
}
