import { createRoute, z } from '@hono/zod-openapi';
import { launchAnswer, launchRequest } from '#lib/contract/enrolments.ts';
import { type Problem, problem } from '#lib/contract/problem.ts';
import type { App } from '../../http/app-env.ts';
import { type ReadQuestion, requireDevice } from '../../http/auth.ts';
import { factsAbout } from '../../jobs/decide.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { badAddresses } from './bad-addresses.ts';
import { launchOnce } from './launch-once.ts';

/** What the gate will ask about the patient, read ahead of the key's check; nothing for a body that is none. */
const questionOf =
  (ports: Ports): ReadQuestion =>
  async (c) => {
    const read = launchRequest.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return null;
    const { patientKey, addresses } = read.data;
    return factsAbout(
      { patientKey, addresses: addresses.map(({ to }) => ({ hash: ports.crypt.addressHash(to) })) },
      ports.now(),
    );
  };

/** POST /v1/enrolments: once per idempotency key, however often and from wherever it is sent. */
export function addLaunch(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/enrolments',
    tags: ['Enrolments'],
    summary: 'Start a follow-up for one patient',
    description:
      'The key is made before the first try and sent again with every retry. 201 started; 200 the same answer again; ' +
      '409 `already_enrolled`, `refused` (the gate says no, `reasons` says why) or `in_progress`.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports, questionOf(ports))] as const,
    request: {
      headers: z.object({ 'idempotency-key': z.string().min(8).max(200) }),
      body: { required: true, content: { 'application/json': { schema: launchRequest } } },
    },
    responses: {
      200: { description: 'The stored answer', content: { 'application/json': { schema: launchAnswer } } },
      201: { description: 'Started', content: { 'application/json': { schema: launchAnswer } } },
      ...problems(400, 401, 404, 409, 413, 422, 429),
    },
  });
  app.openapi(route, async (c) => {
    const request = c.req.valid('json');
    const device = c.get('device');
    const key = c.req.valid('header')['idempotency-key'];
    const wrong = badAddresses(request);
    if (wrong) return fail(c, 400, 'invalid_request', 'An address does not fit its channel.', { detail: wrong });
    const launchWith = { facts: c.get('facts'), ahead: c.get('ahead') };
    const result = await launchOnce(ports, device, c.get('practice'), key, request, launchWith);
    if (result.state === 'in_progress') {
      return fail(c, 409, 'in_progress', 'The same request is being worked on right now; ask again shortly.');
    }
    if (result.state === 'reused') {
      return fail(c, 422, 'key_reused', 'This idempotency key was used with another body.');
    }
    const { isNew, outcome, enrolmentId } = result;
    if (isNew) {
      ports.log.info('launch', { outcome, practiceId: device.practice_id, deviceId: device.id, enrolmentId });
    }
    const { status, answer } = result.answered;
    if (status === 201) return c.json(launchAnswer.parse(answer), isNew ? 201 : 200);
    return c.json(problem.parse(answer) satisfies Problem, status === 404 ? 404 : 409);
  });
}
