import { type Compiled, monthsLater } from '../cutoffs.ts';
import { fromDayNumber } from '../day.ts';
import type { PatientRecord } from '../patient.ts';
import { noMoney, type Rule } from './rule.ts';

/**
 * Today is the birthday; on 28 February also for those born on the 29th, in years without one. Off until turned on. A
 * booking doesn't silence it, a death seen on any screen does, and no age is told.
 */
export const birthday: Rule = {
  kind: 'birthday',
  holds(record, c) {
    const born = record.birthDay?.value ?? null;
    if (born === null || born >= c.today || record.deceased?.value === true) return false;
    // A year has 365 or 366 days: whoever is far from a whole number of years needs no calendar.
    const spare = (c.today - born) % 365.2425;
    return (spare < 3 || spare > 362) && isAnniversary(born, c);
  },
  explain: (record, c, life) => ({
    kind: 'birthday',
    reason: { id: 'reason_birthday', params: [] },
    label: { id: 'badge_birthday', params: [] },
    money: noMoney(c),
    evidence: birthSource(record),
    strength: life.strength,
    numbers: {},
  }),
};

const birthSource = (record: PatientRecord) => (record.birthDay ? [record.birthDay.source] : []);

function isAnniversary(born: number, c: Compiled): boolean {
  const years = Number(fromDayNumber(c.today).slice(0, 4)) - Number(fromDayNumber(born).slice(0, 4));
  return years > 0 && monthsLater(born, years * 12) === c.today;
}
