import { createRoute, z } from '@hono/zod-openapi';
import { eventsAnswer } from '#lib/contract/events.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { readCursor, readFeed } from '../../store/feed.ts';

/** GET /v1/events: the practice's feed, oldest first, from a cursor on. */
export function addEvents(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/events',
    tags: ['Events'],
    summary: 'What happened since the cursor',
    description: 'Pass `next` as `after` of the following call. Nothing is skipped and nothing comes twice.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: {
      query: z.object({
        after: z.string().max(60).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    responses: {
      200: { description: 'A page of events', content: { 'application/json': { schema: eventsAnswer } } },
      ...problems(400, 401, 429),
    },
  });
  app.openapi(route, async (c) => {
    const { after, limit } = c.req.valid('query');
    const cursor = readCursor(after);
    if (!cursor) return fail(c, 400, 'invalid_request', 'This cursor is not one of ours.');
    return c.json(await readFeed(ports.db, c.get('device').practice_id, cursor, limit), 200);
  });
}
