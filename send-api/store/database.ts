import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { sha256 } from '../crypt.ts';
import type { Log } from '../log.ts';
import { faultCode } from '../log.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
/** For queries that run the same inside and outside a transaction. */
export type Either = Database | Tx;

/**
 * A pool on `url`. A lost connection is logged and replaced; without the listeners it would end the process, the second
 * of them when it is lost between two statements of a transaction, which fails then by itself.
 */
export function openDatabase(url: string, log: Log, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000, Client: PreparingClient });
  pool.on('error', (error) => log.warn('database connection lost', { code: faultCode(error) }));
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings the schema up to date. Safe with several processes starting at once: the migrator takes a lock. */
export async function migrate(db: Database, log: Log): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const newer = await newestUnknown(db);
  if (newer) throw new Error(`the database was made ready by a newer version (${newer}): start that version`);
  const { error, results } = await migrator.migrateToLatest();
  for (const result of results ?? [])
    log.info('migration', { migration: result.migrationName, outcome: result.status });
  if (error) throw error;
}

/** A migration that stands in the database and not in this version; null = none, or there is no database yet. */
async function newestUnknown(db: Database): Promise<string | null> {
  const there = await sql<{ found: boolean }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!there.rows[0]?.found) return null;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc`.execute(db);
  return rows.find(({ name }) => !(name in migrations))?.name ?? null;
}

const PREPARED = /^\/\* prepared: ([\w-]+) \*\//;

const preparedNames = new Map<string, string>();

/** With a hash of the text, since a connection takes one name for one text only. */
function preparedName(text: string): string | undefined {
  const name = PREPARED.exec(text)?.[1];
  if (!name) return undefined;
  const known = preparedNames.get(text) ?? `${name}-${sha256(text).slice(0, 12)}`;
  preparedNames.set(text, known);
  return known;
}

/**
 * A statement that begins with the comment `prepared: <name>` is planned once a connection and then only run: for the
 * few that are asked with every request. All others stay as they are, since a plan made without the values would pass
 * over the partial indexes.
 */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own overloads
  override query(...args: any[]): any {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' ? preparedName(text) : undefined;
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const query = super.query as (...all: any[]) => any;
    return name ? query.call(this, { name, text, values }, ...rest) : query.apply(this, args);
  }
}

/**
 * Serialisation failure, deadlock, and a row that another transaction wrote a moment before: the database undid the
 * transaction, and the next try sees what came first.
 */
const AGAIN = new Set(['40001', '40P01', '23505']);

/**
 * Runs `work` again when the database had to break a deadlock. `work` is one transaction and touches nothing but the
 * database.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (round >= 4 || !AGAIN.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/** One transaction, again when the database had to break a deadlock. */
export function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() => db.transaction().execute(work));
}
