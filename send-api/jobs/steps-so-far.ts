import { sql } from 'kysely';
import type { StepSoFar } from '#lib/core/sequence/branch.ts';
import type { Tx } from '../store/database.ts';
import { LEFT } from '../store/messages.ts';

/**
 * What became of an enrolment's steps: left or not, link followed, answered since. An answer counts for the newest message
 * that left before it; where a household shared one, what spoke for this member counts as their step.
 */
export async function stepsSoFar(tx: Tx, enrolmentId: string): Promise<StepSoFar[]> {
  const { rows } = await sql<StepSoFar>`
    with told as (
      select m.step_id, m.position, coalesce(spoke.id, m.id) as message_id, coalesce(spoke.enrolment_id, m.enrolment_id) as by,
        coalesce(spoke.state, m.state) in (${sql.join(LEFT)}) as "left", coalesce(spoke.attempt_at, m.attempt_at) as at,
        lead(coalesce(spoke.attempt_at, m.attempt_at)) over (order by coalesce(spoke.attempt_at, m.attempt_at)) as until
      from messages m left join covers c on c.covered_id = m.id left join messages spoke on spoke.id = c.message_id
      where m.enrolment_id = ${enrolmentId} and m.state not in ('queued', 'held', 'cancelled')
    )
    select step_id as "stepId", "left",
      exists(select from links l where l.message_id = told.message_id and l.clicked_at is not null) as clicked,
      exists(select from inbound i where i.enrolment_id in (told.by, ${enrolmentId}) and told."left"
        and i.received_at >= told.at and (told.until is null or i.received_at < told.until)) as replied
    from told order by position`.execute(tx);
  return rows;
}
