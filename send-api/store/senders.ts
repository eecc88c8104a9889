import type { SenderCard } from '../providers/provider.ts';
import type { Database } from './database.ts';
import type { SenderRow } from './provider-tables.ts';

export async function findSender(db: Database, provider: string): Promise<SenderRow | undefined> {
  return db.selectFrom('senders').selectAll().where('provider', '=', provider).executeTakeFirst();
}

/** Keeps what a provider said of its sender; its news by webhook stand beside it. */
export async function keepCard(db: Database, provider: string, card: SenderCard, now: Date): Promise<void> {
  const told = { card: JSON.stringify(card), asked_at: now };
  await db
    .insertInto('senders')
    .values({ provider, standing: null, reason: null, message_limit: null, told_at: null, ...told })
    .onConflict((conflict) => conflict.column('provider').doUpdateSet(told))
    .execute();
}

export async function senderFacts(db: Database, practiceId: string, provider: string) {
  const exists = await db
    .selectNoFrom(({ exists, selectFrom, val }) => [
      exists(
        selectFrom('whatsapp_texts')
          .select(val(1).as('one'))
          .where('practice_id', '=', practiceId)
          .where('state', '=', 'approved'),
      ).as('textsApproved'),
      exists(selectFrom('reports').select(val(1).as('one')).where('provider', '=', provider)).as('heardOf'),
    ])
    .executeTakeFirstOrThrow();
  return {
    sender: await findSender(db, provider),
    textsApproved: Boolean(exists.textsApproved),
    heardOf: Boolean(exists.heardOf),
  };
}
