import type { Fact } from './fact.ts';
import type { Sighting } from './sighting.ts';

/** One time in the diary, in the practice's own calendar. */
export interface Slot {
  /** `YYYY-MM-DD` and `HH:MM`. */
  on: string;
  at: string;
  /** The column, as the practice's software names it; null where the screen shows none. */
  provider: string | null;
}

const value = <V>(fact: Fact<V> | undefined): V | undefined => (fact?.state === 'known' ? fact.value : undefined);

/** Two names of one time: a screen without columns says nothing against either. */
export const sameSlot = (a: Slot, b: Slot): boolean =>
  a.on === b.on && a.at === b.at && (a.provider === b.provider || a.provider === null || b.provider === null);

/**
 * What a screen shows of times from `today` (`YYYY-MM-DD`) on: those whose only appointment was cancelled, and those in
 * which somebody stands. An appointment without a clock time, or of an unknown status, says nothing.
 */
export function slotsOf(sightings: readonly Sighting[], today: string): { freed: Slot[]; filled: Slot[] } {
  const freed: Slot[] = [];
  const filled: Slot[] = [];
  for (const { fields } of sightings) {
    const when = value(fields.appointmentOn);
    const status = value(fields.appointmentStatus);
    if (!when?.time || when.on < today || !status) continue;
    const slot = { on: when.on, at: when.time, provider: value(fields.provider) ?? null };
    if (status === 'cancelled') freed.push(slot);
    else if (['booked', 'confirmed', 'arrived', 'completed'].includes(status)) filled.push(slot);
  }
  return { freed: freed.filter((one) => !filled.some((other) => sameSlot(one, other))), filled };
}
