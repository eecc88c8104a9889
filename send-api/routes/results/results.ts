import { createRoute } from '@hono/zod-openapi';
import { referralAnswer, referralRequest, resultsAnswer, resultsQuery } from '#lib/contract/results.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { noteOutcome } from '../../store/outcomes.ts';
import { reportOf } from './report-of.ts';

/** GET /v1/results and POST /v1/outcomes: what follow-ups led to, counted from what screens showed. */
export function addResults(app: App, ports: Ports): void {
  const guard = { security: [{ device: [] }], middleware: requireDevice(ports), tags: ['Results'] };
  const read = createRoute({
    ...guard,
    method: 'get',
    path: '/v1/results',
    summary: 'What became of the follow-ups of a span of days',
    description:
      'By segment, channel or text. A booking is recovered when first seen after a message, within `days` of it and of ' +
      'the launch, and nothing was booked at the message. With a hold-out the difference has its 95% interval (Newcombe).',
    request: { query: resultsQuery },
    responses: {
      200: { description: 'The report', content: { 'application/json': { schema: resultsAnswer } } },
      ...problems(400, 401, 429),
    },
  });
  app.openapi(read, async (c) => {
    const query = c.req.valid('query');
    if (query.from > query.to) {
      return fail(c, 400, 'invalid_request', 'The first day is after the last one.', { detail: { from: 'after_to' } });
    }
    return c.json(await reportOf(ports, c.get('device').practice_id, c.get('practice'), query), 200);
  });

  const refer = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/outcomes',
    summary: 'A patient sent somebody, as staff were told',
    request: { body: { required: true, content: { 'application/json': { schema: referralRequest } } } },
    responses: {
      200: { description: 'Noted', content: { 'application/json': { schema: referralAnswer } } },
      ...problems(400, 401, 413, 429),
    },
  });
  app.openapi(refer, async (c) => {
    const { patientKey } = c.req.valid('json');
    const it = { practiceId: c.get('device').practice_id, patientKey, kind: 'referral' as const, on: null };
    return c.json({ credited: await inTransaction(ports.db, (tx) => noteOutcome(tx, ports, it)) }, 200);
  });
}
