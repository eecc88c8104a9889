/**
 * Calendar arithmetic on `YYYY-MM-DD` texts, no zone and no clock: the practice's diary is made of days, and a day
 * must not move because the machine stands elsewhere.
 */
const DAY_MS = 86_400_000;

const at = (on: string) => new Date(`${on}T00:00:00Z`);

export function addDays(on: string, days: number): string {
  return new Date(at(on).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar months; the 31st of a month that has no 31st becomes its last day. */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const lastOfTarget = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const target = new Date(
    Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), Math.min(day, lastOfTarget.getUTCDate())),
  );
  return target.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS);
}

/** Monday of the week `on` lies in. */
export function mondayOf(on: string): string {
  return addDays(on, -((at(on).getUTCDay() + 6) % 7));
}

export function ageOn(birthOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return today.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** `09/11/2026`, or `Nov 2026` when only the month is known: the way the practice's screens print dates. */
export function printDate(on: string): string {
  if (on.length === 7) {
    const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(at(`${on}-01`));
    return `${month.slice(0, 3)} ${on.slice(0, 4)}`;
  }
  return `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}

/** `Friday 20 November 2026`. */
export function printLongDate(on: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(at(on))
    .replace(',', '');
}

/** `Fri 20`: the head of a calendar column. */
export function printWeekday(on: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(at(on));
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = at(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** The day it is in `zone` (IANA) at the instant `now`. */
export function dayIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );
}

/** The clock (`HH:mm`) of a moment where the practice stands. */
export function clockIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now);
}
