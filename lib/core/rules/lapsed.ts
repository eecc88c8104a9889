import type { Compiled } from '../cutoffs.ts';
import { monthsSince } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord } from '../patient.ts';
import { dateWord, evidence, type Rule, visitMoney } from './rule.ts';

/** Last visit at least `lapsedAfterMonths` ago and nothing booked: the lifecycle state, told with its months. */
export const lapsed: Rule = {
  kind: 'lapsed',
  holds: (_record, _c, life) => life.state === 'lapsed',
  explain: (record, c, life) => sinceVisit('lapsed', record, c, life),
};

/** The flag of a long absence; `gone` is told the same way. Months count from the latest day the visit may have been. */
export function sinceVisit(kind: 'lapsed' | 'gone', record: PatientRecord, c: Compiled, life: Life): Flag {
  const visit = life.visit ?? { from: c.today, to: c.today };
  const months = monthsSince(visit.to, c);
  const { lapsedAfterMonths, goneAfterMonths } = c.policy;
  const ago = { count: months, unit: 'month' as const };
  return {
    kind,
    band: kind === 'gone' ? `${goneAfterMonths}+` : `${lapsedAfterMonths}-${goneAfterMonths}`,
    reason: { id: `reason_${kind}`, params: [dateWord(visit), ago] },
    label: { id: `badge_${kind}`, params: [{ ...ago, short: true }] },
    money: visitMoney(c),
    evidence: evidence(record, record.lastVisit?.source),
    strength: life.strength,
    numbers: { sinceVisitMonths: months },
  };
}
