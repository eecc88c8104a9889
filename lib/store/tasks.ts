import { z } from 'zod';
import { daysToNextTry } from '../core/call-tasks.ts';
import { sentence } from '../core/flag.ts';
import type { Store } from './db.ts';

const DAY_MS = 86_400_000;

/** Something a person must do. */
const taskRow = z.object({
  id: z.string(),
  kind: z.enum(['call', 'reply', 'look_and_release', 'booking_request']),
  /** Missing until this browser knows whose hash it is. */
  patientKey: z.string().optional(),
  hash: z.string().optional(),
  why: sentence,
  dueAt: z.iso.datetime(),
  owner: z.string().nullable(),
  state: z.enum(['open', 'done']),
  outcome: z.string().nullable(),
  doneAt: z.iso.datetime().nullable(),
  /** The send API has it, under the same id: all desks see it, and its word counts. */
  server: z.literal(true).optional(),
  reason: z.string().optional(),
  score: z.number().int().optional(),
  /** Calls without an answer so far. */
  tries: z.number().int().optional(),
});
export type TaskRow = z.infer<typeof taskRow>;

/** Open tasks, the most urgent first. */
export async function openTasks({ db }: Store, limit = 500): Promise<TaskRow[]> {
  const rows = await db.tasks.where('[state+dueAt]').between(['open', ''], ['open', '\uffff']).limit(limit).toArray();
  return rows.map((row) => taskRow.parse(row));
}

/** The task of that id while it is open. */
export async function openTaskById({ db }: Store, id: string): Promise<TaskRow | null> {
  const row = await db.tasks.get(id);
  return row?.state === 'open' ? taskRow.parse(row) : null;
}

/** Open tasks due by `by`, and those that were due before `overdueBefore` (ISO instants). */
export async function taskCounts(
  { db }: Store,
  by: string,
  overdueBefore: string,
): Promise<{ due: number; overdue: number }> {
  const [due, overdue] = await Promise.all([
    db.tasks.where('[state+dueAt]').between(['open', ''], ['open', by], true, true).count(),
    db.tasks.where('[state+dueAt]').between(['open', ''], ['open', overdueBefore]).count(),
  ]);
  return { due, overdue };
}

/** An open task of this kind for the patient is kept; there is never a second one. Returns the id that stands. */
export async function openTask({ durable: db }: Store, row: TaskRow): Promise<string> {
  const parsed = taskRow.parse(row);
  return db.transaction('rw', db.tasks, async () => {
    if (parsed.patientKey) {
      const known = await db.tasks.where('patientKey').equals(parsed.patientKey).toArray();
      const open = known.find((it) => it.state === 'open' && it.kind === parsed.kind);
      if (open) return open.id;
    }
    await db.tasks.put(parsed);
    return parsed.id;
  });
}

/**
 * Takes the server's open tasks over: they are the list of all desks. What this browser knew as open from there and the
 * server no longer lists was done at another desk; tasks of this browser alone stay.
 */
export async function takeServerTasks({ durable: db }: Store, rows: TaskRow[], at: string): Promise<void> {
  await db.transaction('rw', db.tasks, db.outbox, async () => {
    const open = await db.tasks.where('[state+dueAt]').between(['open', ''], ['open', '\uffff']).toArray();
    const live = await db.outbox.where('live').equals(1).toArray();
    const told = new Set(live.flatMap(({ command }) => (command?.kind === 'task_done' ? [command.taskId] : [])));
    const listed = new Set(rows.map((row) => row.id));
    const gone = open.filter((row) => fromServer(row) && !listed.has(row.id));
    const over = { state: 'done' as const, outcome: 'elsewhere', doneAt: at };
    // What came of these has not been heard there yet: nobody is to do them twice.
    const news = rows.filter((row) => !told.has(row.id));
    await db.tasks.bulkPut([...gone.map((row) => ({ ...row, ...over })), ...news.map((row) => taskRow.parse(row))]);
  });
}

/** Told by the feed, in this version's way or an earlier one's. */
const fromServer = (row: TaskRow): boolean => row.server === true || /^(feed|reply):/.test(row.id);

/**
 * Marks a task done; null when there is no such open task. Nobody answered: put off by 1, 7, 21 and 60 days, and done
 * after the last try. The server does the same with its own.
 */
export async function closeTask(
  { durable: db }: Store,
  id: string,
  outcome: string,
  at: string,
): Promise<TaskRow | null> {
  return db.transaction('rw', db.tasks, async () => {
    const row = await db.tasks.get(id);
    if (!row || row.state === 'done') return null;
    const tries = (row.tries ?? 0) + (outcome === 'no_answer' ? 1 : 0);
    const days = outcome === 'no_answer' ? daysToNextTry(tries) : null;
    const dueAt = days === null ? row.dueAt : new Date(Date.parse(at) + days * DAY_MS).toISOString();
    const over = { state: 'done' as const, outcome: outcome === 'no_answer' ? 'unreachable' : outcome, doneAt: at };
    await db.tasks.put({ ...row, tries, dueAt, ...(days === null ? over : { owner: null }) });
    return taskRow.parse(row);
  });
}

/** Puts an open task off; false when there is none. */
export async function putTaskOff({ durable: db }: Store, id: string, until: string): Promise<boolean> {
  return (
    (await db.tasks
      .where('id')
      .equals(id)
      .and((row) => row.state === 'open')
      .modify({ dueAt: until })) > 0
  );
}

/** Calls made from `from` on (ISO instant), by whoever sits at this browser. */
export function callsSince({ db }: Store, from: string): Promise<number> {
  return db.contacts
    .where('at')
    .aboveOrEqual(from)
    .and((row) => row.channel === 'call')
    .count();
}
