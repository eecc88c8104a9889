import { sql } from 'kysely';
import type { EventsAnswer, FeedEvent } from '#lib/contract/events.ts';
import type { Database, Tx } from './database.ts';

interface FeedLine {
  practiceId: string;
  patientKey: string;
  enrolmentId: string | null;
  at: Date;
  event: FeedEvent['event'];
}

function feedRow(line: FeedLine) {
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

interface Cursor {
  /** How often this database had been restored when it was given out. */
  epoch: number;
  xid: string;
  id: string;
}

const START = { epoch: 0, xid: '0', id: '0' };

/** A cursor as given out: `<transaction>.<line>`, with `<epoch>-` before it once restored. Null = not one of ours. */
export function readCursor(cursor: string | undefined): Cursor | null {
  if (cursor === undefined || cursor === '' || cursor === '0') return START;
  const found = /^(?:(\d{1,6})-)?(\d{1,19})\.(\d{1,18})$/.exec(cursor);
  return found?.[2] && found[3] ? { epoch: Number(found[1] ?? 0), xid: found[2], id: found[3] } : null;
}

const cursorText = ({ epoch, xid, id }: Cursor) => `${epoch > 0 ? `${epoch}-` : ''}${xid}.${id}`;

const epochs = new WeakMap<Database, Promise<number>>();

/** A restore happens while no server runs, so once asked it holds for this process. */
function epochOf(db: Database): Promise<number> {
  const asked =
    epochs.get(db) ??
    db
      .selectFrom('server_marks')
      .select('value')
      .where('name', '=', 'feed_epoch')
      .executeTakeFirst()
      .then((mark) => Number(mark?.value ?? 0));
  epochs.set(db, asked);
  asked.catch(() => epochs.delete(db));
  return asked;
}

/**
 * Lines after the cursor, oldest first, at most `limit`. Lines of transactions younger than the oldest open one are
 * kept back: until that one ends, something could still appear before them.
 */
export async function readFeed(db: Database, practiceId: string, after: Cursor, limit: number): Promise<EventsAnswer> {
  const epoch = await epochOf(db);
  // Numbers of transactions begin anew where a backup was restored; those of lines go on.
  const isOld = after.epoch !== epoch;
  const prefix = epoch > 0 ? `${epoch}-` : '';
  const rows = await db
    .selectFrom('feed_events')
    .select(['id', 'xid', 'patient_key', 'enrolment_id', 'at', 'event'])
    .where('practice_id', '=', practiceId)
    .where(
      isOld
        ? sql<boolean>`id > ${after.id}::bigint`
        : sql<boolean>`(xid, id) > (${after.xid}::text::xid8, ${after.id}::bigint)`,
    )
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xid')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    events: page.map((row) => ({
      cursor: `${prefix}${row.xid}.${row.id}`,
      at: row.at.toISOString(),
      patientKey: row.patient_key,
      enrolmentId: row.enrolment_id,
      event: row.event,
    })),
    next: last ? `${prefix}${last.xid}.${last.id}` : cursorText(after),
    more: rows.length > limit,
  };
}
