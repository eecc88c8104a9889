import type { Compiled } from '../cutoffs.ts';
import type { Flag, Sentence } from '../flag.ts';
import { type Life, medianInterval, recentMisses } from '../lifecycle.ts';
import type { PatientRecord, Recare, Source } from '../patient.ts';
import { dateWord, evidence, type Rule, visitMoney } from './rule.ts';

/** Still with the practice, nothing booked, and one sign of drifting away. An overdue recare has a flag of its own. */
export const atRisk: Rule = {
  kind: 'at_risk',
  holds: (_record, _c, life) => life.state === 'at_risk' && life.sign !== 'due_passed',
  explain,
};

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const { reason, label, numbers, sources } = signs[life.sign as 'misses' | 'due_soon' | 'rhythm'](record, c, life);
  return {
    kind: 'at_risk',
    band: life.sign ?? undefined,
    reason,
    label,
    money: visitMoney(c),
    evidence: evidence(record, ...sources),
    strength: life.strength,
    numbers,
  };
}

type Told = { reason: Sentence; label: Sentence; numbers: Record<string, number>; sources: (Source | undefined)[] };
type Sign = (record: PatientRecord, c: Compiled, life: Life) => Told;

const signs: Record<'misses' | 'due_soon' | 'rhythm', Sign> = {
  misses(record, c, life) {
    const misses = recentMisses(record, c, life.visit);
    const fallen = record.appointments.filter((a) => a.status === 'no_show' || a.status === 'cancelled').slice(-misses);
    return {
      reason: { id: 'reason_at_risk_misses', params: [misses] },
      label: { id: 'badge_at_risk_misses', params: [misses] },
      numbers: { misses },
      sources: fallen.map((a) => a.source),
    };
  },
  due_soon(_record, c, life) {
    const { due, source } = life.recare as Recare;
    const byMonth = due.from !== due.to;
    const params = [dateWord(due)];
    return {
      reason: { id: byMonth ? 'reason_at_risk_due_month' : 'reason_at_risk_due', params },
      label: byMonth
        ? { id: 'badge_at_risk_due_month', params }
        : { id: 'badge_at_risk_due', params: [{ day: due.to, short: true }] },
      numbers: { dueInDays: due.to - c.today },
      sources: [source],
    };
  },
  rhythm(record, c, life) {
    const sinceVisitDays = c.today - (life.visit?.to ?? c.today);
    const usualDays = Math.round(medianInterval(record, life.visit) ?? 0);
    const days = (count: number) => ({ count, unit: 'day' as const });
    return {
      reason: { id: 'reason_at_risk_rhythm', params: [days(usualDays), days(sinceVisitDays)] },
      label: { id: 'badge_at_risk_rhythm', params: [] },
      numbers: { sinceVisitDays, usualDays },
      sources: [
        record.lastVisit?.source,
        ...record.appointments.filter((a) => a.status === 'completed').map((a) => a.source),
      ],
    };
  },
};
