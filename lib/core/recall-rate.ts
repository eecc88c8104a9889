import { monthsLater } from './cutoffs.ts';
import { dayInZone, toDayNumber } from './day.ts';
import type { PastDue, PatientRecord } from './patient.ts';

/** First and last day, both included. */
export type Period = { from: number; to: number };

export type RecallRate = {
  /** Patients who fell due in the period and of whom it can be said whether they returned. */
  due: number;
  returned: number;
  /** Of `due`: their 12 months aren't over and they haven't come yet, so the rate may still rise. */
  waiting: number;
  /** Fell due in the period, but nobody has looked since, or the visit that would tell is only known by a later one. */
  unsure: number;
  /** returned / due; null where nobody was due. */
  rate: number | null;
};

const WITHIN_MONTHS = 12;

/**
 * Recall rate = patients due in the period who returned within 12 months of the due date / patients due. The one definition
 * wherever the number is shown. A patient counts once, by the first due date of theirs that stood when it came. A due date
 * known by its month counts where the whole month lies in the period.
 */
export function recallRate(records: Iterable<PatientRecord>, period: Period, today: number): RecallRate {
  const found = { due: 0, returned: 0, waiting: 0, unsure: 0 };
  for (const record of records) {
    const due = firstDue(record, period, today);
    if (due === undefined) continue;
    const answer = returnedFor(record, due, today);
    if (answer === 'unsure') found.unsure++;
    else {
      found.due++;
      if (answer !== 'away') found[answer]++;
    }
  }
  return { ...found, rate: found.due === 0 ? null : found.returned / found.due };
}

function firstDue(record: PatientRecord, period: Period, today: number): PastDue | undefined {
  const dues = record.dues ?? [];
  return dues.find((it) => it.from >= period.from && it.to <= period.to && it.to < today && stood(it, dues));
}

/** Not moved to another date before it came: a recall that was put off, or answered early, never fell due. */
function stood(due: PastDue, dues: PastDue[]): boolean {
  return !dues.some(
    (it) => it !== due && it.type === due.type && it.firstSeenDay > due.lastSeenDay && it.firstSeenDay < due.from,
  );
}

function returnedFor(record: PatientRecord, due: PastDue, today: number): 'returned' | 'waiting' | 'away' | 'unsure' {
  const until = monthsLater(due.to, WITHIN_MONTHS);
  const visits = record.appointments.filter((a) => a.status === 'completed').map((a) => a.day);
  const last = record.lastVisit?.value;
  if (visits.some((day) => day >= due.from && day <= until)) return 'returned';
  if (last && last.from >= due.from && last.to <= until) return 'returned';
  // They came after the 12 months, or in a month of which not every day counts; whether also before isn't known.
  if (last && last.to >= due.from) return 'unsure';
  const lookedOn = toDayNumber(dayInZone(record.lastSeenAt, 'UTC'));
  if (lookedOn < due.to) return 'unsure';
  return until >= today ? 'waiting' : 'away';
}
