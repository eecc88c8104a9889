import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inHoldOut } from '#lib/core/results/hold-out.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
} from '#send-api/testing/harness.ts';
import { tablesInOrder } from '../../store/backup.ts';

let api: Harness;
let desk: Desk;
beforeEach(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterEach(() => api.close());

const person = () =>
  launchSample({
    firstName: 'Xanthippe',
    addresses: [
      { channel: 'sms', to: '+447700900246', consent: 'unknown' },
      { channel: 'email', to: 'xanthippe.q@mail.example.org', consent: 'unknown' },
    ],
  });
const path = (patientKey: string, what: string) => `/v1/patients/${patientKey}/${what}`;
const erase = (patientKey: string, more: object = {}) =>
  api.call('POST', path(patientKey, 'erase'), { by: 'Ben', ...more }, api.by(desk));

/** A booking that is put down to their follow-up. */
const credited = ({ patientKey }: { patientKey: string }) => {
  const booking = { state: 'booked', on: '2026-12-01', seenAt: api.clock.now.toISOString() };
  return api.call('POST', '/v1/sightings', { items: [{ patientKey, booking }] }, api.by(desk));
};

/** Every row of every table but the stops as one text: a new table is in it by itself. */
async function everything(): Promise<string> {
  const tables = await api.ports.db.transaction().execute((tx) => tablesInOrder(tx));
  const rows = [];
  for (const table of tables.filter((one) => one !== 'suppressions')) {
    const { rows: own } = await sql<{ t: unknown }>`select to_jsonb(t) as t from ${sql.table(table)} t`.execute(
      api.ports.db,
    );
    rows.push(...own);
  }
  return JSON.stringify(rows);
}

it('an export holds all of a person in clear, and is noted', async () => {
  const one = person();
  await api.launch(desk, one);
  await api.work();
  const [message] = await api.captured();
  await api.reply(message?.id ?? '', 'When would that be?');
  const { status, body } = await api.call('GET', path(one.patientKey, 'export'), undefined, api.by(desk));
  expect(status).toBe(200);
  expect(body.names).toEqual(['Xanthippe']);
  expect(body.addresses.map(({ to }: { to: string }) => to).sort()).toEqual([
    '+447700900246',
    'xanthippe.q@mail.example.org',
  ]);
  expect(body.followUps[0].messages[0].body).toContain('Xanthippe');
  expect(body.replies[0].text).toBe('When would that be?');
  const noted = await api.ports.db.selectFrom('audit').select('snapshot').where('action', '=', 'exported').execute();
  expect(noted).toHaveLength(1);
  const asAdmin = `${path(one.patientKey, 'export')}?practice=${desk.practiceId}`;
  expect((await api.call('GET', asAdmin, undefined, api.by(ADMIN))).body.names).toEqual(['Xanthippe']);
});

it('erased means gone from every row, the follow-up stopped, and the stop stays as a hash', async () => {
  const one = person();
  await api.launch(desk, one);
  await api.work();
  const [message] = await api.captured();
  await credited(one);
  await api.reply(message?.id ?? '', 'Xanthippe here, call me');
  expect((await erase(one.patientKey)).body).toEqual({ erased: true, stopped: true });
  expect(await everything()).not.toContain(one.patientKey);
  const hash = api.ports.crypt.addressHash('+447700900246');
  expect(await everything()).not.toContain(hash);
  expect((await api.captured()).length).toBe(0);
  expect((await erase(one.patientKey)).status).toBe(200); // the stop is all that is left, and may be said again
  const exported = await api.call('GET', path(one.patientKey, 'export'), undefined, api.by(desk));
  expect([exported.body.names, exported.body.followUps, exported.body.stops.length]).toEqual([[], [], 1]);
  // An import under another key and the same phone does not bring them back.
  const again = await api.launch(desk, { ...person(), patientKey: launchSample().patientKey });
  expect([again.status, again.body.error.reasons]).toEqual([409, ['suppressed']]);
  api.later(24 * 14);
  await api.work();
  expect(await api.captured()).toEqual([]);
});

it('who only waits for a free time, or is left alone, is held as well: told of, and forgotten', async () => {
  desk = await api.pair({ ...practiceSample, holdOut: 0.5 });
  const offer = { ...person(), sequenceId: 'last-minute-opening' };
  const opening = { on: '2026-11-12', at: '09:30', by: 'Ana', offers: [offer] };
  expect((await api.call('POST', '/v1/openings', opening, api.by(desk))).status).toBe(201);
  const exported = async (key: string) => api.call('GET', path(key, 'export'), undefined, api.by(desk));
  expect((await exported(offer.patientKey)).body).toMatchObject({
    names: ['Xanthippe'],
    addresses: [{ to: '+447700900246' }, { to: 'xanthippe.q@mail.example.org' }],
    openings: [{ on: '2026-11-12', time: '09:30', state: 'waiting' }],
  });
  const left = Array.from({ length: 50 }, person).find(({ patientKey }) => inHoldOut(patientKey, 0.5)) ?? person();
  expect((await api.launch(desk, left)).body.error.reasons).toEqual(['held_out']);
  expect((await exported(left.patientKey)).body.heldOutAt).toBe(api.clock.now.toISOString());
  for (const { patientKey } of [offer, left]) {
    expect((await erase(patientKey)).status).toBe(200);
    expect(await everything()).not.toContain(patientKey);
  }
});

it('is named in no line about somebody of the same household', async () => {
  const [one, other] = [person(), person()];
  await api.launch(desk, one);
  const at = api.clock.now.toISOString();
  const words = [{ kind: 'home', members: [one.patientKey, other.patientKey], verdict: 'confirmed', at }];
  expect((await api.call('POST', '/v1/sightings', { words }, api.by(desk))).status).toBe(200);
  expect((await erase(one.patientKey)).status).toBe(200);
  const lines = JSON.stringify(await api.ports.db.selectFrom('feed_events').selectAll().execute());
  expect(lines).not.toContain(one.patientKey);
});

it('without keepStopped the person may come back as anybody', async () => {
  const one = person();
  await api.launch(desk, one);
  expect((await erase(one.patientKey, { keepStopped: false })).body).toEqual({ erased: true, stopped: false });
  expect((await api.call('GET', path(one.patientKey, 'export'), undefined, api.by(desk))).status).toBe(404);
  expect((await api.launch(desk, person())).status).toBe(201);
});

it('waits for a message that is on its way: it must first be known whether it left', async () => {
  const one = person();
  await api.launch(desk, one);
  await api.ports.db
    .updateTable('messages')
    .set({ state: 'sending', attempt_at: api.clock.now })
    .where('position', '=', 0)
    .execute();
  const refused = await erase(one.patientKey);
  expect([refused.status, refused.body.error.code]).toEqual([409, 'in_progress']);
  // Stopped all the same, so that nothing more comes of it.
  expect((await api.ports.db.selectFrom('enrolments').select('state').executeTakeFirst())?.state).toBe('stopped');
});

it('the breach list says who, what and when, of one browser too, and what was looked at meanwhile', async () => {
  const second = await api.pair(undefined, desk.practiceId);
  const [mine, theirs] = [person(), launchSample({ firstName: 'Ottoline' })];
  await api.launch(desk, mine);
  await api.work();
  await api.launch(second, theirs);
  await api.call('GET', path(mine.patientKey, 'export'), undefined, api.by(desk));
  const range = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
  const list = async (query: string) =>
    (await api.call('GET', `/v1/breach-export?${query}`, undefined, api.by(ADMIN))).body;
  const all = await list(range);
  expect(all.people).toHaveLength(2);
  const stolen = await list(`${range}&device=${second.deviceId}`);
  expect(stolen.people).toMatchObject([
    { patientKey: theirs.patientKey, names: ['Ottoline'], held: ['name', 'address'], devices: [second.deviceId] },
  ]);
  expect(all.people.find((one: { patientKey: string }) => one.patientKey === mine.patientKey).held).toContain(
    'message_text',
  );
  expect(all.access.map(({ action }: { action: string }) => action)).toEqual([
    'device_paired',
    'device_paired',
    'exported',
  ]);
  expect((await list('from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z')).people).toEqual([]);
  expect((await api.call('GET', `/v1/breach-export?${range}`, undefined, api.by(desk))).status).toBe(401);
});
