import { two } from './date-format.ts';
import { isWest } from './date-order.ts';

/** What a reading needs of the calendar, besides the moment itself. */
export interface ZoneDay {
  /** Today in the browser's zone, `YYYY-MM-DD`. */
  today: string;
  /** Whether the zone is west of Greenwich at any time of this year: a date parsed as UTC prints a day early there. */
  west: boolean;
}

/** For any zone by its IANA name; asks `Intl`, which takes 13 ms the first time in a page. */
export function dayInZone(instant: string, zone: string): ZoneDay {
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone };
  const today = new Intl.DateTimeFormat('en-CA', shape).format(new Date(instant));
  return { today, west: isWest(zone, Number(today.slice(0, 4))) };
}

/** For the zone this browser is in. */
export function dayHere(now: Date): ZoneDay {
  const year = now.getFullYear();
  return {
    today: `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    west: [0, 6].some((month) => new Date(Date.UTC(year, month, 15, 0, 30)).getDate() === 14),
  };
}

/** A zone by its IANA name and by how far it is from UTC over this year. */
export type NamedZone = { name: string; hours: string };

/** How far this browser is from UTC in each quarter of the year, in minutes. */
const hoursOf = (now: Date): string =>
  [0, 3, 6, 9].map((month) => new Date(now.getFullYear(), month, 1).getTimezoneOffset()).join(' ');

/** This browser's zone by its name; asks `Intl`, or what has come in its place. */
export function zoneHere(now: Date): NamedZone {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  const name = Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { name, hours: hoursOf(now) };
}

/** The same where somebody else has asked already: `told`, unless this page's clock goes otherwise (a browser may pretend). */
export const zoneAsTold = (told: NamedZone, now: Date): string =>
  told.hours === hoursOf(now) ? told.name : zoneHere(now).name;
