import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { GateDecision } from '#lib/core/gate.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import type { Step } from '#lib/core/sequence/sequence.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { OutgoingMessage } from '../providers/provider.ts';
import { recordAudit } from '../store/audit.ts';
import type { Tx } from '../store/database.ts';
import { changeEnrolment, enrolmentLine, lockEnrolment, recipientsOf, stopEnrolment } from '../store/enrolments.ts';
import { appendToFeed } from '../store/feed.ts';
import { changeMessage, isOver, lockMessage, messagesOf } from '../store/messages.ts';
import { findPractice } from '../store/practices.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import { unsubscribeUrl } from '../unsubscribe-link.ts';
import { type Content, renderStep } from './content.ts';
import { decideStep, type Person, senderOf } from './decide.ts';
import { scheduleNext } from './next-step.ts';

/** A task left by a step is for today: the desk has a day to do it. */
const TASK_MS = 86_400_000;

/** A message that is committed as `sending` and may now be handed over, once. */
export interface Claimed {
  attemptId: string;
  providerName: string;
  outgoing: OutgoingMessage;
}

interface Place {
  practice: PracticeSettings;
  enrolment: EnrolmentRow;
  message: MessageRow;
  step: Step;
  person: Person;
  now: Date;
}

/**
 * Decides about one due step with everything locked, and writes the decision down. Returns what to hand to the
 * provider only when the message stands in the database as `sending`; null when there is nothing to send now.
 */
