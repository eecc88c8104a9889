import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from '#send-api/database-server/binaries.ts';
import { makeRunner } from '#send-api/database-server/run-as.ts';
import { freePort } from './processes.ts';

/** A PostgreSQL that can be killed and comes back on the same port with what it had promised. */
export interface Server {
  /** `postgresql://…/postgres` */
  url: string;
  version: string;
  /** SIGKILL of the whole server; when it answers again the promise is kept. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The programs of the distribution's newest PostgreSQL, else those that come with the send API. */
async function programs() {
  const root = '/usr/lib/postgresql';
  const versions = (await readdir(root).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const bin = versions[0] && join(root, versions[0], 'bin');
  if (!bin) return findBinaries();
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Number of the server process that owns this data folder, or 0. */
async function postmaster(data: string): Promise<number> {
  const [line = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(line) || 0;
}

/** Ends the server of this folder at once, if one runs: no process of number 0, which would be all of ours. */
export async function signalPostmaster(data: string, signal: NodeJS.Signals): Promise<void> {
  const pid = await postmaster(data);
  if (pid > 0 && alive(pid)) process.kill(pid, signal);
}

/** A server of its own, with its disk flushes on, outside of any program that is being killed. */
export async function startServer(): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), 'comeback-faults-pg-'));
  await chmod(home, 0o711);
  const { initdb, pgCtl, postgres } = await programs();
  const runner = await makeRunner(home, postgres);
  const data = join(home, 'data');
  await mkdir(data, { mode: 0o700 });
  if (runner.owner) await chown(data, runner.owner.uid, runner.owner.gid);
  await runner.run(initdb, ['-D', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C']);
  const port = await freePort();
  const flags = `-p ${port} -h 127.0.0.1 -c unix_socket_directories= -c max_connections=150`;
  const start = () => runner.run(pgCtl, ['start', '-D', data, '-l', join(data, 'log'), '-w', '-t', '60', '-o', flags]);
  await start();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    version: (await ask<{ v: string }>(url, `select current_setting('server_version') as v`))[0]?.v ?? '',
    async crash() {
      await signalPostmaster(data, 'SIGKILL');
      // Its children notice within a moment; until they are gone the next server refuses to start.
      for (let round = 0; ; round += 1) {
        try {
          await start();
          return;
        } catch (error) {
          if (round > 60) throw error;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      }
    },
    async stop() {
      await runner.run(pgCtl, ['stop', '-D', data, '-m', 'immediate', '-w']).catch(() => {});
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** One question over a connection of its own: the server may have been another one a moment ago. */
export async function ask<R>(url: string, text: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text, values)).rows as R[];
  } finally {
    await client.end().catch(() => {});
  }
}
