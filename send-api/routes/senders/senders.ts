import { createRoute } from '@hono/zod-openapi';
import { sendersAnswer } from '#lib/contract/senders.ts';
import { dayInZone } from '#lib/core/day.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import { faultCode } from '../../log.ts';
import { type Ports, providerFor } from '../../ports.ts';
import { problems } from '../../problem.ts';
import type { Provider } from '../../providers/provider.ts';
import { findSender, keepCard, senderFacts } from '../../store/senders.ts';
import { readSilences } from '../../store/silences.ts';
import { viewOfSender } from './sender-checks.ts';

/** A provider is asked about its sender no more often than this. */
const ASK_EVERY_MS = 10 * 60_000;

/** GET /v1/senders: what must be in order before each channel is used, and whether it is. */
export function addSenders(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/senders',
    tags: ['Practice'],
    summary: 'Whether each channel is ready to send, check by check',
    description:
      'Provider and sender, registrations, contract, verified business and name, quality, approved texts. `unknown` ' +
      'means that nobody could be asked.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    responses: {
      200: { description: 'One a channel', content: { 'application/json': { schema: sendersAnswer } } },
      ...problems(401, 429),
    },
  });
  app.openapi(route, async (c) => {
    const practice = c.get('practice');
    const on = dayInZone(ports.now().toISOString(), practice.zone);
    const senders = [];
    const silences = await readSilences(ports.db, ports.providers, ports.now());
    for (const channel of ['sms', 'email', 'whatsapp'] as const) {
      const provider = providerFor(ports, channel);
      if (provider) await askSender(ports, provider);
      const facts = await senderFacts(ports.db, c.get('device').practice_id, provider?.name ?? '');
      const silent = silences.some((one) => one.provider === provider?.name && one.seconds > 0);
      senders.push(viewOfSender(ports, practice, channel, { ...facts, silent }, on));
    }
    return c.json({ senders }, 200);
  });
}

/** Asks the provider where that was long ago; what can't be asked keeps its last answer. */
async function askSender(ports: Ports, provider: Provider): Promise<void> {
  if (!provider.describeSender) return;
  const now = ports.now();
  const row = await findSender(ports.db, provider.name);
  if (row?.asked_at && now.getTime() - row.asked_at.getTime() < ASK_EVERY_MS) return;
  try {
    await keepCard(ports.db, provider.name, await provider.describeSender(), now);
  } catch (error) {
    ports.log.warn('sender not described', { provider: provider.name, code: faultCode(error) });
  }
}
