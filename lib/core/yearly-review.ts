import { monthsLater } from './cutoffs.ts';

/** What a person looks at once a year; ids of `_locales` (`review_item_<id>`), in the order of the list. */
export const REVIEW_ITEMS = [
  'consent',
  'opt_outs',
  'wording',
  'channels',
  'retention',
  'devices',
  'agreement',
  'complaints',
] as const;

/**
 * By which day the next review should be done: twelve months after the last one, and where there was none twelve months
 * after the first day anything was read. Day numbers; null = nothing was ever read.
 */
export function reviewDueDay(lastDay: number | null, firstDay: number | null): number | null {
  const from = lastDay ?? firstDay;
  return from === null ? null : monthsLater(from, 12);
}
