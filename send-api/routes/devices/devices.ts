import { createRoute, z } from '@hono/zod-openapi';
import { deviceView } from '#lib/contract/practice.ts';
import type { App } from '../../http/app-env.ts';
import { managerOrAdmin, requireManager } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { deviceViewOf, listDevices, revokeDevice } from '../../store/devices.ts';

/** Paired browsers: seen and sent away with the admin token (all practices), or by a manager (their own). */
export function addDevices(app: App, ports: Ports): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/devices',
    tags: ['Practice'],
    summary: 'Paired browsers',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    responses: {
      200: {
        description: 'All',
        content: { 'application/json': { schema: z.object({ devices: z.array(deviceView) }) } },
      },
      ...problems(401, 403, 429),
    },
  });
  app.openapi(list, async (c) => {
    const devices = await listDevices(ports.db, c.get('authority').practiceId);
    return c.json({ devices: devices.map(deviceViewOf) }, 200);
  });

  const revoke = createRoute({
    method: 'delete',
    path: '/v1/devices/{id}',
    tags: ['Practice'],
    summary: 'Take a browser’s key away, at once',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: { params: z.object({ id: z.uuid() }) },
    responses: { 204: { description: 'Its key is worthless now' }, ...problems(400, 401, 403, 404, 429) },
  });
  app.openapi(revoke, async (c) => {
    const { id } = c.req.valid('param');
    const who = { ...c.get('authority'), now: ports.now() };
    const found = await inTransaction(ports.db, (tx) => revokeDevice(tx, id, who));
    if (!found) return fail(c, 404, 'not_found', 'There is no such device.');
    return c.body(null, 204);
  });
}
