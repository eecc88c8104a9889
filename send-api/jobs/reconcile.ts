import { faultCode } from '../log.ts';
import { type Ports, providerNamed } from '../ports.ts';
import type { LookupOutcome, OutgoingMessage } from '../providers/provider.ts';
import { recordAudit } from '../store/audit.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { enrolmentLine, lockEnrolment } from '../store/enrolments.ts';
import { appendToFeed } from '../store/feed.ts';
import { lockMessage } from '../store/messages.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import { moveMessage, queueAgain } from './move-message.ts';
import { scheduleNext } from './next-step.ts';

/** Looked for and not found so many times = it did not leave. */
const LOOKUPS = 2;
const DAY_MS = 86_400_000;

type Looked = LookupOutcome | { found: 'no_answer' } | { found: 'cannot' };

/**
 * The job `reconcile`: finds out whether an `unknown` message left. A callback may have told us by now; else the
 * provider is asked, twice with a wait before each time. Only a provider that can look up may have the message sent
 * again; with any other it stays `unknown`, since a missing nudge costs less than a second text.
 */
export async function reconcile(ports: Ports, messageId: string): Promise<void> {
  const due = await inTransaction(ports.db, (tx) => findDue(tx, ports, messageId));
  if (!due) return;
  const provider = providerNamed(ports, due.message.provider);
  let looked: Looked = { found: 'cannot' };
  if (provider?.abilities.lookup && provider.lookup) {
    try {
      looked = await provider.lookup(due.outgoing);
    } catch (error) {
      ports.log.warn('look-up failed', { messageId, provider: provider.name, code: faultCode(error) });
      looked = { found: 'no_answer' };
    }
  }
  await inTransaction(ports.db, (tx) => settleLookup(tx, ports, due.message, looked));
}

async function findDue(tx: Tx, ports: Ports, messageId: string) {
  const message = await lockMessage(tx, messageId);
  if (message?.state !== 'unknown' || !message.check_at) return null;
  if (message.check_at > ports.now()) {
    await ports.queue.enqueue(tx, 'reconcile', messageId, message.check_at);
    return null;
  }
  const recipient = await tx
    .selectFrom('recipients')
    .select(['id', 'address_sealed'])
    .where('id', '=', message.recipient_id)
    .executeTakeFirstOrThrow();
  const outgoing: OutgoingMessage = {
    id: message.id,
    channel: message.channel === 'call' || !message.channel ? 'sms' : message.channel,
    to: ports.crypt.open(recipient.address_sealed, recipient.id),
    from: message.from_address ?? '',
    subject: message.subject_sealed ? ports.crypt.open(message.subject_sealed, message.id) : undefined,
    body: message.body_sealed ? ports.crypt.open(message.body_sealed, message.id) : '',
    attemptAt: (message.attempt_at ?? message.updated_at).toISOString(),
  };
  return { message, outgoing };
}

async function settleLookup(tx: Tx, ports: Ports, before: MessageRow, looked: Looked): Promise<void> {
  const now = ports.now();
  const enrolment = await lockEnrolment(tx, before.enrolment_id);
  const message = enrolment && (await lockMessage(tx, before.id));
  if (!enrolment || message?.state !== 'unknown' || message.attempt_id !== before.attempt_id) return;
  if (looked.found === true) {
    const { state, providerId } = looked;
    await moveMessage(tx, ports, enrolment, message, { state, reason: 'found', provider_id: providerId }, now);
    return;
  }
  // Two workers looking at one moment saw one thing: the second time must be after the wait, or a list that lags
  // would be believed too early and the person written to twice.
  if (message.check_at?.getTime() !== before.check_at?.getTime()) return;
  if (looked.found === 'cannot') {
    await giveUp(tx, ports, enrolment, message, now);
    return;
  }
  const lookups = message.lookups + (looked.found === false ? 1 : 0);
  if (lookups >= LOOKUPS) {
    await queueAgain(tx, ports, enrolment, message, 'not_found', now);
    return;
  }
  const check = new Date(now.getTime() + ports.settings.unknownWaitSeconds * 1000);
  await tx.updateTable('messages').set({ lookups, check_at: check }).where('id', '=', message.id).execute();
  await ports.queue.enqueue(tx, 'reconcile', message.id, check);
}

/** Nobody can tell: it counts as sent, a person hears of it, and the sequence goes on. */
async function giveUp(tx: Tx, ports: Ports, enrolment: EnrolmentRow, message: MessageRow, now: Date): Promise<void> {
  await tx.updateTable('messages').set({ check_at: null }).where('id', '=', message.id).execute();
  await recordAudit(tx, {
    practiceId: enrolment.practice_id,
    enrolmentId: enrolment.id,
    messageId: message.id,
    at: now,
    action: 'left_unknown',
    reason: message.reason,
  });
  const dueAt = new Date(now.getTime() + DAY_MS).toISOString();
  await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'task', taskKind: 'look_and_release', dueAt }, now)]);
  await scheduleNext(tx, ports, enrolment, message, now);
}
