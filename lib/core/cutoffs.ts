import { tz } from '@date-fns/tz';
import { addMonths } from 'date-fns';
import { defaultBands } from './bands.ts';
import { fromDayNumber, toDayNumber } from './day.ts';
import type { ListView } from './list-view.ts';
import { type BandSet, type FlagKind, flagKind, OFF_AT_FIRST, type Policy } from './policy.ts';
import type { Vocabulary } from './procedure/procedure.ts';
import { type RecareReading, recareReader } from './procedure/recare-type.ts';
import { vocabularyOf } from './procedure/vocabulary.ts';

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
  /** An exam on or before it is overdue. */
  examUntil: number;
  /** A consultation, a quote, the last visit of a course on or before it has had its days of grace. */
  consultationUntil: number;
  quoteUntil: number;
  courseUntil: number;
  /** A benefit year that ends from today up to it is about to. */
  benefitsUntil: number;
  /** A visit on a day from the first to the second is due a word after it. */
  postVisitFrom: number;
  postVisitTo: number;
  /** Registered on or after it: new here. */
  newFrom: number;
  /** A recare due on or before it is overdue for long. */
  fellOffUntil: number;
  bands: Record<BandSet, readonly number[]>;
  on: ReadonlySet<FlagKind>;
  procedures: Vocabulary;
  /** Which recare a visit of this type belongs to; every text is looked up once. */
  recareOf: (text: string) => RecareReading;
  seen: SeenElsewhere;
};

/** What a judgement may rest on besides the record: the PMS's own lists as read, and the instant (ISO) for what is urgent. */
export type SeenElsewhere = { lists: readonly ListView[]; now: string | null };

/** Days on which a word after a visit still suits it: the day itself and the six after. */
const POST_VISIT_WINDOW_DAYS = 6;

/** Works out all cut-offs of `policy` for `today` (day number in the practice's zone). `seen`: see `SeenElsewhere`. */
export function compile(policy: Policy, today: number, seen: Partial<SeenElsewhere> = {}): Compiled {
  const procedures = vocabularyOf(policy.procedures, policy.preset === 'dental');
  const off = new Set(policy.offKinds ?? OFF_AT_FIRST);
  const { consultationGraceDays = 3, quoteGraceDays = 5, courseGraceDays = 14, postVisitDays = 7 } = policy;
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
    examUntil: dayMonthsAgo(today, policy.examAfterMonths ?? 12),
    consultationUntil: today - consultationGraceDays - 1,
    quoteUntil: today - quoteGraceDays - 1,
    courseUntil: today - courseGraceDays - 1,
    benefitsUntil: today + (policy.benefitLeadDays ?? 90),
    postVisitFrom: today - postVisitDays - POST_VISIT_WINDOW_DAYS,
    postVisitTo: today - postVisitDays,
    newFrom: today - (policy.newPatientDays ?? 30),
    fellOffUntil: dayMonthsAgo(today, policy.fellOffAfterMonths ?? 6),
    bands: { ...defaultBands, ...policy.bands },
    on: new Set(flagKind.options.filter((kind) => !off.has(kind))),
    procedures,
    recareOf: recareReader(policy.recareTypes, procedures),
    seen: { lists: seen.lists ?? [], now: seen.now ?? null },
  };
}

// The table depends on the day alone and takes 10 ms; the background compiles anew with every message it answers.
const tables = new Map<number, Int32Array>();

function monthsBefore(today: number): Int32Array {
  const known = tables.get(today);
  if (known) return known;
  const table = Int32Array.from({ length: MONTHS_KEPT + 1 }, (_, n) => dayMonthsAgo(today, n));
  // A crossing is judged by an earlier day too, patient by patient of one list.
  if (tables.size > 7) tables.clear();
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
