import { sql } from 'kysely';
import type { Ports } from '../ports.ts';

/**
 * The feed holds a line back while an older transaction is open anywhere on the server, and the test files share one:
 * waits until none of ours is held, three seconds at most (a test may hold one on purpose).
 */
export async function feedSettled(db: Ports['db']): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const held = await db
      .selectFrom('feed_events')
      .select('id')
      .where(sql<boolean>`xid >= pg_snapshot_xmin(pg_current_snapshot())`)
      .limit(1)
      .executeTakeFirst();
    if (!held) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
