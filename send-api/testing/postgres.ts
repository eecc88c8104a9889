import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../database-server/embedded.ts';
import { startQueue } from '../jobs/queue.ts';
import { silentLog } from '../log.ts';
import { migrate, openDatabase } from '../store/database.ts';

/** Test files run in child processes of one run: its process is the server's owner. */
const RUN = process.ppid;
const FOLDER = join(tmpdir(), `comeback-test-${RUN}`);
const TEMPLATE = 'comeback_template';
const WAIT_MS = 110_000;

/** Only the power supply would notice; tests that pull it use a server of their own. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * A database of its own for one test file, on the one real PostgreSQL of the whole run. The first file starts the
 * server and fills a template; a watchdog stops it and clears up when the run ends, however it ends.
 *
 * @param empty without any table, for what makes its own.
 */
export async function testDatabase({ empty = false } = {}): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = await sharedServer();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name}${empty ? '' : ` template ${TEMPLATE}`}`);
  const url = server.replace(/\/postgres$/, `/${name}`);
  return { url, drop: () => admin(server, `drop database if exists ${name} with (force)`) };
}

async function sharedServer(): Promise<string> {
  const ready = join(FOLDER, 'url');
  const first = await mkdir(FOLDER, { mode: 0o711 }).then(
    () => true,
    () => false,
  );
  if (first) {
    const { url } = await startEmbedded(join(FOLDER, 'server'), { settings: FAST });
    spawn(process.execPath, [join(import.meta.dirname, 'watchdog.ts'), String(RUN), FOLDER], {
      detached: true,
      stdio: 'ignore',
    }).unref();
    await fillTemplate(url);
    await writeFile(`${ready}.new`, url);
    await rename(`${ready}.new`, ready);
    return url;
  }
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await sleep(100)) {
    const url = await readFile(ready, 'utf8').catch(() => null);
    if (url) return url;
  }
  throw new Error('the test database did not start');
}

async function fillTemplate(server: string): Promise<void> {
  await admin(server, `create database ${TEMPLATE}`);
  const url = server.replace(/\/postgres$/, `/${TEMPLATE}`);
  const db = openDatabase(url, silentLog, 1);
  await migrate(db, silentLog);
  await db.destroy();
  const queue = await startQueue(url, silentLog, { worker: false });
  await queue.stop();
}

async function admin(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
