import { dayInZone, fromDayNumber, toDayNumber } from '../day.ts';
import type { GateReason } from './decision.ts';
import type { GateInput } from './input.ts';

/**
 * Item 7: at most so many a day and so many in any seven days, over all sequences and desks, the PMS's own reminders
 * included. Days are the recipient's calendar days.
 *
 * @returns the reason and the first day (`YYYY-MM-DD`) on which both caps have room again, or null.
 */
export function checkCaps(input: GateInput, today: string): { reason: GateReason; freeOn: string } | null {
  const days = [...input.contactedAt.map((at) => dayInZone(at, input.zone)), ...input.remindedOn].map(toDayNumber);
  const reason = cappedOn(days, toDayNumber(today), input);
  if (reason === null) return null;
  let day = toDayNumber(today) + 1;
  while (cappedOn(days, day, input) !== null) day += 1;
  return { reason, freeOn: fromDayNumber(day) };
}

function cappedOn(days: number[], day: number, { capPerDay, capPerWeek }: GateInput): GateReason | null {
  if (days.filter((d) => d === day).length >= capPerDay) return 'capped_day';
  // A reminder dated ahead (the PMS sends it tomorrow) is in nobody's past week yet.
  if (days.filter((d) => d > day - 7 && d <= day).length >= capPerWeek) return 'capped_week';
  return null;
}
