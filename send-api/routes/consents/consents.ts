import { createRoute, z } from '@hono/zod-openapi';
import { type ConsentView, consentAnswer, consentRequest, revokeRequest } from '#lib/contract/consents.ts';
import { consentEnds } from '#lib/core/consent.ts';
import { byOurClock } from '../../booking.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { keepPermission, keepRefusal, takeBack } from '../../store/consents.ts';
import { inTransaction } from '../../store/database.ts';
import type { ConsentRow } from '../../store/intent-tables.ts';
import { findPractice } from '../../store/practices.ts';

function viewOf(row: ConsentRow): ConsentView {
  return {
    id: row.id,
    patientKey: row.patient_key,
    channel: row.channel,
    purpose: row.purpose,
    basis: row.basis,
    givenAt: row.given_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}

/** POST /v1/consents and …/{id}/revoke. A record is never changed: a new word is a new row. */
export function addConsents(app: App, ports: Ports): void {
  const give = createRoute({
    method: 'post',
    path: '/v1/consents',
    tags: ['Consent'],
    summary: 'Record a permission with the words that were shown, or a refusal',
    description:
      'A refusal (`refused`) closes the channel for every purpose; the newest word holds, at every desk. A permission’s end is worked out where the law has one (CASL: implied consent, from the last visit or enquiry). It does not lift an opt-out: only the patient can. A “no” to calls closes open call tasks. Told again under the same key, it is the same word.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: {
      headers: z.object({ 'idempotency-key': z.uuid().optional() }),
      body: { required: true, content: { 'application/json': { schema: consentRequest } } },
    },
    responses: {
      201: { description: 'Kept', content: { 'application/json': { schema: consentAnswer } } },
      ...problems(400, 401, 404, 413, 429),
    },
  });
  app.openapi(give, async (c) => {
    const told = c.req.valid('json');
    const device = c.get('device');
    const practice = await findPractice(ports.db, device.practice_id);
    if (!practice) return fail(c, 404, 'not_found', 'There is no such practice.');
    const now = ports.now();
    const ahead = c.get('ahead');
    // A "no" is taken whatever the clock shows over there; words that nobody can have read out yet are not.
    if (!('refused' in told) && Date.parse(told.givenAt) - ahead > now.getTime() + 300_000) {
      return fail(c, 400, 'invalid_request', 'A consent cannot be from the future.', { detail: { givenAt: 'future' } });
    }
    const given = { ...told, givenAt: byOurClock(told.givenAt, ahead, now).toISOString() };
    const key = c.req.valid('header')['idempotency-key'];
    const word = { practiceId: device.practice_id, at: now, ...(key && { id: key }) };
    if ('refused' in given) {
      const row = await inTransaction(ports.db, (tx) => keepRefusal(tx, word, given));
      return c.json({ consent: viewOf(row) }, 201);
    }
    const ends = consentEnds(given.basis, practice.settings.country, given);
    if (ends === 'no_event') {
      return fail(
        c,
        400,
        'invalid_request',
        'Implied consent ends here some time after a visit or enquiry: say which.',
        {
          detail: { visitOn: 'required' },
        },
      );
    }
    const row = await inTransaction(ports.db, (tx) => keepPermission(tx, word, given, ends));
    return c.json({ consent: viewOf(row) }, 201);
  });

  const revoke = createRoute({
    method: 'post',
    path: '/v1/consents/{id}/revoke',
    tags: ['Consent'],
    summary: 'The person takes this permission back',
    description: 'From now on the channel is refused for what the permission covered. Twice changes nothing.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: {
      params: z.object({ id: z.uuid() }),
      body: { required: true, content: { 'application/json': { schema: revokeRequest } } },
    },
    responses: {
      200: { description: 'Taken back', content: { 'application/json': { schema: consentAnswer } } },
      ...problems(400, 401, 404, 413, 429),
    },
  });
  app.openapi(revoke, async (c) => {
    const { practice_id } = c.get('device');
    const now = ports.now();
    const row = await inTransaction(ports.db, async (tx) => {
      const mine = tx.selectFrom('consents').selectAll().where('id', '=', c.req.valid('param').id);
      const known = await mine.where('practice_id', '=', practice_id).forUpdate().executeTakeFirst();
      const word = { practiceId: practice_id, at: now };
      return known && takeBack(tx, word, known, c.req.valid('json').by);
    });
    if (!row) return fail(c, 404, 'not_found', 'There is no such consent.');
    return c.json({ consent: viewOf(row) }, 200);
  });
}
