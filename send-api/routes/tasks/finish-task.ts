import { randomUUID } from 'node:crypto';
import { callMade } from '#lib/contract/calls.ts';
import type { DoneRequest, TaskOutcome } from '#lib/contract/tasks.ts';
import { daysToNextTry } from '#lib/core/call-tasks.ts';
import { markDead } from '../../jobs/act-on-reply.ts';
import { releaseStep } from '../../jobs/release-step.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import { type Call, noteCall } from '../../store/calls.ts';
import type { Tx } from '../../store/database.ts';
import { lockEnrolment } from '../../store/enrolments.ts';
import type { TaskRow } from '../../store/intent-tables.ts';
import { settleProvisional } from '../../store/lift-stop.ts';
import { liftMark } from '../../store/marks.ts';
import { messagesOf } from '../../store/messages.ts';
import { suppressPerson } from '../../store/suppressions.ts';
import { tellTask, tellTasksDone } from '../../store/tasks.ts';
import { stopAll as endAll } from './after-call.ts';

const DAY_MS = 86_400_000;

/** What each kind may end with. */
const FITS: Record<TaskRow['kind'], readonly TaskOutcome[]> = {
  call: ['booked', 'reached', 'no_answer', 'not_now', 'wrong_number', 'opted_out'],
  reply: ['booked', 'reached', 'not_now', 'wrong_number', 'opted_out', 'settled', 'meant_stop', 'meant_appointment'],
  look_and_release: ['booked', 'released', 'stopped', 'opted_out'],
  booking_request: ['booked', 'reached', 'no_answer', 'not_now', 'wrong_number', 'opted_out'],
};

/** Whether the outcome makes sense for the task; CANCEL is settled only where the desk was asked. */
export function outcomeFits(task: TaskRow, outcome: TaskOutcome): boolean {
  if (outcome.startsWith('meant_') && task.reason !== 'cancel_or_stop') return false;
  return FITS[task.kind].includes(outcome);
}

/** How a task ended, with the call by the server's clock. */
export type Done = Omit<DoneRequest, 'call'> & { call?: Pick<Call, 'id' | 'outcome' | 'madeAt'> | undefined };

/**
 * Writes down how a locked task went, and does what follows from it. A call that is told again changes nothing, so that
 * a retry is no second try. For a task that was done meanwhile, at another desk, the call was made all the same: it
 * counts, and what was said in it holds; the task stays as it was.
 */
export async function finishTask(tx: Tx, ports: Ports, task: TaskRow, done: Done): Promise<TaskRow> {
  const now = ports.now();
  const who = done.member ? [done.member] : task.members;
  const call = callOf(task, done, who, now);
  const isOpen = task.state === 'open';
  if (call && !(await noteCall(tx, call, now))) return task;
  if (!isOpen && !done.call) return task;
  await recordAudit(tx, {
    practiceId: task.practice_id,
    ...(task.enrolment_id ? { enrolmentId: task.enrolment_id } : {}),
    at: now,
    action: isOpen ? 'task_done' : 'task_done_again',
    reason: done.outcome,
    snapshot: { taskId: task.id, tries: task.tries + 1 },
  });
  if (done.outcome === 'no_answer') return isOpen ? tryLater(tx, task, done, now) : task;
  await follow(tx, ports, task, done, who, now);
  return isOpen ? close(tx, task, done.outcome, done.by, now) : task;
}

/** The call behind an outcome, as the desk told it or as the task says; null = nobody was rung. */
function callOf(task: TaskRow, done: Done, patientKeys: string[], now: Date): Call | null {
  const { by, call } = done;
  const about = { practiceId: task.practice_id, enrolmentId: task.enrolment_id, patientKeys, by };
  const snapshot = { taskId: task.id };
  if (call) return { ...about, ...call, snapshot };
  if (task.state !== 'open' || (task.kind !== 'call' && task.kind !== 'booking_request')) return null;
  const outcome = callMade.safeParse(done.outcome === 'opted_out' ? 'asked_not_contacted' : done.outcome).data;
  return outcome ? { ...about, id: randomUUID(), outcome, madeAt: now, snapshot } : null;
}

async function follow(tx: Tx, ports: Ports, task: TaskRow, done: Done, who: string[], now: Date): Promise<void> {
  const practiceId = task.practice_id;
  const stopAll = (cause: 'booked' | 'staff' | 'replied') =>
    endAll(tx, practiceId, who, { cause, by: done.by, at: now });
  switch (done.outcome) {
    case 'booked':
      return stopAll('booked');
    case 'stopped':
      return stopAll('staff');
    case 'reached':
    case 'not_now':
      return stopAll('replied');
    case 'opted_out':
      await suppressPerson(tx, {
        practiceId,
        patientKeys: who,
        addressHashes: [],
        source: 'staff',
        by: done.by,
        at: now,
      });
      return;
    case 'meant_stop':
    case 'meant_appointment':
      await settleProvisional(
        tx,
        { practiceId, at: now },
        task.members,
        done.outcome === 'meant_stop' ? 'stop' : 'appointment',
      );
      return;
    case 'settled':
      await liftMark(tx, { practiceId, patientKeys: task.members, mark: 'complaint', at: now }, done.by);
      return;
    case 'wrong_number':
      await stopAll('staff');
      for (const hash of await addressesOf(tx, task)) await markDead(tx, practiceId, hash);
      return;
    case 'released':
      return releaseHeld(tx, ports, task, now);
    default:
      return;
  }
}

/** The numbers a person was rung or written to at; mail is left alone by a wrong number. */
async function addressesOf(tx: Tx, task: TaskRow): Promise<string[]> {
  if (!task.enrolment_id) return [];
  const rows = await tx
    .selectFrom('recipients')
    .select('address_hash')
    .where('enrolment_id', '=', task.enrolment_id)
    .where('channel', 'in', ['sms', 'whatsapp'])
    .execute();
  return rows.map((row) => row.address_hash);
}

/** Staff looked at the patient's page: their look is evidence of its moment, and the gate asks the rest again. */
async function releaseHeld(tx: Tx, ports: Ports, task: TaskRow, now: Date): Promise<void> {
  const enrolment = task.enrolment_id ? await lockEnrolment(tx, task.enrolment_id) : undefined;
  if (enrolment?.state !== 'held') return;
  const held = (await messagesOf(tx, enrolment.id)).find((message) => message.state === 'held');
  if (!held) return;
  const override = JSON.stringify({ blocker: 'stale', at: now.toISOString() });
  await tx.updateTable('enrolments').set({ override }).where('id', '=', enrolment.id).execute();
  await releaseStep(tx, ports, enrolment, held, now);
}

async function tryLater(tx: Tx, task: TaskRow, { by }: Done, now: Date): Promise<TaskRow> {
  const tries = task.tries + 1;
  const days = daysToNextTry(tries);
  if (days === null) {
    await tx.updateTable('tasks').set({ tries }).where('id', '=', task.id).execute();
    return close(tx, task, 'unreachable', by, now);
  }
  const put = await tx
    .updateTable('tasks')
    .set({
      tries,
      due_at: new Date(now.getTime() + days * DAY_MS),
      claimed_by: null,
      claimed_device: null,
      claimed_until: null,
      updated_at: now,
    })
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellTask(tx, put, now);
  return put;
}

async function close(tx: Tx, task: TaskRow, outcome: TaskOutcome, by: string, now: Date): Promise<TaskRow> {
  await tellTasksDone(tx, [task], now);
  return tx
    .updateTable('tasks')
    .set({ state: 'done', outcome, done_by: by, done_at: now, claimed_until: null, updated_at: now })
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
