import { createRoute, z } from '@hono/zod-openapi';
import { practiceChange, practiceView, settingsHistory } from '#lib/contract/practice.ts';
import type { App } from '../../http/app-env.ts';
import { managerOrAdmin, ownPractice, requireDevice, requireManager } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import {
  createPractice,
  findPractice,
  listPractices,
  policyOf,
  practiceViewOf,
  settingsVersions,
  updatePractice,
} from '../../store/practices.ts';
import { nextReview } from '../../store/reviews.ts';

/** The practice's settings: read by its desks, written by its managers or with the admin token, every version kept. */
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
    const { role } = c.get('device');
    const review = role === 'manager' ? await nextReview(ports.db, practice.id, ports.now()) : null;
    const policy = await policyOf(ports.db, practice.id);
    return c.json({ ...practiceViewOf(practice), ...(policy && { policy }), ...(review && { review }) }, 200);
  });

  const write = createRoute({
    method: 'put',
    path: '/v1/practice',
    tags: ['Practice'],
    summary: 'Create or change a practice',
    description:
      'A manager changes their own practice. With the admin token and without `id`: creates the first practice, or ' +
      'changes the only one. Fields left out take their default; the version before stays in the history.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: {
      query: z.object({ id: z.uuid().optional() }),
      body: { required: true, content: { 'application/json': { schema: practiceChange } } },
    },
    responses: {
      200: { description: 'Changed', content: { 'application/json': { schema: practiceView } } },
      201: { description: 'Created', content: { 'application/json': { schema: practiceView } } },
      ...problems(400, 401, 403, 404, 413, 429),
    },
  });
  app.openapi(write, async (c) => {
    const { settings, policy } = c.req.valid('json');
    const { id } = c.req.valid('query');
    const { practiceId, by } = c.get('authority');
    const own = practiceId ?? id;
    const outcome = await inTransaction(ports.db, async (tx) => {
      if (practiceId && id && id !== practiceId) return 'not_found';
      const practices = own ? [] : await listPractices(tx);
      if (!own && practices.length > 1) return 'which';
      if (!own && practices.length === 0) {
        return { status: 201 as const, practice: await createPractice(tx, settings, by, ports.now(), policy) };
      }
      const changed = await updatePractice(tx, own ?? practices[0]?.id ?? '', settings, by, ports.now(), policy);
      return changed ? { status: 200 as const, practice: changed } : 'not_found';
    });
    if (outcome === 'not_found') return fail(c, 404, 'not_found', 'There is no such practice.');
    if (outcome === 'which') {
      return fail(c, 400, 'invalid_request', 'There are several practices; say which with ?id=.');
    }
    return c.json(practiceViewOf(outcome.practice), outcome.status);
  });

  const history = createRoute({
    method: 'get',
    path: '/v1/practice/history',
    tags: ['Practice'],
    summary: 'The settings as they were: who changed what, and when',
    description: 'The newest 50 versions. With the admin token `id` says which practice.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: { query: z.object({ id: z.uuid().optional() }) },
    responses: {
      200: { description: 'Newest first', content: { 'application/json': { schema: settingsHistory } } },
      ...problems(400, 401, 403, 404, 429),
    },
  });
  app.openapi(history, async (c) => {
    const practiceId = ownPractice(c.get('authority'), c.req.valid('query').id);
    const versions = practiceId ? await settingsVersions(ports.db, practiceId, 50) : [];
    if (versions.length === 0) return fail(c, 404, 'not_found', 'There is no such practice.');
    return c.json({ versions }, 200);
  });
}
