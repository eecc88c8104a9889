import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
} from '#send-api/testing/harness.ts';
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';
import { checkBreakers, judge } from './breakers.ts';

let api: Harness;
let desk: Desk;
const { provider, script } = scriptedProvider();
const accept = script.send;
beforeAll(async () => {
  api = await startHarness({ providers: () => [provider] });
  desk = await api.pair();
});
afterAll(() => api.close());

const launchMany = async (count: number, by = desk) => {
  const requests = Array.from({ length: count }, () => launchSample());
  for (const request of requests) expect((await api.launch(by, request)).status).toBe(201);
  return requests;
};
const optOut = ({ patientKey, addresses }: ReturnType<typeof launchSample>) => {
  const list = addresses.map(({ channel, to }) => ({ channel, to }));
  const body = { patientKey, addresses: list, source: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
  return api.call('POST', '/v1/opt-outs', body, api.by(desk));
};
const pauses = async (by = desk) => (await api.call('GET', '/v1/pauses', undefined, api.by(by))).body.pauses;
const end = (id: string) => api.call('POST', `/v1/pauses/${id}/end`, undefined, api.by(ADMIN));
const states = async () =>
  api.ports.db.selectFrom('messages').select(['state', 'reason']).where('state', '=', 'held').execute();

describe('judge', () => {
  const now = new Date('2026-11-10T10:00:00.000Z');
  const nothing = { optOuts: 0, failures: 0, blocked: 0, complaints: 0, mails: 0, silent: 0, heardOf: 0 };
  const tally = { practiceId: 'p', name: 'n', ...nothing };
  const of = (change: object) => {
    const trip = judge({ ...tally, kind: 'sequence', sends: 100, ...change }, now);
    return trip && [trip.level, trip.reason];
  };
  it.each([
    [{ sends: 49, optOuts: 49 }, null],
    [{ sends: 50, optOuts: 0 }, null],
    [{ sends: 50, optOuts: 1 }, ['warned', 'opt_outs']],
    [{ optOuts: 1 }, null],
    [{ optOuts: 2 }, ['warned', 'opt_outs']],
    [{ optOuts: 3 }, ['warned', 'opt_outs']],
    [{ optOuts: 4 }, ['paused', 'opt_outs']],
    [{ kind: 'sender', failures: 49 }, null],
    [{ kind: 'sender', failures: 50 }, ['paused', 'failures']],
    [{ kind: 'sender', sends: 9, failures: 9 }, null],
    [{ kind: 'sender', blocked: 2 }, null],
    [{ kind: 'sender', blocked: 3 }, ['paused', 'content_blocked']],
    [{ kind: 'sender', sends: 101, blocked: 3 }, null],
    [{ kind: 'sender', mails: 49, complaints: 3 }, null],
    [{ kind: 'sender', mails: 50, complaints: 1 }, ['warned', 'complaints']],
    [{ kind: 'sender', mails: 1000, complaints: 1 }, ['warned', 'complaints']],
    [{ kind: 'sender', mails: 1001, complaints: 1 }, null],
    [{ kind: 'sender', mails: 3000, complaints: 3 }, ['paused', 'complaints']],
    [{ kind: 'sender', mails: 3001, complaints: 3 }, null],
    [{ kind: 'sender', silent: 9, heardOf: 0 }, null],
    [{ kind: 'sender', silent: 10, heardOf: 10 }, ['paused', 'silence']],
    [{ kind: 'sender', silent: 10, heardOf: 11 }, null],
  ])('%j → %j', (change, expected) => expect(of(change)).toEqual(expected));
});

it('opt-outs: warns, pauses, holds the steps, and goes on without repeating or skipping anyone', async () => {
  const people = await launchMany(50);
  await api.work();
  expect(script.handed).toHaveLength(50);
  await optOut(people[0] as (typeof people)[0]);
  await checkBreakers(api.ports);
  expect(await pauses()).toMatchObject([{ level: 'warned', name: 'overdue-recare', hits: 1, sends: 50 }]);
  const during = await launchMany(3);
  await api.work();
  expect(script.handed).toHaveLength(53); // a warning holds nobody

  await optOut(people[1] as (typeof people)[0]);
  await optOut(people[2] as (typeof people)[0]);
  await checkBreakers(api.ports);
  const [pause] = await pauses();
  expect(pause).toMatchObject({
    kind: 'sequence',
    level: 'paused',
    reason: 'opt_outs',
    hits: 3,
    sends: 53,
    until: null,
  });
  expect(pause.causes).toHaveLength(3);
  expect(pause.text).toContain('3 of 53');

  const held = await launchMany(5);
  await api.work();
  await api.work();
  expect(script.handed).toHaveLength(53);
  expect(await states()).toEqual(held.map(() => ({ state: 'held', reason: 'sequence_paused' })));
  // A stop still ends one that is held.
  await optOut(held[0] as (typeof held)[0]);

  expect((await end(pause.id)).body).toEqual({ ended: true, released: 4 });
  expect((await end(pause.id)).status).toBe(404);
  await api.work();
  await checkBreakers(api.ports);
  expect(await pauses()).toEqual([]); // the same opt-outs don't pause it again
  const sent = script.handed.map(({ to }) => to);
  expect(sent).toHaveLength(57);
  expect(new Set(sent).size).toBe(57);
  expect(sent.slice(53).sort()).toEqual(
    held
      .slice(1)
      .map(({ addresses }) => addresses[0]?.to)
      .sort(),
  );
  expect(during).toHaveLength(3);
});

it('a sender that fails rests and is tried again by itself; one that is filtered waits for a person', async () => {
  const other = await api.pair({ ...practiceSample, name: 'Other' });
  const handed = script.handed.length;
  script.send = async () => ({ outcome: 'failed', code: '500', permanent: false });
  await api.ports.db.updateTable('pauses').set({ ended_at: api.clock.now }).execute();
  expect(other.practiceId).not.toBe(desk.practiceId);
  await launchMany(20, other);
  await api.work();
  await checkBreakers(api.ports);
  const [pause] = await pauses(other);
  expect(pause).toMatchObject({ kind: 'sender', name: 'scripted', reason: 'failures', level: 'paused' });
  script.send = accept;
  const [waiting] = await launchMany(1, other);
  await api.work();
  expect(await states()).toEqual([{ state: 'held', reason: 'sender_paused' }]);
  api.later(0.5);
  await checkBreakers(api.ports);
  await api.work();
  expect(await pauses(other)).toEqual([]);
  expect(script.handed.filter(({ to }) => to === waiting?.addresses[0]?.to)).toHaveLength(1);
  expect(script.handed.length).toBeGreaterThan(handed);

  api.later(0.1);
  script.send = async () => ({ outcome: 'failed', code: '30007', permanent: false });
  await launchMany(3, other);
  await api.work();
  await checkBreakers(api.ports);
  expect(await pauses(other)).toMatchObject([{ reason: 'content_blocked', until: null }]);
});

it('is the practice’s own, and a manager or the administrator ends it', async () => {
  const open = api.ports.db.selectFrom('pauses').select(['id', 'practice_id']).where('ended_at', 'is', null);
  const one = await open.executeTakeFirstOrThrow();
  const path = `/v1/pauses/${one.id}/end`;
  const frontDesk = await api.pair(undefined, one.practice_id);
  const manager = await api.pair(undefined, one.practice_id, 'manager');
  expect((await api.call('POST', path, undefined, api.by(frontDesk))).status).toBe(403);
  const elsewhere = await api.pair();
  expect((await api.call('POST', path, undefined, api.by(elsewhere))).status).toBe(404);
  expect(
    (await api.call('POST', '/v1/pauses/00000000-0000-4000-8000-000000000000/end', undefined, api.by(ADMIN))).status,
  ).toBe(404);
  expect((await api.call('POST', path, undefined, api.by(manager))).status).toBe(200);
});
