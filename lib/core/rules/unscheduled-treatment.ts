import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord, Plan } from '../patient.ts';
import { bandOf, dateWord, evidence, isSince, type Rule, shorten, visitMoney } from './rule.ts';

/**
 * A proposed or accepted plan, older than its days of grace, not begun, with no appointment. Any booking silences it: no
 * screen read so far says what a booking is for. A plan without a date has no age and raises nothing.
 */
export const unscheduledTreatment: Rule = {
  kind: 'unscheduled_treatment',
  holds(record, c, life) {
    if (record.plans.length === 0 || life.booking !== null || life.strength === 'none') return false;
    return record.plans.some((plan) => isWaiting(plan, record, c, life));
  },
  explain,
};

function isWaiting(plan: Plan, record: PatientRecord, c: Compiled, life: Life): boolean {
  return plan.on !== undefined && plan.on.to <= c.planUntil && isUntouched(plan, record, c, life);
}

/** Proposed or accepted, not begun, no appointment for it; as far as anybody has seen. */
export function isUntouched(plan: Plan, record: PatientRecord, c: Compiled, life: Life): boolean {
  if (plan.status !== 'proposed' && plan.status !== 'accepted') return false;
  if (plan.booked === true || (plan.done ?? 0) > 0) return false;
  // A visit on or after the day the plan was seen may have been its beginning.
  if (life.visit !== undefined && isSince(life.visit.from, plan.source.seenAt, c)) return false;
  return !isToldBetter(plan, record.plans);
}

/** A plan known by its title only yields to the one whose id is known; one without either yields to any other. */
function isToldBetter(plan: Plan, plans: Plan[]): boolean {
  if (plan.key === 'unnamed') return plans.length > 1;
  return plan.key.startsWith('title:') && plans.some((p) => p.key.startsWith('id:') && p.title === plan.title);
}

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const waiting = record.plans.filter((plan) => isWaiting(plan, record, c, life));
  const plan = waiting.sort(byPromise)[0] as Plan;
  const ageDays = c.today - (plan.on?.to ?? c.today);
  const agreed = plan.status === 'accepted' ? 'accepted' : 'proposed';
  const on = dateWord(plan.on ?? { from: c.today, to: c.today });
  return {
    kind: 'unscheduled_treatment',
    band: bandOf(ageDays, c.bands.treatment_age),
    reason: plan.title
      ? { id: `reason_unscheduled_${agreed}`, params: [plan.title, on] }
      : { id: `reason_unscheduled_${agreed}_untitled`, params: [on] },
    label: plan.title
      ? { id: 'badge_unscheduled_treatment', params: [shorten(plan.title)] }
      : { id: 'badge_unscheduled_untitled', params: [] },
    money: planMoney(plan, c),
    evidence: evidence(record, plan.source),
    strength: life.strength,
    numbers: { ageDays, plans: waiting.length },
  };
}

/** Accepted before proposed, then the dearer, then the older. */
export function byPromise(a: Plan, b: Plan): number {
  if (a.status !== b.status) return a.status === 'accepted' ? -1 : 1;
  return (b.value ?? 0) - (a.value ?? 0) || (a.on?.to ?? 0) - (b.on?.to ?? 0) || (a.key < b.key ? -1 : 1);
}

/** The plan's own price where it is in the practice's currency (or names none); sums in two currencies don't compare. */
export function planMoney(plan: Plan, c: Compiled): Flag['money'] {
  const { currency } = c.policy.practice;
  if (plan.value === undefined || plan.value < 0 || (plan.currency ?? currency) !== currency) return visitMoney(c);
  return { low: plan.value, high: plan.value, currency };
}
