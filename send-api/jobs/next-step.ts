import type { PracticeSettings } from '#lib/contract/practice.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { nextStep, type PlanBasis } from '#lib/core/sequence/plan-steps.ts';
import { practiceWeek } from '#lib/core/sequence/practice-week.ts';
import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { changeEnrolment } from '../store/enrolments.ts';
import { messagesOf } from '../store/messages.ts';
import { findPractice } from '../store/practices.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';

/**
 * After a step is over: puts the next one in line, its delay counted from this moment, or finishes the enrolment after
 * the last. Does nothing for an enrolment that stands still or is over.
 */
export async function scheduleNext(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  over: MessageRow,
  at: Date,
): Promise<void> {
  if (enrolment.state !== 'active') return;
  const next = (await messagesOf(tx, enrolment.id)).find(
    (message) => message.position > over.position && message.state === 'queued',
  );
  if (!next) {
    await changeEnrolment(tx, enrolment, 'finished', at);
    return;
  }
  const sequence = findSequence(enrolment.sequence_id);
  // The practice's week is only asked for where days are counted by it.
  const byWeek = sequence?.steps.some((step) => step.delay.unit === 'business_day');
  const practice = byWeek ? await findPractice(tx, enrolment.practice_id) : undefined;
  const planned =
    sequence && nextStep(sequence, over.step_id, at.toISOString(), basisOf(enrolment, practice?.settings));
  // A step that the library no longer lists is taken at once, and found gone there.
  const due = planned ? new Date(planned.dueAt) : at;
  await tx.updateTable('messages').set({ due_at: due, updated_at: at }).where('id', '=', next.id).execute();
  await ports.queue.enqueue(tx, 'send', next.id, due);
}

/** What this enrolment's steps are planned with. */
export function basisOf(enrolment: EnrolmentRow, practice?: PracticeSettings): PlanBasis {
  return { zone: enrolment.zone, plan: enrolment.plan, week: practice && practiceWeek(practice) };
}
