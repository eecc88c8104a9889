import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { isRunning } from '../store/enrolments.ts';
import { changeMessage, isOver, type MessageChange, movesForward } from '../store/messages.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import { scheduleNext } from './next-step.ts';

/** After so many certain refusals ("try later") a message is given up. */
const MAX_ATTEMPTS = 6;

/** Moves a message forward if that is forward, and puts the next step in line when this one is over with it. */
export async function moveMessage(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  message: MessageRow,
  change: MessageChange,
  at: Date,
): Promise<MessageRow> {
  if (!movesForward(message.state, change.state) && !isBounce(message, change)) {
    // The state stays; the provider's id is worth having all the same.
    if (change.provider_id && !message.provider_id) {
      await tx.updateTable('messages').set({ provider_id: change.provider_id }).where('id', '=', message.id).execute();
    }
    return message;
  }
  const givenUp = message.state === 'unknown' && message.check_at === null;
  const moved = await changeMessage(tx, enrolment, message, { check_at: null, ...change }, at);
  if (isOver(moved.state) && !isOver(message.state) && !givenUp) await scheduleNext(tx, ports, enrolment, moved, at);
  return moved;
}

/** "Delivered" of a mail only says that a server took it: the bounce that comes back later knows better. */
function isBounce(message: MessageRow, change: MessageChange): boolean {
  return message.channel === 'email' && message.state === 'delivered' && change.state === 'undelivered';
}

/** Back into the queue: only for a message that certainly did not leave. Cancelled instead when the enrolment is over. */
export async function queueAgain(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  message: MessageRow,
  reason: string,
  due: Date,
): Promise<void> {
  const now = ports.now();
  if (!isRunning(enrolment.state)) {
    await changeMessage(
      tx,
      enrolment,
      message,
      { state: 'cancelled', reason: enrolment.stop_cause, check_at: null },
      now,
    );
    return;
  }
  if (message.attempts >= MAX_ATTEMPTS) {
    await moveMessage(tx, ports, enrolment, message, { state: 'failed', reason: 'gave_up' }, now);
    return;
  }
  await changeMessage(tx, enrolment, message, { state: 'queued', reason, due_at: due, check_at: null }, now);
  await ports.queue.enqueue(tx, 'send', message.id, due);
}

/** It may have left and it may not: wait for a callback, then look it up. */
export async function markUnknown(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  message: MessageRow,
  reason: string,
): Promise<void> {
  const now = ports.now();
  const check = new Date(now.getTime() + ports.settings.unknownWaitSeconds * 1000);
  await changeMessage(tx, enrolment, message, { state: 'unknown', reason, check_at: check }, now);
  await ports.queue.enqueue(tx, 'reconcile', message.id, check);
}
