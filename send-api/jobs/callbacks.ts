import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import { inTransaction } from '../store/database.ts';
import { takeInbound } from './inbound.ts';
import { sendNotices } from './notices.ts';
import { takeStatus } from './provider-status.ts';

/**
 * What verified callbacks say, one transaction each: stored, deduplicated and applied. Short work without any call to
 * the outside, so it is done before the provider gets its answer; if it fails, the provider's own retry brings it back.
 */
export async function takeCallbacks(ports: Ports, provider: string, callbacks: ProviderCallback[]): Promise<void> {
  for (const callback of callbacks) {
    await inTransaction(ports.db, (tx) =>
      callback.kind === 'status'
        ? takeStatus(tx, ports, provider, callback)
        : takeInbound(tx, ports, provider, callback),
    );
  }
  // Not waited for: the provider wants its answer within a second. What is cut off here is sent by the sweep.
  if (callbacks.some((one) => one.kind === 'inbound')) void sendNotices(ports);
}
