import type { DoneRequest, TaskOutcome } from '#lib/contract/tasks.ts';
import { daysToNextTry } from '#lib/core/call-tasks.ts';
import { markDead } from '../../jobs/act-on-reply.ts';
import { releaseStep } from '../../jobs/release-step.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { isRunning, lockEnrolment, runningEnrolment, stopEnrolment } from '../../store/enrolments.ts';
import type { TaskRow } from '../../store/intent-tables.ts';
import { settleProvisional } from '../../store/lift-stop.ts';
import { liftMark } from '../../store/marks.ts';
import { messagesOf } from '../../store/messages.ts';
import { suppressPerson } from '../../store/suppressions.ts';

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

/** Writes down how a locked, open task went, and does what follows from it. */
export async function finishTask(tx: Tx, ports: Ports, task: TaskRow, done: DoneRequest): Promise<TaskRow> {
  const now = ports.now();
  const who = done.member ? [done.member] : task.members;
  await recordAudit(tx, {
    practiceId: task.practice_id,
    ...(task.enrolment_id ? { enrolmentId: task.enrolment_id } : {}),
    at: now,
    action: task.kind === 'call' ? 'call_made' : 'task_done',
    reason: done.outcome,
    snapshot: { taskId: task.id, tries: task.tries + 1 },
  });
  if (done.outcome === 'no_answer') return tryLater(tx, task, done, now);
  await follow(tx, ports, task, done, who, now);
  return close(tx, task, done.outcome, done.by, now);
}

async function follow(tx: Tx, ports: Ports, task: TaskRow, done: DoneRequest, who: string[], now: Date): Promise<void> {
  const practiceId = task.practice_id;
  const stopAll = async (cause: 'booked' | 'staff' | 'replied') => {
    for (const key of who) {
      const running = await runningEnrolment(tx, practiceId, key);
      const enrolment = running && (await lockEnrolment(tx, running.id));
      if (enrolment && isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause, by: done.by, at: now });
    }
  };
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

async function tryLater(tx: Tx, task: TaskRow, { by }: DoneRequest, now: Date): Promise<TaskRow> {
  const tries = task.tries + 1;
  const days = daysToNextTry(tries);
  if (days === null) {
    await tx.updateTable('tasks').set({ tries }).where('id', '=', task.id).execute();
    return close(tx, task, 'unreachable', by, now);
  }
  return tx
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
}

function close(tx: Tx, task: TaskRow, outcome: TaskOutcome, by: string, now: Date): Promise<TaskRow> {
  return tx
    .updateTable('tasks')
    .set({ state: 'done', outcome, done_by: by, done_at: now, claimed_until: null, updated_at: now })
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
