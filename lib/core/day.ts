import type { DateValue } from './fact.ts';
import type { DayRange } from './patient.ts';

const DAY_MS = 86_400_000;

/** Whole days since 1970-01-01 of an ISO date `YYYY-MM-DD` (no zone involved). */
export function toDayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / DAY_MS);
}

/** The ISO date of a day number. */
export function fromDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The days a read date may mean: one day, or the whole month when only the month is known. */
export function toDayRange(value: DateValue): DayRange {
  if (value.precision !== 'month') {
    const day = toDayNumber(value.on);
    return { from: day, to: day };
  }
  const from = toDayNumber(`${value.on}-01`);
  const [year = 0, month = 1] = value.on.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1));
  return { from, to: Math.round(next.getTime() / DAY_MS) - 1 };
}

// Making a formatter costs a hundred times more than using it, and a merge asks for one per sighting.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...date,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
}

/** Calendar day `YYYY-MM-DD` and clock `HH:MM`, in `zone` (IANA), of an instant given as ISO text. */
export function localMoment(instant: string, zone: string): { on: string; clock: string } {
  const at: Record<string, string> = {};
  for (const { type, value } of clockOf(zone).formatToParts(new Date(instant))) at[type] = value;
  return { on: `${at.year}-${at.month}-${at.day}`, clock: `${at.hour}:${at.minute}` };
}

/** The calendar day, in `zone` (IANA), of an instant given as ISO text. */
export function dayInZone(instant: string, zone: string): string {
  return localMoment(instant, zone).on;
}
