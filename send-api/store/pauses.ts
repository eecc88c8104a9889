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
}

/**
 * Counts, for every practice, what its sequences (30 days) and senders (24 hours) did since their last pause ended, so
 * that a pause a person has ended is not made again by the same messages.
 *
 * @param blockedCodes provider codes that mean the text was filtered.
 * @param personal codes and reasons that are about one address: no sign of a broken sender.
 */
export async function readTallies(
  db: Database,
  now: Date,
  blockedCodes: string[],
  personal: string[],
): Promise<Tally[]> {
  const left = sql.join(LEFT);
  const month = new Date(now.getTime() - 30 * 86_400_000);
  const day = new Date(now.getTime() - 86_400_000);
  const since = (kind: string, name: string, from: Date) => sql`greatest(${from}::timestamptz, coalesce((select
    max(p.ended_at) from pauses p where p.practice_id = e.practice_id and p.kind = ${kind} and p.name = ${sql.ref(name)}
    and p.level = 'paused'), '-infinity'))`;
  const sequences = sql<Tally>`select e.practice_id as "practiceId", 'sequence' as kind, e.sequence_id as name,
      count(*)::int as sends, count(*) filter (where e.stop_cause = 'opted_out')::int as "optOuts",
      0 as failures, 0 as blocked
    from enrolments e where exists(select from messages m where m.enrolment_id = e.id and m.state in (${left})
      and m.attempt_at > ${since('sequence', 'e.sequence_id', month)})
    group by 1, 3`;
  const senders = sql<Tally>`select e.practice_id as "practiceId", 'sender' as kind, e.provider as name,
      count(*)::int as sends, 0 as "optOuts",
      count(*) filter (where e.state in ('failed', 'undelivered') and not e.permanent
        and coalesce(e.reason, '') <> all(${personal}::text[]))::int as failures,
      count(*) filter (where e.reason = any(${blockedCodes}::text[]))::int as blocked
    from messages e where e.provider is not null and e.attempt_at > ${since('sender', 'e.provider', day)}
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
export async function endPause(tx: Tx, id: string, by: string, now: Date): Promise<PauseRow | undefined> {
  const ended = await tx
    .updateTable('pauses')
    .set({ ended_at: now, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!ended) return undefined;
  const { practice_id: practiceId, kind, name, reason } = ended;
  await recordAudit(tx, { practiceId, at: now, action: 'pause_ended', reason, snapshot: { kind, name, by } });
  return ended;
}
