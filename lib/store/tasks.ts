import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import type { Store } from './db.ts';

/** Something a person must do. */
export const taskRow = z.object({
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
});
export type TaskRow = z.infer<typeof taskRow>;

/** Open tasks, the most urgent first. */
export async function openTasks({ db }: Store, limit = 500): Promise<TaskRow[]> {
  const rows = await db.tasks.where('[state+dueAt]').between(['open', ''], ['open', '\uffff']).limit(limit).toArray();
  return rows.map((row) => taskRow.parse(row));
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

/** Marks a task done; null when there is no such open task. */
export async function closeTask(
  { durable: db }: Store,
  id: string,
  outcome: string,
  at: string,
): Promise<TaskRow | null> {
  return db.transaction('rw', db.tasks, async () => {
    const row = await db.tasks.get(id);
    if (!row || row.state === 'done') return null;
    await db.tasks.put({ ...row, state: 'done', outcome, doneAt: at });
    return taskRow.parse(row);
  });
}
