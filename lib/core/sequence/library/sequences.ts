import type { Sequence } from '../sequence.ts';
import { files } from './files.ts';
import { retiredSequences } from './retired/sequences.ts';

/** The sequences of the library, in the order in which they are offered. Names: `seq_<id with underscores>` in `_locales`. */
export const sequences: readonly Sequence[] = files.map((file) => file.sequence);

const byId = new Map([...retiredSequences, ...sequences].map((one) => [one.id, one]));

/** The sequence of this id, one that is offered no more included, or null. */
export function findSequence(id: string): Sequence | null {
  return byId.get(id) ?? null;
}

/** Ids of what reminds of appointments: it begins by itself, counts in no plan, and takes no credit for the booking it rests on. */
export const reminderIds: readonly string[] = sequences.filter((it) => it.startedBy === 'booking').map(({ id }) => id);

/** Id of the sequence's name in `_locales`. */
export function sequenceName(id: string): string {
  return `seq_${id.replaceAll('-', '_')}`;
}
