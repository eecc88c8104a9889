import type { OutgoingMessage, Provider, ProviderCallback } from './provider.ts';

/** What `capture` needs of the server, which keeps the messages in its own database and shows them on a page. */
export interface CaptureStore {
  /** Keeps a message once, by its id; a second save of the same id changes nothing. */
  save(message: OutgoingMessage): Promise<void>;
  /** Whether a message of this id was kept. */
  has(messageId: string): Promise<boolean>;
  /** Takes a status report on the same way as those of any provider. */
  report(status: Extract<ProviderCallback, { kind: 'status' }>): Promise<void>;
}

interface CaptureSettings {
  store: CaptureStore;
  now: () => Date;
  /** How long after accepting a message it is reported as delivered. */
  deliverAfterMs?: number;
}

/**
 * Keeps messages instead of sending them: the default without credentials. It behaves like a good provider (a second
 * create with the same id is dropped, a lost answer can be looked up) and reports each message as delivered a moment
 * later. A report that is lost with the process leaves the message `accepted`, as it may with any provider.
 */
export function captureProvider({ store, now, deliverAfterMs = 300 }: CaptureSettings): Provider {
  const underway = new Map<NodeJS.Timeout, () => Promise<void>>();
  const providerIdOf = (messageId: string) => `capture-${messageId}`;

  function deliverLater(messageId: string): void {
    const deliver = async () => {
      underway.delete(timer);
      const at = now().toISOString();
      // The store's failure is logged where it happens; there is nobody here to tell.
      await store
        .report({ kind: 'status', providerId: providerIdOf(messageId), messageId, state: 'delivered', at })
        .catch(() => {});
    };
    const timer = setTimeout(deliver, deliverAfterMs);
    timer.unref();
    underway.set(timer, deliver);
  }

  return {
    name: 'capture',
    channels: ['sms', 'email', 'whatsapp'],
    abilities: { idempotencyKey: true, lookup: true, echoesReference: true },
    async send(message) {
      await store.save(message);
      deliverLater(message.id);
      return { outcome: 'accepted', providerId: providerIdOf(message.id) };
    },
    // Nobody reviews a text that goes nowhere.
    async submitText({ category }) {
      return { outcome: 'submitted', state: 'approved', category };
    },
    async lookup({ id }) {
      if (!(await store.has(id))) return { found: false };
      return { found: true, providerId: providerIdOf(id), state: 'delivered' };
    },
    /** Reports what is still to be reported, so that a server that stops leaves nothing half told. */
    async close() {
      const left = [...underway];
      for (const [timer] of left) clearTimeout(timer);
      await Promise.all(left.map(([, deliver]) => deliver()));
    },
  };
}
