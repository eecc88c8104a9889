import { sql } from 'kysely';
import { faultCode, type Log } from '../log.ts';
import type { Database } from './database.ts';

const LOOK_MS = 60_000;
/** Less is the way to the database and back. */
const SAME_MS = 2000;
/** From here on somebody should mend it: provider signatures and certificates are judged by a clock, too. */
const TELL_MS = 30_000;

export interface Clock {
  now: () => Date;
  stop: () => void;
}

/**
 * The time by the database's clock, which all processes share: how long a message has been on its way, when it is looked
 * for and when it may be sent again is written down by one process and judged by another. With clocks of their own a
 * worker that runs fast would take what a slow one is sending for lost.
 *
 * @param local this machine's clock, in ms.
 */
export async function startClock(db: Database, log: Log, local: () => number = Date.now): Promise<Clock> {
  let ahead = 0;
  let told = false;
  const look = async () => {
    const asked = local();
    const { rows } = await sql<{
      ms: number;
    }>`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db);
    const differs = (rows[0]?.ms ?? asked) - (asked + local()) / 2;
    ahead = Math.abs(differs) < SAME_MS ? 0 : differs;
    const tell = Math.abs(differs) >= TELL_MS;
    if (tell && !told) log.warn('clock differs', { count: Math.round(differs / 1000) });
    told = tell;
  };
  await look();
  const timer = setInterval(() => {
    // While the database is away the last answer stands.
    look().catch((error) => log.warn('clock not read', { code: faultCode(error) }));
  }, LOOK_MS);
  timer.unref();
  return { now: () => new Date(local() + ahead), stop: () => clearInterval(timer) };
}
