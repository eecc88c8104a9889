import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { takeTextNews } from '../store/registered-texts.ts';
import { takeComplaint } from './complaints.ts';
import { takeInbound } from './inbound.ts';
import { sendNotices } from './notices.ts';
import { takeStatus } from './provider-status.ts';
import { takeSenderNews } from './sender-news.ts';

/**
 * What verified callbacks say, one transaction each: stored, deduplicated and applied. Short work without any call to
 * the outside, so it is done before the provider gets its answer; if it fails, the provider's own retry brings it back.
 */
export async function takeCallbacks(ports: Ports, provider: string, callbacks: ProviderCallback[]): Promise<void> {
  const after: Array<() => Promise<unknown>> = [];
  for (const callback of callbacks.map(plainly)) {
    await inTransaction(ports.db, async (tx) => {
      const next = await takeOne(tx, ports, provider, callback);
      if (next) after.push(next);
    });
  }
  for (const next of after) await next();
  // Not waited for: the provider wants its answer within a second. What is cut off here is sent by the sweep.
  if (callbacks.some((one) => one.kind === 'inbound')) void sendNotices(ports);
}

/** Longer than any provider's id. */
const LONGEST = 500;

/**
 * A callback as the database can hold it. Only the words of a person are kept as they came (sealed); a zero byte in an
 * id would fail each time the provider sends it again.
 */
function plainly<T extends ProviderCallback>(callback: T): T {
  const fields = Object.entries(callback).map(([name, value]) => {
    const isPlain = typeof value === 'string' && name !== 'text';
    return [name, isPlain ? value.replace(/\p{Cc}/gu, '').slice(0, LONGEST) : value];
  });
  return Object.fromEntries(fields) as T;
}

/** @returns what is to be done once the transaction stands, if anything. */
async function takeOne(
  tx: Tx,
  ports: Ports,
  provider: string,
  callback: ProviderCallback,
): Promise<(() => Promise<unknown>) | undefined> {
  switch (callback.kind) {
    case 'status':
      await takeStatus(tx, ports, provider, callback);
      return undefined;
    case 'inbound':
      await takeInbound(tx, ports, provider, callback);
      return undefined;
    case 'complaint':
      await takeComplaint(tx, ports, provider, callback);
      return undefined;
    case 'text': {
      const row = await takeTextNews(tx, callback, provider, ports.now());
      ports.log.info('text news', { provider, state: callback.state, outcome: row ? 'taken' : 'passed over' });
      return undefined;
    }
    case 'sender':
      return takeSenderNews(tx, ports, provider, callback);
  }
}
