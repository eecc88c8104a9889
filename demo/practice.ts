/** The invented practice that the demo plays: numbers from the ranges reserved for drama, an example.org address. */
export const practice = {
  name: 'Harbourlight Dental',
  town: 'Saltwick',
  country: 'GB',
  language: 'en',
  currency: 'GBP',
  phone: '020 7946 0123',
  bookingLink: 'https://harbourlight.example.org/book',
  /** What one returned check-up and hygiene visit is worth to this practice, low to high. */
  valuePerVisit: { low: 65, high: 140 },
} as const;

/** The practice's settings as a policy wants them, in the zone it is played in. */
export function practiceIn(zone: string) {
  const { name, country, language, currency, phone, bookingLink } = practice;
  return { name, country, zone, language, currency, phone, bookingLink };
}

/** One zone for about every hour of the globe, home first. */
const zones = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Noumea',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Noronha',
  'Atlantic/Cape_Verde',
];

const OPENS_AT = 10 * 60;
const ENDS_AT = 15 * 60;
const IDEAL = 12 * 60;

function minuteOfDay(zone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}

/**
 * A zone where it is between ten in the morning and three in the afternoon at `now`, so that quiet hours never stop a
 * tour or a test: home when it is day at home, else the one nearest to noon.
 */
export function daytimeZone(now: Date): string {
  const [home = 'Europe/London', ...others] = zones;
  const atHome = minuteOfDay(home, now);
  if (atHome >= OPENS_AT && atHome < ENDS_AT) return home;
  const distance = (zone: string) => Math.abs(minuteOfDay(zone, now) - IDEAL);
  return others.reduce((best, zone) => (distance(zone) < distance(best) ? zone : best));
}
