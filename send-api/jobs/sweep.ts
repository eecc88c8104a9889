import { sql } from 'kysely';
import type { Ports } from '../ports.ts';
import { inTransaction } from '../store/database.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { lockMessage } from '../store/messages.ts';
import { startConfirmations } from './confirmations.ts';
import { markUnknown } from './move-message.ts';
import { sendNotices } from './notices.ts';
import { offerWaves } from './opening-waves.ts';
import { takeWaitingReports } from './reports.ts';

const BATCH = 500;

interface Swept {
  requeued: number;
  lost: number;
  rechecked: number;
}

/**
 * Makes the job queue agree with the rows, which are the record: a due message without a job gets one, a message left
 * in `sending` by a dead worker becomes `unknown`, an `unknown` one whose check was lost is checked. Safe to run in
 * several workers at once; for a job that is still there nothing changes.
 */
export async function sweep(ports: Ports): Promise<Swept> {
  const now = ports.now();
  const requeued = await requeueDue(ports, now);
  const lost = await markLost(ports, now);
  const rechecked = await recheckUnknown(ports, now);
  await takeWaitingReports(ports);
  await sendNotices(ports);
  await offerWaves(ports);
  await startConfirmations(ports);
  const swept = { requeued, lost, rechecked };
  if (lost > 0) ports.log.warn('messages left in sending', { count: lost });
  return swept;
}

async function requeueDue(ports: Ports, now: Date): Promise<number> {
  const due = await ports.db
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .select('m.id')
    .where('m.state', '=', 'queued')
    .where('m.due_at', '<=', now)
    .where('e.state', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('messages as before')
            .select(sql`1`.as('one'))
            .whereRef('before.enrolment_id', '=', 'm.enrolment_id')
            .whereRef('before.position', '<', 'm.position')
            .where('before.state', 'in', ['queued', 'held', 'sending', 'unknown'])
            .where((eb) => eb.or([eb('before.state', '!=', 'unknown'), eb('before.check_at', 'is not', null)])),
        ),
      ),
    )
    .orderBy('m.due_at')
    .limit(BATCH)
    .execute();
  for (const { id } of due) await inTransaction(ports.db, (tx) => ports.queue.enqueue(tx, 'send', id, now));
  return due.length;
}

async function markLost(ports: Ports, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ports.settings.sendingTimeoutSeconds * 1000);
  const stuck = await ports.db
    .selectFrom('messages')
    .select(['id', 'enrolment_id'])
    .where('state', '=', 'sending')
    .where('attempt_at', '<', before)
    .limit(BATCH)
    .execute();
  for (const { id, enrolment_id } of stuck) {
    await inTransaction(ports.db, async (tx) => {
      const enrolment = await lockEnrolment(tx, enrolment_id);
      const message = await lockMessage(tx, id);
      if (!enrolment || message?.state !== 'sending' || !message.attempt_at || message.attempt_at >= before) return;
      await markUnknown(tx, ports, enrolment, message, 'worker_lost');
    });
  }
  return stuck.length;
}

async function recheckUnknown(ports: Ports, now: Date): Promise<number> {
  const waiting = await ports.db
    .selectFrom('messages')
    .select('id')
    .where('state', '=', 'unknown')
    .where('check_at', '<=', now)
    .limit(BATCH)
    .execute();
  for (const { id } of waiting) await inTransaction(ports.db, (tx) => ports.queue.enqueue(tx, 'reconcile', id, now));
  return waiting.length;
}
