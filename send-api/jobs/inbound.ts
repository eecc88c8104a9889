import { randomUUID } from 'node:crypto';
import { type ReplyReading, readReply } from '#lib/core/reply.ts';
import { normaliseAddress } from '../address.ts';
import type { Ports } from '../ports.ts';
import { ownWords } from '../providers/mail-replies.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import type { SendChannel } from '../store/tables.ts';
import { actOnReply } from './act-on-reply.ts';

export type InboundCallback = Extract<ProviderCallback, { kind: 'inbound' }>;
export interface Written {
  practiceId: string;
  enrolmentId: string;
  patientKey: string;
}

/**
 * Takes one verified reply: stored once, then acted on in the same transaction. STOP, in any wording the reader knows,
 * stops the person at once; any other reply stops the enrolments that wrote to this address, and a person answers it.
 */
export async function takeInbound(tx: Tx, ports: Ports, provider: string, inbound: InboundCallback): Promise<void> {
  const now = ports.now();
  const channel = channelOf(inbound.from);
  const answered = await messageAnswered(tx, provider, inbound.answers);
  // Whoever has our mail speaks for the mailbox it was sent to, also from another address of theirs.
  const hash = answered?.address_hash ?? ports.crypt.addressHash(inbound.from);
  const written = await whoWrote(tx, hash, answered?.from_address ?? inbound.to);
  const text = answered?.body_sealed?.length
    ? ownWords(inbound.text, ports.crypt.open(answered.body_sealed, answered.id))
    : inbound.text;
  const reading = readingOf(inbound, text, channel);
  const { meaning } = reading;
  // A stranger's mail is the practice's own; a stop is kept, whoever it is from.
  if (channel === 'email' && written.length === 0 && meaning !== 'stop') return;
  const practiceIds = [...new Set(written.map((one) => one.practiceId))];
  if (practiceIds.length === 0) practiceIds.push(...(await practicesSending(tx, inbound.to)));
  const id = randomUUID();
  const stored = await tx
    .insertInto('inbound')
    .values({
      id,
      provider,
      provider_id: inbound.providerId,
      practice_id: practiceIds[0] ?? null,
      patient_key: written[0]?.patientKey ?? null,
      enrolment_id: written[0]?.enrolmentId ?? null,
      channel,
      from_hash: hash,
      text_sealed: ports.crypt.seal(text, id),
      meaning,
      received_at: now,
      // Nobody wrote it after it came; a wrong clock over there must not hold WhatsApp's window open.
      written_at: inbound.at && new Date(inbound.at) < now ? new Date(inbound.at) : now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'provider_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return;
  ports.log.info('reply', { provider, channel, reason: meaning, count: written.length });
  for (const practiceId of practiceIds) {
    const here = written.filter((one) => one.practiceId === practiceId);
    await actOnReply(tx, ports, {
      practiceId,
      here,
      hash,
      channel,
      reading,
      inbound: { ...inbound, text },
      inboundId: id,
      provider,
    });
  }
}

/** What it means. Anybody can write a mail in another's name, so none takes a stop back: a person looks at it. */
function readingOf(inbound: InboundCallback, text: string, channel: SendChannel): ReplyReading {
  if (inbound.carrierOptOut) return { meaning: 'stop', confidence: 'high' };
  const reading = readReply(text);
  return channel === 'email' && reading.meaning === 'start' ? { meaning: 'other', confidence: 'low' } : reading;
}

async function messageAnswered(tx: Tx, provider: string, id: string | undefined) {
  if (!id) return undefined;
  return tx
    .selectFrom('messages')
    .select(['id', 'address_hash', 'from_address', 'body_sealed'])
    .where('id', '=', id)
    .where('provider', '=', provider)
    .executeTakeFirst();
}

/** The enrolments that have written to this address from the number or mailbox it answers, oldest first. */
async function whoWrote(tx: Tx, hash: string, to: string): Promise<Written[]> {
  const rows = await tx
    .selectFrom('messages')
    .innerJoin('enrolments', 'enrolments.id', 'messages.enrolment_id')
    .select([
      'enrolments.id',
      'enrolments.practice_id',
      'enrolments.patient_key',
      'messages.from_address',
      'enrolments.created_at',
    ])
    .where('messages.address_hash', '=', hash)
    .where('messages.attempt_at', 'is not', null)
    .union(
      // A message to a household spoke for these too.
      tx
        .selectFrom('covers')
        .innerJoin('messages as spoken', 'spoken.id', 'covers.message_id')
        .innerJoin('messages as covered', 'covered.id', 'covers.covered_id')
        .innerJoin('enrolments', 'enrolments.id', 'covered.enrolment_id')
        .select([
          'enrolments.id',
          'enrolments.practice_id',
          'enrolments.patient_key',
          'spoken.from_address',
          'enrolments.created_at',
        ])
        .where('spoken.address_hash', '=', hash),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const sameSender = rows.filter(
    (row) => row.from_address && normaliseAddress(row.from_address) === normaliseAddress(to),
  );
  // Messaging services send from a pool, so the number answered may be none we know: then all who wrote are meant.
  const meant = sameSender.length > 0 ? sameSender : rows;
  const byId = new Map(meant.map((row) => [row.id, row]));
  return [...byId.values()].map((row) => ({
    practiceId: row.practice_id,
    enrolmentId: row.id,
    patientKey: row.patient_key,
  }));
}

/** Practices whose own sender was written to: a STOP of somebody we never wrote to is kept there. */
async function practicesSending(tx: Tx, to: string): Promise<string[]> {
  const wanted = normaliseAddress(to);
  const rows = await tx.selectFrom('practices').select(['id', 'settings']).execute();
  return rows
    .filter(({ settings }) =>
      [settings.from.sms, settings.from.email].some((own) => own && normaliseAddress(own) === wanted),
    )
    .map((row) => row.id);
}

function channelOf(from: string): SendChannel {
  if (from.includes('@')) return 'email';
  return from.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
}
