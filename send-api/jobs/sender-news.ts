import { sql } from 'kysely';
import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import { endPause, openPause, openPauses } from '../store/pauses.ts';
import { releaseHeld } from './breakers.ts';

/**
 * Takes a provider's word about its sender. The sender is one for all practices of this server, so a bad one stands
 * still for each of them until the provider or a person says otherwise; a poor one is a warning. Reports come in any
 * order: an older one never undoes a newer.
 *
 * @returns what puts the held steps in line again, once the transaction stands.
 */
export async function takeSenderNews(
  tx: Tx,
  ports: Ports,
  provider: string,
  news: Extract<ProviderCallback, { kind: 'sender' }>,
): Promise<(() => Promise<unknown>) | undefined> {
  const now = ports.now();
  const toldAt = new Date(news.at);
  const { standing, reason, limit } = news;
  const taken = await tx
    .insertInto('senders')
    .values({ provider, standing, reason, message_limit: limit ?? null, told_at: toldAt, card: null, asked_at: null })
    .onConflict((conflict) =>
      conflict
        .column('provider')
        .doUpdateSet({ standing, reason, told_at: toldAt, ...(limit !== undefined && { message_limit: limit }) })
        .where(sql<boolean>`senders.told_at is null or senders.told_at <= ${toldAt}`),
    )
    .returning('provider')
    .executeTakeFirst();
  if (!taken) return undefined;
  ports.log.warn('sender news', { provider, state: standing, reason });
  if (standing !== 'good') {
    const level = standing === 'bad' ? ('paused' as const) : ('warned' as const);
    const about = { kind: 'sender' as const, name: provider, level, reason: 'quality' as const };
    for (const { id } of await tx.selectFrom('practices').select('id').execute()) {
      await openPause(tx, { ...about, practiceId: id, hits: 0, sends: 0, until: null }, now);
    }
    return undefined;
  }
  const over = (await openPauses(tx)).filter((one) => one.name === provider && one.reason === 'quality');
  for (const pause of over) await endPause(tx, pause.id, provider, now);
  return async () => {
    for (const pause of over) await releaseHeld(ports, pause.id);
  };
}
