import { randomUUID } from 'node:crypto';
import type { Ports } from '../ports.ts';
import type { Either, Tx } from './database.ts';
import { LEFT } from './messages.ts';

const DAY_MS = 86_400_000;
/** A booking counts as recovered when first seen within so many days of a message (domain.md §8). */
export const ATTRIBUTION_DAYS = 60;

export interface SeenOutcome {
  practiceId: string;
  patientKey: string;
  kind: 'booked' | 'attended' | 'referral';
  /** ISO day of the appointment or visit; null for a referral. */
  on: string | null;
}

/**
 * Puts a booking or visit that a screen showed down to the follow-up that came before it: one that wrote within the
 * days of attribution, and at whose message nothing was booked; a visit that was over by then is none of its doing. Seen
 * again it changes nothing. A patient who is left
 * alone for comparison is counted there.
 *
 * @returns whether a follow-up takes the credit.
 */
export async function noteOutcome(tx: Tx, ports: Ports, it: SeenOutcome): Promise<boolean> {
  const now = ports.now();
  const since = new Date(now.getTime() - ATTRIBUTION_DAYS * DAY_MS);
  // Half a day more at the end: the day is the practice's, which may begin before UTC's.
  const until = it.kind === 'attended' && it.on ? new Date(Date.parse(it.on) + 1.5 * DAY_MS) : now;
  await tx
    .updateTable('hold_outs')
    .set((eb) =>
      it.kind === 'attended'
        ? {
            attended_at: eb.fn.coalesce('attended_at', eb.val(now)),
            booked_at: eb.fn.coalesce('booked_at', eb.val(now)),
          }
        : { booked_at: eb.fn.coalesce('booked_at', eb.val(now)) },
    )
    .where('practice_id', '=', it.practiceId)
    .where('patient_key', '=', it.patientKey)
    .where('at', '>=', since)
    .where('at', '<', until)
    .execute();
  const last = await lastSend(tx, it, since, until);
  if (!last) return false;
  // A visit without a booking seen before it was booked all the same.
  const kinds = it.kind === 'attended' ? (['booked', 'attended'] as const) : [it.kind];
  await tx
    .insertInto('outcomes')
    .values(
      kinds.map((kind) => ({
        id: randomUUID(),
        practice_id: it.practiceId,
        patient_key: it.patientKey,
        enrolment_id: last.id,
        kind,
        on_day: it.on,
        seen_at: now,
        sent_at: last.sent_at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['enrolment_id', 'kind']).doNothing())
    .execute();
  return true;
}

/**
 * The newest follow-up that wrote to the patient (or shared a message of their household) in that time, unless a booking
 * stood already.
 */
async function lastSend(db: Either, { practiceId, patientKey }: SeenOutcome, since: Date, until: Date) {
  const found = await db
    .selectFrom('enrolments as e')
    .innerJoin('messages as own', 'own.enrolment_id', 'e.id')
    .leftJoin('covers as c', 'c.covered_id', 'own.id')
    .innerJoin('messages as m', (join) => join.on('m.id', '=', (eb) => eb.fn.coalesce('c.message_id', 'own.id')))
    .select(['e.id', 'e.override', 'm.attempt_at as sent_at'])
    .where('e.practice_id', '=', practiceId)
    .where('e.patient_key', '=', patientKey)
    .where('e.sequence_id', '!=', 'confirmation')
    .where('m.state', 'in', LEFT)
    .where('m.attempt_at', '>=', since)
    .where('m.attempt_at', '<', until)
    .orderBy('m.attempt_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found?.sent_at || found.override?.blocker === 'booked') return undefined;
  return { id: found.id, sent_at: found.sent_at };
}
