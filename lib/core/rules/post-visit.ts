import { noMoney, type Rule } from './rule.ts';

/**
 * A week after a visit, and for the six days that follow. Off until turned on. The day must be known: of a visit "in
 * November" nobody can say when its week is over. A booking doesn't silence it.
 */
export const postVisit: Rule = {
  kind: 'post_visit',
  holds: (record, c, { visit }) =>
    visit !== undefined &&
    visit.from === visit.to &&
    visit.to <= c.postVisitTo &&
    visit.to >= c.postVisitFrom &&
    record.deceased?.value !== true,
  explain(record, c, life) {
    const day = life.visit?.to ?? c.today;
    return {
      kind: 'post_visit',
      reason: { id: 'reason_post_visit', params: [{ day }] },
      label: { id: 'badge_post_visit', params: [{ day, short: true }] },
      money: noMoney(c),
      evidence: record.lastVisit ? [record.lastVisit.source] : [],
      strength: life.strength,
      numbers: { sinceVisitDays: c.today - day },
    };
  },
};
