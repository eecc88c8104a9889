import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from './routes/reference/examples.ts';
import { ADMIN, type Desk, type Harness, launchSample, startHarness } from './testing/harness.ts';

/** Every route of the document, tried with keys and ids that are not one's own: another practice's is like none at all. */
let api: Harness;
let ours: { manager: Desk; frontDesk: Desk; revoked: Desk };
let theirs: { manager: Desk; frontDesk: Desk };
/** Ids and keys of the other practice, by what a path calls them. */
let foreign: Record<string, string[]>;

beforeAll(async () => {
  api = await startHarness();
  const first = await api.pair();
  ours = {
    manager: first,
    frontDesk: await api.pair(undefined, first.practiceId),
    revoked: await api.pair(undefined, first.practiceId, 'manager'),
  };
  await api.call('DELETE', `/v1/devices/${ours.revoked.deviceId}`, undefined, api.by(ADMIN));
  const other = await api.pair();
  theirs = { manager: other, frontDesk: await api.pair(undefined, other.practiceId) };
  const request = launchSample();
  const launched = await api.launch(other, request);
  const consent = await api.call('POST', '/v1/consents', body('POST /v1/consents', request.patientKey), api.by(other));
  const task = await api.call('POST', '/v1/tasks', body('POST /v1/tasks', request.patientKey), api.by(other));
  const text = await api.call('PUT', '/v1/registered-texts', body('PUT /v1/registered-texts'), api.by(other));
  const pause = randomUUID();
  await api.ports.db
    .insertInto('pauses')
    .values({
      id: pause,
      practice_id: other.practiceId,
      kind: 'sequence',
      name: 'overdue-recare',
      level: 'paused',
      reason: 'opt_outs',
      hits: 4,
      sends: 60,
      since: api.clock.now,
    })
    .execute();
  const opening = randomUUID();
  await api.ports.db
    .insertInto('openings')
    .values({
      id: opening,
      practice_id: other.practiceId,
      device_id: other.deviceId,
      on_day: '2026-12-01',
      at_time: '09:00',
      state: 'open',
      created_by: 'Sam Okoro',
      created_at: api.clock.now,
      next_wave_at: api.clock.now,
    })
    .execute();
  foreign = {
    '/v1/openings/{id}': [opening],
    '/v1/enrolments/{id}': [launched.body.enrolment.id],
    '/v1/consents/{id}': [consent.body.consent.id],
    '/v1/tasks/{id}': [task.body.task.id],
    '/v1/pauses/{id}': [pause],
    '/v1/registered-texts/{id}': [text.body.whatsapp.id],
    '/v1/devices/{id}': [other.deviceId, theirs.frontDesk.deviceId],
    '/v1/patients/{patientKey}': [request.patientKey],
  };
});
afterAll(() => api.close());

function body(name: string, patientKey?: string): unknown {
  const example = examples[name] as Record<string, unknown> | undefined;
  return example && patientKey && 'patientKey' in example ? { ...example, patientKey } : example;
}

interface Route {
  method: string;
  path: string;
  name: string;
  security: string[];
}

async function routes(): Promise<Route[]> {
  const { paths } = (await api.call('GET', '/openapi.json')).body;
  return Object.entries(paths as Record<string, Record<string, { security?: object[] }>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = [] }]) => ({
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
      security: security.flatMap((one) => Object.keys(one)),
    })),
  );
}

const ask = ({ method, name }: Route, path: string, key: string | null) =>
  api.call(method, path, ['POST', 'PUT'].includes(method) ? body(name) : undefined, {
    ...(key === null ? {} : api.by(key)),
    'idempotency-key': randomUUID(),
  });
const filled = (path: string, id: string) => path.replace(/\{\w+\}/, id);
const opensWith = (route: Route, ...kinds: string[]) => route.security.some((kind) => kinds.includes(kind));

