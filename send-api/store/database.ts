import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Log } from '../log.ts';
import { faultCode } from '../log.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
/** For queries that run the same inside and outside a transaction. */
export type Either = Database | Tx;

/** A pool on `url`. A lost connection is logged and replaced; without the listener it would end the process. */
export function openDatabase(url: string, log: Log, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  pool.on('error', (error) => log.warn('database connection lost', { code: faultCode(error) }));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings the schema up to date. Safe with several processes starting at once: the migrator takes a lock. */
export async function migrate(db: Database, log: Log): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  for (const result of results ?? [])
    log.info('migration', { migration: result.migrationName, outcome: result.status });
  if (error) throw error;
}

/** Serialisation failure and deadlock: the database undid the transaction and asks to have it again. */
const AGAIN = new Set(['40001', '40P01']);

/** The lease of a patient: somebody else's transaction took it while ours was under way, and now it can be seen. */
const LEASE = 'enrolments_running';

function isWorthAnotherTry(error: unknown): boolean {
  const { code = '', constraint } = error as { code?: string; constraint?: string };
  return AGAIN.has(code) || (code === '23505' && constraint === LEASE);
}

/**
 * Runs `work` in one transaction, again when the database had to break a deadlock or a lease was taken meanwhile.
 * `work` touches nothing but the database.
 */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (round >= 4 || !isWorthAnotherTry(error)) throw error;
    }
  }
}
