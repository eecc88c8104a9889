import { TZDateMini } from '@date-fns/tz';
import { addDays, addMinutes, subDays, subMinutes } from 'date-fns';
import { dayInZone, toDayNumber } from '../day.ts';
import { localInstant } from '../local-instant.ts';
import type { EnrolmentPlan } from './plan.ts';
import { addWorkingDays, type PracticeWeek, usualWeek } from './practice-week.ts';
import type { Sequence, Step } from './sequence.ts';

export interface PlannedStep {
  stepId: string;
  /** ISO instant, UTC. The gate may still move it (quiet hours, caps) or stop it. */
  dueAt: string;
}

/** What a plan is worked out with: the recipient's zone (IANA), the practice's week, what the steps hang on. */
export interface PlanBasis {
  zone: string;
  week?: PracticeWeek;
  plan?: EnrolmentPlan | null;
}

/** An appointment whose hour nobody knows is taken to begin then; steps counted back in minutes are left out. */
const UNKNOWN_HOUR = '09:00';

/**
 * When each step is due if all goes to plan: each delay counts from the step before it, the first from the launch (or
 * from the day it was put off to). An anchored step waits for its own moment as well; one whose moment is already so
 * long past that it expires takes no time, since it will be left out.
 */
export function planSteps(sequence: Sequence, launchedAt: string, basis: PlanBasis): PlannedStep[] {
  let from = startOf(launchedAt, basis);
  return sequence.steps.map((step) => {
    const due = dueOf(sequence, step, from, basis);
    if (leftOut(sequence, step, due, basis) === null) from = due;
    return { stepId: step.id, dueAt: due };
  });
}

/**
 * The step that follows `stepId` (null: the first one), its delay counted from `from`, the instant at which that step
 * was in fact over. Null = the sequence is at its end, or has no such step.
 */
export function nextStep(
  sequence: Sequence,
  stepId: string | null,
  from: string,
  basis: PlanBasis,
): PlannedStep | null {
  const at = stepId === null ? -1 : sequence.steps.findIndex((step) => step.id === stepId);
  if (stepId !== null && at === -1) return null;
  const step = sequence.steps[at + 1];
  if (!step) return null;
  const start = stepId === null ? startOf(from, basis) : from;
  return { stepId: step.id, dueAt: dueOf(sequence, step, start, basis) };
}

/**
 * Why a step that would leave at `at` (ISO) is left out by the plan itself, or null. `too_late`: its anchored moment is
 * longer past than it may be. `time_unknown`: it is counted back in minutes from an appointment whose hour nobody knows.
 */
export function leftOut(
  sequence: Sequence,
  step: Step,
  at: string,
  basis: PlanBasis,
): 'too_late' | 'time_unknown' | null {
  const anchor = anchorOf(sequence, basis);
  if (!anchor || !step.before) return null;
  if (anchor.hourUnknown && step.before.unit === 'minute') return 'time_unknown';
  if (!step.expires) return null;
  const moment = back(anchor.at, step.before);
  const { amount, unit } = step.expires;
  const last = (unit === 'day' ? addDays : addMinutes)(moment, amount);
  return Date.parse(at) > last.getTime() ? 'too_late' : null;
}

function startOf(launchedAt: string, { zone, plan }: PlanBasis): string {
  const startOn = plan?.startOn;
  if (!startOn || dayInZone(launchedAt, zone) >= startOn) return launchedAt;
  return iso(localInstant(startOn, '00:00', zone));
}

function dueOf(sequence: Sequence, step: Step, from: string, it: PlanBasis): string {
  const earliest = after(step, from, it);
  const anchor = anchorOf(sequence, it);
  if (!anchor || !step.before) return earliest;
  const moment = iso(back(anchor.at, step.before));
  return moment > earliest ? moment : earliest;
}

function anchorOf(sequence: Sequence, { zone, plan }: PlanBasis): { at: Date; hourUnknown: boolean } | null {
  if (sequence.anchor === 'visit' && plan?.visit) {
    const { on, at } = plan.visit;
    return { at: localInstant(on, at ?? UNKNOWN_HOUR, zone), hourUnknown: at === undefined };
  }
  if (sequence.anchor === 'day' && plan?.anchorOn)
    return { at: localInstant(plan.anchorOn, '00:00', zone), hourUnknown: false };
  return null;
}

/** Days back keep the wall clock of the zone, minutes are minutes. */
const back = (from: Date, { amount, unit }: NonNullable<Step['before']>): Date =>
  (unit === 'day' ? subDays : subMinutes)(from, amount);

function after(step: Step, from: string, { zone, week }: PlanBasis): string {
  const { amount, unit } = step.delay;
  const start = new TZDateMini(from, zone);
  if (unit === 'minute') return iso(addMinutes(start, amount));
  if (unit === 'day') return iso(addDays(start, amount));
  const day = dayInZone(from, zone);
  const days = toDayNumber(addWorkingDays(day, amount, week ?? usualWeek)) - toDayNumber(day);
  return iso(addDays(start, days));
}

const iso = (at: Date): string => new Date(at.getTime()).toISOString();