describe('every route that needs a key', () => {
  it('turns away no key, a made-up one and a revoked one, all with the same words', async () => {
    const guarded = (await routes()).filter(({ security }) => security.length > 0);
    expect(guarded.length).toBeGreaterThan(18);
    for (const route of guarded) {
      const path = filled(route.path, randomUUID());
      const answers = [];
      for (const key of [null, 'k'.repeat(43), ours.revoked.key]) answers.push(await ask(route, path, key));
      expect([route.name, answers.map(({ status }) => status)]).toEqual([route.name, [401, 401, 401]]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    }
  });

  it('lets a stolen front desk’s key do nothing of a manager’s or an administrator’s, and a manager’s nothing of the latter', async () => {
    const all = (await routes()).filter(({ security }) => security.length > 0 && !security.includes('device'));
    expect(all.length).toBeGreaterThan(7);
    for (const route of all) {
      const path = filled(route.path, randomUUID());
      const expected = opensWith(route, 'manager') ? 403 : 401;
      expect([route.name, (await ask(route, path, ours.frontDesk.key)).status]).toEqual([route.name, expected]);
      if (expected === 401) expect((await ask(route, path, ours.manager.key)).status).toBe(401);
    }
  });
});

describe('another practice’s ids', () => {
  it('are answered like ids that are not there, on every route that takes one', async () => {
    const taking = (await routes()).filter(({ path, security }) => path.includes('{') && security.length > 0);
    expect(taking.length).toBeGreaterThan(8);
    for (const route of taking.filter((one) => opensWith(one, 'device', 'manager'))) {
      const [, found] = Object.entries(foreign).find(([prefix]) => route.path.startsWith(prefix)) ?? [];
      expect([route.name, found?.length ?? 0]).not.toEqual([route.name, 0]);
      for (const id of found ?? []) {
        const nobody = route.path.includes('{patientKey}') ? 'ab'.repeat(32) : randomUUID();
        const key = ours.manager.key;
        const [their, none] = [
          await ask(route, filled(route.path, id), key),
          await ask(route, filled(route.path, nobody), key),
        ];
        expect([route.name, their.status, their.text]).toEqual([route.name, none.status, none.text]);
        expect([route.name, their.status]).toEqual([route.name, 404]);
      }
    }
  });

  it('can’t be named in a query either', async () => {
    for (const path of ['/v1/practice/history?id=', '/v1/reviews?practice=']) {
      expect(
        (await api.call('GET', `${path}${theirs.manager.practiceId}`, undefined, api.by(ours.manager))).status,
      ).toBe(404);
    }
    const put = await api.call(
      'PUT',
      `/v1/practice?id=${theirs.manager.practiceId}`,
      body('PUT /v1/practice'),
      api.by(ours.manager),
    );
    expect(put.status).toBe(404);
  });

  it('show in no list: nothing that our keys can read names anything of theirs', async () => {
    const secrets = [...Object.values(foreign).flat(), theirs.manager.practiceId];
    const lists = (await routes()).filter(
      (route) => route.method === 'GET' && !route.path.includes('{') && opensWith(route, 'device', 'manager'),
    );
    expect(lists.length).toBeGreaterThan(4);
    for (const route of lists) {
      const answer = await ask(route, route.path, ours.manager.key);
      expect([route.name, secrets.filter((one) => answer.text.includes(one))]).toEqual([route.name, []]);
    }
  });

  it('and after all that the other practice stands as it was', async () => {
    const [enrolmentId] = foreign['/v1/enrolments/{id}'] ?? [];
    const seen = await api.call('GET', `/v1/enrolments/${enrolmentId}`, undefined, api.by(theirs.frontDesk));
    expect([seen.status, seen.body.enrolment.state]).toEqual([200, 'active']);
    expect((await api.call('GET', '/v1/practice', undefined, api.by(theirs.manager))).status).toBe(200);
  });
});

describe('too much at once', () => {
  it('is told so per device, per practice and per address, with the seconds to wait, and leaves others alone', async () => {
    const slow = await startHarness({
      settings: { ratePerMinute: 30, ratePracticePerMinute: 40, rateAddressPerMinute: 3 },
    });
    try {
      const one = await slow.pair();
      const two = await slow.pair(undefined, one.practiceId);
      const elsewhere = await slow.pair();
      const look = (desk: Desk) => slow.call('GET', '/v1/pauses', undefined, slow.by(desk));
      const some = launchSample();
      const launches = [];
      for (let i = 0; i < 5; i += 1)
        launches.push(await slow.launch(elsewhere, { ...launchSample(), addresses: some.addresses }));
      expect(launches.map(({ status }) => status)).toEqual([201, 201, 201, 429, 429]);
      expect(launches[4]?.body.error.message).toContain('one address');
      expect(Number(launches[4]?.headers.get('retry-after'))).toBe(20);
      const first = [];
      for (let i = 0; i < 32; i += 1) first.push((await look(one)).status);
      expect(first.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
      const second = [];
      for (let i = 0; i < 15; i += 1) second.push(await look(two));
      const refused = second.find(({ status }) => status === 429);
      expect(refused?.body.error.message).toContain('this practice');
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await look(elsewhere)).status).toBe(200);
    } finally {
      await slow.close();
    }
  });
});
