import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { HouseholdAround } from '../household/household.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord } from '../patient.ts';
import { evidence, type Rule, visitMoney } from './rule.ts';

/**
 * Two or more of a household are flagged, or one still comes and others have lapsed. Rests on households the PMS links or
 * staff confirmed; a booking of one's own doesn't hide the others, yet any booking silences flags, so it is told on theirs.
 */
export const household: Rule = {
  kind: 'household',
  holds(_record, _c, life) {
    const around = life.household;
    if (around === undefined || life.booking !== null || life.strength === 'none') return false;
    return (around.selfFlagged && around.othersFlagged > 0) || (around.selfActive && around.othersLapsed > 0);
  },
  explain(record: PatientRecord, c: Compiled, life: Life): Flag {
    const { selfFlagged, othersFlagged, othersLapsed } = life.household as HouseholdAround;
    const together = selfFlagged && othersFlagged > 0;
    const others = together ? othersFlagged : othersLapsed;
    return {
      kind: 'household',
      band: together ? 'flagged_together' : 'others_lapsed',
      reason: { id: `reason_household_${together ? 'together' : 'others'}`, params: [others] },
      label: { id: 'badge_household', params: [others] },
      money: visitMoney(c),
      evidence: evidence(record, record.familyId?.source ?? record.phones[0]?.source ?? record.address?.source),
      strength: life.strength,
      numbers: { others },
    };
  },
};
