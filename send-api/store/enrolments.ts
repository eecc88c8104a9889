import type { EnrolmentView } from '#lib/contract/enrolments.ts';
import type { EnrolmentState, StopCause } from '#lib/core/sequence/enrolment.ts';
import type { Either, Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import { changeMessage, messagesOf } from './messages.ts';
import type { EnrolmentRow, MessageRow, RecipientRow } from './tables.ts';

export const isRunning = (state: EnrolmentState): boolean => state === 'active' || state === 'held';

/** The enrolment, locked until the transaction ends. Every change of an enrolment or of its messages begins here. */
export async function lockEnrolment(tx: Tx, id: string): Promise<EnrolmentRow | undefined> {
  return tx.selectFrom('enrolments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The patient's running enrolment, if any; at most one, by index. */
export async function runningEnrolment(db: Either, practiceId: string, patientKey: string) {
  return db
    .selectFrom('enrolments')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('patient_key', '=', patientKey)
    .where('state', 'in', ['active', 'held'])
    .executeTakeFirst();
}

export async function recipientsOf(db: Either, enrolmentId: string): Promise<RecipientRow[]> {
  return db.selectFrom('recipients').selectAll().where('enrolment_id', '=', enrolmentId).orderBy('position').execute();
}

/** What a desk may know of an enrolment; undefined when there is none, or it is another practice's. */
export async function viewEnrolment(db: Either, practiceId: string, id: string): Promise<EnrolmentView | undefined> {
  const row = await db
    .selectFrom('enrolments')
    .selectAll()
    .where('id', '=', id)
    .where('practice_id', '=', practiceId)
    .executeTakeFirst();
  if (!row) return undefined;
  const steps = await db
    .selectFrom('messages')
    .select(['step_id', 'channel', 'state', 'reason', 'due_at'])
    .where('enrolment_id', '=', id)
    .orderBy('position')
    .execute();
  return enrolmentViewOf(row, steps);
}

type StepRow = Pick<MessageRow, 'step_id' | 'channel' | 'state' | 'reason' | 'due_at'>;

/** The parts of an enrolment that a desk may see. */
type SeenRow = Pick<
  EnrolmentRow,
  'id' | 'patient_key' | 'sequence_id' | 'state' | 'stop_cause' | 'launched_at' | 'launched_by'
>;

export function enrolmentViewOf(row: SeenRow, steps: StepRow[]): EnrolmentView {
  return {
    id: row.id,
    patientKey: row.patient_key,
    sequenceId: row.sequence_id,
    state: row.state,
    stopCause: row.stop_cause,
    launchedAt: row.launched_at.toISOString(),
    launchedBy: row.launched_by,
    steps: steps.map((step) => ({
      stepId: step.step_id,
      channel: step.channel,
      state: step.state,
      reason: step.reason,
      dueAt: step.due_at?.toISOString() ?? null,
    })),
  };
}

/** Moves a locked enrolment to another running state or to its end, with its line in the feed. */
export async function changeEnrolment(
  tx: Tx,
  enrolment: EnrolmentRow,
  state: Exclude<EnrolmentState, 'stopped'>,
  at: Date,
): Promise<EnrolmentRow> {
  if (enrolment.state === state) return enrolment;
  await tx.updateTable('enrolments').set({ state }).where('id', '=', enrolment.id).execute();
  await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'enrolment', state, cause: null }, at)]);
  return { ...enrolment, state };
}

/**
 * Stops a locked enrolment at once: its waiting messages are cancelled in the same transaction, and a worker that
 * already holds one of them finds that out when it locks the enrolment. One being sent is allowed to finish.
 *
 * @returns false when it was over already (nothing changes).
 */
export async function stopEnrolment(
  tx: Tx,
  enrolment: EnrolmentRow,
  stop: { cause: StopCause; by: string; at: Date },
): Promise<boolean> {
  if (!isRunning(enrolment.state)) return false;
  await tx
    .updateTable('enrolments')
    .set({ state: 'stopped', stop_cause: stop.cause, stopped_at: stop.at, stopped_by: stop.by })
    .where('id', '=', enrolment.id)
    .execute();
  for (const message of await messagesOf(tx, enrolment.id)) {
    if (message.state !== 'queued' && message.state !== 'held') continue;
    await changeMessage(tx, enrolment, message, { state: 'cancelled', reason: stop.cause }, stop.at);
  }
  const event = { type: 'enrolment', state: 'stopped', cause: stop.cause } as const;
  await appendToFeed(tx, [enrolmentLine(enrolment, event, stop.at)]);
  return true;
}

type Event = Parameters<typeof appendToFeed>[1][number]['event'];

/** A feed line about this enrolment's patient. */
export function enrolmentLine(
  enrolment: Pick<EnrolmentRow, 'id' | 'practice_id' | 'patient_key'>,
  event: Event,
  at: Date,
) {
  return {
    practiceId: enrolment.practice_id,
    patientKey: enrolment.patient_key,
    enrolmentId: enrolment.id,
    at,
    event,
  };
}
