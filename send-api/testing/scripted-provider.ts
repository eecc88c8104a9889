import type { LookupOutcome, OutgoingMessage, Provider, SendOutcome } from '../providers/provider.ts';

/** A provider whose answers a test chooses; it remembers what it was handed. Stands for the network's other end. */
export function scriptedProvider(abilities: { lookup: boolean } = { lookup: true }) {
  const handed: OutgoingMessage[] = [];
  const script = {
    handed,
    send: async (message: OutgoingMessage): Promise<SendOutcome> => ({
      outcome: 'accepted',
      providerId: `p-${message.id}`,
    }),
    lookup: async (_message: OutgoingMessage): Promise<LookupOutcome> => ({ found: false }),
  };
  const provider: Provider = {
    name: 'scripted',
    channels: ['sms', 'email'],
    abilities: { idempotencyKey: false, lookup: abilities.lookup, echoesReference: true },
    async send(message) {
      handed.push(message);
      return script.send(message);
    },
    lookup: abilities.lookup ? (message) => script.lookup(message) : undefined,
    async close() {},
  };
  return { provider, script };
}
