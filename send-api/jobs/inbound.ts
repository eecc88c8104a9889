import { randomUUID } from 'node:crypto';
import { type ReplyMeaning, readReply } from '#lib/core/reply.ts';
import { normaliseAddress } from '../address.ts';
import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import { enrolmentLine, isRunning, lockEnrolment, stopEnrolment } from '../store/enrolments.ts';
import { appendToFeed } from '../store/feed.ts';
import { suppressPerson } from '../store/suppressions.ts';
import type { EnrolmentRow, SendChannel } from '../store/tables.ts';

export type InboundCallback = Extract<ProviderCallback, { kind: 'inbound' }>;
type FeedMeaning = 'stop' | 'yes' | 'no' | 'question' | 'other';

/** A desk answers within the working hour or so; the task says when it becomes late. */
const REPLY_TASK_MS = 3_600_000;

const inFeed = (meaning: ReplyMeaning): FeedMeaning =>
  meaning === 'wrong_number' || meaning === 'complaint' ? 'other' : meaning;

interface Written {
  practiceId: string;
  enrolmentId: string;
  patientKey: string;
}

/**
 * Takes one verified reply: stored once, then acted on in the same transaction. STOP, in any wording the reader knows,
 * stops the person at once; any other reply stops the enrolment that wrote to them, and a person answers it.
 */
export async function takeInbound(tx: Tx, ports: Ports, provider: string, inbound: InboundCallback): Promise<void> {
  const now = ports.now();
  const channel = channelOf(inbound.from);
  const hash = ports.crypt.addressHash(inbound.from);
  const written = await whoWrote(tx, hash, inbound.to);
  const meaning: ReplyMeaning = inbound.carrierOptOut ? 'stop' : readReply(inbound.text).meaning;
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
      text_sealed: ports.crypt.seal(inbound.text, id),
      meaning,
      received_at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'provider_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return;
  ports.log.info('reply', { provider, channel, reason: meaning, count: written.length });
  for (const practiceId of practiceIds) {
    const here = written.filter((one) => one.practiceId === practiceId);
    await actOnReply(tx, ports, { practiceId, here, hash, channel, meaning });
  }
}

interface Reply {
  practiceId: string;
  here: Written[];
  hash: string;
  channel: SendChannel;
  meaning: ReplyMeaning;
}

async function actOnReply(tx: Tx, ports: Ports, { practiceId, here, hash, channel, meaning }: Reply): Promise<void> {
  const now = ports.now();
  const enrolments: EnrolmentRow[] = [];
  for (const { enrolmentId } of here) {
    const enrolment = await lockEnrolment(tx, enrolmentId);
    if (enrolment) enrolments.push(enrolment);
  }
  // One line a patient: the newest enrolment that wrote to them.
  const told = new Map(enrolments.map((enrolment) => [enrolment.patient_key, enrolment]));
  for (const enrolment of told.values()) {
    await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'reply', channel, meaning: inFeed(meaning) }, now)]);
  }
  if (meaning === 'stop') {
    const patientKeys = [...told.keys()];
    await suppressPerson(tx, { practiceId, patientKeys, addressHashes: [hash], source: 'reply', by: null, at: now });
    return;
  }
  for (const enrolment of enrolments) {
    if (isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause: 'replied', by: 'patient', at: now });
  }
  if (meaning === 'wrong_number') await markDead(tx, practiceId, hash);
  const dueAt = new Date(now.getTime() + REPLY_TASK_MS).toISOString();
  for (const enrolment of told.values()) {
    await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'task', taskKind: 'reply', dueAt }, now)]);
  }
}

/** The enrolments that have written to this address from the number or mailbox it answers, oldest first. */
async function whoWrote(tx: Tx, hash: string, to: string): Promise<Written[]> {
  const rows = await tx
    .selectFrom('messages')
    .innerJoin('enrolments', 'enrolments.id', 'messages.enrolment_id')
    .select(['enrolments.id', 'enrolments.practice_id', 'enrolments.patient_key', 'messages.from_address'])
    .where('messages.address_hash', '=', hash)
    .where('messages.attempt_at', 'is not', null)
    .orderBy('enrolments.created_at')
    .orderBy('enrolments.id')
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

/** "Wrong number": nothing goes to it again, for any patient, while the patient's other addresses stay open. */
async function markDead(tx: Tx, practiceId: string, hash: string): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ permanent: true })
    .where('practice_id', '=', practiceId)
    .where('address_hash', '=', hash)
    .execute();
}

function channelOf(from: string): SendChannel {
  if (from.includes('@')) return 'email';
  return from.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
}
