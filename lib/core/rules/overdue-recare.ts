import { type Compiled, monthsSince } from '../cutoffs.ts';
import type { Flag, Sentence, WordParam } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord, Recare } from '../patient.ts';
import { bandOf, dateWord, evidence, type Rule, visitMoney } from './rule.ts';

/** A recare's due date has passed and nothing is booked. "Due in November" has passed when November is over. */
export const overdueRecare: Rule = {
  kind: 'overdue_recare',
  holds(_record, c, life) {
    return life.recare !== undefined && life.recare.due.to < c.today;
  },
  explain,
};

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const recare = life.recare as Recare;
  const pastDueMonths = monthsSince(recare.due.to, c);
  const sinceVisitMonths = life.visit && monthsSince(life.visit.to, c);
  const late = lateness(c.today - recare.due.to, pastDueMonths);
  // Past the longest band's start but outside the practice's set (a 3-month recare, 5 months since the visit): no band.
  const band =
    c.policy.overdueBands === 'past_due'
      ? bandOf(pastDueMonths, c.bands.past_due)
      : sinceVisitMonths === undefined
        ? undefined
        : bandOf(sinceVisitMonths, c.bands.since_visit);
  return {
    kind: 'overdue_recare',
    ...(band ? { band } : {}),
    ...(recare.type ? { recareType: recare.type } : {}),
    reason: why(recare, late),
    label: { id: 'badge_overdue_recare', params: [{ ...late, short: true }] },
    money: visitMoney(c),
    evidence: evidence(record, recare.source, life.visit && record.lastVisit?.source),
    strength: life.strength,
    numbers: {
      pastDueMonths,
      pastDueDays: c.today - recare.due.to,
      ...(sinceVisitMonths === undefined ? {} : { sinceVisitMonths }),
    },
  };
}

type Count = Extract<WordParam, { count: number }>;

const lateness = (days: number, months: number): Count =>
  months > 0 ? { count: months, unit: 'month' } : { count: days, unit: 'day' };

/** The type is named or not, the due date is a day or a month; or no list showed one and the practice's interval did. */
function why(recare: Recare, late: Count): Sentence {
  if (recare.derivedFrom !== undefined)
    return { id: 'reason_overdue_interval', params: [recare.type, { day: recare.derivedFrom }, late] };
  const byMonth = recare.due.from !== recare.due.to;
  const due = dateWord(recare.due);
  const id = `reason_overdue_${recare.type ? 'recare' : 'recall'}${byMonth ? '_month' : ''}`;
  return { id, params: recare.type ? [recare.type, due, late] : [due, late] };
}
