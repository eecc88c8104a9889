import { createRoute, z } from '@hono/zod-openapi';
import { laterRequest, taskAnswer } from '#lib/contract/tasks.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { recordAudit } from '../../store/audit.ts';
import { inTransaction } from '../../store/database.ts';
import { lockTask, tellTask } from '../../store/tasks.ts';
import { taskViewOf } from './task-views.ts';

const LONGEST_MS = 60 * 86_400_000;

/** POST /v1/tasks/{id}/later: put off by a person, for everybody. It is nobody's then. */
export function addTaskLater(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/tasks/{id}/later',
    tags: ['Tasks'],
    summary: 'Put a task off',
    description: 'Until an instant within 60 days. It is no try: the retry days of a call do not begin.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: {
      params: z.object({ id: z.uuid() }),
      body: { required: true, content: { 'application/json': { schema: laterRequest } } },
    },
    responses: {
      200: { description: 'Put off', content: { 'application/json': { schema: taskAnswer } } },
      ...problems(400, 401, 404, 409, 413, 429),
    },
  });
  app.openapi(route, async (c) => {
    const device = c.get('device');
    const { by, until } = c.req.valid('json');
    const now = ports.now();
    const dueAt = new Date(until);
    if (dueAt <= now || dueAt.getTime() - now.getTime() > LONGEST_MS) {
      const detail = { until: 'not_within_60_days' };
      return fail(c, 400, 'invalid_request', 'A task can be put off by at most 60 days.', { detail });
    }
    const result = await inTransaction(ports.db, async (tx) => {
      const task = await lockTask(tx, device.practice_id, c.req.valid('param').id);
      if (!task) return undefined;
      if (task.state === 'done') return 'done' as const;
      if (task.claimed_until !== null && task.claimed_until > now && task.claimed_by !== by) return task;
      await recordAudit(tx, {
        practiceId: device.practice_id,
        at: now,
        action: 'task_later',
        snapshot: { id: task.id },
      });
      const free = { claimed_by: null, claimed_device: null, claimed_until: null };
      const put = tx.updateTable('tasks').set({ ...free, due_at: dueAt, updated_at: now });
      const row = await put.where('id', '=', task.id).returningAll().executeTakeFirstOrThrow();
      await tellTask(tx, row, now);
      return { put: row };
    });
    if (!result) return fail(c, 404, 'not_found', 'There is no such task.');
    if (result === 'done') return fail(c, 409, 'refused', 'This task is done already.', { reasons: ['task_done'] });
    if (!('put' in result)) {
      const detail = { by: result.claimed_by ?? '', until: result.claimed_until?.toISOString() ?? '' };
      return fail(c, 409, 'in_progress', 'Somebody else has this task.', { detail });
    }
    return c.json({ task: await taskViewOf(ports, result.put) }, 200);
  });
}
