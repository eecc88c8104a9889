import { fromDayNumber, toDayNumber } from '../day.ts';

/** On which days the practice works: weekdays (0 = Sunday) and the dates (`YYYY-MM-DD`) on which it is closed. */
export interface PracticeWeek {
  openWeekdays: readonly number[];
  closedDates: readonly string[];
}

/** Monday to Friday, nothing known of holidays. */
export const usualWeek: PracticeWeek = { openWeekdays: [1, 2, 3, 4, 5], closedDates: [] };

/** A year without one working day is a mistake in the settings; then every day counts. */
const LOOK_AHEAD_DAYS = 366;

/** The settings' own words, where they say anything. */
export function practiceWeek(settings: { openWeekdays?: number[]; closedDates?: string[] }): PracticeWeek {
  return {
    openWeekdays: settings.openWeekdays?.length ? settings.openWeekdays : usualWeek.openWeekdays,
    closedDates: settings.closedDates ?? [],
  };
}

/** Whether the practice works on this calendar day (`YYYY-MM-DD`). */
export function isWorkingDay(day: string, week: PracticeWeek): boolean {
  const weekday = new Date(toDayNumber(day) * 86_400_000).getUTCDay();
  return week.openWeekdays.includes(weekday) && !week.closedDates.includes(day);
}

/** The calendar day `amount` working days after `day`; `amount` 0 = that very day, working or not. */
export function addWorkingDays(day: string, amount: number, week: PracticeWeek): string {
  let at = toDayNumber(day);
  for (let left = amount, looked = 0; left > 0; looked += 1) {
    at += 1;
    if (isWorkingDay(fromDayNumber(at), week)) left -= 1;
    else if (looked > LOOK_AHEAD_DAYS) return fromDayNumber(toDayNumber(day) + amount);
  }
  return fromDayNumber(at);
}
