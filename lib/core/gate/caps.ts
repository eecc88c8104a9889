import { fromDayNumber, toDayNumber } from '../day.ts';
import { checksFor } from '../jurisdiction/rule.ts';
import type { GateReason } from './decision.ts';
import type { GateInput } from './input.ts';

/**
 * Items 7 and 8: at most so many a day and so many in any seven days, over all sequences and desks, the PMS's own
 * reminders included. A jurisdiction's own cap only ever narrows the practice's. `contacts` and `today` are the
 * recipient's calendar days (`YYYY-MM-DD`).
 *
 * @returns the reason and the first day (`YYYY-MM-DD`) on which both caps have room again, or null.
 */
export function checkCaps(
  input: GateInput,
  contacts: readonly string[],
  today: string,
): { reason: GateReason; freeOn: string } | null {
  const days = contacts.map(toDayNumber);
  const { country, region, purpose } = input;
  const legal = checksFor('cap', { country, region, purpose, on: today }).map((rule) => rule.perDay);
  const caps = { capPerDay: Math.min(input.capPerDay, ...legal), capPerWeek: input.capPerWeek };
  const reason = cappedOn(days, toDayNumber(today), caps);
  if (reason === null) return null;
  let day = toDayNumber(today) + 1;
  while (cappedOn(days, day, caps) !== null) day += 1;
  return { reason, freeOn: fromDayNumber(day) };
}

type Caps = Pick<GateInput, 'capPerDay' | 'capPerWeek'>;

function cappedOn(days: number[], day: number, { capPerDay, capPerWeek }: Caps): GateReason | null {
  if (days.filter((d) => d === day).length >= capPerDay) return 'capped_day';
  // A reminder dated ahead (the PMS sends it tomorrow) is in nobody's past week yet.
  if (days.filter((d) => d > day - 7 && d <= day).length >= capPerWeek) return 'capped_week';
  return null;
}
