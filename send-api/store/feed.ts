import { sql } from 'kysely';
import type { EventsAnswer, FeedEvent } from '#lib/contract/events.ts';
import type { Database, Tx } from './database.ts';

export interface FeedLine {
  practiceId: string;
  patientKey: string;
  enrolmentId: string | null;
  at: Date;
  event: FeedEvent['event'];
}

export function feedRow(line: FeedLine) {
  return {
    practice_id: line.practiceId,
    patient_key: line.patientKey,
    enrolment_id: line.enrolmentId,
    at: line.at,
    event: JSON.stringify(line.event),
  };
}

/** Adds lines to the practice's event feed, in the transaction of what they tell. */
export async function appendToFeed(tx: Tx, lines: FeedLine[]): Promise<void> {
  if (lines.length > 0) await tx.insertInto('feed_events').values(lines.map(feedRow)).execute();
}

const START = { xid: '0', id: '0' };

/** A cursor as given out: `<transaction>.<line>`. Null when it is not one of ours. */
export function readCursor(cursor: string | undefined): { xid: string; id: string } | null {
  if (cursor === undefined || cursor === '' || cursor === '0') return START;
  const found = /^(\d{1,19})\.(\d{1,18})$/.exec(cursor);
  return found?.[1] && found[2] ? { xid: found[1], id: found[2] } : null;
}

/**
 * Lines after the cursor, oldest first, at most `limit`. Lines of transactions younger than the oldest open one are
 * kept back: until that one ends, something could still appear before them.
 */
export async function readFeed(
  db: Database,
  practiceId: string,
  after: { xid: string; id: string },
  limit: number,
): Promise<EventsAnswer> {
  const rows = await db
    .selectFrom('feed_events')
    .select(['id', 'xid', 'patient_key', 'enrolment_id', 'at', 'event'])
    .where('practice_id', '=', practiceId)
    .where(sql<boolean>`(xid, id) > (${after.xid}::text::xid8, ${after.id}::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xid')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    events: page.map((row) => ({
      cursor: `${row.xid}.${row.id}`,
      at: row.at.toISOString(),
      patientKey: row.patient_key,
      enrolmentId: row.enrolment_id,
      event: row.event,
    })),
    next: last ? `${last.xid}.${last.id}` : `${after.xid}.${after.id}`,
    more: rows.length > limit,
  };
}
