import type { Compiled } from '../cutoffs.ts';
import type { PatientRecord } from '../patient.ts';
import type { Rule } from './rule.ts';

/**
 * More is owed than the practice's floor. Off until the practice turns it on. It isn't about a visit, so a booking doesn't
 * silence it; a sum in another currency than the practice's can't be held against the floor.
 */
export const balance: Rule = {
  kind: 'balance',
  holds: (record, c) => owed(record, c) > (c.policy.balanceFloor ?? 0),
  explain(record, c, life) {
    const { currency } = c.policy.practice;
    const amount = owed(record, c);
    return {
      kind: 'balance',
      reason: { id: 'reason_balance', params: [{ money: amount, currency }] },
      label: { id: 'badge_balance', params: [{ money: amount, currency }] },
      money: { low: amount, high: amount, currency },
      evidence: record.balance ? [record.balance.source] : [],
      strength: life.strength,
      numbers: { balance: amount },
    };
  },
};

function owed(record: PatientRecord, c: Compiled): number {
  const amount = record.balance?.value ?? 0;
  const named = record.balanceCurrency;
  const stillNamed = named?.value && named.source.seenAt === record.balance?.source.seenAt;
  return stillNamed && named.value !== c.policy.practice.currency ? 0 : amount;
}
