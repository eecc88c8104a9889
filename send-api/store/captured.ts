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
  /** Whom it greets and where they are; null for a message that belongs to no step (a confirmation). */
  name: string | null;
  zone: string | null;
}

/** What somebody answered on the capture page. */
export interface CapturedReply {
  channel: OutgoingMessage['channel'];
  fromHash: string;
  text: string;
  meaning: string;
  at: string;
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
    .leftJoin('enrolments', 'enrolments.id', 'messages.enrolment_id')
    .select(['captured.id', 'captured.channel', 'captured.sealed', 'captured.at', 'messages.state'])
    .select(['enrolments.id as enrolmentId', 'enrolments.first_name_sealed', 'enrolments.zone'])
    .orderBy('captured.at', 'desc')
    .orderBy('captured.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, channel, sealed, at, state, enrolmentId, first_name_sealed: name, zone }) => ({
    id,
    channel,
    at: at.toISOString(),
    state,
    name: name && enrolmentId ? crypt.open(name, enrolmentId) : null,
    zone,
    ...kept.parse(JSON.parse(crypt.open(sealed, `captured ${id}`))),
  }));
}

/** The newest answers first. */
export async function listReplies(db: Database, crypt: Crypt, limit: number): Promise<CapturedReply[]> {
  const rows = await db
    .selectFrom('inbound')
    .select(['id', 'channel', 'from_hash', 'text_sealed', 'meaning', 'received_at'])
    .where('provider', '=', 'capture')
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, channel, from_hash: fromHash, text_sealed: text, meaning, received_at: at }) => ({
    channel,
    fromHash,
    text: crypt.open(text, id),
    meaning,
    at: at.toISOString(),
  }));
}

export async function findCaptured(db: Database, crypt: Crypt, id: string) {
  const row = await db.selectFrom('captured').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id, channel: row.channel, ...kept.parse(JSON.parse(crypt.open(row.sealed, `captured ${id}`))) };
}
