import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { takeToken } from '../store/rates.ts';

/** Spread, so that what waits does not come back all at once. */
const SPREAD_SECONDS = 15;

/**
 * Whether this message must wait because its sender has written as much as it may this minute; it is then put in line
 * again. Carriers hold back or drop what comes faster. Captured messages leave nowhere, so they don't wait.
 */
export async function waitsForSender(
  tx: Tx,
  ports: Ports,
  messageId: string,
  sender: string,
  now: Date,
): Promise<boolean> {
  if (sender.startsWith('capture ')) return false;
  const wait = await takeToken(tx, `sender ${sender}`, ports.settings.rateSenderPerMinute, now);
  if (wait === 0) return false;
  const due = new Date(now.getTime() + (wait + Math.random() * SPREAD_SECONDS) * 1000);
  await tx.updateTable('messages').set({ due_at: due, updated_at: now }).where('id', '=', messageId).execute();
  await ports.queue.enqueue(tx, 'send', messageId, due);
  return true;
}
