import { TZDateMini } from '@date-fns/tz';

/** The moment of a calendar day (`YYYY-MM-DD`) and a clock (`HH:MM`, `24:00` = the day's end) in `zone` (IANA); it keeps that zone. */
export function localInstant(on: string, clock: string, zone: string): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new TZDateMini(year, month - 1, day, hour, minute, 0, 0, zone);
}
