import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { nextStep } from '#lib/core/sequence/plan-steps.ts';
import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { changeEnrolment } from '../store/enrolments.ts';
import { messagesOf } from '../store/messages.ts';
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
  const planned = sequence && nextStep(sequence, over.step_id, at.toISOString(), enrolment.zone);
  // A step that the library no longer lists is taken at once, and found gone there.
  const due = planned ? new Date(planned.dueAt) : at;
  await tx.updateTable('messages').set({ due_at: due, updated_at: at }).where('id', '=', next.id).execute();
  await ports.queue.enqueue(tx, 'send', next.id, due);
}
