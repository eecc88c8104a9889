import type { TaskReason } from '#lib/contract/tasks.ts';
import { dayInZone } from '#lib/core/day.ts';
import { checksFor } from '#lib/core/jurisdiction/rule.ts';
import { isZone } from '#lib/core/quiet-hours.ts';
import { plainReply, type ReplyMeaning, type ReplyReading } from '#lib/core/reply.ts';
import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { enrolmentLine, isRunning, lockEnrolment, stopEnrolment } from '../store/enrolments.ts';
import { appendToFeed } from '../store/feed.ts';
import { liftByStart } from '../store/lift-stop.ts';
import { noteMark } from '../store/marks.ts';
import { findPractice } from '../store/practices.ts';
import { peopleAt, suppressPerson } from '../store/suppressions.ts';
import type { EnrolmentRow, SendChannel } from '../store/tables.ts';
import { openTask } from '../store/tasks.ts';
import type { InboundCallback, Written } from './inbound.ts';
import { queueOptOutNotice } from './notices.ts';

/** A desk answers within the working hour or so; the task says when it becomes late. */
const REPLY_TASK_MS = 3_600_000;

/** What a desk reads first: trouble, then who wants to come. */
const SCORES: Partial<Record<TaskReason, number>> = {
  reply_complaint: 95,
  reply_yes: 90,
  cancel_or_stop: 80,
  reply_question: 75,
  reply_wrong_number: 60,
  reply_other: 60,
  reply_no: 30,
};

export interface Reply {
  practiceId: string;
  /** The enrolments of this practice that wrote to the address, oldest first. */
  here: Written[];
  hash: string;
  channel: SendChannel;
  reading: ReplyReading;
  inbound: InboundCallback;
  inboundId: string;
  provider: string;
}

/** Acts on one stored reply for one practice, all in the caller's transaction. */
export async function actOnReply(tx: Tx, ports: Ports, reply: Reply): Promise<void> {
  const now = ports.now();
  const { practiceId, channel, reading, hash } = reply;
  const enrolments: EnrolmentRow[] = [];
  // One order everywhere, so that two replies at once wait for one another instead of locking crosswise.
  for (const { enrolmentId } of [...reply.here].sort((a, b) => (a.enrolmentId < b.enrolmentId ? -1 : 1))) {
    const enrolment = await lockEnrolment(tx, enrolmentId);
    if (enrolment) enrolments.push(enrolment);
  }
  enrolments.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  // One line a patient: the newest enrolment that wrote to them.
  const told = new Map(enrolments.map((enrolment) => [enrolment.patient_key, enrolment]));
  if (reading.meaning === 'start') {
    if (!(await stoppedSince(tx, reply))) await liftByStart(tx, { practiceId, at: now }, hash);
    return;
  }
  const meaning = reading.meaning;
  if (meaning === 'stop') {
    for (const enrolment of told.values()) {
      await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'reply', channel, meaning }, now)]);
    }
    return takeStop(tx, ports, reply, told, now);
  }
  for (const enrolment of enrolments) {
    if (isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause: 'replied', by: 'patient', at: now });
  }
  if (meaning === 'wrong_number') await markDead(tx, practiceId, hash);
  const members = [...told.keys()];
  const newest = [...told.values()].at(-1);
  if (!newest) return;
  // Nothing automatic goes to somebody who complained, in any sequence, until a person has settled it.
  if (meaning === 'complaint')
    await noteMark(tx, { practiceId, patientKeys: members, mark: 'complaint', source: 'reply', at: now });
  // One thread for a shared phone: nobody knows yet which member wrote, so the desk is asked once.
  const shared = members.length > 1 ? { members } : {};
  await appendToFeed(tx, [enrolmentLine(newest, { type: 'reply', channel, meaning, ...shared }, now)]);
  await replyTask(tx, reply, newest, members, `reply_${meaning}`, now);
}

/** Whether the person has written a stop after this START, which was longer on its way: their last word holds. */
async function stoppedSince(tx: Tx, { hash, inboundId }: Reply): Promise<boolean> {
  const later = await tx
    .selectFrom('inbound as stop')
    .innerJoin('inbound as start', (join) => join.on('start.id', '=', inboundId))
    .select('stop.id')
    .where('stop.from_hash', '=', hash)
    .where('stop.meaning', '=', 'stop')
    .whereRef('stop.written_at', '>', 'start.written_at')
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

async function takeStop(tx: Tx, ports: Ports, reply: Reply, told: Map<string, EnrolmentRow>, now: Date): Promise<void> {
  const { practiceId, hash, reading, inbound } = reply;
  const practice = await findPractice(tx, practiceId);
  const country = practice?.settings.country ?? '';
  const perSe = checksFor('revocation_words', { country }).some((rule) =>
    rule.words.includes(plainReply(inbound.text)),
  );
  const provisional = reading.confidence === 'low' && !perSe;
  // Somebody whom nobody has written to there yet is a person all the same, with other addresses.
  const patientKeys = told.size > 0 ? [...told.keys()] : await peopleAt(tx, practiceId, hash);
  const stop = { practiceId, patientKeys, addressHashes: [hash], source: 'reply', by: null, at: now };
  const added = await suppressPerson(tx, { ...stop, provisional, origin: hash });
  const newest = [...told.values()].at(-1);
  if (newest && reading.confidence === 'low') await replyTask(tx, reply, newest, patientKeys, 'cancel_or_stop', now);
  if (!practice || added === 0 || provisional || inbound.carrierAnswered || inbound.carrierOptOut) return;
  const language = newest?.language ?? practice.settings.language;
  const booked = [...told.values()].some((enrolment) => hasVisitAhead(enrolment, now));
  await queueOptOutNotice(tx, ports, practice.settings, reply, language, booked);
}

/** A booking that was seen and whose day is not over for the patient. */
function hasVisitAhead({ booking, zone }: EnrolmentRow, now: Date): boolean {
  return booking.state === 'booked' && booking.on >= dayInZone(now.toISOString(), isZone(zone) ? zone : 'UTC');
}

function replyTask(
  tx: Tx,
  { practiceId, inboundId }: Reply,
  enrolment: EnrolmentRow,
  household: string[],
  reason: Exclude<`reply_${ReplyMeaning}`, 'reply_stop' | 'reply_start'> | 'cancel_or_stop',
  at: Date,
) {
  return openTask(tx, {
    practiceId,
    kind: 'reply',
    patientKey: enrolment.patient_key,
    household,
    enrolmentId: enrolment.id,
    inboundId,
    reason,
    score: SCORES[reason] ?? 50,
    dueAt: new Date(at.getTime() + REPLY_TASK_MS),
    at,
  });
}

/** "Wrong number": nothing goes to it again, for any patient, while the patient's other addresses stay open. */
export async function markDead(tx: Tx, practiceId: string, hash: string): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ permanent: true })
    .where('practice_id', '=', practiceId)
    .where('address_hash', '=', hash)
    .execute();
}
