import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { openingAnswer, openingEnd, openingRequest, openingsAnswer } from '#lib/contract/openings.ts';
import { launchByOurClock } from '../../booking.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import { takeBack } from '../../jobs/opening-waves.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { recordAudit } from '../../store/audit.ts';
import { inTransaction } from '../../store/database.ts';
import { lockOpening, offerAbout, viewOpenings } from '../../store/openings.ts';
import { badAddresses } from '../enrolments/bad-addresses.ts';

const WEEK_MS = 7 * 86_400_000;

/** /v1/openings: times that came free, offered in waves to the first who takes one. */
export function addOpenings(app: App, ports: Ports): void {
  const guard = { security: [{ device: [] }], middleware: requireDevice(ports), tags: ['Openings'] };
  const one = { content: { 'application/json': { schema: openingAnswer } } };
  const view = async (practiceId: string, id: string) => (await viewOpenings(ports.db, practiceId, new Date(0), id))[0];

  const list = createRoute({
    ...guard,
    method: 'get',
    path: '/v1/openings',
    summary: 'Open times, and what became of those of the last week',
    responses: {
      200: { description: 'By day and time', content: { 'application/json': { schema: openingsAnswer } } },
      ...problems(401, 429),
    },
  });
  app.openapi(list, async (c) => {
    const since = new Date(ports.now().getTime() - WEEK_MS);
    return c.json({ openings: await viewOpenings(ports.db, c.get('device').practice_id, since) }, 200);
  });

  const offer = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/openings',
    summary: 'Offer a time that came free',
    description:
      'Ten people every five minutes, those asked longest ago first; the first who takes it on the page behind their ' +
      'link has it. The same open time again is answered with the one that stands.',
    request: { body: { required: true, content: { 'application/json': { schema: openingRequest } } } },
    responses: {
      200: { description: 'It stands already', ...one },
      201: { description: 'Offered from now on', ...one },
      ...problems(400, 401, 413, 429),
    },
  });
  app.openapi(offer, async (c) => {
    const device = c.get('device');
    const { on, at, provider = null, by, offers } = c.req.valid('json');
    const wrong = offers.map(badAddresses).find((one) => one !== null);
    if (wrong) {
      return fail(c, 400, 'invalid_request', 'An address does not fit its channel.', { detail: wrong });
    }
    const now = ports.now();
    const id = randomUUID();
    const stands = await inTransaction(ports.db, async (tx) => {
      const made = await tx
        .insertInto('openings')
        .values({
          id,
          practice_id: device.practice_id,
          device_id: device.id,
          on_day: on,
          at_time: at,
          provider,
          state: 'open',
          created_by: by,
          created_at: now,
          next_wave_at: now,
          taken_by: null,
          ended_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made) {
        const open = tx.selectFrom('openings').select('id').where('practice_id', '=', device.practice_id);
        const same = open.where('on_day', '=', on).where('at_time', '=', at).where('state', '=', 'open');
        return (await same.where('provider', provider === null ? 'is' : '=', provider).executeTakeFirst())?.id;
      }
      const ours = offers.map((it) => launchByOurClock(it, c.get('ahead'), now));
      const people = [...new Map(ours.map((it) => [it.patientKey, it])).values()];
      const rows = people.map((request, position) => {
        const own = randomUUID();
        const request_sealed = ports.crypt.seal(JSON.stringify(request), offerAbout(own));
        const about = { id: own, opening_id: id, practice_id: device.practice_id, patient_key: request.patientKey };
        const none = { enrolment_id: null, reason: null, offered_at: null };
        return { ...about, position, state: 'waiting' as const, request_sealed, ...none };
      });
      await tx.insertInto('opening_offers').values(rows).execute();
      await recordAudit(tx, { practiceId: device.practice_id, at: now, action: 'opening', snapshot: { id } });
      return undefined;
    });
    const opening = await view(device.practice_id, stands ?? id);
    if (!opening) throw new Error('an opening that was just written is not there');
    return c.json({ opening }, stands ? 200 : 201);
  });

  const end = createRoute({
    ...guard,
    method: 'post',
    path: '/v1/openings/{id}/end',
    summary: 'It is filled, or no longer to be offered',
    description: 'What was not sent yet never leaves. Twice changes nothing.',
    request: {
      params: z.object({ id: z.uuid() }),
      body: { required: true, content: { 'application/json': { schema: openingEnd } } },
    },
    responses: { 200: { description: 'Over', ...one }, ...problems(400, 401, 404, 413, 429) },
  });
  app.openapi(end, async (c) => {
    const { practice_id: practiceId } = c.get('device');
    const { id } = c.req.valid('param');
    const { state } = c.req.valid('json');
    const found = await inTransaction(ports.db, async (tx) => {
      const opening = await lockOpening(tx, practiceId, id);
      if (!opening) return false;
      const now = ports.now();
      if (opening.state === 'open') {
        await tx.updateTable('openings').set({ state, ended_at: now }).where('id', '=', id).execute();
        await recordAudit(tx, { practiceId, at: now, action: `opening_${state}`, snapshot: { id } });
      }
      return true;
    });
    const opening = found ? await view(practiceId, id) : undefined;
    if (!opening) return fail(c, 404, 'not_found', 'There is no such opening.');
    await takeBack(ports);
    return c.json({ opening }, 200);
  });
}
