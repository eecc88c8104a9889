import { claimRequest, doneRequest, laterRequest, type TaskView, taskAnswer, tasksAnswer } from '../contract/tasks.ts';
import type { Sentence } from '../core/flag.ts';
import { type ApiAccess, type CallApi, sayAnswer } from './api.ts';

/** All open tasks of the practice as the server has them, or why they can't be had. */
export type Fetched = { tasks: TaskView[] } | { tasks: null; problem: Sentence };

/** What came of asking for a task: it is ours, somebody has it, it is over, or nobody answered. */
export type Asked =
  | { state: 'ok'; task: TaskView }
  | { state: 'taken'; by: string; until: string | null }
  | { state: 'gone' }
  | { state: 'refused'; problem: Sentence }
  | { state: 'away'; problem: Sentence };

/** The list waits for nobody: after this time it is shown as it was. */
const LIST_MS = 8_000;

export async function fetchTasks(access: ApiAccess, callApi: CallApi): Promise<Fetched> {
  const answer = await callApi(access, { method: 'GET', path: '/v1/tasks?due=all', timeoutMs: LIST_MS });
  if (answer.kind !== 'ok') return { tasks: null, problem: sayAnswer(answer) };
  const told = tasksAnswer.safeParse(answer.body);
  if (!told.success) return { tasks: null, problem: { id: 'problem_odd_answer', params: [] } };
  return { tasks: told.data.tasks };
}

/** Takes a task for `minutes`; 0 gives it back. */
export const claimTask = (access: ApiAccess, callApi: CallApi, id: string, by: string, minutes: number) =>
  ask(access, callApi, `/v1/tasks/${id}/claim`, claimRequest.parse({ by, minutes }));

/** Puts a task off until an instant; it is nobody's then. */
export const putOff = (access: ApiAccess, callApi: CallApi, id: string, by: string, until: string) =>
  ask(access, callApi, `/v1/tasks/${id}/later`, laterRequest.parse({ by, until }));

export const tellDone = (access: ApiAccess, callApi: CallApi, id: string, body: unknown) =>
  ask(access, callApi, `/v1/tasks/${id}/done`, doneRequest.parse(body));

async function ask(access: ApiAccess, callApi: CallApi, path: string, body: unknown): Promise<Asked> {
  const answer = await callApi(access, { method: 'POST', path, body, timeoutMs: LIST_MS });
  if (answer.kind === 'ok') {
    const told = taskAnswer.safeParse(answer.body);
    return told.success
      ? { state: 'ok', task: told.data.task }
      : { state: 'away', problem: { id: 'problem_odd_answer', params: [] } };
  }
  if (answer.kind === 'unreachable') return { state: 'away', problem: sayAnswer(answer) };
  const { code, detail, reasons } = answer.problem;
  if (code === 'in_progress') return { state: 'taken', by: detail?.by ?? '', until: detail?.until ?? null };
  if (code === 'not_found' || reasons?.includes('task_done')) return { state: 'gone' };
  const problem = sayAnswer(answer);
  const away = ['rate_limited', 'unavailable', 'internal', 'unauthorised'].includes(code);
  return away ? { state: 'away', problem } : { state: 'refused', problem };
}
