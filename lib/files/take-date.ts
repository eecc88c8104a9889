import { fromDayNumber, localMoment } from '#lib/core/day.ts';
import type { DateValue } from '#lib/core/fact.ts';
import type { DateOrder } from '#lib/core/import-mapping.ts';
import { inOrder, isReal, readDateText } from './date-text.ts';

export type TakenDate = { ok: true; value: DateValue } | { ok: false; why: 'none' | 'unread' | 'order' };

export interface Around {
  order: DateOrder | null;
  zone: string;
  thisYear: number;
  past: boolean;
  /** True for the cells of a workbook. */
  serial?: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * One cell as a date. `zone`: the practice's, for instants that name their own. `past`: a birth date, whose two-digit
 * year never lies ahead of `thisYear`. `why: 'order'` = two numbers that nobody said the order of.
 */
export function takeDate(text: string, { order, zone, thisYear, past, serial }: Around): TakenDate {
  // A sheet's own number for a day (45,982 = 21 November 2025), where its cell was never formatted as a date.
  if (serial && /^[2-6]\d{4}$/.test(text))
    return { ok: true, value: { on: fromDayNumber(Number(text) - 25_569), precision: 'day' } };
  const it = readDateText(text);
  if (it.kind === 'none') return { ok: false, why: 'none' };
  if (it.kind === 'unread') return { ok: false, why: 'unread' };
  if (it.kind === 'date') {
    if (it.zoned) return zoned(it.zoned, zone);
    const year = it.short ? century(it.year, thisYear, past) : it.year;
    if (year < 1850) return { ok: false, why: 'unread' };
    return { ok: true, value: dateOf(year, it.month, it.day, it.time, it.short) };
  }
  const year = it.short ? century(it.year, thisYear, past) : it.year;
  const same = it.first === it.second;
  if (!order && !same) return { ok: false, why: 'order' };
  const { day, month } = inOrder(it.first, it.second, order ?? 'dmy');
  if (!isReal(year, month, day) || year < 1850) return { ok: false, why: 'unread' };
  return { ok: true, value: dateOf(year, month, day, it.time, it.short) };
}

/** '26 is this century unless that lies well ahead; a birth never does. */
function century(short: number, thisYear: number, past: boolean): number {
  const year = Math.floor(thisYear / 100) * 100 + short;
  return year > thisYear + (past ? 0 : 10) ? year - 100 : year;
}

function dateOf(year: number, month: number, day: number | null, time: string | null, inferred: boolean): DateValue {
  const on = `${String(year).padStart(4, '0')}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  const more = inferred ? { inferred: true } : {};
  if (day === null) return { on, precision: 'month', ...more };
  // Midnight is how systems write a day without a time.
  return time && time !== '00:00' ? { on, precision: 'minute', time, ...more } : { on, precision: 'day', ...more };
}

function zoned(text: string, zone: string): TakenDate {
  const instant = Date.parse(
    text
      .replace(/\s*(UTC|GMT)$/i, 'Z')
      .replace(' ', 'T')
      .replace(/\s/g, ''),
  );
  if (Number.isNaN(instant)) return { ok: false, why: 'unread' };
  const { on, clock } = localMoment(new Date(instant).toISOString(), zone);
  return { ok: true, value: { on, precision: 'minute', time: clock } };
}
