/**
 * Accepted launches a second, as a ratio against the least that could be done: one row and one job in one transaction
 * (`INSERT` + `boss.send`, same queue, same embedded PostgreSQL with its disk flushes, same number of clients).
 * Bound: 0.60, for one client and for sixteen. `npm run bench:api`; ends with 1 when the bound is broken.
 *
 * The launches go over HTTP to the real process (`send-api/main.ts`, ROLE=api); the bare loop runs in this process with
 * no HTTP at all, and that is what the bound is about. Printed beside it: the same bare work behind the same HTTP layer
 * (`bare-server.ts`), which tells how much of the difference is HTTP. All take turns, so that a busy machine slows all.
 * Also printed: p95, jobs a second of one worker, and the process's memory after BENCH_MESSAGES messages (0 leaves that
 * part out).
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { startEmbedded } from '#send-api/database-server/embedded.ts';
import { silentLog } from '#send-api/log.ts';
import { openDatabase } from '#send-api/store/database.ts';
import { startProcess } from '#send-api/testing/process.ts';
import { noonZone } from '../../faults/practice.ts';
import { median, post, type Stretch, somebody, stretch } from './load.ts';

const BOUND = 0.6;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 100_000);
const CLIENTS = [1, 16];
const ADMIN = 'admin-token-of-the-bench';

const home = await mkdtemp(join(tmpdir(), 'comeback-bench-api-'));
const server = await startEmbedded(join(home, 'db'));
const say = (line: string) => process.stdout.write(`${line}\n`);
let broken = false;
let bareRate = 0;

try {
  const env = {
    DATABASE_URL: server.url,
    DATA_DIR: home,
    ADMIN_TOKEN: ADMIN,
    RATE_PER_MINUTE: '100000000',
    RATE_PRACTICE_PER_MINUTE: '100000000',
    LOG_LEVEL: 'warn',
  };
  const api = await startProcess({ ...env, ROLE: 'api' });
  const db = openDatabase(server.url, silentLog, 20);
  const boss = new PgBoss({
    connectionString: server.url,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => {});
  await boss.start();
  const behind = startBareServer(server.url);
  try {
    await sql`create table bare (id uuid primary key, key text unique, body jsonb not null)`.execute(db);
    const headers = await pair(api.url);
    await behind.ready;
    const launch = async () => {
      const status = await post(`${api.url}/v1/enrolments`, somebody(noonZone()), {
        ...headers,
        'idempotency-key': randomUUID(),
      });
      if (status !== 201) throw new Error(`a launch answered ${status}`);
    };
    const bare = () =>
      db.transaction().execute(async (tx) => {
        const id = randomUUID();
        const body = JSON.stringify(somebody(noonZone()));
        await sql`insert into bare (id, key, body) values (${id}, ${randomUUID()}, ${body})`.execute(tx);
        await boss.send('send', { messageId: id }, { db: fromKysely(tx), singletonKey: id });
      });
    const bareHttp = async () => {
      const status = await post(behind.url, somebody(noonZone()), {});
      if (status !== 201) throw new Error(`the bare server answered ${status}`);
    };
    await stretch(4, 2, launch);
    await stretch(4, 1, bare);
    await stretch(4, 1, bareHttp);
    for (const clients of CLIENTS) {
      const ours: Stretch[] = [];
      const base: Stretch[] = [];
      const http: Stretch[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        base.push(await stretch(clients, SECONDS, bare));
        ours.push(await stretch(clients, SECONDS, launch));
        http.push(await stretch(clients, SECONDS, bareHttp));
      }
      const over = (other: Stretch[]) => median(ours.map((one, i) => one.perSecond / (other[i]?.perSecond ?? 1)));
      const ratio = over(base);
      const rate = (all: Stretch[]) => Math.round(median(all.map((one) => one.perSecond)));
      const p95 = (all: Stretch[]) => median(all.map((one) => one.p95)).toFixed(1);
      bareRate = rate(base);
      if (ratio < BOUND) broken = true;
      say(
        `${String(clients).padStart(2)} client${clients > 1 ? 's' : ' '}  launches ${rate(ours)}/s  bare ${rate(base)}/s  ` +
          `ratio ${ratio.toFixed(2)} (bound ${BOUND})  p95 ${p95(ours)} ms against ${p95(base)} ms; ` +
          `bare behind HTTP ${rate(http)}/s  ratio ${over(http).toFixed(2)}`,
      );
    }
    if (MESSAGES > 0) await memory(api.child.pid ?? 0, db, launch);
    await boss.stop({ graceful: false });
    await sql`delete from pgboss.job where data->>'messageId' in (select id::text from bare)`.execute(db);
    if (MESSAGES > 0) await jobs(db, env, bareRate);
  } finally {
    behind.child.kill();
    await db.destroy();
    await api.end('SIGTERM');
  }
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
process.exit(broken ? 1 : 0);

function startBareServer(url: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = { child, url: '', ready: Promise.resolve() };
  started.ready = once(child.stdout, 'data').then(([line]) => {
    started.url = String(line).trim();
  });
  return started;
}

/** Sets a practice up and pairs a desk, as people do. */
async function pair(url: string): Promise<Record<string, string>> {
  const json = (method: string, body: unknown, token?: string): RequestInit => ({
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  const settings = {
    name: 'Willow Park Clinic',
    phone: '+442079460123',
    bookingLink: 'https://book.example/willow-park',
    country: 'GB',
    zone: noonZone(),
    language: 'en',
    careNeedsRecordedConsent: false,
  };
  const made = await (await fetch(`${url}/v1/practice`, json('PUT', settings, ADMIN))).json();
  const opened = await (await fetch(`${url}/v1/pairings`, json('POST', { deviceName: 'Bench' }))).json();
  await fetch(`${url}/pair`, {
    method: 'POST',
    body: new URLSearchParams({ code: opened.code, token: ADMIN, practice: made.id }),
  });
  const polled = await (await fetch(`${url}/v1/pairings/poll`, json('POST', { secret: opened.secret }))).json();
  return { authorization: `Bearer ${polled.deviceKey}` };
}

type Db = ReturnType<typeof openDatabase>;

async function count(db: Db, state?: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from messages
    where ${state ?? null}::text is null or state = ${state ?? null}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Launches until so many messages stand in the database, then reads what the API's process holds. */
async function memory(pid: number, db: Db, launch: () => Promise<void>): Promise<void> {
  const resident = async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  };
  const [before, had] = [await resident(), await count(db)];
  while ((await count(db)) < MESSAGES) await stretch(16, 5, launch);
  say(
    `memory     ${Math.round(await resident())} MB resident after ${await count(db)} messages, ` +
      `ratio ${((await resident()) / before).toFixed(2)} to ${Math.round(before)} MB at ${had}`,
  );
}

/** One worker, everything captured: what it gets through in half a minute. */
async function jobs(db: Db, env: Record<string, string>, bareRate: number): Promise<void> {
  const worker = await startProcess({ ...env, ROLE: 'worker' });
  const before = await count(db, 'queued');
  const started = performance.now();
  await sleep(30_000);
  const done = before - (await count(db, 'queued'));
  const { rows } = await sql<{
    rss: number;
  }>`select pg_database_size(current_database())::bigint / 1048576 as rss`.execute(db);
  const rate = done / ((performance.now() - started) / 1000);
  say(
    `jobs       ${rate.toFixed(0)}/s of one worker, ratio ${(rate / bareRate).toFixed(2)} to bare rows and jobs of 16 clients; ` +
      `database ${rows[0]?.rss} MB`,
  );
  await worker.end('SIGTERM');
}
