import { TZDateMini } from '@date-fns/tz';
import { addBusinessDays, addDays, addMinutes } from 'date-fns';
import type { Sequence, Step } from './sequence.ts';

export interface PlannedStep {
  stepId: string;
  /** ISO instant, UTC. The gate may still move it (quiet hours, caps) or stop it. */
  dueAt: string;
}

/**
 * When each step is due if all goes to plan: each delay counts from the step before it, the first from the launch.
 * Days are calendar days in `zone` (IANA) at the same wall clock, over clock changes too; business days leave out
 * Saturday and Sunday.
 */
export function planSteps(sequence: Sequence, launchedAt: string, zone: string): PlannedStep[] {
  let from = launchedAt;
  return sequence.steps.map((step) => {
    from = after(step, from, zone);
    return { stepId: step.id, dueAt: from };
  });
}

/**
 * The step that follows `stepId` (null: the first one), its delay counted from `from`, the instant at which that step
 * was in fact over. Null = the sequence is at its end, or has no such step.
 */
export function nextStep(sequence: Sequence, stepId: string | null, from: string, zone: string): PlannedStep | null {
  const at = stepId === null ? -1 : sequence.steps.findIndex((step) => step.id === stepId);
  if (stepId !== null && at === -1) return null;
  const step = sequence.steps[at + 1];
  return step ? { stepId: step.id, dueAt: after(step, from, zone) } : null;
}

function after(step: Step, from: string, zone: string): string {
  const start = new TZDateMini(from, zone);
  const { amount, unit } = step.delay;
  const add = { minute: addMinutes, day: addDays, business_day: addBusinessDays }[unit];
  return new Date(add(start, amount).getTime()).toISOString();
}
