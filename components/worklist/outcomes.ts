import type { z } from 'zod';
import type { callOutcome, TaskView } from '#lib/messages/views.ts';

export type Outcome = z.infer<typeof callOutcome>;

/** What may come of each kind of task; a stale patient that is looked at again is either booked or still open. */
export const outcomesOf: Record<TaskView['kind'], Outcome[]> = {
  call: ['booked', 'will_call_back', 'no_answer', 'not_now', 'wrong_number', 'asked_not_contacted'],
  reply: ['booked', 'will_call_back', 'not_now', 'wrong_number', 'asked_not_contacted'],
  look_and_release: ['booked', 'not_now', 'asked_not_contacted'],
  booking_request: ['booked', 'no_answer', 'will_call_back', 'not_now', 'asked_not_contacted'],
};

export type Due = 'overdue' | 'today' | 'later';

/** Where a task stands against the reader's day. `todayStart` and `todayEnd` are instants in ms. */
export function dueOf(dueAt: string, todayStart: number, todayEnd: number): Due {
  const at = Date.parse(dueAt);
  if (at < todayStart) return 'overdue';
  return at < todayEnd ? 'today' : 'later';
}

/** Open tasks, earliest first, split by when they are due; empty parts are left out. */
export function byDue(tasks: TaskView[], todayStart: number, todayEnd: number): { due: Due; tasks: TaskView[] }[] {
  const open = tasks.filter((task) => task.state === 'open').sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return (['overdue', 'today', 'later'] as const)
    .map((due) => ({ due, tasks: open.filter((task) => dueOf(task.dueAt, todayStart, todayEnd) === due) }))
    .filter((part) => part.tasks.length > 0);
}
