import type { Compiled } from '../cutoffs.ts';
import { monthsLater } from '../cutoffs.ts';
import { fromDayNumber, toDayRange } from '../day.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { DayRange, PatientRecord, Source } from '../patient.ts';
import { dateWord, evidence, type Rule, visitMoney } from './rule.ts';
import { byPromise, isUntouched, planMoney } from './unscheduled-treatment.ts';

/**
 * The benefit year is about to end while recare falls due in it or treatment waits. The date is the one a screen showed; else
 * the month the practice gave, for patients who are seen to be insured. Nothing left of the maximum: nothing expires.
 */
export const benefitsExpiring: Rule = {
  kind: 'benefits_expiring',
  holds(record, c, life) {
    if (life.booking !== null || life.strength === 'none') return false;
    const end = benefitEnd(record, c);
    if (end === undefined || end.on.from < c.today || end.on.to > c.benefitsUntil) return false;
    if ((record.benefitsLeft?.value ?? 1) <= 0) return false;
    if (record.plans.some((plan) => isUntouched(plan, record, c, life))) return true;
    const recare = life.recare;
    return recare !== undefined && recare.due.to <= end.on.from;
  },
  explain,
};

type BenefitEnd = { on: DayRange; source: Source | undefined };

/** The last day of the patient's benefit year, if it is known; a month's end is known by its month. */
function benefitEnd(record: PatientRecord, c: Compiled): BenefitEnd | undefined {
  const seen = record.benefitsEnd;
  // "Ends in December" ends with it: that is how benefit years are told by month.
  if (seen?.value) return { on: { from: seen.value.to, to: seen.value.to }, source: seen.source };
  if (seen?.value === null || !record.insurer?.value) return undefined;
  const month = c.policy.benefitYearEndMonth;
  if (month === undefined) return undefined;
  const end = lastDayOf(fromDayNumber(c.today).slice(0, 4), month);
  const next = end >= c.today ? end : monthsLater(end, 12);
  return { on: { from: next, to: next }, source: record.insurer.source };
}

function lastDayOf(year: string, month: number): number {
  return toDayRange({ on: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' }).to;
}

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const end = benefitEnd(record, c) as BenefitEnd;
  const plan = record.plans.filter((it) => isUntouched(it, record, c, life)).sort(byPromise)[0];
  const recare = life.recare;
  const leftDays = end.on.to - c.today;
  return {
    kind: 'benefits_expiring',
    reason: { id: `reason_benefits_${plan ? 'treatment' : 'recare'}`, params: [dateWord(end.on)] },
    label: { id: 'badge_benefits_expiring', params: [{ day: end.on.to, short: true }] },
    money: plan ? planMoney(plan, c) : visitMoney(c),
    evidence: evidence(record, end.source, plan?.source ?? recare?.source),
    strength: life.strength,
    numbers: { leftDays },
  };
}
