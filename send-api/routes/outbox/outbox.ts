import { createRoute } from '@hono/zod-openapi';
import { outboxAnswer, outboxItem, outboxQuery } from '#lib/contract/outbox.ts';
import type { MessageState } from '#lib/core/sequence/enrolment.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { problems } from '../../problem.ts';

const DAY_MS = 86_400_000;
const WAITING: MessageState[] = ['queued', 'held'];
/** `unknown` with a look-up to come is not lost yet. */
const LOST: MessageState[] = ['failed', 'undelivered', 'unknown'];

/** GET /v1/outbox: what is to leave, so that somebody may stop it, and what did not arrive. */
export function addOutbox(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/outbox',
    tags: ['Enrolments'],
    summary: 'What is about to go out, or what could not',
    description:
      'Every step that is due within `days` (`show=due`), of all desks: stop one with POST /v1/enrolments/{id}/stop. ' +
      '`show=failed` lists what did not arrive in the last `days`.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { query: outboxQuery },
    responses: {
      200: { description: 'Steps', content: { 'application/json': { schema: outboxAnswer } } },
      ...problems(400, 401, 429),
    },
  });
  app.openapi(route, async (c) => {
    const { show, days, limit } = c.req.valid('query');
    const now = ports.now();
    const due = show === 'due';
    let steps = ports.db
      .selectFrom('messages as m')
      .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
      .where('m.practice_id', '=', c.get('device').practice_id);
    steps = due
      ? steps
          .where('m.state', 'in', WAITING)
          .where('e.state', 'in', ['active', 'held'])
          .where('m.due_at', '<=', new Date(now.getTime() + days * DAY_MS))
      : steps
          .where('m.state', 'in', LOST)
          .where('m.updated_at', '>=', new Date(now.getTime() - days * DAY_MS))
          .where((eb) => eb.or([eb('m.state', '!=', 'unknown'), eb('m.check_at', 'is', null)]));
    const [{ count }, rows] = await Promise.all([
      steps.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow(),
      steps
        .select(['m.step_id', 'm.channel', 'm.state', 'm.reason', 'm.due_at', 'm.updated_at'])
        .select(['e.id', 'e.patient_key', 'e.sequence_id', 'e.flag_kind', 'e.launched_by'])
        .orderBy(due ? 'm.due_at' : 'm.updated_at', due ? 'asc' : 'desc')
        .orderBy('m.id')
        .limit(limit)
        .execute(),
    ]);
    const items = rows.map((row) =>
      outboxItem.parse({
        enrolmentId: row.id,
        patientKey: row.patient_key,
        sequenceId: row.sequence_id,
        flagKind: row.flag_kind,
        stepId: row.step_id,
        channel: row.channel,
        state: row.state,
        reason: row.reason,
        at: (due ? (row.due_at ?? now) : row.updated_at).toISOString(),
        launchedBy: row.launched_by,
      }),
    );
    return c.json({ items, count: Number(count) }, 200);
  });
}
