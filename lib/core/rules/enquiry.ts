import { TZDate } from '@date-fns/tz';
import type { Compiled } from '../cutoffs.ts';
import { fromDayNumber } from '../day.ts';
import type { Flag } from '../flag.ts';
import { evidence, type Rule, visitMoney } from './rule.ts';

const HOT_MINUTES = 60;

/**
 * Somebody asked to become a patient, and the row shows that nobody has it or nobody replied. Shown to be so: a screen that
 * has no such columns raises nothing. Like a missed appointment it may be told before anybody looked for bookings.
 */
export const enquiry: Rule = {
  kind: 'enquiry',
  holds(record, c, life) {
    const asked = record.enquiry?.value;
    if (!asked || asked.day > c.today || life.booking !== null) return false;
    if (life.visit !== undefined && life.visit.to >= asked.day) return false;
    const replied = record.enquiryReplied?.value ?? null;
    if (replied !== null && replied >= asked.day) return false;
    return record.enquiryAssignedTo?.value === null || record.enquiryReplied?.value === null || replied !== null;
  },
  explain(record, c, life): Flag {
    const { day, time } = record.enquiry?.value ?? { day: c.today };
    const minutes = minutesSince(day, time, c);
    const nobody = record.enquiryAssignedTo?.value === null;
    const hot = minutes !== null && minutes <= (c.policy.enquiryHotMinutes ?? HOT_MINUTES);
    return {
      kind: 'enquiry',
      band: hot ? 'hot' : 'open',
      reason: { id: `reason_enquiry_${nobody ? 'unassigned' : 'unanswered'}`, params: [{ day }] },
      label: hot ? { id: 'badge_enquiry_hot', params: [] } : { id: 'badge_enquiry', params: [{ day, short: true }] },
      money: visitMoney(c),
      evidence: evidence(
        record,
        record.enquiry?.source,
        record.enquiryAssignedTo?.source,
        record.enquiryReplied?.source,
      ),
      strength: life.strength,
      numbers: { ageDays: c.today - day, ...(minutes === null ? {} : { ageMinutes: minutes }) },
    };
  },
};

/** Whole minutes from the printed clock time in the practice's zone to now; null where either isn't known. */
function minutesSince(day: number, time: string | undefined, c: Compiled): number | null {
  if (time === undefined || c.seen.now === null) return null;
  const [year = 0, month = 1, date = 1] = fromDayNumber(day).split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  // The zone's own calendar, so that the hour that is skipped or told twice in spring and autumn is counted as it passed.
  const asked = new TZDate(year, month - 1, date, hour, minute, c.policy.practice.zone);
  const minutes = Math.floor((Date.parse(c.seen.now) - asked.getTime()) / 60_000);
  return minutes < 0 ? null : minutes;
}
