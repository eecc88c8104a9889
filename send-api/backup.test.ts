import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from './jobs/sweep.ts';
import { checkDataKey } from './secrets.ts';
import { type Desk, type Harness, launchSample, startHarness } from './testing/harness.ts';
import { testDatabase } from './testing/postgres.ts';
import { scriptedProvider } from './testing/scripted-provider.ts';

const exec = promisify(execFile);
const dataKey = randomBytes(32);
const old = scriptedProvider();
const fresh = scriptedProvider();

let folder: string;
let file: string;
let before: Harness;
let after: Harness;
let desk: Desk;
let target: Awaited<ReturnType<typeof testDatabase>>;
let cursor: string;
const people = {
  waiting: launchSample(),
  stopped: launchSample(),
  sending: launchSample(),
  stoppedLater: launchSample(),
};

/** Runs a command as people do; gives what it printed, or what it complained of. */
async function run(script: string, args: string[], env: Record<string, string>) {
  const all = { PATH: process.env.PATH ?? '', DATA_DIR: folder, DATA_KEY: dataKey.toString('hex'), ...env };
  return exec(process.execPath, [join(import.meta.dirname, script), ...args], { env: all }).then(
    ({ stdout }) => ({ ok: true, text: stdout }),
    (error: { stderr: string; stdout: string }) => ({ ok: false, text: error.stderr + error.stdout }),
  );
}

