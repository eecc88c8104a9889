import { createRoute, z } from '@hono/zod-openapi';
import { launchAnswer, stopRequest } from '#lib/contract/enrolments.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { recordAudit } from '../../store/audit.ts';
import { inTransaction } from '../../store/database.ts';
import { lockEnrolment, stopEnrolment, viewEnrolment } from '../../store/enrolments.ts';

const byId = z.object({ id: z.uuid() });
const missing = 'There is no such enrolment.';

/** GET one enrolment, and POST …/stop. Another practice's ids are as good as none. */
export function addReadAndStop(app: App, ports: Ports): void {
  const read = createRoute({
    method: 'get',
    path: '/v1/enrolments/{id}',
    tags: ['Enrolments'],
    summary: 'One enrolment with its steps',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { params: byId },
    responses: {
      200: { description: 'As it stands', content: { 'application/json': { schema: launchAnswer } } },
      ...problems(400, 401, 404, 429),
    },
  });
  app.openapi(read, async (c) => {
    const enrolment = await viewEnrolment(ports.db, c.get('device').practice_id, c.req.valid('param').id);
    if (!enrolment) return fail(c, 404, 'not_found', missing);
    return c.json({ enrolment }, 200);
  });

  const stop = createRoute({
    method: 'post',
    path: '/v1/enrolments/{id}/stop',
    tags: ['Enrolments'],
    summary: 'Stop an enrolment at once',
    description:
      'Waiting messages are cancelled; one that is being sent is allowed to finish. Stopping twice changes nothing.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { params: byId, body: { required: true, content: { 'application/json': { schema: stopRequest } } } },
    responses: {
      200: { description: 'Stopped', content: { 'application/json': { schema: launchAnswer } } },
      ...problems(400, 401, 404, 413, 429),
    },
  });
  app.openapi(stop, async (c) => {
    const { id } = c.req.valid('param');
    const { cause, by } = c.req.valid('json');
    const device = c.get('device');
    const enrolment = await inTransaction(ports.db, async (tx) => {
      const locked = await lockEnrolment(tx, id);
      if (locked?.practice_id !== device.practice_id) return undefined;
      const at = ports.now();
      const changed = await stopEnrolment(tx, locked, { cause, by, at });
      const practiceId = device.practice_id;
      if (changed) await recordAudit(tx, { practiceId, enrolmentId: id, at, action: 'stopped', reason: cause });
      return viewEnrolment(tx, practiceId, id);
    });
    if (!enrolment) return fail(c, 404, 'not_found', missing);
    ports.log.info('stop', { enrolmentId: id, cause, deviceId: device.id });
    return c.json({ enrolment }, 200);
  });
}
