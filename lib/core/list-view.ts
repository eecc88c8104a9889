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
  /** Something else than its range limits it (one kind, one provider): who is missing may stand behind that. */
  narrowed?: boolean;
  patients: ReadonlySet<string>;
};

/** The rows a list's screen shows: all of them, told at once or bit by bit. `patient` null = a row of nobody known. */
export type ListRows = { pms: string; seenAt: string; patients: readonly (string | null)[] };

/** One list as far as it was read: its pages, each as the patient ids it showed. Plain data, to be stored. */
export type ListPages = Omit<ListView, 'patients' | 'whole'> & { pages: string[][]; total: number };

/**
 * A reading as one page of a list; null where it is no recall list, was not read with certainty, isn't told in full, or shows
 * rows whose patient isn't known (one of them may be anybody). `zone` = the practice's.
 */
export function listPageOf(reading: Omit<Reading, 'sightings'>, rows: ListRows, zone: string): ListPages | null {
  if (reading.kind !== 'recall_list' || reading.health.state !== 'reading') return null;
  const { adapter, screen, rowsInPage, rowsRead } = reading;
  if (adapter === null || screen === null || rows.patients.length === 0) return null;
  if (rows.patients.length < rowsRead) return null;
  const patients = rows.patients.flatMap((it) => it ?? []);
  if (patients.length < rows.patients.length) return null;
  const { from, to } = reading.range ?? {};
  return {
    pms: rows.pms,
    adapter,
    screen,
    day: toDayNumber(localMoment(rows.seenAt, zone).on),
    seenAt: rows.seenAt,
    ...(isDay(from) ? { from: toDayNumber(from) } : {}),
    ...(isDay(to) ? { to: toDayNumber(to) } : {}),
    ...(reading.filters ? { narrowed: true } : {}),
    pages: [[...new Set(patients)]],
    total: Math.max(reading.total ?? rowsInPage, rowsInPage),
  };
}

/**
 * A page joined to what was read of the same list that day. A page that shares a patient with an earlier one takes its
 * place: the list has moved on, and pages of two states of it don't add up to the whole of either.
 */
export function joinPage(before: ListPages | undefined, page: ListPages): ListPages {
  if (!before || before.day !== page.day) return page;
  const shown = new Set(page.pages.flat());
  return { ...page, pages: [...before.pages.filter((it) => !it.some((id) => shown.has(id))), ...page.pages] };
}

/** The list as the rules want it. */
export function viewOf({ pages, total, ...list }: ListPages): ListView {
  const patients = new Set(pages.flat());
  return { ...list, whole: list.narrowed !== true && patients.size >= total, patients };
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
