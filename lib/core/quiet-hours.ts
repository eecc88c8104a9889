import { dayInZone, fromDayNumber, toDayNumber } from './day.ts';
import { checksFor } from './jurisdiction/rule.ts';
import { localInstant } from './local-instant.ts';
import type { Purpose, Step } from './sequence/sequence.ts';

/** What decides when a message may leave. Clock times are `HH:MM` in the recipient's zone. */
export interface SendingHours {
  zone: string;
  country: string;
  region?: string;
  purpose: Purpose;
  quietHours: { from: string; to: string };
  noSendWeekdays?: number[];
  noSendDates?: string[];
  /** Hours and weekdays of one step; they only narrow. */
  window?: Step['window'];
  /** Only the law's hours hold, not the practice's: somebody waits for an answer. */
  hot?: boolean;
}

const WHOLE_DAY = { from: '00:00', to: '24:00' };

/** More than a week of closed days in a row would be a mistake in the settings, a month certainly is. */
const LOOK_AHEAD_DAYS = 31;

/**
 * The first instant at or after `now` (ISO) at which a message may leave: `now` itself when it may leave at once, null
 * when the settings leave no window at all. Follows the zone's clock changes: a window opens when the wall clock says
 * so, on that day. With `notBefore`, earlier days (and that day, unless `included`) are passed over.
 */
export function nextOpening(
  hours: SendingHours,
  now: string,
  notBefore?: { day: string; included: boolean },
): string | null {
  const today = toDayNumber(dayInZone(now, hours.zone));
  const first = notBefore ? Math.max(today, toDayNumber(notBefore.day) + (notBefore.included ? 0 : 1)) : today;
  for (let day = first; day <= first + LOOK_AHEAD_DAYS; day += 1) {
    const open = windowOn(hours, day);
    if (!open) continue;
    const at = Date.parse(now);
    if (at < open.opens) return new Date(open.opens).toISOString();
    if (at < open.closes) return now;
  }
  return null;
}

/** The sending window of one day as instants, or null when nothing leaves on it. */
function windowOn(hours: SendingHours, day: number): { opens: number; closes: number } | null {
  const on = fromDayNumber(day);
  const weekday = new Date(day * 86_400_000).getUTCDay();
  const { country, region, purpose, hot, window: own } = hours;
  if (!hot && (hours.noSendWeekdays?.includes(weekday) || hours.noSendDates?.includes(on))) return null;
  if (own?.weekdays && !own.weekdays.includes(weekday)) return null;
  let { from, to } = hot ? WHOLE_DAY : hours.quietHours;
  if (own && own.from > from) from = own.from;
  if (own && own.to < to) to = own.to;
  for (const bound of checksFor('hours', { country, region, purpose, on })) {
    const allowed = bound.weekdays[weekday];
    if (!allowed) return null;
    if (allowed.from > from) from = allowed.from;
    if (allowed.to < to) to = allowed.to;
  }
  if (from >= to) return null;
  return { opens: localInstant(on, from, hours.zone).getTime(), closes: localInstant(on, to, hours.zone).getTime() };
}

/** Whether this is a zone the platform knows (IANA). */
export function isZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    // Remembers its formatter: the gate asks before every message.
    dayInZone('1970-01-01T00:00:00.000Z', zone);
    return true;
  } catch {
    return false;
  }
}

/** An instant as the recipient's day number and wall clock `HH:MM`. */
export function localClock(instant: string, zone: string): { day: number; time: string } {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { day: toDayNumber(dayInZone(instant, zone)), time: time.format(new Date(instant)) };
}
