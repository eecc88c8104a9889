import type { Updateable } from 'kysely';
import type { MessageState } from '#lib/core/sequence/enrolment.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import type { EnrolmentRow, MessageRow, MessagesTable } from './tables.ts';

/**
 * How far along a state is. A message only ever moves to a higher rank, whatever order callbacks come in; `delivered`
 * outranks a failure, since a carrier that says both has delivered it. Going back to `queued` is not a move along this
 * line: only the sender does it, when it is certain that nothing left.
 */
const RANK: Record<MessageState, number> = {
  queued: 0,
  held: 0,
  sending: 1,
  unknown: 2,
  accepted: 3,
  failed: 4,
  undelivered: 4,
  delivered: 5,
  skipped: 6,
  cancelled: 6,
};
export const movesForward = (from: MessageState, to: MessageState): boolean => RANK[to] > RANK[from];

/** The step is over: nothing more will be tried for it. (`unknown` is not: it is still being looked for.) */
export const isOver = (state: MessageState): boolean => !['queued', 'held', 'sending', 'unknown'].includes(state);

/** States of a message that left, or may have: these count toward the caps. */
export const LEFT: readonly MessageState[] = ['sending', 'unknown', 'accepted', 'delivered', 'undelivered'];

export async function lockMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return tx.selectFrom('messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function messagesOf(tx: Tx, enrolmentId: string): Promise<MessageRow[]> {
  return tx.selectFrom('messages').selectAll().where('enrolment_id', '=', enrolmentId).orderBy('position').execute();
}

export interface MessageChange extends Omit<Updateable<MessagesTable>, 'state' | 'reason' | 'updated_at'> {
  state: MessageState;
  reason?: string | null;
}

/**
 * Moves a locked message to another state: the row, its event, and the line in the practice's feed, in one
 * transaction. The only way a message's state changes.
 */
export async function changeMessage(
  tx: Tx,
  enrolment: EnrolmentRow,
  message: MessageRow,
  change: MessageChange,
  at: Date,
): Promise<MessageRow> {
  const reason = change.reason ?? null;
  const changed = await tx
    .updateTable('messages')
    .set({ ...change, reason, updated_at: at })
    .where('id', '=', message.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('message_events')
    .values({
      message_id: message.id,
      at,
      from_state: message.state,
      state: change.state,
      reason,
      attempt_id: changed.attempt_id,
    })
    .execute();
  await appendToFeed(tx, [
    {
      practiceId: enrolment.practice_id,
      patientKey: enrolment.patient_key,
      enrolmentId: enrolment.id,
      at,
      event: {
        type: 'message',
        stepId: message.step_id,
        channel: changed.channel ?? 'call',
        state: change.state,
        reason,
      },
    },
  ]);
  return changed;
}
