import { noMoney, type Rule } from './rule.ts';

/**
 * Registered within the last 30 days. Off until turned on. Rests on a "patient since" a screen showed; somebody first seen
 * here lately may have come for years. A month counts from its first day, so nobody is new for longer than they are.
 */
export const newPatient: Rule = {
  kind: 'new_patient',
  holds(record, c) {
    const since = record.registered?.value;
    return (
      Boolean(since) &&
      (since?.from ?? 0) >= c.newFrom &&
      (since?.to ?? 0) <= c.today &&
      record.deceased?.value !== true
    );
  },
  explain(record, c, life) {
    const day = record.registered?.value?.from ?? c.today;
    return {
      kind: 'new_patient',
      reason: { id: 'reason_new_patient', params: [{ day }] },
      label: { id: 'badge_new_patient', params: [] },
      money: noMoney(c),
      evidence: record.registered ? [record.registered.source] : [],
      strength: life.strength,
      numbers: { sinceRegisteredDays: c.today - day },
    };
  },
};
