import { makeCrypt } from '../crypt.ts';
import { startEmbedded } from '../database-server/embedded.ts';
import { readEnv } from '../env.ts';
import { silentLog } from '../log.ts';
import { loadDataKey } from '../secrets.ts';
import { openDatabase } from '../store/database.ts';

/**
 * What every command needs: the database and key of the server whose environment it runs in. The embedded database is
 * shared with a running server, and started for the command where none runs.
 */
export async function openForCommand() {
  const env = readEnv(process.env);
  if (!env.ok) throw new Error(env.problems.join('; '));
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = env.variables;
  const crypt = makeCrypt(await loadDataKey(DATA_KEY, DATA_DIR));
  const server = DATABASE_URL ? null : await startEmbedded(DATA_DIR);
  const db = openDatabase(DATABASE_URL ?? server?.url ?? '', silentLog, 4);
  return {
    db,
    crypt,
    async close() {
      await db.destroy();
      await server?.stop();
    },
  };
}

/** Runs a command to its end: what it tells goes to standard output, a failure in one sentence to standard error. */
export async function command(work: (args: string[]) => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown fault'}\n`);
    process.exitCode = 2;
  }
}
