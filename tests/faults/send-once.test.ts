import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SmtpPeer, startSmtpPeer } from '../peers/smtp-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../peers/twilio-peer.ts';
import { newKey, pairDesk, person } from './practice.ts';
import {
  type Cluster,
  type Database,
  freePort,
  killLeftOvers,
  type Program,
  startCluster,
  startSendApi,
} from './processes.ts';

const ADMIN_TOKEN = 'admin-token-of-the-fault-tests';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterEach(killLeftOvers);
afterAll(() => cluster?.stop());

async function baseEnv(
  database: Database,
  more: Record<string, string>,
): Promise<{ api: string; env: Record<string, string> }> {
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    PUBLIC_URL: api,
    DATABASE_URL: database.url,
    DATA_DIR: cluster.dataDir,
    ADMIN_TOKEN,
    SENDING_TIMEOUT_SECONDS: '4',
    UNKNOWN_WAIT_SECONDS: '2',
    SWEEP_SECONDS: '1',
    RATE_PER_MINUTE: '1000000',
    RATE_PRACTICE_PER_MINUTE: '1000000',
    RATE_SENDER_PER_MINUTE: '1000000',
    ...more,
  };
  return { api, env };
}

type Role = 'api' | 'worker';

/** Keeps one API and one worker running, and counts the kills that hit a message between commit and answer. */
function keepRunning(database: Database, env: Record<string, string>) {
  const programs = new Map<Role, Program>();
  const texts: string[] = [];
  const start = (role: Role) => {
    const program = startSendApi({ ...env, ROLE: role });
    programs.set(role, program);
    return program.ready;
  };
  const end = async (role: Role, how: 'kill' | 'stop') => {
    const program = programs.get(role);
    await program?.[how]();
    texts.push(program?.output() ?? '');
  };
  return {
    start: () => Promise.all([start('api'), start('worker')]),
    ready: (role: Role) => programs.get(role)?.ready,
    async killAndRestart(role: Role) {
      await end(role, 'kill');
      const rows = await database.query<{ n: number }>(
        `select count(*)::int as n from messages where state = 'sending'`,
      );
      start(role).catch(() => {});
      return rows[0]?.n ?? 0;
    },
    async stop() {
      await Promise.all([end('api', 'stop'), end('worker', 'stop')]);
      return texts.join('\n');
    },
  };
}

describe('two desks', () => {
  let peer: TwilioPeer;
  afterAll(() => peer?.close());

  it('press Start on one patient at the same time: one follow-up, one message, and the other desk is told', async () => {
    const database = await cluster.database('desks');
    peer = await startTwilioPeer();
    const { api, env } = await baseEnv(database, {
      TWILIO_ACCOUNT_SID: peer.accountSid,
      TWILIO_AUTH_TOKEN: peer.authToken,
      TWILIO_BASE_URL: peer.url,
      TWILIO_FROM: '+447700900999',
    });
    const both = keepRunning(database, env);
    await both.start();
    const [first, second] = [await pairDesk(api, ADMIN_TOKEN), await pairDesk(api, ADMIN_TOKEN)];
    for (let n = 0; n < 20; n += 1) {
      const statuses = await Promise.all([first.launch(person(n), newKey()), second.launch(person(n), newKey())]);
      expect(statuses.map((answer) => answer.status).sort()).toEqual([201, 409]);
    }
    await expect.poll(() => peer.messages.length, { timeout: 30_000 }).toBe(20);
    await pause(1500);
    await both.stop();
    expect(new Set(peer.messages.map((message) => message.to)).size).toBe(20);
    expect(peer.messages).toHaveLength(20);
  });
});

describe('mail that can’t be asked after', () => {
  let peer: SmtpPeer;
  afterAll(() => peer?.close());

  it('a worker killed after the server took the mail: never a second one, and staff see that it is not known', async () => {
    const database = await cluster.database('mail');
    let hang = true;
    peer = await startSmtpPeer({ mood: () => (hang ? { do: 'hang', at: 'after_take' } : { do: 'take' }) });
    const { api, env } = await baseEnv(database, {
      SMTP_URL: peer.url,
      SMTP_FROM: 'Willow Park <hello@willowpark.example>',
    });
    const both = keepRunning(database, env);
    await both.start();
    const { launch } = await pairDesk(api, ADMIN_TOKEN);
    expect((await launch(person(1, 'email'), newKey())).status).toBe(201);
    await expect.poll(() => peer.taken.length, { timeout: 20_000 }).toBe(1);
    expect(await both.killAndRestart('worker')).toBe(1);
    hang = false;
    const state = async () => {
      const rows = await database.query<{ state: string; check_at: Date | null }>(
        'select state, check_at from messages where position = 0',
      );
      return rows[0] && `${rows[0].state}${rows[0].check_at ? ', being checked' : ''}`;
    };
    await expect.poll(state, { timeout: 40_000, interval: 300 }).toBe('unknown');
    // Another person's mail goes out meanwhile, so the worker is alive and would have sent the first again.
    expect((await launch(person(2, 'email'), newKey())).status).toBe(201);
    await expect.poll(() => peer.taken.length, { timeout: 20_000 }).toBe(2);
    await pause(3000);
    await both.stop();
    expect(peer.taken.map((mail) => mail.to[0])).toEqual(['person-1@example.org', 'person-2@example.org']);
  });
});
