import { type Compiled, monthOf } from '../cutoffs.ts';
import { dayInZone, toDayNumber } from '../day.ts';
import type { Flag, WordParam } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { DayRange, PatientRecord, Source } from '../patient.ts';
import type { FlagKind } from '../policy.ts';

/**
 * One rule = one kind of flag = one file. `holds` decides on integers alone, so that 100,000 records can be counted in
 * passing; `explain` says why, and is only asked where `holds` said yes.
 */
export type Rule = {
  kind: FlagKind;
  holds(record: PatientRecord, c: Compiled, life: Life): boolean;
  explain(record: PatientRecord, c: Compiled, life: Life): Flag;
};

/** The rule's flag on this record today, or null. */
export function judge(rule: Rule, record: PatientRecord, c: Compiled, life: Life): Flag | null {
  return rule.holds(record, c, life) ? rule.explain(record, c, life) : null;
}

/** What one returned visit is worth to the practice. */
export function visitMoney(c: Compiled): Flag['money'] {
  return { ...c.policy.valuePerVisit, currency: c.policy.practice.currency };
}

/** A word that asks for no visit has none at stake. */
export function noMoney(c: Compiled): Flag['money'] {
  return { low: 0, high: 0, currency: c.policy.practice.currency };
}

/**
 * Whether `day` is the day of an instant (ISO), in the practice's zone, or a later one. The zone is asked only where it could
 * matter: every zone's day is the UTC day, the one before or the one after.
 */
export function isSince(day: number, at: string, c: Compiled): boolean {
  const utc = Math.floor(Date.parse(at) / 86_400_000);
  return Math.abs(day - utc) > 1 ? day > utc : day >= dayAt(at, c);
}

/** The day of an instant (ISO) in the practice's zone. */
export const dayAt = (at: string, c: Compiled): number => toDayNumber(dayInZone(at, c.policy.practice.zone));

/** A title short enough for a badge. */
export const shorten = (title: string): string => (title.length <= 24 ? title : `${[...title].slice(0, 23).join('')}…`);

/** The sources a flag rests on, the evidence of "nothing booked" last; those nobody saw are left out. */
export function evidence(record: PatientRecord, ...sources: (Source | undefined)[]): Source[] {
  return [...sources, record.nothingBooked?.source].filter((s) => s !== undefined);
}

/** A date as it may be told: a day, or its month when no more than that is known. */
export function dateWord({ from, to }: DayRange): WordParam {
  return from === to ? { day: to } : { month: monthOf(from) };
}

/** The name of the band `value` falls in; `from` are ascending lower bounds, the last one is open: `6-9`, `12+`. */
export function bandOf(value: number, from: readonly number[]): string | undefined {
  let at = -1;
  while (at + 1 < from.length && value >= (from[at + 1] ?? Number.POSITIVE_INFINITY)) at++;
  if (at < 0) return undefined;
  const next = from[at + 1];
  return next === undefined ? `${from[at]}+` : `${from[at]}-${next}`;
}
