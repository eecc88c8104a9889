import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type TaskKind, type TaskOutcome, type TaskReason, taskReason } from '#lib/contract/tasks.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import type { TaskRow } from './intent-tables.ts';

interface NewTask {
  practiceId: string;
  kind: TaskKind;
  patientKey: string;
  /** Everyone else it may be about. */
  household?: string[];
  enrolmentId: string | null;
  inboundId?: string;
  reason: TaskReason;
  score: number;
  dueAt: Date;
  /** Sealed already, for `taskDetailAbout(id)`. */
  seal?: (about: string) => Buffer;
  at: Date;
}

export const taskDetailAbout = (id: string): string => `task ${id}`;

/**
 * Opens a task and tells the desks. There is never a second open one of a kind for a patient: a further sign raises
 * the first one's score and brings its day nearer.
 */
export async function openTask(tx: Tx, task: NewTask): Promise<TaskRow> {
  const id = randomUUID();
  const members = [...new Set([task.patientKey, ...(task.household ?? [])])];
  const detail = task.seal?.(taskDetailAbout(id)) ?? null;
  const row = await tx
    .insertInto('tasks')
    .values({
      id,
      practice_id: task.practiceId,
      kind: task.kind,
      patient_key: task.patientKey,
      members: JSON.stringify(members),
      enrolment_id: task.enrolmentId,
      inbound_id: task.inboundId ?? null,
      reason: task.reason,
      score: task.score,
      state: 'open',
      due_at: task.dueAt,
      detail_sealed: detail,
      created_at: task.at,
      updated_at: task.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'patient_key', 'kind'])
        .where('state', '=', 'open')
        .doUpdateSet((eb) => ({
          reason: sql`case when excluded.score >= tasks.score then excluded.reason else tasks.reason end`,
          score: sql`greatest(tasks.score, excluded.score)`,
          due_at: sql`least(tasks.due_at, excluded.due_at)`,
          inbound_id: sql`coalesce(excluded.inbound_id, tasks.inbound_id)`,
          enrolment_id: sql`coalesce(excluded.enrolment_id, tasks.enrolment_id)`,
          updated_at: eb.ref('excluded.updated_at'),
        })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellTask(tx, { ...row, reason: task.reason, enrolment_id: task.enrolmentId, members }, task.at);
  return row;
}

/** Tells every desk how an open task stands. */
export async function tellTask(tx: Tx, row: TaskRow, at: Date): Promise<void> {
  const { members } = row;
  const event = {
    type: 'task' as const,
    taskKind: row.kind,
    dueAt: row.due_at.toISOString(),
    taskId: row.id,
    reason: taskReason.parse(row.reason),
    ...(members.length > 1 ? { members } : {}),
  };
  const whose = { practiceId: row.practice_id, patientKey: row.patient_key, enrolmentId: row.enrolment_id };
  await appendToFeed(tx, [{ ...whose, at, event }]);
}

/** Tells every desk that these are over. */
export async function tellTasksDone(
  tx: Tx,
  rows: Pick<TaskRow, 'id' | 'practice_id' | 'patient_key'>[],
  at: Date,
): Promise<void> {
  await appendToFeed(
    tx,
    rows.map((row) => ({
      practiceId: row.practice_id,
      patientKey: row.patient_key,
      enrolmentId: null,
      at,
      event: { type: 'task_done' as const, taskId: row.id },
    })),
  );
}

/** Closes every open task about these people: they were stopped, or they have booked. Returns how many. */
export async function closeTasksOf(
  tx: Tx,
  practiceId: string,
  patientKeys: readonly string[],
  { outcome, by, at, kinds }: { outcome: TaskOutcome; by: string; at: Date; kinds?: TaskKind[] },
): Promise<number> {
  if (patientKeys.length === 0) return 0;
  let closing = tx
    .updateTable('tasks')
    .set({ state: 'done', outcome, done_by: by, done_at: at, updated_at: at })
    .where('practice_id', '=', practiceId)
    .where('patient_key', 'in', patientKeys)
    .where('state', '=', 'open');
  if (kinds) closing = closing.where('kind', 'in', kinds);
  const done = await closing.returning(['id', 'practice_id', 'patient_key']).execute();
  await tellTasksDone(tx, done, at);
  return done.length;
}

/** The task, locked; undefined when there is none, or it is another practice's. */
export async function lockTask(tx: Tx, practiceId: string, id: string): Promise<TaskRow | undefined> {
  return tx
    .selectFrom('tasks')
    .selectAll()
    .where('id', '=', id)
    .where('practice_id', '=', practiceId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a person has shown intent lately: a click, an answer, a request, a missed call. */
export async function hasIntent(tx: Tx, practiceId: string, patientKey: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists(select from links l join enrolments e on e.id = l.enrolment_id
      where e.practice_id = ${practiceId} and e.patient_key = ${patientKey} and l.clicked_at >= ${since})
    or exists(select from inbound where practice_id = ${practiceId} and patient_key = ${patientKey}
      and received_at >= ${since} and meaning in ('yes', 'question'))
    or exists(select from tasks where practice_id = ${practiceId} and patient_key = ${patientKey}
      and reason in ('missed_call', 'partial_request', 'ring_me', 'request') and created_at >= ${since}) as found`.execute(
    tx,
  );
  return rows[0]?.found ?? false;
}
