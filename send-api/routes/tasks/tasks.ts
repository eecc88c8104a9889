import { createRoute, z } from '@hono/zod-openapi';
import { claimRequest, doneRequest, taskAnswer, taskRequest, tasksAnswer, tasksQuery } from '#lib/contract/tasks.ts';
import { intentScore } from '#lib/core/call-tasks.ts';
import { byOurClock } from '../../booking.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { runningEnrolment } from '../../store/enrolments.ts';
import { lockTask, openTask } from '../../store/tasks.ts';
import { finishTask, outcomeFits } from './finish-task.ts';
import { openTasks, taskViewOf, taskViews } from './task-views.ts';

const byId = z.object({ id: z.uuid() });
const missing = 'There is no such task.';

/** /v1/tasks: what people must do. One owner at a time, by lease, so that nobody is rung by two desks. */
export function addTasks(app: App, ports: Ports): void {
  const guard = { security: [{ device: [] }], middleware: requireDevice(ports), tags: ['Tasks'] };
  const one = { content: { 'application/json': { schema: taskAnswer } } };

  const list = createRoute({
    ...guard,
    method: 'get',
    path: '/v1/tasks',
    summary: 'Open tasks, the most promising first',
    description:
      '`due=now` (the default) gives no more calls than the desk makes in a day; `due=all` gives every open task.',
    request: { query: tasksQuery },
    responses: {
      200: { description: 'Open tasks', content: { 'application/json': { schema: tasksAnswer } } },
      ...problems(400, 401, 429),
    },
  });
  app.openapi(list, async (c) => {
    const rows = await openTasks(ports, c.get('device').practice_id, c.req.valid('query'));
    return c.json({ tasks: await taskViews(ports, rows) }, 200);
  });

  const open = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/tasks',
    summary: 'Ask for a call after a sign of intent that staff saw themselves',
    request: { body: { required: true, content: { 'application/json': { schema: taskRequest } } } },
    responses: { 201: { description: 'Open', ...one }, ...problems(400, 401, 409, 413, 429) },
  });
  app.openapi(open, async (c) => {
    const { kind, reason, patientKey, by } = c.req.valid('json');
    const { practice_id: practiceId } = c.get('device');
    const now = ports.now();
    const row = await inTransaction(ports.db, async (tx) => {
      const stopped = await tx
        .selectFrom('suppressions')
        .select('id')
        .where('practice_id', '=', practiceId)
        .where('kind', '=', 'patient')
        .where('hash', '=', patientKey)
        .where('lifted_at', 'is', null)
        .executeTakeFirst();
      if (stopped) return null;
      const running = await runningEnrolment(tx, practiceId, patientKey);
      const enrolmentId = running?.id ?? null;
      const task = await openTask(tx, {
        practiceId,
        kind,
        patientKey,
        enrolmentId,
        reason,
        score: intentScore[reason],
        dueAt: now,
        at: now,
      });
      if (task.claimed_by) return task;
      // Theirs by name, and free for whoever takes it.
      const named = tx.updateTable('tasks').set({ claimed_by: by, claimed_until: now }).where('id', '=', task.id);
      return named.returningAll().executeTakeFirstOrThrow();
    });
    if (!row) return fail(c, 409, 'refused', 'This person asked to be left alone.', { reasons: ['suppressed'] });
    return c.json({ task: await taskViewOf(ports, row) }, 201);
  });

  const claim = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/tasks/{id}/claim',
    summary: 'Take a task for some minutes',
    description: '409 with who has it and until when. The same person may claim again.',
    request: { params: byId, body: { required: true, content: { 'application/json': { schema: claimRequest } } } },
    responses: { 200: { description: 'Yours', ...one }, ...problems(400, 401, 404, 409, 413, 429) },
  });
  app.openapi(claim, async (c) => {
    const device = c.get('device');
    const { by, minutes } = c.req.valid('json');
    const now = ports.now();
    const result = await inTransaction(ports.db, async (tx) => {
      const task = await lockTask(tx, device.practice_id, c.req.valid('param').id);
      if (task?.state !== 'open') return task ? ('done' as const) : undefined;
      const taken = task.claimed_until !== null && task.claimed_until > now;
      if (taken && (task.claimed_by !== by || task.claimed_device !== device.id)) return { task, mine: false };
      const until = new Date(now.getTime() + minutes * 60_000);
      const claimed = { claimed_by: by, claimed_device: device.id, claimed_until: until, updated_at: now };
      const mine = tx.updateTable('tasks').set(claimed).where('id', '=', task.id).returningAll();
      return { task: await mine.executeTakeFirstOrThrow(), mine: true };
    });
    if (!result) return fail(c, 404, 'not_found', missing);
    if (result === 'done') return fail(c, 409, 'refused', 'This task is done already.', { reasons: ['task_done'] });
    if (!result.mine) {
      const detail = { by: result.task.claimed_by ?? '', until: result.task.claimed_until?.toISOString() ?? '' };
      return fail(c, 409, 'in_progress', 'Somebody else has this task.', { detail });
    }
    return c.json({ task: await taskViewOf(ports, result.task) }, 200);
  });

  const done = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/tasks/{id}/done',
    summary: 'Say how it went',
    description:
      '`no_answer` puts a call off by 1, 7, 21 and 60 days, then closes it. Twice changes nothing, for `no_answer` where ' +
      '`call` says which call it was. A call counts toward the caps and is told to every desk, also where another desk ' +
      'had done the task already.',
    request: { params: byId, body: { required: true, content: { 'application/json': { schema: doneRequest } } } },
    responses: { 200: { description: 'Noted', ...one }, ...problems(400, 401, 404, 409, 413, 429) },
  });
  app.openapi(done, async (c) => {
    const device = c.get('device');
    const said = c.req.valid('json');
    const now = ports.now();
    const result = await inTransaction(ports.db, async (tx) => {
      const task = await lockTask(tx, device.practice_id, c.req.valid('param').id);
      if (!task) return undefined;
      if (task.state === 'done' && !said.call) return task;
      if (!outcomeFits(task, said.outcome) || (said.member && !task.members.includes(said.member)))
        return 'unfit' as const;
      const others = task.claimed_until !== null && task.claimed_until > now && task.claimed_by !== said.by;
      if (others && task.state === 'open') return 'claimed' as const;
      const call = said.call && { ...said.call, madeAt: byOurClock(said.call.at, c.get('ahead'), now) };
      return finishTask(tx, ports, task, { ...said, call });
    });
    if (!result) return fail(c, 404, 'not_found', missing);
    if (result === 'claimed') return fail(c, 409, 'in_progress', 'Somebody else has this task.');
    if (result === 'unfit') {
      return fail(c, 400, 'invalid_request', 'This task cannot end like that.', {
        detail: { outcome: 'does_not_fit' },
      });
    }
    return c.json({ task: await taskViewOf(ports, result) }, 200);
  });
}
