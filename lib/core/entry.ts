import { z } from 'zod';
import { compile, type SeenElsewhere } from './cutoffs.ts';
import { dayInZone, fromDayNumber, toDayNumber } from './day.ts';
import type { Assessment, Flag } from './flag.ts';
import type { HouseholdAround } from './household/household.ts';
import { lifeOf } from './lifecycle.ts';
import { isFallen } from './merge/appointments.ts';
import type { PatientRecord } from './patient.ts';
import type { Policy } from './policy.ts';
import { rules } from './rules/index.ts';
import { judge } from './rules/rule.ts';

/** How patients enter one sequence without anybody pressing Start. A sequence without a rule waits for the click. */
export const entryRule = z.object({
  sequenceId: z.string().min(1).max(80),
  /** `propose`: put forward on the worklist, where a click starts it. `start`: started, and can be taken back. */
  how: z.enum(['propose', 'start']),
  /** The practice's day on which this was turned on: whoever was flagged before waits for a click as ever. */
  since: z.iso.date(),
});
export type EntryRule = z.infer<typeof entryRule>;
export const entryRules = z.array(entryRule).max(60);

/** How long the first message of what started by itself waits, so that the desk can see and stop it. */
export const ENTRY_HOLD_MINUTES = 15;
/** More follow-ups than this don't start by themselves in a day: something is wrong then, and a person should look. */
export const ENTRIES_PER_DAY = 50;
/** One patient doesn't enter the same sequence by itself again within so many days, whatever bands are crossed. */
export const ENTRY_AGAIN_DAYS = 30;

/** Why a patient is put forward: the rule says so; or it would have started, but a hint is no proof, or the day is full. */
export const entryWhy = z.enum(['rule', 'unproved', 'full']);
export type Entry = { how: 'start' } | { how: 'propose'; why: z.infer<typeof entryWhy> };

export interface Entering {
  rule: EntryRule;
  record: PatientRecord;
  assessment: Assessment;
  policy: Policy;
  /** Instants (ISO) at which this patient was put into the sequence before, whatever came of it. */
  launchedAt: readonly string[];
  /** Follow-ups that started by themselves today, over all sequences. */
  startedToday: number;
  household?: HouseholdAround | undefined;
  seen?: Partial<SeenElsewhere> | undefined;
}

/**
 * Whether a patient on a screen right now enters the rule's sequence. Only somebody who is ready (nothing stands
 * against them) and who crossed into the band since the rule was turned on and since the sequence was last tried with
 * them; a click is the confirmation that a hint needs (domain.md §2), so without one a start takes proof.
 */
export function entryOf(it: Entering): Entry | null {
  const { rule, assessment, policy, launchedAt } = it;
  const flag = assessment.primary === null ? undefined : assessment.flags[assessment.primary];
  if (!assessment.ready || !flag) return null;
  const tried = launchedAt.map((at) => toDayNumber(dayInZone(at, policy.practice.zone)));
  if (!hasCrossed(it, flag, Math.max(toDayNumber(rule.since) - 1, ...tried))) return null;
  if (rule.how === 'propose') return { how: 'propose', why: 'rule' };
  if (flag.strength !== 'proof') return { how: 'propose', why: 'unproved' };
  return it.startedToday >= ENTRIES_PER_DAY ? { how: 'propose', why: 'full' } : { how: 'start' };
}

/** Whether the flag, or its band, is one that the patient did not have on that day (day number), by all that is known now. */
function hasCrossed({ record, policy, household, seen }: Entering, flag: Flag, day: number): boolean {
  const rule = rules.find((one) => one.kind === flag.kind);
  if (!rule) return false;
  const lists = (seen?.lists ?? []).filter((list) => list.day <= day);
  const then = compile(policy, day, { lists, now: `${fromDayNumber(day)}T23:59:59.999Z` });
  const known = asOf(record, day);
  const had = judge(rule, known, then, lifeOf(known, then, household));
  return had === null || had.band !== flag.band;
}

/** The record without what came of appointments after that day: each was still to come then. */
function asOf(record: PatientRecord, day: number): PatientRecord {
  const appointments = record.appointments.map((it) =>
    it.day > day && isFallen(it) ? { ...it, status: 'booked' as const } : it,
  );
  return { ...record, appointments };
}
