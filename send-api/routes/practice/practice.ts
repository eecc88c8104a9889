import { createRoute, z } from '@hono/zod-openapi';
import { practiceSettings, practiceView } from '#lib/contract/practice.ts';
import type { App } from '../../http/app-env.ts';
import { requireAdmin, requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { createPractice, findPractice, listPractices, practiceViewOf, updatePractice } from '../../store/practices.ts';

/** The practice's settings: read by its desks, written with the admin token. */
export function addPractice(app: App, ports: Ports): void {
  const read = createRoute({
    method: 'get',
    path: '/v1/practice',
    tags: ['Practice'],
    summary: 'The settings of the practice this browser belongs to',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    responses: {
      200: { description: 'Settings', content: { 'application/json': { schema: practiceView } } },
      ...problems(401, 404, 429),
    },
  });
  app.openapi(read, async (c) => {
    const practice = await findPractice(ports.db, c.get('device').practice_id);
    if (!practice) return fail(c, 404, 'not_found', 'There is no such practice.');
    return c.json(practiceViewOf(practice), 200);
  });

  const write = createRoute({
    method: 'put',
    path: '/v1/practice',
    tags: ['Practice'],
    summary: 'Create or change a practice',
    description:
      'Without `id`: creates the first practice, or changes the only one. Fields left out take their default.',
    security: [{ admin: [] }],
    middleware: [requireAdmin(ports)] as const,
    request: {
      query: z.object({ id: z.uuid().optional() }),
      body: { required: true, content: { 'application/json': { schema: practiceSettings } } },
    },
    responses: {
      200: { description: 'Changed', content: { 'application/json': { schema: practiceView } } },
      201: { description: 'Created', content: { 'application/json': { schema: practiceView } } },
      ...problems(400, 401, 404, 413),
    },
  });
  app.openapi(write, async (c) => {
    const settings = c.req.valid('json');
    const { id } = c.req.valid('query');
    const practices = await listPractices(ports.db);
    if (!id && practices.length === 0) {
      return c.json(practiceViewOf(await createPractice(ports.db, settings, ports.now())), 201);
    }
    if (!id && practices.length > 1) {
      return fail(c, 400, 'invalid_request', 'There are several practices; say which with ?id=.');
    }
    const changed = await updatePractice(ports.db, id ?? practices[0]?.id ?? '', settings, ports.now());
    if (!changed) return fail(c, 404, 'not_found', 'There is no such practice.');
    return c.json(practiceViewOf(changed), 200);
  });
}
