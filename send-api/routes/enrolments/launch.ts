import { createRoute, z } from '@hono/zod-openapi';
import { launchAnswer, launchRequest } from '#lib/contract/enrolments.ts';
import { type Problem, problem } from '#lib/contract/problem.ts';
import { fitsChannel } from '../../address.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problemBody, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { claimKey, keepAnswer, type StoredAnswer } from '../../store/idempotency.ts';
import { type StartOutcome, startEnrolment } from './start-enrolment.ts';

type LaunchBody = z.infer<typeof launchRequest>;

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
    middleware: [requireDevice(ports)] as const,
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
    const mac = ports.crypt.mac('launch', JSON.stringify(request));
    const result = await inTransaction(ports.db, async (tx) => {
      const claim = await claimKey(tx, device.practice_id, key, mac);
      if (claim.state !== 'new') return claim;
      const outcome = await startEnrolment(tx, ports, device, request);
      const stored = answerOf(outcome);
      if (outcome.outcome !== 'no_sequence') await keepAnswer(tx, device.practice_id, key, mac, stored, ports.now());
      return { state: 'done' as const, stored, outcome };
    });
    if (result.state === 'in_progress') {
      return fail(c, 409, 'in_progress', 'The same request is being worked on right now; ask again shortly.');
    }
    if (result.state === 'reused') {
      return fail(c, 422, 'key_reused', 'This idempotency key was used with another body.');
    }
    const { status, answer } = result.stored;
    if (result.state === 'done') {
      const { outcome } = result;
      ports.log.info('launch', {
        outcome: outcome.outcome,
        practiceId: device.practice_id,
        deviceId: device.id,
        enrolmentId: outcome.outcome === 'started' ? outcome.enrolment.id : undefined,
      });
    }
    if (status === 201) return c.json(launchAnswer.parse(answer), result.state === 'done' ? 201 : 200);
    return c.json(problem.parse(answer) satisfies Problem, status === 404 ? 404 : 409);
  });
}

/** Where an address does not fit its channel or a given consent has no source: field path to code. */
function badAddresses(request: LaunchBody): Record<string, string> | null {
  const wrong: Record<string, string> = {};
  for (const [i, address] of request.addresses.entries()) {
    if (!fitsChannel(address.channel, address.to)) wrong[`addresses.${i}.to`] = 'not_an_address_of_this_channel';
    if (address.consent === 'given' && !address.consentSource) wrong[`addresses.${i}.consentSource`] = 'required';
  }
  return Object.keys(wrong).length > 0 ? wrong : null;
}

function answerOf(outcome: StartOutcome): StoredAnswer {
  switch (outcome.outcome) {
    case 'started':
      return { status: 201, answer: { enrolment: outcome.enrolment } };
    case 'already_enrolled': {
      const { by, at, enrolmentId } = outcome;
      const message = 'This patient is in a running follow-up already.';
      return { status: 409, answer: problemBody('already_enrolled', message, { detail: { by, at, enrolmentId } }) };
    }
    case 'refused': {
      const message = 'This patient may not be contacted now.';
      return { status: 409, answer: problemBody('refused', message, { reasons: outcome.reasons }) };
    }
    case 'no_sequence':
      return { status: 404, answer: problemBody('not_found', 'There is no such sequence in this version.') };
  }
}
