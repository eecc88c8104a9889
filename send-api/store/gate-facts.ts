import { sql } from 'kysely';
import type { ConsentRecord } from '#lib/core/consent.ts';
import type { Standing } from '#lib/core/gate/input.ts';
import type { Either } from './database.ts';
import { LEFT } from './messages.ts';

export interface GateFacts {
  /** The person is stopped, whatever the address. */
  stopped: boolean;
  stoppedAddresses: string[];
  deadAddresses: string[];
  /** Those with no WhatsApp behind them; other channels to the same number stay open. */
  deadOnWhatsapp: string[];
  marks: Standing[];
  consents: ConsentRecord[];
  /** Instants (ISO) at which a message to this person left or may have, one that spoke for them included. */
  contactedAt: string[];
  /** The same for other people at the same addresses. */
  others: Array<{ hash: string; at: string }>;
}

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** All the gate needs to know of a person in one question, since it is asked before every launch and every message. */
export async function readGateFacts(
  db: Either,
  { practiceId, patientKey }: { practiceId: string; patientKey: string },
  hashes: string[],
  since: Date,
): Promise<GateFacts> {
  const left = sql.join(LEFT);
  const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', ${ISO})`;
  const { rows } = await sql<GateFacts>`/* prepared: gate-facts */ select
    exists(select from suppressions where practice_id = ${practiceId} and kind = 'patient' and hash = ${patientKey}
      and lifted_at is null) as stopped,
    array(select hash from suppressions where practice_id = ${practiceId} and kind = 'address'
      and hash = any(${hashes}::text[]) and lifted_at is null) as "stoppedAddresses",
    array(select distinct address_hash from messages where practice_id = ${practiceId}
      and address_hash = any(${hashes}::text[]) and permanent
      and not (channel = 'whatsapp' and state in ('failed', 'undelivered'))) as "deadAddresses",
    array(select distinct address_hash from messages where practice_id = ${practiceId}
      and address_hash = any(${hashes}::text[]) and permanent and channel = 'whatsapp'
      and state in ('failed', 'undelivered')) as "deadOnWhatsapp",
    array(select mark from person_marks where practice_id = ${practiceId} and patient_key = ${patientKey}
      and lifted_at is null) as marks,
    coalesce((select json_agg(json_build_object('channel', channel, 'purpose', purpose, 'basis', basis,
      'givenAt', ${iso('given_at')}, 'expiresAt', ${iso('expires_at')}, 'revokedAt', ${iso('revoked_at')}))
      from consents where practice_id = ${practiceId} and patient_key = ${patientKey}), '[]') as consents,
    array(
      select ${iso('m.attempt_at')} from messages m join enrolments e on e.id = m.enrolment_id
      where e.practice_id = ${practiceId} and e.patient_key = ${patientKey} and m.attempt_at >= ${since}
        and m.state in (${left})
      union all
      select ${iso('c.at')} from covers c join messages m on m.id = c.message_id
      where c.practice_id = ${practiceId} and c.patient_key = ${patientKey} and c.at >= ${since}
        and m.state in (${left})
    ) as "contactedAt",
    coalesce((
      select json_agg(json_build_object('hash', m.address_hash, 'at', ${iso('m.attempt_at')}))
      from messages m join enrolments e on e.id = m.enrolment_id
      where m.practice_id = ${practiceId} and m.address_hash = any(${hashes}::text[]) and m.attempt_at >= ${since}
        and m.state in (${left}) and e.patient_key <> ${patientKey}
        -- What spoke for this person too is counted as theirs.
        and not exists(select from covers c where c.message_id = m.id and c.patient_key = ${patientKey})
    ), '[]') as others`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error('a question without an answer');
  return facts;
}