const stop = (api: Harness, { patientKey, addresses }: (typeof people)['waiting']) => {
  const list = addresses.map(({ channel, to }) => ({ channel, to }));
  const body = { patientKey, addresses: list, source: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
  return api.call('POST', '/v1/opt-outs', body, api.by(desk));
};

/** What happened: a backup, then a step sent and a STOP after it, then the loss of everything. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comeback-backup-'));
  file = join(folder, 'record.gz');
  before = await startHarness({ providers: () => [old.provider], dataKey });
  await checkDataKey(before.ports.db, before.ports.crypt);
  desk = await before.pair();
  for (const person of Object.values(people)) expect((await before.launch(desk, person)).status).toBe(201);
  await stop(before, people.stopped);
  const sending = await before.ports.db
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .select('m.id')
    .where('e.patient_key', '=', people.sending.patientKey)
    .where('m.position', '=', 0)
    .executeTakeFirstOrThrow();
  // The worker was handing this one over at the moment of the backup.
  const { claimStep } = await import('./jobs/claim-step.ts');
  await before.ports.db.transaction().execute((tx) => claimStep(tx, before.ports, sending.id));
  const made = await run('backup.ts', [file], { DATABASE_URL: before.databaseUrl });
  expect(made).toMatchObject({ ok: true });
  cursor = (await before.events(desk)).at(-1)?.cursor ?? '';
  await before.work();
  await stop(before, people.stoppedLater);
  target = await testDatabase({ empty: true });
  const restored = await run('restore.ts', [file], { DATABASE_URL: target.url });
  expect(restored).toMatchObject({ ok: true });
  expect(JSON.parse(restored.text)).toMatchObject({ held: 3, toBeFound: 1 });
  after = await startHarness({ providers: () => [fresh.provider], dataKey, databaseUrl: target.url });
  after.clock.now = new Date(before.clock.now.getTime() + 60_000);
}, 120_000);
afterAll(async () => {
  await after?.close();
  await before?.close();
  await target?.drop();
  await rm(folder, { recursive: true, force: true });
});

const stateOf = async (person: (typeof people)['waiting']) =>
  after.ports.db
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .select(['m.state', 'm.reason'])
    .where('e.patient_key', '=', person.patientKey)
    .orderBy('m.position')
    .executeTakeFirstOrThrow();

describe('after the loss of everything and a restore into an empty server', () => {
  it('nothing leaves by itself, however long nobody looks: what was sent since the backup is not sent again', async () => {
    expect(old.script.handed.length).toBeGreaterThan(0);
    for (let round = 0; round < 4; round += 1) {
      await sweep(after.ports);
      await after.work();
      after.later(24);
    }
    expect(fresh.script.handed).toEqual([]);
    expect(await stateOf(people.waiting)).toEqual({ state: 'held', reason: 'restored' });
    expect(await stateOf(people.stoppedLater)).toEqual({ state: 'held', reason: 'restored' });
  });

  it('what was on its way is looked for at the provider, not sent', async () => {
    const { state } = await stateOf(people.sending);
    expect(['unknown', 'queued', 'held', 'accepted']).toContain(state);
    expect(fresh.script.handed).toEqual([]);
  });

  it('stops hold, keys of browsers work, and the feed goes on where each desk was', async () => {
    const again = await after.launch(desk, { ...people.stopped });
    expect([again.status, again.body.error.reasons]).toEqual([409, ['suppressed']]);
    const events = await after.events(desk, cursor);
    expect(events.length).toBeGreaterThan(0);
    // Only what is new: the holds of the restore.
    expect(events.every(({ event }) => ['message', 'enrolment', 'task'].includes(event.type))).toBe(true);
    expect(events.some(({ event }) => event.type === 'message' && event.reason === 'restored')).toBe(true);
  });

  it('a desk that has looked sets a follow-up going again, and then it is sent once', async () => {
    const { tasks } = (await after.call('GET', '/v1/tasks?due=all', undefined, after.by(desk))).body;
    const task = tasks.find((one: { patientKey: string }) => one.patientKey === people.waiting.patientKey);
    expect(task.kind).toBe('look_and_release');
    const seenAt = after.clock.now.toISOString();
    const booking = { state: 'nothing_booked', strength: 'proof', seenAt };
    const look = { items: [{ patientKey: people.waiting.patientKey, booking }] };
    await after.call('POST', '/v1/sightings', look, after.by(desk));
    // A look alone releases what was stale, not what a restore holds.
    expect(await stateOf(people.waiting)).toEqual({ state: 'held', reason: 'restored' });
    const done = { by: 'Ana', outcome: 'released' };
    expect((await after.call('POST', `/v1/tasks/${task.id}/done`, done, after.by(desk))).status).toBe(200);
    await after.work();
    expect(fresh.script.handed.map(({ to }) => to)).toEqual([people.waiting.addresses[0]?.to]);
  });

  it('the audit is whole and tells of the restore', async () => {
    const checked = await run('verify-audit.ts', [], { DATABASE_URL: target.url });
    expect(JSON.parse(checked.text)).toMatchObject({ ok: true, problems: [] });
    const rows = await after.ports.db.selectFrom('audit').select('action').where('action', '=', 'restored').execute();
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a restore is refused', () => {
  it('into a database that is in use', async () => {
    const refused = await run('restore.ts', [file], { DATABASE_URL: target.url });
    expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('in use') });
  });

  it('with another data key, and from a file that is cut off; then nothing of it is there', async () => {
    const empty = await testDatabase({ empty: true });
    try {
      const otherKey = { DATABASE_URL: empty.url, DATA_KEY: randomBytes(32).toString('hex') };
      expect((await run('restore.ts', [file], otherKey)).text).toContain('DATA_KEY is not the key');
      const lines = gunzipSync(await readFile(file))
        .toString()
        .trim()
        .split('\n');
      const cut = join(folder, 'cut.gz');
      await writeFile(cut, gzipSync(`${lines.slice(0, -1).join('\n')}\n`));
      expect((await run('restore.ts', [cut], { DATABASE_URL: empty.url })).text).toContain('cut off');
      expect((await run('restore.ts', [file], { DATABASE_URL: empty.url })).ok).toBe(true);
    } finally {
      await empty.drop();
    }
  });
});

it('the file is its owner’s alone and names nobody', async () => {
  expect((await stat(file)).mode & 0o077).toBe(0);
  const text = gunzipSync(await readFile(file)).toString();
  expect(text).not.toContain('Noor');
  for (const { addresses } of Object.values(people)) for (const { to } of addresses) expect(text).not.toContain(to);
});
