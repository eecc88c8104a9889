import type { z } from 'zod';
import type { callOutcome, claimView, TaskView } from '#lib/messages/work-views.ts';
import type { Words } from '../words.tsx';

export type Outcome = z.infer<typeof callOutcome>;

/** Who has the task that is open here. */
export type Claim = z.infer<typeof claimView> & { taskId: string };

const outcomesOf: Record<TaskView['kind'], Outcome[]> = {
  call: ['booked', 'will_call_back', 'no_answer', 'not_now', 'wrong_number', 'asked_not_contacted'],
  reply: ['booked', 'settled', 'not_now', 'wrong_number', 'asked_not_contacted'],
  look_and_release: ['released', 'booked', 'stopped', 'asked_not_contacted'],
  booking_request: ['booked', 'no_answer', 'will_call_back', 'not_now', 'asked_not_contacted'],
};

/** What may come of a task. A "CANCEL" that may have meant a visit is settled first. */
export function outcomesFor(task: Pick<TaskView, 'kind' | 'reason'>): Outcome[] {
  if (task.reason === 'cancel_or_stop') return ['meant_stop', 'meant_appointment'];
  return outcomesOf[task.kind];
}

/** The plain "done" of each kind of task. */
export function doneBy(task: Pick<TaskView, 'kind' | 'reason'>): Outcome {
  if (task.reason === 'cancel_or_stop') return 'meant_stop';
  return { call: 'reached', reply: 'settled', look_and_release: 'released', booking_request: 'booked' }[
    task.kind
  ] as Outcome;
}

/** A session is so many, done in some two minutes between two patients. */
export const SESSION = 10;

export type Due = 'overdue' | 'today' | 'later';

/** Where a day stands against today; both as `YYYY-MM-DD`. */
const dueOf = (day: string, today: string): Due => (day < today ? 'overdue' : day === today ? 'today' : 'later');

/** The most promising first, then the earliest. */
const inOrder = (a: TaskView, b: TaskView) =>
  (b.score ?? 50) - (a.score ?? 50) || Date.parse(a.dueAt) - Date.parse(b.dueAt);

/**
 * Open tasks split by when they are due at `now` (ms), in the practice's days; empty parts are left out. What the day has
 * no room for is for later.
 */
export function byDue(
  tasks: TaskView[],
  now: number,
  { dayOf }: Pick<Words, 'dayOf'>,
): { due: Due; tasks: TaskView[] }[] {
  const today = dayOf(now);
  const open = tasks.filter((task) => task.state === 'open').sort(inOrder);
  const due = (task: TaskView) => (task.waiting ? 'later' : dueOf(dayOf(task.dueAt), today));
  return (['overdue', 'today', 'later'] as const)
    .map((one) => ({ due: one, tasks: open.filter((task) => due(task) === one) }))
    .filter((part) => part.tasks.length > 0);
}

/** The next ten that are due by `now` (ms) and that nobody else has. */
export function sessionOf(tasks: TaskView[], now: number): TaskView[] {
  return tasks
    .filter((task) => task.state === 'open' && !task.waiting && Date.parse(task.dueAt) <= now)
    .filter((task) => !task.claimedBy || task.mine)
    .sort(inOrder)
    .slice(0, SESSION);
}
