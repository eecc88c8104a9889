import { createRoute, z } from '@hono/zod-openapi';
import { deviceView } from '#lib/contract/practice.ts';
import type { App } from '../../http/app-env.ts';
import { requireAdmin } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { deviceViewOf, listDevices, revokeDevice } from '../../store/devices.ts';

/** Paired browsers: seen and sent away with the admin token. */
export function addDevices(app: App, ports: Ports): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/devices',
    tags: ['Practice'],
    summary: 'Paired browsers',
    security: [{ admin: [] }],
    middleware: [requireAdmin(ports)] as const,
    responses: {
      200: {
        description: 'All',
        content: { 'application/json': { schema: z.object({ devices: z.array(deviceView) }) } },
      },
      ...problems(401),
    },
  });
  app.openapi(list, async (c) => c.json({ devices: (await listDevices(ports.db)).map(deviceViewOf) }, 200));

  const revoke = createRoute({
    method: 'delete',
    path: '/v1/devices/{id}',
    tags: ['Practice'],
    summary: 'Take a browser’s key away, at once',
    security: [{ admin: [] }],
    middleware: [requireAdmin(ports)] as const,
    request: { params: z.object({ id: z.uuid() }) },
    responses: { 204: { description: 'Its key is worthless now' }, ...problems(400, 401, 404) },
  });
  app.openapi(revoke, async (c) => {
    const found = await revokeDevice(ports.db, c.req.valid('param').id, ports.now());
    if (!found) return fail(c, 404, 'not_found', 'There is no such device.');
    return c.body(null, 204);
  });
}
