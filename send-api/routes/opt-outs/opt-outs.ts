import { createRoute } from '@hono/zod-openapi';
import { optOutAnswer, optOutRequest } from '#lib/contract/enrolments.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { suppressPerson } from '../../store/suppressions.ts';

/** POST /v1/opt-outs: a person says no, once, for every channel and every address. */
export function addOptOuts(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/opt-outs',
    tags: ['Opt-out'],
    summary: 'Never write to this person again',
    description:
      'Keeps keyed hashes only, and for good. Running enrolments that reach any of the addresses stop in the same transaction. Saying it twice changes nothing.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { body: { required: true, content: { 'application/json': { schema: optOutRequest } } } },
    responses: {
      200: { description: 'Kept', content: { 'application/json': { schema: optOutAnswer } } },
      ...problems(400, 401, 413, 429),
    },
  });
  app.openapi(route, async (c) => {
    const { patientKey, addresses, source, by } = c.req.valid('json');
    const device = c.get('device');
    await inTransaction(ports.db, (tx) =>
      suppressPerson(tx, {
        practiceId: device.practice_id,
        patientKeys: [patientKey],
        addressHashes: addresses.map((address) => ports.crypt.addressHash(address.to)),
        source,
        by,
        at: ports.now(),
      }),
    );
    ports.log.info('opt-out', { practiceId: device.practice_id, deviceId: device.id, reason: source });
    return c.json({ suppressed: true as const }, 200);
  });
}
