import type { Compiled } from '../cutoffs.ts';
import { dayInZone, fromDayNumber } from '../day.ts';
import type { Assessment, Flag } from '../flag.ts';
import type { PatientRecord } from '../patient.ts';
import type { FlagKind } from '../policy.ts';
import { findSequence, sequences } from './library/sequences.ts';
import type { EnrolmentPlan } from './plan.ts';
import type { Sequence } from './sequence.ts';
import type { StallReason } from './stall.ts';

const byStall: Record<StallReason, string> = {
  cost: 'treatment-cost',
  anxiety: 'treatment-anxiety',
  time: 'treatment-time',
  unsure: 'treatment-reevaluation',
  too_much: 'treatment-phased',
};

/** The plain sequence of each kind of flag. */
const byKind: Record<FlagKind, string> = {
  overdue_recare: 'recare-visit',
  exam_overdue: 'exam-overdue',
  lapsed: 'lapsed',
  gone: 'dormant',
  at_risk: 'at-risk',
  unscheduled_treatment: 'treatment',
  unfinished_course: 'unfinished-course',
  no_show: 'no-show',
  cancelled: 'cancelled',
  consultation_open: 'consultation',
  quote_open: 'quote',
  enquiry: 'enquiry',
  balance: 'balance',
  benefits_expiring: 'benefits',
  household: 'household',
  fell_off: 'fell-off',
  birthday: 'birthday',
  post_visit: 'post-visit',
  new_patient: 'new-patient',
};

/** Flags about care that is owed: for somebody nobody has seen come yet their usual words would take too much for granted. */
const NEEDS_HISTORY: readonly FlagKind[] = ['overdue_recare', 'exam_overdue', 'lapsed', 'gone', 'at_risk', 'fell_off'];

/**
 * The sequence a flag proposes: by its kind, by the last visit's kind (perio and prophy apart, D1, D3), by what holds the
 * person back, and the neutral one for somebody of whom no visit is known (A4). Null = none fits.
 */
export function sequenceFor(
  flag: Flag,
  record: PatientRecord,
  c: Compiled,
  stall: StallReason | null = null,
): Sequence | null {
  return findSequence(idFor(flag, record, c, stall));
}

function idFor(flag: Flag, record: PatientRecord, c: Compiled, stall: StallReason | null): string {
  const { kind } = flag;
  if (NEEDS_HISTORY.includes(kind) && !hasHistory(record)) return 'neutral';
  if (stall && findSequence(byStall[stall])?.flagKinds.includes(kind)) return byStall[stall];
  if (kind === 'exam_overdue' && flag.band === 'emergency_only') return 'preventive';
  if (kind === 'enquiry' && flag.band === 'hot') return 'enquiry-hot';
  if (kind === 'overdue_recare' || kind === 'fell_off') {
    const of = recareOf(flag, record, c);
    if (of === 'perio') return 'recare-perio';
    if (of === 'prophy' && kind === 'overdue_recare') return 'recare-prophy';
  }
  return byKind[kind];
}

/** Whether any visit is known, from a screen's own words or from an appointment that was kept. */
const hasHistory = (record: PatientRecord): boolean =>
  Boolean(record.lastVisit?.value) || record.appointments.some((it) => it.status === 'completed');

/** In doubt perio: whoever is under maintenance by either word is never written to as if it were routine. */
function recareOf(flag: Flag, record: PatientRecord, c: Compiled): 'perio' | 'prophy' | null {
  const due = c.procedures(flag.recareType ?? '');
  const last = record.appointments.findLast((it) => it.status === 'completed' && it.day <= c.today);
  const done = c.procedures(last?.type ?? '');
  if (due.has('perio_maintenance') || done.has('perio_maintenance') || done.has('srp')) return 'perio';
  return due.has('prophy') || due.has('child_prophy') || (due.size === 0 && done.has('prophy')) ? 'prophy' : null;
}

/** All sequences that fit one of the patient's flags, in the library's order: what staff may choose from. */
export function sequencesFor({ flags }: Pick<Assessment, 'flags'>): Sequence[] {
  return sequences.filter((it) => it.startedBy === 'flag' && flags.some((flag) => it.flagKinds.includes(flag.kind)));
}

/** What a launch adds to a plan of its own accord: the day it is counted back from, and how the person likes to be reached. */
export function planFor(
  sequence: Sequence,
  assessment: Pick<Assessment, 'flags'>,
  record: PatientRecord,
  c: Compiled,
  at: string,
): EnrolmentPlan {
  const preferred = record.preferredChannel?.value;
  const flag = assessment.flags.find((it) => sequence.flagKinds.includes(it.kind));
  const anchor = sequence.anchor === 'day' ? anchorOf(flag, c, at) : null;
  const visit = record.lastVisit?.value;
  const startOn = flag?.kind === 'post_visit' && visit ? fromDayNumber(visit.to + (c.policy.postVisitDays ?? 7)) : null;
  return {
    ...(preferred ? { preferredChannel: preferred } : {}),
    ...(anchor ? { anchorOn: anchor } : {}),
    ...(startOn && startOn > dayInZone(at, c.policy.practice.zone) ? { startOn } : {}),
  };
}

/** The end of the benefit year, or today's birthday; never a date of birth. */
function anchorOf(flag: Flag | undefined, c: Compiled, at: string): string | null {
  if (flag?.kind === 'birthday') return dayInZone(at, c.policy.practice.zone);
  const left = flag?.kind === 'benefits_expiring' ? flag.numbers.leftDays : undefined;
  return left === undefined ? null : fromDayNumber(c.today + left);
}
