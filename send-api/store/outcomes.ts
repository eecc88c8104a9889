import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayInZone } from '#lib/core/day.ts';
import { reminderIds, sequences } from '#lib/core/sequence/library/sequences.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';
import { LEFT } from './messages.ts';

const DAY_MS = 86_400_000;
const GREETINGS = sequences.filter(({ bookings }) => bookings === 'no_matter').map(({ id }) => id);
/** A booking counts as recovered when first seen within so many days of a message (domain.md §8). */
const ATTRIBUTION_DAYS = 60;

interface SeenOutcome {
  practiceId: string;
  patientKey: string;
  kind: 'booked' | 'attended' | 'referral';
  /** ISO day of the appointment or visit; null for a referral. */
  on: string | null;
  /** The very appointment, as a screen showed it, and when the practice's software last reminded of it (ISO days, zone). */
  visit?: { at: string; ref?: string; seenAt: string; remindedOn?: string; zone: string };
}

/**
 * Puts a booking or visit that a screen showed down to the follow-up that came before it: one that wrote within the
 * days of attribution, and at whose message nothing was booked; a visit that was over by then is none of its doing. Seen
 * again it changes nothing. A patient who is left alone for comparison is counted there.
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
    .where('at', '<=', until)
    .execute();
  const last = await lastSend(tx, it, since, until);
  if (!last) return false;
  // A visit without a booking seen before it was booked all the same.
  const kinds = it.kind === 'attended' ? (['booked', 'attended'] as const) : [it.kind];
  const noted = await tx
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
        ...(kind === 'booked' &&
          it.visit && {
            at_time: it.visit.at,
            visit_ref: it.visit.ref ?? null,
            visit_seen_at: new Date(it.visit.seenAt),
            confirmation: remindedSince(it.visit, last.sent_at) ? ('refused' as const) : ('wanted' as const),
          }),
      })),
    )
    // One result however often it is seen. An appointment that was moved is another one to remind of; one that comes after
    // a visit that was kept is not.
    .onConflict((conflict) =>
      conflict
        .columns(['enrolment_id', 'kind'])
        .doUpdateSet((eb) => ({
          on_day: eb.ref('excluded.on_day'),
          at_time: eb.ref('excluded.at_time'),
          visit_ref: eb.ref('excluded.visit_ref'),
          visit_seen_at: eb.ref('excluded.visit_seen_at'),
          confirmation: eb.ref('excluded.confirmation'),
        }))
        .where(sql<boolean>`excluded.confirmation = 'wanted'
          and ((outcomes.on_day, outcomes.at_time) is distinct from (excluded.on_day, excluded.at_time)
            or outcomes.visit_ref <> excluded.visit_ref)
          and excluded.visit_seen_at > coalesce(outcomes.visit_seen_at, '-infinity')
          and outcomes.on_day >= ${it.visit ? dayInZone(it.visit.seenAt, it.visit.zone) : null}
          and not exists (select from outcomes kept
            where kept.enrolment_id = outcomes.enrolment_id and kept.kind = 'attended')`),
    )
    .returning('confirmation')
    .execute();
  if (noted.some(({ confirmation }) => confirmation === 'refused')) {
    const about = {
      practiceId: it.practiceId,
      enrolmentId: last.id,
      at: now,
      snapshot: { on: it.on, remindedOn: it.visit?.remindedOn },
    };
    await recordAudit(tx, { ...about, action: 'launch_refused', reason: 'pms_reminds' });
  }
  return true;
}

/**
 * The practice's software has reminded the patient since then, and so reminds of its visits itself: two reminders of one
 * visit would be one too many.
 */
export const remindedSince = ({ remindedOn, zone }: { remindedOn?: string; zone: string }, since: Date): boolean =>
  remindedOn !== undefined && remindedOn >= dayInZone(since.toISOString(), zone);

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
    .select(['e.id', 'm.attempt_at as sent_at'])
    .where('e.practice_id', '=', practiceId)
    .where('e.patient_key', '=', patientKey)
    .where('e.sequence_id', 'not in', reminderIds)
    .where(sql<boolean>`e.override ->> 'blocker' is distinct from 'booked'`)
    // A greeting minds no booking, and none that stood then is its doing.
    .where(sql<boolean>`not (e.sequence_id = any(${GREETINGS}) and e.booking ->> 'state' = 'booked')`)
    .where('m.state', 'in', LEFT)
    .where('m.attempt_at', '>=', since)
    .where('m.attempt_at', '<=', until)
    .orderBy('m.attempt_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.sent_at ? { id: found.id, sent_at: found.sent_at } : undefined;
}
