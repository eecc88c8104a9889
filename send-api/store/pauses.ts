import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PauseView } from '#lib/contract/pauses.ts';
import { recordAudit } from './audit.ts';
import type { Database, Either, Tx } from './database.ts';
import { LEFT } from './messages.ts';
import type { PauseRow } from './pace-tables.ts';

/** A sequence or sender with what it is judged by. */
export interface Tally {
  practiceId: string;
  kind: 'sequence' | 'sender';
  name: string;
  sends: number;
  optOuts: number;
  failures: number;
  blocked: number;
  /** Of seven days: spam reports, and the messages they are measured by. */
  complaints: number;
  mails: number;
  /** Of two days, older than a few hours: accepted and never heard of again, and those that were. */
  silent: number;
  heardOf: number;
}

const HOUR_MS = 3_600_000;

/**
 * Counts, for every practice, what its sequences (30 days) and senders (24 hours) did since their last pause ended, so
 * that a pause a person has ended is not made again by the same messages.
 *
 * @param codes `blocked` = provider codes that mean the text was filtered; `personal` = codes and reasons that are about
 *   one address, no sign of a broken sender; `reporting` = providers that tell what became of a message.
 */
export async function readTallies(
  db: Database,
  now: Date,
  codes: { blocked: string[]; personal: string[]; reporting: string[] },
): Promise<Tally[]> {
  const left = sql.join(LEFT);
  const before = (hours: number) => sql`${new Date(now.getTime() - hours * HOUR_MS)}::timestamptz`;
  // When the last pause of each ended, once for all of its messages.
  const ended = (kind: string) => sql`ended as materialized (select practice_id, name, max(ended_at) as at
    from pauses where kind = ${kind} and level = 'paused' group by 1, 2)`;
  const sequences = sql<Tally>`with ${ended('sequence')}
    select e.practice_id as "practiceId", 'sequence' as kind, e.sequence_id as name,
      count(*)::int as sends, count(*) filter (where e.stop_cause = 'opted_out')::int as "optOuts",
      0 as failures, 0 as blocked, 0 as complaints, 0 as mails, 0 as silent, 0 as "heardOf"
    from enrolments e left join ended on ended.practice_id = e.practice_id and ended.name = e.sequence_id
    where e.id in (select m.enrolment_id from messages m where m.state in (${left}) and m.attempt_at > ${before(30 * 24)})
      and (ended.at is null or exists(select from messages m where m.enrolment_id = e.id and m.state in (${left})
        and m.attempt_at > greatest(ended.at, ${before(30 * 24)})))
    group by 1, 3`;
  const recent = (hours: number) => sql`e.attempt_at > ${before(hours)}`;
  const waited = sql`e.provider = any(${codes.reporting}::text[]) and e.attempt_at < ${before(6)} and ${recent(48)}`;
  const senders = sql<Tally>`with ${ended('sender')}
    select e.practice_id as "practiceId", 'sender' as kind, e.provider as name,
      count(*) filter (where ${recent(24)})::int as sends, 0 as "optOuts",
      count(*) filter (where ${recent(24)} and e.state in ('failed', 'undelivered') and not e.permanent
        and coalesce(e.reason, '') <> all(${codes.personal}::text[]))::int as failures,
      count(*) filter (where ${recent(24)} and e.reason = any(${codes.blocked}::text[]))::int as blocked,
      count(c.message_id)::int as complaints,
      count(*) filter (where e.state in (${left}))::int as mails,
      count(*) filter (where ${waited} and e.state = 'accepted' and not heard.of)::int as silent,
      count(*) filter (where ${waited} and heard.of)::int as "heardOf"
    from messages e left join ended on ended.practice_id = e.practice_id and ended.name = e.provider
      left join (select distinct message_id from complaints) c on c.message_id = e.id
      left join lateral (select exists(select from provider_events v where v.message_id = e.id) as of) heard
        on ${waited}
    where e.provider is not null and ${recent(168)} and (ended.at is null or e.attempt_at > ended.at)
    group by 1, 3`;
  const [one, other] = await Promise.all([sequences.execute(db), senders.execute(db)]);
  return [...one.rows, ...other.rows];
}

export type Trip = Omit<PauseView, 'id' | 'text' | 'causes' | 'since' | 'until'> & {
  practiceId: string;
  until: Date | null;
};

/** Writes a warning or a pause down; a warning becomes a pause, a pause stays what it is. True when that is news. */
export async function openPause(tx: Tx, trip: Trip, now: Date): Promise<boolean> {
  const { practiceId, kind, name, level, reason, hits, sends, until } = trip;
  const written = await tx
    .insertInto('pauses')
    .values({ id: randomUUID(), practice_id: practiceId, kind, name, level, reason, hits, sends, since: now, until })
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'kind', 'name'])
        .where('ended_at', 'is', null)
        .doUpdateSet({ level, reason, hits, sends, since: now, until })
        .where('pauses.level', '=', 'warned')
        .where(sql<boolean>`${level} = 'paused'`),
    )
    .returning('id')
    .executeTakeFirst();
  if (!written) return false;
  await recordAudit(tx, { practiceId, at: now, action: level, reason, snapshot: { kind, name, hits, sends } });
  return true;
}

/** The pause that stands in the way of this sequence or sender now, if any. */
export async function pauseOn(
  db: Either,
  practiceId: string,
  sequence: string,
  provider: string,
): Promise<PauseRow | undefined> {
  return db
    .selectFrom('pauses')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('level', '=', 'paused')
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'sequence'), eb('name', '=', sequence)]),
        eb.and([eb('kind', '=', 'sender'), eb('name', '=', provider)]),
      ]),
    )
    .orderBy('kind')
    .executeTakeFirst();
}

export async function openPauses(db: Either, practiceId?: string): Promise<PauseRow[]> {
  return db
    .selectFrom('pauses')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(practiceId !== undefined, (query) => query.where('practice_id', '=', practiceId as string))
    .orderBy('since', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends a pause; undefined when there is none of that id, or it was over. */
export async function endPause(
  tx: Tx,
  id: string,
  by: string,
  now: Date,
  practice: string | null = null,
): Promise<PauseRow | undefined> {
  const ended = await tx
    .updateTable('pauses')
    .set({ ended_at: now, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .$if(practice !== null, (query) => query.where('practice_id', '=', practice as string))
    .returningAll()
    .executeTakeFirst();
  if (!ended) return undefined;
  const { practice_id: practiceId, kind, name, reason } = ended;
  await recordAudit(tx, { practiceId, at: now, action: 'pause_ended', reason, snapshot: { kind, name, by } });
  return ended;
}
