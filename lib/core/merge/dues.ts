import { toDayRange } from '../day.ts';
import type { DateValue } from '../fact.ts';
import type { PastDue } from '../patient.ts';
import type { Sighting } from '../sighting.ts';
import { knownIn } from './newest.ts';

/** Due dates kept of one patient: six years of a half-yearly recall. */
const KEPT = 12;

/**
 * The due dates ever told, each once, with the days on which it stood. The newest dates are kept; which those are does not
 * depend on the order in which they were told.
 */
export function mergeDues(dues: PastDue[] | undefined, s: Sighting, seenDay: number): PastDue[] | undefined {
  const due = knownIn<DateValue>(s, 'recareDueOn');
  if (!due) return dues;
  const told = { type: knownIn<string>(s, 'recareType') ?? '', ...toDayRange(due) };
  const same = (it: PastDue) => it.type === told.type && it.from === told.from && it.to === told.to;
  const known = dues?.find(same);
  const firstSeenDay = Math.min(known?.firstSeenDay ?? seenDay, seenDay);
  const lastSeenDay = Math.max(known?.lastSeenDay ?? seenDay, seenDay);
  const rest = (dues ?? []).filter((it) => !same(it));
  return [...rest, { ...told, firstSeenDay, lastSeenDay }].sort(byDate).slice(-KEPT);
}

const byDate = (a: PastDue, b: PastDue): number => a.to - b.to || a.from - b.from || (a.type < b.type ? -1 : 1);
