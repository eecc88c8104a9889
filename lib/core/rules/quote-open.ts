import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord, Plan } from '../patient.ts';
import { dateWord, evidence, type Rule } from './rule.ts';
import { byPromise, planMoney } from './unscheduled-treatment.ts';

/** A quote was sent, it is still only proposed, and five days went by. A plan nobody saw being sent is no quote. */
export const quoteOpen: Rule = {
  kind: 'quote_open',
  holds(record, c, life) {
    if (record.plans.length === 0 || life.booking !== null || life.strength === 'none') return false;
    return record.plans.some((plan) => isOpen(plan, c, life));
  },
  explain,
};

function isOpen(plan: Plan, c: Compiled, life: Life): boolean {
  if (plan.status !== 'proposed' || plan.sent === undefined || plan.sent.to > c.quoteUntil) return false;
  if (plan.booked === true || (plan.done ?? 0) > 0) return false;
  // Who came since had the chance to answer at the desk.
  return life.visit === undefined || life.visit.to <= plan.sent.from;
}

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const open = record.plans.filter((plan) => isOpen(plan, c, life)).sort(byPromise);
  const plan = open[0] as Plan;
  const sent = plan.sent ?? { from: c.today, to: c.today };
  const ageDays = c.today - sent.to;
  return {
    kind: 'quote_open',
    reason: plan.title
      ? { id: 'reason_quote_open', params: [plan.title, dateWord(sent)] }
      : { id: 'reason_quote_open_untitled', params: [dateWord(sent)] },
    label: { id: 'badge_quote_open', params: [{ count: ageDays, unit: 'day', short: true }] },
    money: planMoney(plan, c),
    evidence: evidence(record, plan.source),
    strength: life.strength,
    numbers: { ageDays, quotes: open.length },
  };
}
