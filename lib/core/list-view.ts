import { localMoment, toDayNumber } from './day.ts';
import type { Reading } from './sighting.ts';

/** What one of the PMS's own recall lists showed: whom, and how far it reaches by its own range. */
export type ListView = {
  pms: string;
  adapter: string;
  screen: string;
  /** Day and instant of reading. */
  day: number;
  seenAt: string;
  /** First and last due day the list is limited to; missing = no limit seen. */
  from?: number;
  to?: number;
  /** True when every row of the list was read, not just a page of it. */
  whole: boolean;
  patients: ReadonlySet<string>;
};

/**
 * A reading as a list of patients; null where it is no recall list, was not read with certainty, or shows rows whose patient
 * isn't known (one of them may be anybody). `day` in the practice's zone.
 */
export function listViewOf(reading: Reading, zone: string): ListView | null {
  const first = reading.sightings[0];
  if (reading.kind !== 'recall_list' || reading.health.state !== 'reading' || !first) return null;
  const patients = new Set<string>();
  for (const { identity } of reading.sightings) {
    if (identity.kind !== 'patient') return null;
    patients.add(identity.id);
  }
  const { from, to } = reading.range ?? {};
  const total = reading.total ?? reading.rowsInPage;
  return {
    pms: first.pms,
    adapter: first.adapter,
    screen: first.screen,
    day: toDayNumber(localMoment(first.seenAt, zone).on),
    seenAt: first.seenAt,
    ...(isDay(from) ? { from: toDayNumber(from) } : {}),
    ...(isDay(to) ? { to: toDayNumber(to) } : {}),
    whole: reading.rowsRead === reading.rowsInPage && total <= reading.rowsRead,
    patients,
  };
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
