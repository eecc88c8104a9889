import { sql } from 'kysely';
import type { Database } from './database.ts';
import { LEFT } from './messages.ts';
import { nextReviews } from './reviews.ts';

/** What the whole server is doing, as numbers: never a person, an address or a practice. */
export interface Figures {
  /** Messages that are not over, by state. */
  open: Array<{ state: string; count: number }>;
  /** Seconds since the longest waiting due message was due; 0 when none waits. */
  oldestDueSeconds: number;
  /** `unknown` messages that are still looked for, and those nobody can tell about. */
  unknownChecked: number;
  unknownLeft: number;
  /** What happened to messages in the last hour. `code` is the provider's or the gate's word, never text. */
  transitions: Array<{ state: string; provider: string; code: string; count: number }>;
  /** Reports of providers in the last hour: seconds from the event to us, at most; and those no message is known for. */
  webhookLagSeconds: number;
  webhooksWaiting: number;
  /** Of the follow-ups that wrote in the last 30 days: how many, and how many ended by an opt-out. */
  sequences: Array<{ sequence: string; reached: number; optedOut: number }>;
  /** Practices whose yearly review is due. */
  reviewsOverdue: number;
  /** Audit lines that no seal covers yet. */
  auditUnsealed: number;
}

const CODE = /^[\w.-]{1,40}$/;

/** All figures, each by one question. `now` is the server's clock. */
export async function readFigures(db: Database, now: Date): Promise<Figures> {
  const hour = new Date(now.getTime() - 3_600_000);
  const month = new Date(now.getTime() - 30 * 86_400_000);
  const left = sql.join(LEFT);
  const [open, state, transitions, webhooks, sequences] = await Promise.all([
    sql<{ state: string; count: number }>`select m.state, count(*)::int as count from messages m
      join enrolments e on e.id = m.enrolment_id
      where m.state in ('queued', 'held', 'sending', 'unknown') and e.state in ('active', 'held')
      group by m.state`.execute(db),
    sql<{ oldest: number; checked: number; abandoned: number }>`select
      coalesce((select extract(epoch from ${now}::timestamptz - min(m.due_at)) from messages m
        join enrolments e on e.id = m.enrolment_id and e.state = 'active'
        where m.state = 'queued' and m.due_at <= ${now} and not exists(select from messages b
          where b.enrolment_id = m.enrolment_id and b.position < m.position
            and b.state in ('queued', 'held', 'sending', 'unknown'))), 0)::float8 as oldest,
      (select count(*)::int from messages where state = 'unknown' and check_at is not null) as checked,
      (select count(*)::int from messages where state = 'unknown' and check_at is null) as abandoned`.execute(db),
    sql<{ state: string; provider: string; code: string; count: number }>`select v.state,
      coalesce(m.provider, 'none') as provider, coalesce(v.reason, 'none') as code, count(*)::int as count
      from message_events v join messages m on m.id = v.message_id
      where v.at > ${hour} group by 1, 2, 3`.execute(db),
    sql<{ lag: number; waiting: number }>`select
      coalesce((select max(extract(epoch from received_at - at)) from provider_events
        where received_at > ${hour}), 0)::float8 as lag,
      (select count(*)::int from provider_events where applied_at is null) as waiting`.execute(db),
    sql<{ sequence: string; reached: number; optedOut: number }>`select e.sequence_id as sequence,
      count(*)::int as reached, count(*) filter (where e.stop_cause = 'opted_out')::int as "optedOut"
      from enrolments e where e.created_at > ${month}
        and exists(select from messages m where m.enrolment_id = e.id and m.state in (${left}))
      group by 1`.execute(db),
  ]);
  const unsealed = await sql<{ n: number }>`select count(*)::int as n from audit
    where id > (select coalesce(max(to_id), 0) from audit_seals)`.execute(db);
  const [now1] = state.rows;
  const [hooks] = webhooks.rows;
  return {
    open: open.rows,
    oldestDueSeconds: now1?.oldest ?? 0,
    unknownChecked: now1?.checked ?? 0,
    unknownLeft: now1?.abandoned ?? 0,
    // A reason that is no code could be anything; it is counted all the same.
    transitions: transitions.rows.map((row) => ({ ...row, code: CODE.test(row.code) ? row.code : 'other' })),
    webhookLagSeconds: Math.max(0, hooks?.lag ?? 0),
    webhooksWaiting: hooks?.waiting ?? 0,
    sequences: sequences.rows,
    reviewsOverdue: (await nextReviews(db, now)).filter(({ state }) => state === 'overdue').length,
    auditUnsealed: unsealed.rows[0]?.n ?? 0,
  };
}
