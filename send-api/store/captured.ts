import { z } from 'zod';
import type { MessageState } from '#lib/core/sequence/enrolment.ts';
import type { Crypt } from '../crypt.ts';
import type { OutgoingMessage } from '../providers/provider.ts';
import type { Database } from './database.ts';

const kept = z.object({
  to: z.string(),
  from: z.string(),
  subject: z.string().optional(),
  body: z.string(),
  unsubscribeUrl: z.string().optional(),
});

/** A captured message with the state our own record gives it. */
export interface CapturedMessage extends z.infer<typeof kept> {
  id: string;
  channel: OutgoingMessage['channel'];
  at: string;
  state: MessageState | null;
}

/** Keeps a message once; true when it was new. */
export async function keepCaptured(db: Database, crypt: Crypt, message: OutgoingMessage, now: Date): Promise<boolean> {
  const { id, channel, to, from, subject, body, unsubscribeUrl } = message;
  const sealed = crypt.seal(JSON.stringify({ to, from, subject, body, unsubscribeUrl }), `captured ${id}`);
  const row = await db
    .insertInto('captured')
    .values({ id, channel, sealed, at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function isCaptured(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('captured').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The newest captured messages first. */
export async function listCaptured(db: Database, crypt: Crypt, limit: number): Promise<CapturedMessage[]> {
  const rows = await db
    .selectFrom('captured')
    .leftJoin('messages', 'messages.id', 'captured.id')
    .select(['captured.id', 'captured.channel', 'captured.sealed', 'captured.at', 'messages.state'])
    .orderBy('captured.at', 'desc')
    .orderBy('captured.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, channel, sealed, at, state }) => ({
    id,
    channel,
    at: at.toISOString(),
    state,
    ...kept.parse(JSON.parse(crypt.open(sealed, `captured ${id}`))),
  }));
}

export async function findCaptured(db: Database, crypt: Crypt, id: string) {
  const row = await db.selectFrom('captured').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id, channel: row.channel, ...kept.parse(JSON.parse(crypt.open(row.sealed, `captured ${id}`))) };
}
