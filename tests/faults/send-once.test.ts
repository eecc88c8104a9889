import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SmtpPeer, startSmtpPeer } from '../peers/smtp-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../peers/twilio-peer.ts';
import { newKey, pairDesk, person, seeded } from './practice.ts';
import {
  type Cluster,
  type Database,
  freePort,
  killLeftOvers,
  type Program,
  startCluster,
  startSendApi,
} from './processes.ts';

const MESSAGES = Number(process.env.FAULT_MESSAGES ?? 200);
const SEED = Number(process.env.FAULT_SEED ?? 20261120);
const DROPPED = 0.02;
/** Then the killer rests, and what it hit must come right by itself. */
const MAX_KILLS = Math.ceil(MESSAGES / 12);
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

describe('kills and lost answers', () => {
  let peer: TwilioPeer;
  afterAll(() => peer?.close());

  it(`${MESSAGES} follow-ups, processes killed at random, 2% of the answers dropped: none twice, none lost`, async () => {
    const database = await cluster.database('kills');
    const random = seeded(SEED);
    const dropped = new Set<string>();
    peer = await startTwilioPeer({
      answerAfterMs: () => 40 + random() * 160,
      mood: ({ to }) => {
        // Dropped once a person: what is asked here is whether one lost answer becomes a second message.
        if (dropped.has(to) || random() >= DROPPED) return { do: 'accept' };
        dropped.add(to);
        return { do: 'drop' };
      },
    });
    const { api, env } = await baseEnv(database, {
      TWILIO_ACCOUNT_SID: peer.accountSid,
      TWILIO_AUTH_TOKEN: peer.authToken,
      TWILIO_BASE_URL: peer.url,
      TWILIO_FROM: '+447700900999',
    });
    const both = keepRunning(database, env);
    await both.start();
    const launch = await pairDesk(api, ADMIN_TOKEN);

    let launching = true;
    let kills = 0;
    let hits = 0;
    const settled = async () => {
      const rows = await database.query<{ n: number }>(
        `select count(*)::int as n from messages where position = 0 and state in ('queued', 'sending', 'unknown')`,
      );
      return !launching && rows[0]?.n === 0;
    };
    const killer = (async () => {
      while (kills < MAX_KILLS && !(await settled())) {
        const role: Role = random() < 0.75 ? 'worker' : 'api';
        await both.ready(role)?.catch(() => {});
        await pause(200 + random() * 900);
        if (await settled()) return;
        hits += (await both.killAndRestart(role)) > 0 ? 1 : 0;
        kills += 1;
      }
    })();

    const people = Array.from({ length: MESSAGES }, (_, n) => person(n));
    const answers: number[] = [];
    const desk = async () => {
      for (let one = people.pop(); one; one = people.pop()) {
        const key = newKey();
        answers.push((await launch(one, key)).status);
        // A desk that never saw its answer asks again with the same key.
        if (random() < 0.2) answers.push((await launch(one, key)).status);
      }
    };
    await Promise.all([desk(), desk(), desk()]);
    launching = false;
    await killer;
    await expect.poll(settled, { timeout: 240_000, interval: 500 }).toBe(true);
    await pause(1000); // whatever would be sent a second time gets its chance
    const output = await both.stop();

    expect(answers.every((status) => status === 200 || status === 201)).toBe(true);
    const perPerson = Map.groupBy(peer.messages, (message) => message.to);
    const twice = [...perPerson.values()].filter((messages) => messages.length > 1).length;
    const lost = MESSAGES - perPerson.size;
    console.log(
      JSON.stringify({
        messages: MESSAGES,
        seed: SEED,
        kills,
        killsWhileSending: hits,
        droppedAnswers: dropped.size,
        twice,
        lost,
      }),
    );
    expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
    // A test without its fault proves nothing.
    expect(kills).toBeGreaterThan(3);
    expect(hits).toBeGreaterThan(0);
    const states = await database.query<{ state: string; n: number }>(
      `select state, count(*)::int as n from messages where position = 0 group by state`,
    );
    expect(states.filter(({ state }) => state !== 'accepted' && state !== 'delivered')).toEqual([]);
    expect(output).not.toMatch(/77009\d{5}|Bernadette/);
  });
});

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
      const statuses = await Promise.all([first(person(n), newKey()), second(person(n), newKey())]);
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
    const launch = await pairDesk(api, ADMIN_TOKEN);
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
