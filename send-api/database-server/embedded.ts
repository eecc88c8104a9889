import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { makeRunner, type Runner } from './run-as.ts';

export interface DatabaseServer {
  url: string;
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  /** Extra settings of the server, `name=value`; tests turn off what only matters when the power fails. */
  settings?: string[];
}

const USER = 'comeback';

/**
 * A real PostgreSQL in `dataDir`, from npm binaries: made on the first start, reused afterwards. One that outlived its
 * parent (kill -9) is taken over; the leftovers of one that did not are cleaned up. While another process of ours uses
 * the same folder, its server is shared and left running.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<DatabaseServer> {
  const home = resolve(dataDir);
  await mkdir(home, { recursive: true, mode: 0o711 });
  const { initdb, pgCtl, postgres } = await findBinaries();
  const runner = await makeRunner(home, postgres);
  const data = join(home, 'postgres');
  const password = await secretFile(join(home, 'postgres-password'));
  const owns = await takeOwnership(join(home, 'owner.pid'));
  try {
    await initialise(runner, initdb, home, data, password);
    const running = await runningPort(data);
    const alive = running !== null && (await answers(urlOf(running, password)));
    const port = alive ? running : await start(runner, pgCtl, home, data, options);
    const unwatch = owns ? keepUp(data, () => start(runner, pgCtl, home, data, options, port)) : async () => {};
    return {
      url: urlOf(port, password),
      async stop() {
        await unwatch();
        if (owns) await stop(runner, pgCtl, home);
      },
    };
  } catch (error) {
    if (owns) await rm(join(home, 'owner.pid'), { force: true });
    throw error;
  }
}

/** Stops whatever server runs in this folder, whoever started it. Nothing happens when none does. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const home = resolve(dataDir);
  const { pgCtl, postgres } = await findBinaries();
  await stop(await makeRunner(home, postgres), pgCtl, home);
}

async function stop(runner: Runner, pgCtl: string, home: string): Promise<void> {
  await runner.run(pgCtl, ['stop', '-D', join(home, 'postgres'), '-m', 'fast', '-w', '-t', '30']).catch(() => {});
  await rm(join(home, 'owner.pid'), { force: true });
}

const urlOf = (port: number, password: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;

/** Makes the cluster beside its place and moves it there whole, so that an interrupted first start leaves nothing half. */
async function initialise(runner: Runner, initdb: string, home: string, data: string, password: string): Promise<void> {
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (made) return;
  const fresh = join(home, 'postgres.new');
  const passwordFile = join(home, 'postgres.password');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner.owner) {
    await chown(fresh, runner.owner.uid, runner.owner.gid);
    await chown(passwordFile, runner.owner.uid, runner.owner.gid);
  }
  const auth = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${passwordFile}`];
  try {
    await runner.run(initdb, ['-D', fresh, ...auth, '--encoding=UTF8', '--locale=C']);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, data);
}

const WATCH_MS = 500;

/**
 * Starts a server that was killed again, on the port its clients know; until then they are told that the database is
 * away. A start that fails (its last children are not gone yet) is tried again at the next look.
 */
function keepUp(data: string, startAgain: () => Promise<number>): () => Promise<void> {
  let looking: Promise<unknown> | null = null;
  const look = async () => {
    if ((await runningPort(data)) === null) await startAgain();
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = null;
      });
  }, WATCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/**
 * Starts the server away from our process group, so that Ctrl-C reaches us first and it stops after us.
 *
 * @param wanted the port it had before, for a server whose clients live on.
 */
async function start(
  runner: Runner,
  pgCtl: string,
  home: string,
  data: string,
  { settings = [] }: EmbeddedOptions,
  wanted?: number,
): Promise<number> {
  await dropForeignLock(data);
  const log = join(home, 'postgres.log');
  const file = await open(log, 'a', 0o600);
  if (runner.owner) await file.chown(runner.owner.uid, runner.owner.gid);
  await file.close();
  for (let round = 1; ; round += 1) {
    const port = wanted ?? (await freePort());
    const flags = [`-p ${port}`, '-h 127.0.0.1', '-c unix_socket_directories=', '-c max_connections=60'];
    const all = [...flags, ...settings.map((one) => `-c ${one}`)].join(' ');
    try {
      await runner.run(pgCtl, ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', all]);
      return port;
    } catch (error) {
      // Somebody took the port between our look and the server's; anything else won't get better by itself.
      const tail = (await readFile(log, 'utf8').catch(() => '')).slice(-2000);
      if (round >= 3 || !/could not (bind|create any TCP)/.test(tail)) {
        throw new Error(`the database did not start; see ${log}`, { cause: error });
      }
    }
  }
}

/** Port of the server that says it runs on this data folder, or null. */
async function runningPort(data: string): Promise<number | null> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  return isAlive(Number(lines[0])) && Number.isInteger(port) && port > 0 ? port : null;
}

/** After a reboot the number in the lock file may belong to another program; PostgreSQL would then never start. */
async function dropForeignLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!isAlive(pid) || process.platform !== 'linux') return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (command !== '' && !command.includes('postgres')) await rm(lock, { force: true });
}

/** True for the process that stops the server at its end: the first one on this folder that is alive. */
async function takeOwnership(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (pid !== process.pid && isAlive(pid)) return false;
  await writeFile(file, String(process.pid));
  return true;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function secretFile(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept?.trim()) return kept.trim();
  const secret = randomBytes(24).toString('hex');
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : failed(new Error('no port'))));
    });
  });
}
