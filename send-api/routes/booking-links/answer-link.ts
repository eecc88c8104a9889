import { type BookingRequest, bookingRequest } from '#lib/contract/tasks.ts';
import { intentScore } from '#lib/core/call-tasks.ts';
import type { StopCause } from '#lib/core/sequence/enrolment.ts';
import { markDead } from '../../jobs/act-on-reply.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { enrolmentLine, isRunning, lockEnrolment, stopEnrolment } from '../../store/enrolments.ts';
import { appendToFeed } from '../../store/feed.ts';
import type { EnrolmentRow } from '../../store/tables.ts';
import { openTask } from '../../store/tasks.ts';
import { takeOpening } from './take-opening.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export const actions = ['book', 'request', 'call', 'no', 'wrong', 'take'] as const;
export type Action = (typeof actions)[number];

/** Days and times of the form; what is not one of its boxes is left out. */
export function readRequest(days: string[], times: string[]): BookingRequest {
  const day = days.map(Number).filter((one) => Number.isInteger(one) && one >= 1 && one <= 7);
  const time = (['morning', 'afternoon', 'evening'] as const).filter((one) => times.includes(one));
  return bookingRequest.parse({ days: [...new Set(day)].slice(0, 7), times: time });
}

/**
 * What a person did on the page behind a link, once: going on to the booking page is a click; anything else is an
 * answer, and stops the enrolment. Pressing twice changes nothing.
 */
export async function answerLink(
  tx: Tx,
  ports: Ports,
  hash: string,
  action: Action,
  request: BookingRequest,
): Promise<'gone' | undefined> {
  const link = await tx.selectFrom('links').selectAll().where('token_hash', '=', hash).executeTakeFirst();
  const enrolment = link && (await lockEnrolment(tx, link.enrolment_id));
  const fresh = await tx.selectFrom('links').selectAll().where('token_hash', '=', hash).forUpdate().executeTakeFirst();
  if (!enrolment || !fresh || (fresh.answer === action && action !== 'take')) return undefined;
  const now = ports.now();
  const message = await tx
    .selectFrom('messages')
    .select(['step_id', 'channel', 'address_hash'])
    .where('id', '=', fresh.message_id)
    .executeTakeFirstOrThrow();
  if (!fresh.clicked_at) {
    const { step_id: stepId, channel } = message;
    await appendToFeed(tx, [enrolmentLine(enrolment, { type: 'click', stepId, channel: channel ?? 'sms' }, now)]);
  }
  const answered = action === 'book' ? {} : { answer: action, answered_at: now };
  const clicked_at = fresh.clicked_at ?? now;
  await tx
    .updateTable('links')
    .set({ clicked_at, ...answered })
    .where('token_hash', '=', hash)
    .execute();
  const practiceId = enrolment.practice_id;
  await recordAudit(tx, {
    practiceId,
    enrolmentId: enrolment.id,
    messageId: fresh.message_id,
    at: now,
    action: `link_${action}`,
  });
  if (action === 'take') return (await takeOpening(tx, ports, enrolment)) ? undefined : 'gone';
  await follow(tx, ports, enrolment, action, request, message.address_hash, fresh.clicked_at !== null, now);
  return undefined;
}

async function follow(
  tx: Tx,
  ports: Ports,
  enrolment: EnrolmentRow,
  action: Exclude<Action, 'take'>,
  request: BookingRequest,
  addressHash: string | null,
  again: boolean,
  now: Date,
): Promise<void> {
  const about = {
    practiceId: enrolment.practice_id,
    patientKey: enrolment.patient_key,
    household: await coveredWith(tx, enrolment.id),
    enrolmentId: enrolment.id,
    at: now,
  };
  const stop = async (cause: StopCause) => {
    if (isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause, by: 'patient', at: now });
  };
  switch (action) {
    case 'book':
      // Whether they did book, a screen will say; if none has by tomorrow, somebody may ring.
      if (again) return;
      await openTask(tx, {
        ...about,
        kind: 'call',
        reason: 'clicked',
        score: intentScore.clicked,
        dueAt: new Date(now.getTime() + DAY_MS),
      });
      return;
    case 'request':
      await stop('clicked_booking');
      await openTask(tx, {
        ...about,
        kind: 'booking_request',
        reason: 'request',
        score: 100,
        dueAt: new Date(now.getTime() + HOUR_MS),
        seal: (id) => ports.crypt.seal(JSON.stringify(request), id),
      });
      return;
    case 'call':
      await stop('replied');
      await openTask(tx, { ...about, kind: 'call', reason: 'ring_me', score: intentScore.ring_me, dueAt: now });
      return;
    case 'no':
      return stop('replied');
    case 'wrong':
      await stop('replied');
      if (addressHash) await markDead(tx, enrolment.practice_id, addressHash);
      await openTask(tx, {
        ...about,
        kind: 'reply',
        reason: 'reply_wrong_number',
        score: 60,
        dueAt: new Date(now.getTime() + DAY_MS),
      });
  }
}

/** The other members whom this enrolment's messages spoke for. */
async function coveredWith(tx: Tx, enrolmentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('covers')
    .innerJoin('messages', 'messages.id', 'covers.message_id')
    .select('covers.patient_key')
    .distinct()
    .where('messages.enrolment_id', '=', enrolmentId)
    .execute();
  return rows.map((row) => row.patient_key);
}
