import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { changeEnrolment } from '../store/enrolments.ts';
import { changeMessage } from '../store/messages.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import { closeTasksOf } from '../store/tasks.ts';

/** Sets a held step of a locked enrolment going again; the gate asks everything anew before anything is sent. */
export async function releaseStep(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  held: MessageRow,
  now: Date,
): Promise<void> {
  const active = await changeEnrolment(tx, enrolment, 'active', now);
  await changeMessage(tx, active, held, { state: 'queued', reason: 'released', due_at: now }, now);
  await ports.queue.enqueue(tx, 'send', held.id, now);
  const by = { outcome: 'released', by: 'release', at: now, kinds: ['look_and_release' as const] } as const;
  await closeTasksOf(tx, enrolment.practice_id, [enrolment.patient_key], { ...by, kinds: [...by.kinds] });
}
