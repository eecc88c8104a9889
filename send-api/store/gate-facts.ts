import { sql } from 'kysely';
import type { ConsentRecord } from '#lib/core/consent.ts';
import type { Hold } from '#lib/core/situation.ts';
import type { Either } from './database.ts';
import { gather } from './gather.ts';
import { LEFT } from './messages.ts';
import type { SendChannel } from './tables.ts';

export interface GateFacts {
  /** The person is stopped, whatever the address. */
  stopped: boolean;
  stoppedAddresses: string[];
  deadAddresses: string[];
  /** Those with no WhatsApp behind them; other channels to the same number stay open. */
  deadOnWhatsapp: string[];
  marks: Hold[];
  consents: ConsentRecord[];
  /** Instants (ISO) at which a message to this person left or may have, one that spoke for them included, or a desk rang them. */
  contactedAt: string[];
  /** The channel of the person's newest answer that wasn't a stop. */
  lastReplied: SendChannel | null;
  /** The same for other people at the same addresses. */
  others: Array<{ hash: string; at: string }>;
}

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Whom the facts are asked for; the practice is told apart, since the first question of a launch finds it by its key. */
export interface FactsQuestion {
  patient_key: string;
  hashes: string[];
  since: Date;
}
type Question = FactsQuestion & { practice_id: string };

const left = sql.join(LEFT.map((state) => sql.lit(state)));
const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', ${sql.lit(ISO)})`;

/** Columns of `GateFacts` for a row `q` with `practice_id`, `patient_key`, `hashes` and `since`. */
export const factColumns = sql`
    -- No 'exists', which may be answered by reading everybody who ever said stop.
    coalesce((select true from suppressions s where s.practice_id = q.practice_id and s.kind = 'patient'
      and s.hash = q.patient_key and s.lifted_at is null limit 1), false) as stopped,
    array(select s.hash from suppressions s where s.practice_id = q.practice_id and s.kind = 'address'
      and s.hash = any(q.hashes) and s.lifted_at is null) as "stoppedAddresses",
    array(select distinct m.address_hash from messages m where m.practice_id = q.practice_id
      and m.address_hash = any(q.hashes) and m.permanent
      and not (m.channel = 'whatsapp' and m.state in ('failed', 'undelivered'))) as "deadAddresses",
    array(select distinct m.address_hash from messages m where m.practice_id = q.practice_id
      and m.address_hash = any(q.hashes) and m.permanent and m.channel = 'whatsapp'
      and m.state in ('failed', 'undelivered')) as "deadOnWhatsapp",
    array(select p.mark from person_marks p where p.practice_id = q.practice_id and p.patient_key = q.patient_key
      and p.lifted_at is null and p.mark not in ('snoozed', 'stalled')) as marks,
    coalesce((select json_agg(json_build_object('channel', c.channel, 'purpose', c.purpose, 'basis', c.basis,
      'givenAt', ${iso('c.given_at')}, 'expiresAt', ${iso('c.expires_at')}, 'revokedAt', ${iso('c.revoked_at')}))
      from consents c where c.practice_id = q.practice_id and c.patient_key = q.patient_key
        and c.channel <> 'call'), '[]') as consents,
    (select i.channel from inbound i where i.practice_id = q.practice_id and i.patient_key = q.patient_key
      and i.meaning <> 'stop' order by i.received_at desc limit 1) as "lastReplied",
    array(
      select ${iso('m.attempt_at')} from messages m join enrolments e on e.id = m.enrolment_id
      where e.practice_id = q.practice_id and e.patient_key = q.patient_key and m.attempt_at >= q.since
        and m.state in (${left})
      union all
      select ${iso('c.at')} from covers c join messages m on m.id = c.message_id
      where c.practice_id = q.practice_id and c.patient_key = q.patient_key and c.at >= q.since
        and m.state in (${left})
      union all
      select ${iso('r.at')} from calls r where r.practice_id = q.practice_id and r.patient_key = q.patient_key
        and (r.at >= q.since) is true and r.outcome <> 'wrong_number'
    ) as "contactedAt",
    coalesce((
      select json_agg(json_build_object('hash', m.address_hash, 'at', ${iso('m.attempt_at')}))
      -- Address by address, and 'is true', keep a plan from going by practice, by time or through the whole table.
      from unnest(q.hashes) h(hash) cross join lateral (select * from messages m
        where m.address_hash = h.hash and m.attempt_at is not null and (m.practice_id = q.practice_id) is true
          and (m.attempt_at >= q.since) is true and m.state in (${left}) offset 0) m
      where (select e.patient_key from enrolments e where e.id = m.enrolment_id) <> q.patient_key
        -- What spoke for this person too is counted as theirs.
        and (select true from covers c where c.message_id = m.id and c.patient_key = q.patient_key limit 1) is not true
    ), '[]') as others`;

/** Everything is asked for person by person, so that a plan made while tables were small never reads them whole. */
async function askFacts(db: Either, questions: Question[]): Promise<GateFacts[]> {
  const asked = JSON.stringify(questions.map((one, n) => ({ n, ...one })));
  const { rows } = await sql<GateFacts & { n: number }>`/* prepared: gate-facts */ select q.n, ${factColumns}
    from jsonb_to_recordset(${asked}::jsonb)
      as q(n int, practice_id uuid, patient_key text, hashes text[], since timestamptz)`.execute(db);
  if (rows.length !== questions.length) throw new Error('a question without an answer');
  return rows.sort((a, b) => a.n - b.n);
}

const askTogether = gather<Question, GateFacts>(askFacts, () => []);

/**
 * All the gate needs to know of a person in one question, since it is asked before every launch and every message.
 * Inside a transaction it is asked there; else together with what else is asked at this moment.
 */
export async function readGateFacts(
  db: Either,
  { practiceId, ...about }: FactsQuestion & { practiceId: string },
): Promise<GateFacts> {
  const question = { practice_id: practiceId, ...about };
  if (!db.isTransaction) return askTogether(db)(question);
  const [facts] = await askFacts(db, [question]);
  if (!facts) throw new Error('a question without an answer');
  return facts;
}
