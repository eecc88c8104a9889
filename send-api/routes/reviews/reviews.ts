import { createRoute, z } from '@hono/zod-openapi';
import { reviewRequest, reviewsAnswer } from '#lib/contract/reviews.ts';
import type { App } from '../../http/app-env.ts';
import { managerOrAdmin, ownPractice, requireManager } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { reviewPoints } from '../../review.ts';
import { type Database, inTransaction } from '../../store/database.ts';
import { keepReview, nextReview, pastReviews } from '../../store/reviews.ts';

const whichPractice = z.object({ practice: z.uuid().optional() });

async function answerOf(db: Database, practiceId: string, now: Date) {
  const due = await nextReview(db, practiceId, now);
  return due && { ...due, checklist: [...reviewPoints], past: await pastReviews(db, practiceId) };
}

/** The yearly review of what is sent and kept: when it is due, what to look at, what was found. */
export function addReviews(app: App, ports: Ports): void {
  const read = createRoute({
    method: 'get',
    path: '/v1/reviews',
    tags: ['Practice'],
    summary: 'The yearly review: when it is due, and its checklist',
    description: 'Due a month after the practice began, then every twelve months. `soon` thirty days before.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: { query: whichPractice },
    responses: {
      200: { description: 'Newest first', content: { 'application/json': { schema: reviewsAnswer } } },
      ...problems(400, 401, 403, 404, 429),
    },
  });
  app.openapi(read, async (c) => {
    const practiceId = ownPractice(c.get('authority'), c.req.valid('query').practice);
    const answer = practiceId && (await answerOf(ports.db, practiceId, ports.now()));
    return answer ? c.json(answer, 200) : fail(c, 404, 'not_found', 'There is no such practice.');
  });

  const write = createRoute({
    method: 'post',
    path: '/v1/reviews',
    tags: ['Practice'],
    summary: 'Record a review',
    description: 'Every point of the checklist is answered `in_order` or `to_do`.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: {
      query: whichPractice,
      body: { required: true, content: { 'application/json': { schema: reviewRequest } } },
    },
    responses: {
      201: { description: 'Recorded', content: { 'application/json': { schema: reviewsAnswer } } },
      ...problems(400, 401, 403, 404, 413, 429),
    },
  });
  app.openapi(write, async (c) => {
    const practiceId = ownPractice(c.get('authority'), c.req.valid('query').practice);
    const review = c.req.valid('json');
    const missing = reviewPoints.filter(({ id }) => !(id in review.answers)).map(({ id }) => id);
    if (missing.length > 0) {
      const detail = Object.fromEntries(missing.map((id) => [`answers.${id}`, 'required']));
      return fail(c, 400, 'invalid_request', 'A point of the checklist is not answered.', { detail });
    }
    const now = ports.now();
    if (!practiceId || !(await nextReview(ports.db, practiceId, now))) {
      return fail(c, 404, 'not_found', 'There is no such practice.');
    }
    await inTransaction(ports.db, (tx) => keepReview(tx, { ...review, practiceId }, now));
    const answer = await answerOf(ports.db, practiceId, now);
    return answer ? c.json(answer, 201) : fail(c, 404, 'not_found', 'There is no such practice.');
  });
}
