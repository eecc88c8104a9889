import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noonZone } from '../tests/faults/practice.ts';
import { startTwilioPeer, type TwilioPeer } from '../tests/peers/twilio-peer.ts';
import { startEmbedded, stopEmbedded } from './database-server/embedded.ts';
import { silentLog } from './log.ts';
import { migrate, openDatabase } from './store/database.ts';
import { migrations } from './store/migrations/index.ts';
import { ADMIN, launchSample, practiceSample, startHarness } from './testing/harness.ts';
import { testDatabase } from './testing/postgres.ts';
import { type ServerProcess, startProcess } from './testing/process.ts';

/** Days that go wrong, as whoever runs the server meets them: real processes, a real database, real files. */
const exec = promisify(execFile);
const root = join(import.meta.dirname, '..');
const KEY = 'ab'.repeat(32);
let folder: string;
let twilio: TwilioPeer;
const running: ServerProcess[] = [];
const drops: Array<() => Promise<void>> = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comeback-unusual-'));
  twilio = await startTwilioPeer();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.end('SIGKILL');
  for (const drop of drops.splice(0)) await drop();
});
afterAll(async () => {
  await twilio.close();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<string> {
  const made = await testDatabase({ empty: true });
  drops.push(made.drop);
  return made.url;
}
const envOf = (databaseUrl: string, more: Record<string, string> = {}) => ({
  DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data'), DATA_KEY: KEY, ADMIN_TOKEN: ADMIN, PUBLIC_URL: 'http://127.0.0.1:9',
  TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_BASE_URL: twilio.url, SWEEP_SECONDS: '0.5', ...more,
}); // biome-ignore format: settings in rows
async function start(env: Record<string, string>, command?: string[]): Promise<ServerProcess> {
  const one = await startProcess(env, command && { command });
  running.push(one);
  return one;
}

/** A paired desk of a server, and what it asks. */
async function desk({ url }: ServerProcess) {
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(`${url}${path}`, { method, headers: json, body: body === undefined ? undefined : JSON.stringify(body) });
    return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
  };
  const { code, secret } = (await ask('POST', '/v1/pairings', { deviceName: 'Front desk' })).body;
  const { name, phone, country, bookingLink = '' } = practiceSample;
  const form = { token: ADMIN, code, name, phone, country, bookingLink, zone: noonZone(), language: 'en', fromSms: '+447700900999' };
  const approved = await fetch(`${url}/pair`, { method: 'POST', body: new URLSearchParams(form) });
  expect(approved.status).toBe(200);
  const { deviceKey } = (await ask('POST', '/v1/pairings/poll', { secret })).body;
  const by = { authorization: `Bearer ${deviceKey}` };
  await ask('PUT', '/v1/practice', { ...practiceSample, zone: noonZone() }, { authorization: `Bearer ${ADMIN}` });
  const launch = async () => {
    const now = new Date().toISOString();
    const booking = { state: 'nothing_booked', strength: 'proof', seenAt: now } as const;
    const request = launchSample({ booking, launchedAt: now, zone: noonZone() });
    const answer = await ask('POST', '/v1/enrolments', request, { ...by, 'idempotency-key': randomUUID() });
    return { ...answer, to: request.addresses[0]?.to ?? '' };
  };
  return { ask, by, launch };
} // biome-ignore format: one line a step

const sentTo = (to: string) => twilio.messages.filter((message) => message.to === to).length;

describe('the disk is full', () => {
  it('a backup says so in a sentence, leaves nothing half, and what stood there before stays', async () => {
    const env = envOf(await emptyDatabase());
    await start(env);
    const place = await mkdtemp(join(folder, 'backups-'));
    const path = join(place, 'record.gz');
    await writeFile(path, 'the backup of yesterday');
    // The kernel's own full disk: whatever is written there has no space left.
    await symlink('/dev/full', `${path}.part`);
    const failed = await exec(process.execPath, [join(root, 'send-api/backup.ts'), path], { env: { ...process.env, ...env } }).catch((error) => error);
    expect([failed.code, failed.stderr]).toEqual([2, expect.stringMatching(/^The backup could not be written \(ENOSPC\)[^\n]*\n$/)]);
    expect(await readdir(place)).toEqual(['record.gz']);
    expect(await readFile(path, 'utf8')).toBe('the backup of yesterday');
    await exec(process.execPath, [join(root, 'send-api/backup.ts'), path], { env: { ...process.env, ...env } });
    expect((await readFile(path)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  }); // biome-ignore format: one line a step
});

describe('clocks that are ten minutes apart', () => {
  it('send what is due at once, each once, whoever is ahead', async () => {
    const databaseUrl = await emptyDatabase();
    const skewed = async (minutes: number, role: string) => {
      const preload = join(folder, `clock${minutes}.mjs`);
      const body = `const by = ${minutes * 60_000}; const Real = Date;
        globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + by); } static now() { return Real.now() + by; } };`;
      await writeFile(preload, body);
      return start(envOf(databaseUrl, { ROLE: role }), ['--import', preload, join(root, 'send-api/main.ts')]);
    };
    const ahead = await skewed(10, 'api');
    const behind = await skewed(-10, 'api');
    const workers = [await skewed(-10, 'worker'), await skewed(10, 'worker')];
    const one = await desk(ahead);
    const two = await desk(behind);
    const people: string[] = [];
    for (const from of [one, two, one, two]) {
      const launched = await from.launch();
      expect(launched.status).toBe(201);
      people.push(launched.to);
    }
    await expect.poll(() => people.map(sentTo), { timeout: 20_000 }).toEqual([1, 1, 1, 1]);
    for (const worker of workers) expect(worker.output()).toMatch(/"count":-?(599|600|601)[^\n]*"msg":"clock differs"/);
  }); // biome-ignore format: one line a step
});

describe('PostgreSQL is restarted in the middle', () => {
  it('desks are told to come back, nothing is lost, and the server goes on by itself', async () => {
    const home = await mkdtemp(join(folder, 'pg-'));
    const database = await startEmbedded(home);
    try {
      const server = await start(envOf(database.url));
      const { launch, ask } = await desk(server);
      const before = await launch();
      await stopEmbedded(home);
      const meanwhile = await launch();
      expect([meanwhile.status, meanwhile.headers.get('retry-after'), meanwhile.body.error.code]).toEqual([503, '5', 'unavailable']);
      expect((await ask('GET', '/healthz')).status).toBe(503);
      // Its watcher starts it again, on the port it had.
      await expect.poll(async () => (await ask('GET', '/healthz')).status, { timeout: 40_000 }).toBe(200);
      const after = await launch();
      expect(after.status).toBe(201);
      await expect.poll(() => [before.to, meanwhile.to, after.to].map(sentTo), { timeout: 30_000 }).toEqual([1, 0, 1]);
    } finally {
      for (const one of running.splice(0)) await one.end('SIGKILL');
      await database.stop();
    }
  }, 120_000); // biome-ignore format: one line a step
});

describe('the database takes nothing any more', () => {
  it('as after a failover to a standby: desks are told to come back, and what they then send again is taken once', async () => {
    const api = await startHarness();
    const name = new URL(api.databaseUrl).pathname.slice(1);
    const admin = new pg.Client({ connectionString: api.databaseUrl });
    try {
      const desk = await api.pair();
      await admin.connect();
      const others = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
      await admin.query(`alter database ${name} set default_transaction_read_only = on`);
      await admin.query(others);
      const request = launchSample();
      const key = randomUUID();
      const answers: Array<[number, string | null, string]> = [];
      const tried = async () => {
        const { status, headers, body } = await api.launch(desk, request, key);
        answers.push([status, headers.get('retry-after'), body.error?.code]);
        return api.logLines.some((line) => line.includes('25006'));
      };
      await expect.poll(tried, { timeout: 10_000 }).toBe(true);
      expect(new Set(answers.map(String))).toEqual(new Set(['503,5,unavailable']));
      await admin.query(`set default_transaction_read_only = off`);
      await admin.query(`alter database ${name} reset default_transaction_read_only`);
      await admin.query(others);
      await expect.poll(async () => (await api.launch(desk, request, key)).status, { timeout: 10_000 }).toBeLessThan(300);
      await api.work();
      expect(await api.captured()).toHaveLength(1);
    } finally {
      await admin.end();
      await api.close();
    }
  }); // biome-ignore format: one line a step
});

describe('upgrades', () => {
  const applied = async (url: string) => {
    const db = openDatabase(url, silentLog, 1);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    await db.destroy();
    return rows.map(({ name }) => name);
  };

  it('cut off half-way leave the database as it was, and go through the next time', async () => {
    const url = await emptyDatabase();
    const connect = async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    };
    const [blocker, watcher] = await Promise.all([connect(), connect()]);
    const upgrading = openDatabase(url, silentLog, 1);
    try {
      // A name that a migration in the middle is about to take, held by somebody else's open transaction.
      await blocker.query('begin; create table openings (id int)');
      const going = migrate(upgrading, silentLog).then(
        () => 'through',
        (error: Error) => error.message,
      );
      const stuck = async () =>
        (
          await watcher.query(
            `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rows;
      await expect.poll(async () => (await stuck()).length, { timeout: 20_000 }).toBe(1);
      await watcher.query('select pg_terminate_backend($1)', [(await stuck())[0]?.pid]);
      expect(await going).toMatch(/terminat|discarded|not queryable/i);
      await blocker.query('rollback');
      const left = await watcher.query(
        `select relname from pg_class where relname in ('practices', 'enrolments', 'openings')`,
      );
      expect(left.rows).toEqual([]);
      await migrate(upgrading, silentLog);
      expect(await applied(url)).toEqual(Object.keys(migrations).sort());
    } finally {
      await Promise.all([blocker.end(), watcher.end(), upgrading.destroy()]);
    }
  });

  it('several processes that start at once on an empty database all come up, with each migration done once', async () => {
    const url = await emptyDatabase();
    const roles = ['both', 'api', 'api', 'worker'];
    const all = await Promise.all(roles.map((role) => start(envOf(url, { ROLE: role }))));
    expect(all.map(({ child }) => child.exitCode)).toEqual([null, null, null, null]);
    expect(await applied(url)).toEqual(Object.keys(migrations).sort());
    const done = all.map(({ output }) => (output().match(/"msg":"migration"/g) ?? []).length);
    expect(done.toSorted((a, b) => b - a)).toEqual([Object.keys(migrations).length, 0, 0, 0]);
    const [first] = all;
    const { launch } = await desk(first as ServerProcess);
    const { status, to } = await launch();
    expect(status).toBe(201);
    await expect.poll(() => sentTo(to), { timeout: 20_000 }).toBe(1);
  });

  it('two with different data keys: one comes up, the other is refused in a sentence', async () => {
    const url = await emptyDatabase();
    const keys = [KEY, 'cd'.repeat(32)];
    const ends = await Promise.allSettled(keys.map((DATA_KEY) => start(envOf(url, { DATA_KEY }))));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = ends.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toMatch(/DATA_KEY is not the key this database was filled with/);
  });

  it('a process of the version before goes on while the database gets newer, and says so when it is started again', async () => {
    const url = await emptyDatabase();
    const old = await start(envOf(url));
    const { launch } = await desk(old);
    expect((await launch()).status).toBe(201);
    // What the next version does: columns on the tables that every launch reads and writes.
    const next = openDatabase(url, silentLog, 1);
    for (const table of ['practices', 'devices', 'enrolments', 'messages', 'recipients']) {
      await sql`alter table ${sql.table(table)} add column of_tomorrow text`.execute(next);
    }
    await sql`insert into kysely_migration (name, timestamp) values ('999-tomorrow', now())`.execute(next);
    await next.destroy();
    const { status, to } = await launch();
    expect(status).toBe(201);
    await expect.poll(() => sentTo(to), { timeout: 20_000 }).toBe(1);
    await old.end('SIGTERM');
    running.splice(0);
    await expect(start(envOf(url))).rejects.toThrow(
      /ended with 1: .*newer version \(999-tomorrow\).*start that version/s,
    );
  });
});
