import { tz } from '@date-fns/tz';
import { addMonths } from 'date-fns';
import { fromDayNumber, toDayNumber } from './day.ts';
import type { Policy } from './policy.ts';

/** Months counted exactly; whoever was away longer is told as "20 years", which no rule tells apart. */
const MONTHS_KEPT = 240;
/** Two missed or cancelled appointments within this many days are a sign of drifting away (glossary: at risk). */
const MISSES_WITHIN_DAYS = 180;

/** A policy on one day: every cut-off worked out once, so that judging a record only compares integers. */
export type Compiled = {
  policy: Policy;
  /** Day number of today in the practice's zone. */
  today: number;
  /** `monthsAgo[n]`: the newest day that is at least `n` calendar months ago. */
  monthsAgo: Int32Array;
  /** A last visit on or before it is lapsed, or gone. */
  lapsedUntil: number;
  goneUntil: number;
  /** A recare due up to it is due soon. */
  dueSoonUntil: number;
  missesFrom: number;
  /** A plan dated on or before it is past its days of grace. */
  planUntil: number;
  /** Evidence seen on or after it is fresh. */
  freshFrom: number;
  /** Born after it: a minor. */
  minorAfter: number;
};

/** Works out all cut-offs of `policy` for `today` (day number in the practice's zone). */
export function compile(policy: Policy, today: number): Compiled {
  return {
    policy,
    today,
    monthsAgo: monthsBefore(today),
    lapsedUntil: dayMonthsAgo(today, policy.lapsedAfterMonths),
    goneUntil: dayMonthsAgo(today, policy.goneAfterMonths),
    dueSoonUntil: today + policy.atRiskLeadDays,
    missesFrom: today - MISSES_WITHIN_DAYS,
    planUntil: today - policy.planGraceDays - 1,
    freshFrom: today - policy.freshnessDays,
    minorAfter: dayMonthsAgo(today, policy.minorUnderYears * 12),
  };
}

// The table depends on the day alone and takes 10 ms; the background compiles anew with every message it answers.
const tables = new Map<number, Int32Array>();

function monthsBefore(today: number): Int32Array {
  const known = tables.get(today);
  if (known) return known;
  const table = Int32Array.from({ length: MONTHS_KEPT + 1 }, (_, n) => dayMonthsAgo(today, n));
  tables.clear();
  tables.set(today, table);
  return table;
}

const UTC = tz('UTC');

/** The day `months` calendar months after `day`; the 31st falls back to a shorter month's last day. */
export function monthsLater(day: number, months: number): number {
  return toDayNumber(
    addMonths(new Date(day * 86_400_000), months, { in: UTC })
      .toISOString()
      .slice(0, 10),
  );
}

/**
 * The newest day that is at least `months` months before `today`. The rule runs forward ("31 August + 6 months is 28
 * February, so on 28 February it is six months"): subtracting months from today would miss the 29th to 31st.
 */
export function dayMonthsAgo(today: number, months: number): number {
  let day = monthsLater(today, -months);
  while (monthsLater(day + 1, months) <= today) day++;
  return day;
}

/** Whole calendar months from `day` to today; 0 for a day to come. */
export function monthsSince(day: number, c: Compiled): number {
  let low = 0;
  let high = MONTHS_KEPT;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (day <= (c.monthsAgo[middle] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `2026-11` of a day number. */
export const monthOf = (day: number): string => fromDayNumber(day).slice(0, 7);
