import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTwilioPeer } from '../peers/twilio-peer.ts';
import { type Figures, noFigures, type Setup } from './figures.ts';
import { newKey, pairDesk, person, seeded } from './practice.ts';
import { freePort, type Program, startSendApi } from './processes.ts';
import { ask, signalPostmaster } from './servers.ts';

const ADMIN_TOKEN = 'admin-token-of-the-fault-tests';
/** 2% of the answers. */
const DROP_EVERY = 50;
/** How long a kill waits for a message between "about to send" and "sent". */
const AIM_MS = 4000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Everything an invented person of a run can be known by. */
const TRACES = /77009\d{5}|person-\d+@example|Bernadette/;

/** Launches, kills, waits until all is settled, and counts what came of everybody. */
export async function faultRun(setup: Setup): Promise<Figures> {
  const random = seeded(setup.seed);
  const dropped = new Set<string>();
  let creates = 0;
  const peer = await startTwilioPeer({
    answerAfterMs: () => 40 + random() * 160,
    listLagMs: setup.lagMs,
    statuses: setup.lagMs ? [] : undefined,
    mood: ({ to }) => {
      // Dropped once a person: what is asked here is whether one lost answer becomes a second message.
      creates += 1;
      if (dropped.has(to) || creates % DROP_EVERY !== 10) return { do: 'accept' };
      dropped.add(to);
      return { do: 'drop' };
    },
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'comeback-faults-run-'));
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const env: Record<string, string> = {
    PORT: String(port),
    PUBLIC_URL: api,
    DATA_DIR: dataDir,
    ADMIN_TOKEN,
    SENDING_TIMEOUT_SECONDS: '4',
    UNKNOWN_WAIT_SECONDS: String(setup.unknownWaitSeconds ?? 2),
    SWEEP_SECONDS: '1',
    RATE_PER_MINUTE: '1000000',
    RATE_PRACTICE_PER_MINUTE: '1000000',
    RATE_SENDER_PER_MINUTE: '1000000',
    TWILIO_ACCOUNT_SID: peer.accountSid,
    TWILIO_AUTH_TOKEN: peer.authToken,
    TWILIO_BASE_URL: peer.url,
    TWILIO_FROM: '+447700900999',
    ...(setup.server && { DATABASE_URL: setup.server.at.url.replace(/\/postgres$/, `/${setup.server.database}`) }),
  };
  if (setup.server) await ask(setup.server.at.url, `create database ${setup.server.database}`);
  const names = setup.server
    ? ['api', ...Array.from({ length: setup.server.workers }, (_, i) => `worker${i}`)]
    : ['api'];
  const programs = new Map<string, Program>();
  const logs: string[] = [];
  const start = (name: string) => {
    const role = setup.server ? name.replace(/\d+$/, '') : 'both';
    const program = startSendApi({ ...env, ROLE: role });
    programs.set(name, program);
    void program.ended.then(async () => {
      logs.push(program.output());
      await pause(300);
      // It ended by itself, as one does that finds no database at its start: whoever runs it starts it again.
      if (programs.get(name) === program) start(name).catch(() => {});
    });
    return program.ready;
  };
  const end = async (name: string, how: 'kill' | 'stop') => {
    const program = programs.get(name);
    programs.delete(name);
    await program?.[how]();
  };
  const databaseUrl = async () => {
    if (env.DATABASE_URL) return env.DATABASE_URL;
    const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
    const lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
    return `postgresql://comeback:${password}@127.0.0.1:${lines[3]}/postgres`;
  };
  const query = async <R>(text: string): Promise<R[] | null> =>
    databaseUrl()
      .then((url) => ask<R>(url, text))
      .catch(() => null);
  const count = async (where: string) =>
    (await query<{ n: number }>(`select count(*)::int as n from messages where position = 0 and ${where}`))?.[0]?.n ??
    null;

  const figures = noFigures(setup.messages);
  let launching = true;
  const settled = async () => !launching && (await count(`state in ('queued', 'sending', 'unknown')`)) === 0;

  async function killOne(aimed: boolean): Promise<void> {
    const dice = random();
    const workers = names.filter((name) => name !== 'api');
    const what = dice < 0.2 ? 'database' : dice < 0.45 || workers.length === 0 ? 'api' : 'worker';
    const name = what === 'worker' ? (workers[Math.floor(random() * workers.length)] ?? 'api') : 'api';
    // One that is still starting is killed too, but not again and again.
    await Promise.race([programs.get(name)?.ready.catch(() => {}), pause(3000)]);
    await pause(100 + random() * 600);
    const until = Date.now() + AIM_MS;
    let sending = 0;
    do {
      if (await settled()) return;
      sending = (await count(`state = 'sending'`)) ?? 0;
    } while (aimed && sending === 0 && Date.now() < until);
    if (what === 'database') {
      if (setup.server) await setup.server.at.crash();
      else await signalPostmaster(join(dataDir, 'postgres'), 'SIGKILL');
    } else {
      await end(name, 'kill');
      start(name).catch(() => {});
    }
    figures.kills[what] += 1;
    if (sending > 0) figures.killsWhileSending += 1;
  }

  const control = setInterval(() => {
    if (setup.blind)
      void query(`update messages set state = 'queued', check_at = null, due_at = now() where
      state = 'unknown' or (state = 'sending' and attempt_at < now() - interval '1 second')`);
  }, 300);
  let killer: Promise<void> | null = null;
  let over = false;
  try {
    await Promise.all(names.map(start));
    const desk = await pairDesk(api, ADMIN_TOKEN);
    const refused = new Map<string, number>();
    let kills = 0;
    killer = (async () => {
      while (!over && kills < setup.kills && !(await settled())) {
        // A provider's answer takes a fifth of a second: on a busy machine chance alone would miss all of them.
        await killOne(kills % 2 === 0).catch(() => {});
        kills += 1;
      }
    })();
    const people = Array.from({ length: setup.messages }, (_, n) => n);
    let launched = 0;
    // Launches keep step with the kills, so that each of these meets some.
    const inStep = async () => {
      launched += 1;
      while (kills + 1 < (launched / setup.messages) * setup.kills) await pause(50);
    };
    const work = async () => {
      for (let n = people.pop(); n !== undefined; n = people.pop()) {
        // One in twenty each: a minor nobody answers for, a person with no way in, one who says no at the desk.
        const kind = n % 20;
        const one = kind === 3 ? { ...person(n), minor: true } : person(n, kind === 7 ? 'email' : 'sms');
        await inStep();
        const key = newKey();
        const answer = await desk.launch(one, key);
        // A desk that never saw its answer asks again with the same key.
        if (random() < 0.2) await desk.launch(one, key);
        if (answer.status >= 400) {
          logs.push(JSON.stringify(answer.body));
          const { reasons } = (answer.body.error ?? {}) as { reasons?: string[] };
          if (!reasons?.length) figures.withoutReason += 1;
          for (const reason of reasons ?? []) refused.set(reason, (refused.get(reason) ?? 0) + 1);
        } else if (kind === 11) {
          await desk.optOut(one);
        }
      }
    };
    await Promise.all([work(), work(), work()]);
    launching = false;
    await killer;
    const until = Date.now() + 300_000;
    while (!(await settled())) {
      if (Date.now() > until) break;
      await pause(400);
    }
    await pause(1000); // whatever would be sent a second time gets its chance
    const metrics = await fetch(`${api}/metrics`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } }).catch(
      () => null,
    );
    logs.push((await metrics?.text()) ?? '');
    const rows =
      (await query<{ state: string; reason: string | null; n: number }>(
        'select state, reason, count(*)::int as n from messages where position = 0 group by state, reason',
      )) ?? [];
    for (const { state, reason, n } of rows) {
      if (state === 'accepted' || state === 'delivered') figures.sent += n;
      else if (reason === null) figures.withoutReason += n;
      else figures.notSent[reason] = (figures.notSent[reason] ?? 0) + n;
    }
    for (const [reason, n] of refused) figures.notSent[reason] = (figures.notSent[reason] ?? 0) + n;
    const perPerson = Map.groupBy(peer.messages, (message) => message.to);
    figures.twice = [...perPerson.values()].filter((messages) => messages.length > 1).length;
    const accounted = figures.sent + Object.values(figures.notSent).reduce((sum, n) => sum + n, 0);
    // Told as sent but never there, or not told of at all.
    figures.lost = Math.max(0, figures.sent - perPerson.size) + Math.max(0, setup.messages - accounted);
    figures.droppedAnswers = dropped.size;
  } finally {
    clearInterval(control);
    over = true;
    await killer; // of a run that failed, too: the next one has the same server
    await Promise.all(names.map((name) => end(name, 'stop')));
    figures.leaks = logs
      .join('\n')
      .split('\n')
      .filter((line) => TRACES.test(line)).length;
    await peer.close();
    if (!setup.server) await signalPostmaster(join(dataDir, 'postgres'), 'SIGQUIT');
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return figures;
}
