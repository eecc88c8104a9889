import { sql } from 'kysely';
import type { Ports } from '../ports.ts';
import { inTransaction } from '../store/database.ts';

const DAY_MS = 86_400_000;
/** Short transactions: sending goes on beside it. */
const BATCH = 2000;

export interface Dropped {
  bodies: number;
  events: number;
}

/** States in which the words may still be needed: to be sent, or to be looked for at the provider. */
const OPEN = sql`('queued', 'held', 'sending', 'unknown')`;

/**
 * Drops what is past its time: the words of messages and replies, and later the lines of what happened. What was sent to
 * whom and why (messages, audit), who allowed what, idempotency keys and above all stops stay. Safe to run in several
 * workers at once, and twice.
 */
export async function dropOld(ports: Ports): Promise<Dropped> {
  const now = ports.now().getTime();
  const words = new Date(now - ports.settings.bodyRetentionDays * DAY_MS);
  const lines = new Date(now - ports.settings.eventRetentionDays * DAY_MS);
  const yesterday = new Date(now - DAY_MS);
  const bodies = await inBatches(ports, [
    sql`update messages set body_sealed = null, subject_sealed = null where id in (select id from messages
      where body_sealed is not null and attempt_at < ${words} and (state not in ${OPEN}
        or (state = 'unknown' and check_at is null)) limit ${BATCH})`,
    sql`update inbound set text_sealed = '' where id in (select id from inbound
      where text_sealed <> '' and received_at < ${words} limit ${BATCH})`,
    sql`update reports set sealed = '' where digest in (select digest from reports
      where sealed <> '' and taken_at is not null and received_at < ${words} limit ${BATCH})`,
    sql`delete from captured where id in (select id from captured where at < ${words} limit ${BATCH})`,
    sql`update notices set body_sealed = '', address_sealed = '' where id in (select id from notices
      where body_sealed <> '' and state in ('sent', 'failed', 'unknown', 'late') and created_at < ${words}
      limit ${BATCH})`,
    sql`update tasks set detail_sealed = null where id in (select id from tasks
      where detail_sealed is not null and state = 'done' and done_at < ${words} limit ${BATCH})`,
  ]);
  const events = await inBatches(ports, [
    sql`delete from feed_events where id in (select id from feed_events where at < ${lines} limit ${BATCH})`,
    sql`delete from message_events where id in (select id from message_events where at < ${lines} limit ${BATCH})`,
    sql`delete from provider_events where id in (select id from provider_events
      where received_at < ${lines} limit ${BATCH})`,
    sql`delete from links where token_hash in (select token_hash from links where expires_at < ${lines}
      limit ${BATCH})`,
  ]);
  await inBatches(ports, [
    sql`delete from rate_buckets where key in (select key from rate_buckets where updated_at < ${yesterday}
      limit ${BATCH})`,
    sql`delete from pairings where id in (select id from pairings where expires_at < ${yesterday} limit ${BATCH})`,
  ]);
  if (bodies + events > 0) ports.log.info('retention', { event: 'dropped', count: bodies + events });
  return { bodies, events };
}

async function inBatches(ports: Ports, statements: ReturnType<typeof sql>[]): Promise<number> {
  let total = 0;
  for (const statement of statements) {
    for (let done = BATCH; done === BATCH; ) {
      const { numAffectedRows } = await inTransaction(ports.db, (tx) => statement.execute(tx));
      done = Number(numAffectedRows ?? 0);
      total += done;
    }
  }
  return total;
}
