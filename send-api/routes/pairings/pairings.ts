import { createRoute } from '@hono/zod-openapi';
import { pairingAnswer, pairingPoll, pairingRequest, pairingResult } from '#lib/contract/pairing.ts';
import type { App } from '../../http/app-env.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { openPairing, pollPairing } from '../../store/pairings.ts';
import { findPractice } from '../../store/practices.ts';
import { takeToken } from '../../store/rates.ts';

/** Anybody may ask for a code; a flood of them is nobody's need. */
const PAIRINGS_PER_MINUTE = 30;

/** Pairing a browser in the manner of RFC 8628: a code to show, an approval elsewhere, a key that is given once. */
export function addPairings(app: App, ports: Ports): void {
  const open = createRoute({
    method: 'post',
    path: '/v1/pairings',
    tags: ['Pairing'],
    summary: 'Ask to be paired',
    description:
      'Show `code` to the person, keep `secret`, and poll. An administrator approves the code on `approveUrl`.',
    request: { body: { required: true, content: { 'application/json': { schema: pairingRequest } } } },
    responses: {
      201: { description: 'Waiting for approval', content: { 'application/json': { schema: pairingAnswer } } },
      ...problems(400, 413, 429),
    },
  });
  app.openapi(open, async (c) => {
    const wait = await takeToken(ports.db, 'pairings', PAIRINGS_PER_MINUTE, ports.now());
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return fail(c, 429, 'rate_limited', 'Too many pairings at once; try again shortly.');
    }
    const { code, secret, expiresAt } = await openPairing(ports.db, c.req.valid('json').deviceName, ports.now());
    const approveUrl = `${ports.settings.publicUrl()}/pair?code=${code}`;
    c.header('Cache-Control', 'no-store');
    return c.json({ code, secret, expiresAt: expiresAt.toISOString(), approveUrl }, 201);
  });

  const poll = createRoute({
    method: 'post',
    path: '/v1/pairings/poll',
    tags: ['Pairing'],
    summary: 'Has it been approved?',
    description: '202 while waiting, 200 with the key exactly once, 410 when the code ran out or the key was given.',
    request: { body: { required: true, content: { 'application/json': { schema: pairingPoll } } } },
    responses: {
      200: {
        description: 'Approved; the key is given now',
        content: { 'application/json': { schema: pairingResult } },
      },
      202: { description: 'Still waiting', content: { 'application/json': { schema: pairingResult } } },
      ...problems(400, 404, 410, 413),
    },
  });
  app.openapi(poll, async (c) => {
    const { secret } = c.req.valid('json');
    const outcome = await inTransaction(ports.db, async (tx) => {
      const polled = await pollPairing(tx, secret, ports.now());
      return polled.state === 'approved' ? { ...polled, practice: await findPractice(tx, polled.practiceId) } : polled;
    });
    c.header('Cache-Control', 'no-store');
    switch (outcome.state) {
      case 'waiting':
        return c.json({ state: 'waiting' as const }, 202);
      case 'unknown':
        return fail(c, 404, 'pairing_unknown', 'There is no such pairing; ask for a new code.');
      case 'expired':
        return fail(c, 410, 'pairing_expired', 'This pairing ran out or was used; ask for a new code.');
      case 'approved': {
        const { deviceId, deviceKey, practice } = outcome;
        ports.log.info('device paired', { deviceId, practiceId: outcome.practiceId });
        const practiceName = practice?.settings.name ?? '';
        const salt = practice?.salt ?? '';
        return c.json({ state: 'approved' as const, deviceId, deviceKey, practiceName, salt }, 200);
      }
    }
  });
}
