import { sql } from 'kysely';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { changeMessage } from '../store/messages.ts';
import type { EnrolmentRow, MessageRow, SendChannel } from '../store/tables.ts';
import { scheduleNext } from './next-step.ts';

/** A member whose same step is due within this time joins the message; what is due later waits for its own day. */
const JOIN_WITHIN_MS = 86_400_000;
/** A greeting names no more people than this; the others wait. */
const MOST_NAMES = 3;

export interface Member {
  enrolment: EnrolmentRow;
  message: MessageRow;
}

/**
 * The household's other members who may share this message: reached at the same address, the same step of the same
 * sequence in the same language, due now or within a day. Locked; a member whom another worker is busy with is left to
 * wait, so that two workers never wait for one another.
 */
export async function membersToJoin(
  tx: Tx,
  enrolment: EnrolmentRow,
  message: MessageRow,
  address: { hash: string; channel: SendChannel },
  now: Date,
): Promise<Member[]> {
  const members: Member[] = [];
  const near = await tx
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .innerJoin('recipients as r', 'r.enrolment_id', 'e.id')
    .select(['m.id', 'e.id as enrolment_id'])
    .where('r.address_hash', '=', address.hash)
    .where('r.practice_id', '=', enrolment.practice_id)
    .where('r.channel', '=', address.channel)
    .where('e.state', '=', 'active')
    .where('e.patient_key', '!=', enrolment.patient_key)
    .where('e.sequence_id', '=', enrolment.sequence_id)
    .where('e.sequence_version', '=', enrolment.sequence_version)
    .where('e.language', '=', enrolment.language)
    // Two appointments, or two days, are not one message.
    .where(sql<boolean>`coalesce(e.plan, '{}') - 'preferredChannel' =
      ${JSON.stringify(enrolment.plan ?? {})}::jsonb - 'preferredChannel'`)
    .where('m.step_id', '=', message.step_id)
    .where('m.state', '=', 'queued')
    .where('m.due_at', '<=', new Date(now.getTime() + JOIN_WITHIN_MS))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('messages as before')
            .select('before.id')
            .whereRef('before.enrolment_id', '=', 'm.enrolment_id')
            .whereRef('before.position', '<', 'm.position')
            .where('before.state', 'in', ['queued', 'held', 'sending', 'unknown']),
        ),
      ),
    )
    .orderBy('e.id')
    .execute();
  for (const { id, enrolment_id } of near.slice(0, MOST_NAMES - 1)) {
    const other = await tx
      .selectFrom('enrolments')
      .selectAll()
      .where('id', '=', enrolment_id)
      .where('state', '=', 'active')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    const step =
      other && (await tx.selectFrom('messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
    if (other && step?.state === 'queued') members.push({ enrolment: other, message: step });
  }
  return members;
}

/** "Noor, Sami & Ana": joined without a word, so that it reads the same in every language. */
export function joinNames(names: string[]): string {
  const unique = [...new Set(names)];
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} & ${unique.at(-1)}`;
}

/** Writes down that `message` speaks for these members: their step is over, and their next one gets its day. */
export async function coverMembers(
  tx: Tx,
  ports: Ports,
  message: MessageRow,
  members: Member[],
  now: Date,
): Promise<void> {
  for (const member of members) {
    await tx
      .insertInto('covers')
      .values({
        covered_id: member.message.id,
        message_id: message.id,
        practice_id: message.practice_id,
        patient_key: member.enrolment.patient_key,
        at: now,
      })
      .onConflict((conflict) => conflict.column('covered_id').doNothing())
      .execute();
    const change = { state: 'skipped', reason: 'household' } as const;
    const over = await changeMessage(tx, member.enrolment, member.message, change, now);
    if (findSequence(member.enrolment.sequence_id)) await scheduleNext(tx, ports, member.enrolment, over, now);
  }
}