export async function claimStep(tx: Tx, ports: Ports, messageId: string): Promise<Claimed | null> {
  const place = await findPlace(tx, ports, messageId);
  if (!place) return null;
  const { practice, enrolment, message, step, person, now } = place;
  // One at a time per person and address, so that two sequences at once can't both see room under the caps.
  for (const key of [person.patientKey, ...person.addresses.map((address) => address.hash)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${enrolment.practice_id} ${key}`}, 0))`.execute(
      tx,
    );
  }
  const { decision, snapshot } = await decideStep(tx, ports, practice, person, step);
  const audit = (action: string, reason: string | null) =>
    recordAudit(tx, {
      practiceId: enrolment.practice_id,
      enrolmentId: enrolment.id,
      messageId,
      at: now,
      action,
      reason,
      snapshot,
    });
  if (decision.decision !== 'send') {
    await audit(`step_${decision.decision}`, decision.reason);
    await followDecision(tx, ports, place, decision);
    return null;
  }
  const address = person.addresses.find((one) => one.channel === decision.channel && one.to === decision.to);
  const provider = providerFor(ports, decision.channel);
  const from = senderOf(ports, practice, decision.channel);
  if (!address || !provider || !from) throw new Error('the gate chose a channel that is not there');
  const link = unsubscribeUrl(ports.crypt, ports.settings.publicUrl(), address.recipientId);
  const firstName = ports.crypt.open(enrolment.first_name_sealed, enrolment.id);
  const rendered = renderStep({
    practice,
    firstName,
    language: enrolment.language,
    step,
    channel: decision.channel,
    unsubscribeUrl: link,
  });
  if (!rendered.ok) {
    await audit('step_hold', rendered.problems.join(' '));
    await followDecision(tx, ports, place, { decision: 'hold', reason: 'content' });
    return null;
  }
  await audit('step_send', null);
  const attemptId = randomUUID();
  const { content } = rendered;
  await changeMessage(
    tx,
    enrolment,
    message,
    {
      state: 'sending',
      channel: decision.channel,
      recipient_id: address.recipientId,
      address_hash: address.hash,
      provider: provider.name,
      from_address: from,
      attempt_id: attemptId,
      attempts: message.attempts + 1,
      attempt_at: now,
      lookups: 0,
      check_at: null,
      ...sealContent(ports, messageId, content),
    },
    now,
  );
  const outgoing = {
    id: messageId,
    channel: decision.channel,
    to: address.to,
    from,
    subject: content.subject,
    body: content.body,
    unsubscribeUrl: decision.channel === 'email' ? link : undefined,
    attemptAt: now.toISOString(),
  };
  return { attemptId, providerName: provider.name, outgoing };
}

function sealContent(ports: Ports, messageId: string, content: Content) {
  return {
    template_id: content.templateId,
    template_version: content.templateVersion,
    purpose: content.purpose,
    subject_sealed: content.subject === undefined ? null : ports.crypt.seal(content.subject, messageId),
    body_sealed: ports.crypt.seal(content.body, messageId),
  };
}

/** The message with all that is needed to decide, or null when it is not its turn (any more). Locks enrolment first. */
async function findPlace(tx: Tx, ports: Ports, messageId: string): Promise<Place | null> {
  const now = ports.now();
  const found = await tx.selectFrom('messages').select('enrolment_id').where('id', '=', messageId).executeTakeFirst();
  const enrolment = found && (await lockEnrolment(tx, found.enrolment_id));
  const message = enrolment && (await lockMessage(tx, messageId));
  // `sending` here means that another worker has it or died with it: the sweep decides, never this job.
  if (!enrolment || message?.state !== 'queued' || enrolment.state !== 'active') return null;
  if (message.due_at && message.due_at > now) {
    await ports.queue.enqueue(tx, 'send', messageId, message.due_at);
    return null;
  }
  const before = (await messagesOf(tx, enrolment.id)).filter((other) => other.position < message.position);
  if (before.some((other) => !isOver(other.state) && !(other.state === 'unknown' && other.check_at === null)))
    return null;
  const practice = await findPractice(tx, enrolment.practice_id);
  const step = findSequence(enrolment.sequence_id)?.steps.find((one) => one.id === message.step_id);
  if (!practice) return null;
  if (!step) {
    // The library dropped this step while the enrolment was running.
    const over = await changeMessage(tx, enrolment, message, { state: 'skipped', reason: 'step_gone' }, now);
    await scheduleNext(tx, ports, enrolment, over, now);
    return null;
  }
  return { practice: practice.settings, enrolment, message, step, person: await personOf(tx, ports, enrolment), now };
}

async function personOf(tx: Tx, ports: Ports, enrolment: EnrolmentRow): Promise<Person> {
  const recipients = await recipientsOf(tx, enrolment.id);
  return {
    practiceId: enrolment.practice_id,
    patientKey: enrolment.patient_key,
    zone: enrolment.zone,
    minor: enrolment.minor,
    responsibleContact: enrolment.responsible_contact,
    booking: enrolment.booking,
    remindedOn: enrolment.reminded_on,
    override: enrolment.override,
    addresses: recipients.map((row) => ({
      recipientId: row.id,
      channel: row.channel,
      to: ports.crypt.open(row.address_sealed, row.id),
      hash: row.address_hash,
      consent: row.consent,
    })),
  };
}

/** Carries out every decision but `send`. */
async function followDecision(
  tx: Tx,
  ports: Ports,
  { enrolment, message, now }: Place,
  decision: Exclude<GateDecision, { decision: 'send' }>,
): Promise<void> {
  const task = (taskKind: 'call' | 'look_and_release') =>
    appendToFeed(tx, [
      enrolmentLine(enrolment, { type: 'task', taskKind, dueAt: new Date(now.getTime() + TASK_MS).toISOString() }, now),
    ]);
  switch (decision.decision) {
    case 'stop':
      await stopEnrolment(tx, enrolment, { cause: decision.cause, by: 'gate', at: now });
      return;
    case 'delay': {
      const due = new Date(decision.until);
      await changeMessage(tx, enrolment, message, { state: 'queued', reason: decision.reason, due_at: due }, now);
      await ports.queue.enqueue(tx, 'send', message.id, due);
      return;
    }
    case 'hold':
      await changeMessage(tx, enrolment, message, { state: 'held', reason: decision.reason }, now);
      await changeEnrolment(tx, enrolment, 'held', now);
      await task('look_and_release');
      return;
    case 'call': {
      await task('call');
      const over = await changeMessage(tx, enrolment, message, { state: 'skipped', reason: 'call_task' }, now);
      await scheduleNext(tx, ports, enrolment, over, now);
      return;
    }
    case 'skip': {
      const over = await changeMessage(tx, enrolment, message, { state: 'skipped', reason: decision.reason }, now);
      await scheduleNext(tx, ports, enrolment, over, now);
    }
  }
}
