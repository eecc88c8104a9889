// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import { syncNow } from '../entrypoints/background/sync.ts';
import { claimNext } from '../lib/store/outbox.ts';
import { setSettings } from '../lib/store/settings.ts';
import { hashPatientKey } from '../lib/sync/patient-hash.ts';
import {
  card,
  day,
  type Kit,
  makeBackground,
  ORIGIN,
  openCard,
  page,
  pairWith,
  popup,
  readingOf,
  refusal,
  sightingOf,
  startApi,
} from './store-harness.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  vi.restoreAllMocks();
});

async function paired(answer?: Parameters<typeof startApi>[0]) {
  const api = await startApi(answer);
  closers.push(api.close);
  const kit = await makeBackground();
  await pairWith(kit, api.url);
  return { kit, api };
}

async function start(kit: Kit, id = '1') {
  const { session, patientKey } = await openCard(kit, id);
  const result = await kit.get(
    'card.launch',
    { session, patientKey, sequenceId: 'overdue-recare', override: null },
    card(),
  );
  return { session, patientKey, result, enrolmentId: result.state === 'started' ? result.enrolmentId : '' };
}

const enrolment = async (kit: Kit) => (await kit.bg.store.db.enrolments.toArray())[0];
const hashOf = (id: string) => hashPatientKey('a salt of the practice', `${ORIGIN}|${id}`);

describe('a start', () => {
  test('leaves after ten seconds, once, with the chosen fields, and is in the ledger', async () => {
    const { kit, api } = await paired();
    const { result } = await start(kit);
    expect(result).toMatchObject({ state: 'started', undoUntil: '2026-11-20T10:00:10.000Z' });
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(0);
    kit.clock.at += 10_001;
    await syncNow(kit.bg);
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(1);
    expect(api.launches()[0]?.auth).toBe(`Bearer ${'k'.repeat(43)}`);
    expect(api.launches()[0]?.body).toMatchObject({
      firstName: 'Maria',
      patientKey: await hashOf('1'),
      launchedBy: 'Ana Reyes',
    });
    expect(JSON.stringify(api.launches()[0]?.body)).not.toContain('Okafor');
    expect(await enrolment(kit)).toMatchObject({
      delivery: 'server',
      state: 'active',
      steps: [{ stepId: 'first', state: 'queued' }],
    });
    const ledger = await kit.get('ledger.list', { limit: 10 }, popup());
    expect(ledger[0]).toMatchObject({ what: 'launch', to: api.url });
    expect(ledger[0]?.fields).toContain('addresses.sms');
    // What was sent is not kept.
    expect((await kit.bg.store.db.outbox.toArray())[0]).toMatchObject({ state: 'done', command: null });
  });

  test('by two tabs at once is one start', async () => {
    const { kit, api } = await paired();
    const one = await openCard(kit, '1');
    await kit.get('page.reading', { generation: 1, reading: readingOf([sightingOf('1')]) }, page({ tab: { id: 2 } }));
    const { token } = await kit.get(
      'page.openCard',
      { patientKey: one.patientKey, row: 'row-1' },
      page({ tab: { id: 2 } }),
    );
    const two = await kit.get('card.open', { token }, card(2));
    const it = { patientKey: one.patientKey, sequenceId: 'overdue-recare', override: null };
    const results = await Promise.all([
      kit.get('card.launch', { ...it, session: one.session }, card(1)),
      kit.get('card.launch', { ...it, session: two.session }, card(2)),
    ]);
    expect(results.map((r) => r.state).sort()).toEqual(['already', 'started']);
    kit.clock.at += 11_000;
    await Promise.all([syncNow(kit.bg), syncNow(kit.bg)]);
    expect(api.launches()).toHaveLength(1);
  });

  test('taken back within ten seconds never leaves; after it left it can not be taken back', async () => {
    const { kit, api } = await paired();
    const first = await start(kit);
    expect(await kit.get('card.undo', { session: first.session, enrolmentId: first.enrolmentId }, card())).toEqual({
      undone: true,
    });
    kit.clock.at += 20_000;
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(0);
    expect(await enrolment(kit)).toBeUndefined();
    const second = await start(kit);
    kit.clock.at += 20_000;
    await syncNow(kit.bg);
    expect(await kit.get('card.undo', { session: second.session, enrolmentId: second.enrolmentId }, card())).toEqual({
      undone: false,
    });
    expect(await enrolment(kit)).toMatchObject({ delivery: 'server', state: 'active' });
  });

  test('without a send API, of a booked patient, or over a stop is refused with its reason', async () => {
    const unpaired = await start(await makeBackground());
    expect(unpaired.result).toEqual({ state: 'refused', reasons: [{ id: 'problem_not_paired', params: [] }] });
    const { kit } = await paired();
    const booked = sightingOf('2', { nextBookingOn: day('2026-12-12') }, { nothingBooked: 'none' });
    await kit.get('page.reading', { generation: 1, reading: readingOf([booked]) }, page());
    const patientKey = `${ORIGIN}|2`;
    const { token } = await kit.get('page.openCard', { patientKey, row: 'row-2' }, page());
    const { session } = await kit.get('card.open', { token }, card());
    const ask = (override: { blocker: 'booked' | 'stale'; reason: string } | null) =>
      kit.get('card.launch', { session, patientKey, sequenceId: 'overdue-recare', override }, card());
    expect(await ask(null)).toMatchObject({ state: 'refused', reasons: [{ id: 'blocker_booked' }] });
    expect(await ask({ blocker: 'stale', reason: 'looked myself' })).toMatchObject({ state: 'refused' });
    await kit.get('card.optOut', { session, patientKey }, card());
    expect(await ask({ blocker: 'booked', reason: 'wants both visits' })).toMatchObject({
      state: 'refused',
      reasons: [{ id: 'blocker_opted_out' }],
    });
    expect(await kit.bg.store.db.enrolments.count()).toBe(0);
  });

  test('with a full disk says so, and leaves neither half behind', async () => {
    const { kit } = await paired();
    const { session, patientKey } = await openCard(kit, '1');
    vi.spyOn(kit.bg.store.durable.outbox, 'add').mockImplementation(() => {
      // As Dexie hands it on: its own error around the browser's.
      throw Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: new DOMException('full', 'QuotaExceededError'),
      });
    });
    const it = { session, patientKey, sequenceId: 'overdue-recare', override: null };
    const answer = await kit.ask('card.launch', it, card());
    expect(answer).toEqual({ ok: false, problem: { id: 'problem_disk_full', params: [] } });
    expect(await kit.bg.store.db.enrolments.count()).toBe(0);
    vi.restoreAllMocks();
    expect(await kit.get('card.launch', it, card())).toMatchObject({ state: 'started' });
  });

  test('with a disk that Chromium does not call full but has no room on says the same, and not that it was the browser', async () => {
    const { kit } = await paired();
    const { session, patientKey } = await openCard(kit, '1');
    const it = { session, patientKey, sequenceId: 'overdue-recare', override: null };
    const room = { quota: 90_000_000, usage: 89_999_000 };
    vi.stubGlobal('navigator', { storage: { estimate: async () => room } });
    for (const [name, id] of [
      ['UnknownError', 'problem_disk_full'],
      ['AbortError', 'problem_disk_full'],
      ['AbortError', 'problem_storage'],
    ] as const) {
      if (id === 'problem_storage') room.usage = 1_000;
      vi.spyOn(kit.bg.store.durable.outbox, 'add').mockImplementation(() => {
        throw Object.assign(new Error('transaction'), { name });
      });
      expect(await kit.ask('card.launch', it, card())).toEqual({ ok: false, problem: { id, params: [] } });
      vi.restoreAllMocks();
    }
    vi.unstubAllGlobals();
    expect(await kit.bg.store.db.enrolments.count()).toBe(0);
  });

  test('after the browser closed the database under us works all the same', async () => {
    const { kit } = await paired();
    const { session, patientKey } = await openCard(kit, '1');
    kit.bg.store.db.close();
    kit.bg.store.durable.close();
    const it = { session, patientKey, sequenceId: 'overdue-recare', override: null };
    expect(await kit.get('card.launch', it, card())).toMatchObject({ state: 'started' });
  });
});

describe('the outbox', () => {
  test('a worker that died between claim and answer: the same key goes out again when the lease ends', async () => {
    const { kit, api } = await paired();
    await start(kit);
    kit.clock.at += 11_000;
    // The request reached the server; the answer found nobody.
    const next = await claimNext(kit.bg.store, kit.clock.at, 60_000, 'dead worker');
    const row = next.claimed;
    expect(row?.command).not.toBeNull();
    const headers = { 'content-type': 'application/json', 'idempotency-key': row?.id ?? '' };
    await fetch(`${api.url}/v1/enrolments`, { method: 'POST', headers, body: JSON.stringify(row?.command?.body) });
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(1);
    kit.clock.at += 60_001;
    await syncNow(kit.bg);
    expect(api.launches().map((it) => it.key)).toEqual([row?.id, row?.id]);
    expect(api.kept.size).toBe(1);
    expect(await enrolment(kit)).toMatchObject({ delivery: 'server' });
  });

  test('API down, then up: nothing lost, one start, and the person is told meanwhile', async () => {
    const { kit, api } = await paired(() => 'hang up');
    const { session, patientKey, enrolmentId } = await start(kit);
    kit.clock.at += 11_000;
    expect((await kit.get('sync.now', {}, popup())).problem?.id).toBe('problem_offline');
    const view = await kit.get('card.view', { session, patientKey }, card());
    expect(view.enrolment).toMatchObject({ delivery: 'waiting', problem: { id: 'problem_offline' } });
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).sync).toMatchObject({
      pending: 1,
      problem: { id: 'problem_offline' },
    });
    // It may have arrived: it can't be taken back any more.
    expect(await kit.get('card.undo', { session, enrolmentId }, card())).toEqual({ undone: false });
    api.state.answer = undefined;
    await syncNow(kit.bg);
    expect(api.kept.size).toBe(0); // backing off
    kit.clock.at += 2_000;
    await syncNow(kit.bg);
    expect(api.kept.size).toBe(1);
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).sync).toMatchObject({ pending: 0, problem: null });
  });

  test('an expired device is a problem for a person; after pairing again the same command leaves', async () => {
    const { kit, api } = await paired(() => ({ status: 401, body: refusal('unauthorised') }));
    await start(kit);
    kit.clock.at += 11_000;
    await syncNow(kit.bg);
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).setup.deviceProblem?.id).toBe(
      'problem_unauthorised',
    );
    const key = api.launches()[0]?.key;
    api.state.answer = undefined;
    await pairWith(kit, api.url);
    kit.clock.at += 60_000;
    await syncNow(kit.bg);
    expect(api.launches().at(-1)?.key).toBe(key);
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).setup.deviceProblem).toBeNull();
  });

  test.each([
    ['already_enrolled', { detail: { by: 'Tom' } }, { id: 'problem_already_enrolled_by', params: ['Tom'] }],
    ['refused', { reasons: ['suppressed'] }, { id: 'gate_suppressed', params: [] }],
  ])('%s is shown with its reason and frees the patient', async (code, extra, problem) => {
    const { kit } = await paired((got) =>
      got.url === '/v1/enrolments' ? { status: 409, body: refusal(code, extra) } : null,
    );
    const { session, patientKey } = await start(kit);
    kit.clock.at += 11_000;
    await syncNow(kit.bg);
    const view = await kit.get('card.view', { session, patientKey }, card());
    expect(view.enrolment).toMatchObject({ delivery: 'failed', state: 'stopped', problem });
    expect(view.assessment.blockers.some((it) => it.kind === 'already_enrolled')).toBe(false);
  });

  test('a page that is not the API (a sign-in portal) counts as no answer', async () => {
    const { kit, api } = await paired((got) =>
      got.url === '/v1/enrolments' ? { status: 200, body: { welcome: true } } : null,
    );
    await start(kit);
    kit.clock.at += 11_000;
    expect((await syncNow(kit.bg)).problem?.id).toBe('problem_odd_answer');
    api.state.answer = undefined;
    kit.clock.at += 60_000;
    await syncNow(kit.bg);
    expect(await enrolment(kit)).toMatchObject({ delivery: 'server' });
  });

  test('a stop leaves after its start, with the id the server gave', async () => {
    const { kit, api } = await paired();
    const { session, enrolmentId } = await start(kit);
    kit.clock.at += 11_000;
    await syncNow(kit.bg);
    expect(await kit.get('card.stop', { session, enrolmentId }, card())).toEqual({ stopped: true });
    await syncNow(kit.bg);
    const serverId = (await enrolment(kit))?.serverId;
    expect(api.got.at(-2)).toMatchObject({
      url: `/v1/enrolments/${serverId}/stop`,
      body: { cause: 'staff', by: 'Ana Reyes' },
    });
  });

  test('a booking seen within the ten seconds keeps the start from leaving, and tells nobody', async () => {
    const { kit, api } = await paired();
    await start(kit);
    await kit.get('page.reading', { generation: 2, reading: readingOf([sightingOf('1')]) }, page());
    const booked = sightingOf(
      '1',
      { nextBookingOn: day('2026-12-12') },
      { nothingBooked: 'none', seenAt: '2026-11-20T10:00:05Z' },
    );
    await kit.get('page.reading', { generation: 3, reading: readingOf([booked]) }, page());
    await vi.waitFor(async () => expect(await enrolment(kit)).toMatchObject({ state: 'stopped', cause: 'booked' }));
    kit.clock.at += 20_000;
    await syncNow(kit.bg);
    expect(api.got.filter((it) => it.method === 'POST')).toEqual([]);
  });

  test('a booking seen on a screen stops the follow-up here and at the server', async () => {
    const { kit, api } = await paired();
    await start(kit);
    kit.clock.at += 11_000;
    await syncNow(kit.bg);
    const booked = sightingOf(
      '1',
      { nextBookingOn: day('2026-12-12') },
      { nothingBooked: 'none', seenAt: '2026-11-20T10:05:00Z' },
    );
    await kit.get('page.reading', { generation: 2, reading: readingOf([booked]) }, page());
    await vi.waitFor(async () => expect(await enrolment(kit)).toMatchObject({ state: 'stopped', cause: 'booked' }));
    await vi.waitFor(() => expect(kit.timers.length).toBeGreaterThan(1));
    await syncNow(kit.bg);
    const report = api.got.find((it) => it.url === '/v1/sightings');
    expect(report?.body).toMatchObject({
      items: [{ patientKey: await hashOf('1'), booking: { state: 'booked', on: '2026-12-12' } }],
    });
  });
});

describe('the feed', () => {
  const event = (cursor: string, patientKey: string, enrolmentId: string | null, it: object) => ({
    cursor,
    at: '2026-11-20T10:01:00Z',
    patientKey,
    enrolmentId,
    event: it,
  });

  test('moves steps and the month, each line once', async () => {
    const { kit, api } = await paired();
    await start(kit);
    kit.clock.at += 11_000;
    await syncNow(kit.bg);
    const { serverId = '' } = (await enrolment(kit)) ?? {};
    const hash = await hashOf('1');
    const message = (state: string) => ({ type: 'message', stepId: 'first', channel: 'sms', state, reason: null });
    const lines = [event('1', hash, serverId, message('accepted')), event('2', hash, serverId, message('delivered'))];
    for (let i = 0; i < 2; i++) {
      api.state.events = [...lines];
      await syncNow(kit.bg);
    }
    expect((await enrolment(kit))?.steps).toMatchObject([{ stepId: 'first', state: 'delivered' }]);
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).month).toMatchObject({ sent: 1, delivered: 1 });
  });

  test('that was faster than the answer is not turned back by it', async () => {
    const { kit, api } = await paired();
    await start(kit);
    kit.clock.at += 11_000;
    const { claimed } = await claimNext(kit.bg.store, kit.clock.at, 60_000, 'dead worker');
    const headers = { 'content-type': 'application/json', 'idempotency-key': claimed?.id ?? '' };
    const body = JSON.stringify(claimed?.command?.body);
    const answer = await fetch(`${api.url}/v1/enrolments`, { method: 'POST', headers, body });
    const { enrolment: started } = (await answer.json()) as { enrolment: { id: string } };
    const delivered = { type: 'message', stepId: 'first', channel: 'sms', state: 'delivered', reason: null };
    await hashPatients(kit.bg);
    api.state.events = [event('1', await hashOf('1'), started.id, delivered)];
    await syncNow(kit.bg);
    // Whose it is only the answer says: another desk may have been first.
    kit.clock.at += 60_001;
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(2);
    expect(await kit.bg.store.db.enrolments.count()).toBe(1);
    expect(await enrolment(kit)).toMatchObject({
      delivery: 'server',
      steps: [{ stepId: 'first', state: 'delivered' }],
    });
  });

  test('an opt-out ends everything at once: the unsent start, the call task, the badge', async () => {
    const { kit, api } = await paired();
    const { session, patientKey } = await start(kit);
    await kit.get('card.call', { session, patientKey }, card());
    await hashPatients(kit.bg);
    api.state.events = [event('1', await hashOf('1'), null, { type: 'opt_out', source: 'sms' })];
    await syncNow(kit.bg);
    expect(await enrolment(kit)).toMatchObject({ state: 'stopped', cause: 'opted_out' });
    kit.clock.at += 20_000;
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(0);
    expect((await kit.get('tasks.list', {}, popup())).tasks).toEqual([]);
    const view = await kit.get('card.view', { session, patientKey }, card());
    expect(view).toMatchObject({ optedOut: true, assessment: { ready: false } });
    expect(kit.told).toContainEqual({ comeback: 'repaint' });
  });

  test('of another desk is joined to the patient as soon as this browser knows whose it is', async () => {
    const { kit, api } = await paired();
    const id = crypto.randomUUID();
    api.state.events = [event('1', await hashOf('1'), id, { type: 'enrolment', state: 'active', cause: null })];
    await syncNow(kit.bg);
    await kit.get('page.reading', { generation: 1, reading: readingOf([sightingOf('1')]) }, page());
    await hashPatients(kit.bg);
    const { view } = await openCard(kit, '1', 2);
    expect(view?.enrolment).toMatchObject({ state: 'active', launchedBy: 'Another desk' });
    expect(view?.assessment.ready).toBe(false);
  });
});

describe('pairing', () => {
  const code = {
    code: 'ABCDEFGH',
    secret: 's'.repeat(40),
    expiresAt: '2026-11-20T10:10:00Z',
    approveUrl: 'https://api.example/pair',
  };
  const polls = (results: unknown[]) => (got: { url: string }) => {
    if (got.url === '/v1/pairings') return { status: 201, body: code };
    if (got.url === '/v1/pairings/poll') return results.shift() as { status: number; body: unknown };
    return null;
  };
  const approved = (salt: string) => ({
    status: 200,
    body: {
      state: 'approved',
      deviceId: crypto.randomUUID(),
      deviceKey: 'new key',
      practiceName: 'Harbour Dental',
      salt,
    },
  });

  test('shows a code, waits, and keeps the key that comes once', async () => {
    const api = await startApi(polls([{ status: 202, body: { state: 'waiting' } }, approved('salt')]));
    closers.push(api.close);
    const kit = await makeBackground();
    expect(await kit.get('setup.pair', { apiUrl: api.url, deviceName: 'Desk 1' }, popup())).toMatchObject({
      code: 'ABCDEFGH',
    });
    expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state: 'waiting', problem: null });
    expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state: 'approved', problem: null });
    expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state: 'approved', problem: null });
    expect((await kit.get('popup.summary', { tabId: 1 }, popup())).setup.paired).toBe(true);
  });

  test('what was noted before goes to the practice connected with, and to another one not', async () => {
    const api = await startApi(polls([approved('salt'), approved('the salt of another practice')]));
    closers.push(api.close);
    const kit = await makeBackground();
    await kit.bg.store.db.holds.put({
      patientKey: `${ORIGIN}|1`,
      hold: 'moved',
      at: kit.bg.now().toISOString(),
      by: 'Ana',
    });
    const told = () => api.got.filter((it) => it.url === '/v1/sightings').map((it) => it.body);
    const connect = async () => {
      await kit.get('setup.pair', { apiUrl: api.url, deviceName: 'Desk 1' }, popup());
      expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state: 'approved', problem: null });
      await syncNow(kit.bg);
    };
    await connect();
    expect(told()).toMatchObject([{ marks: [{ mark: 'moved', on: true, by: 'Ana' }] }]);
    await setSettings(kit.bg.store, { device: null });
    await connect();
    expect(told()).toHaveLength(1);
  });

  test.each([
    ['a wrong code', { status: 404, body: refusal('pairing_unknown') }, 'failed', 'problem_pairing_unknown'],
    ['a code that ran out', { status: 410, body: refusal('pairing_expired') }, 'expired', 'problem_pairing_expired'],
  ])('%s is said in a sentence', async (_what, answer, state, id) => {
    const api = await startApi(polls([answer]));
    closers.push(api.close);
    const kit = await makeBackground();
    await kit.get('setup.pair', { apiUrl: api.url, deviceName: 'Desk 1' }, popup());
    expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state, problem: { id, params: [] } });
    expect(await kit.get('setup.pairPoll', {}, popup())).toEqual({ state: 'none', problem: null });
  });

  test('an API that is not there is said in a sentence', async () => {
    const kit = await makeBackground();
    const answer = await kit.ask('setup.pair', { apiUrl: 'http://127.0.0.1:9', deviceName: 'Desk 1' }, popup());
    expect(answer).toMatchObject({ ok: false, problem: { id: 'problem_offline' } });
  });

  test('with another practice takes no command over', async () => {
    const { kit, api } = await paired();
    await start(kit);
    await setSettings(kit.bg.store, { device: null });
    api.state.answer = polls([approved('the salt of another practice')]) as never;
    await kit.get('setup.pair', { apiUrl: api.url, deviceName: 'Desk 1' }, popup());
    await kit.get('setup.pairPoll', {}, popup());
    kit.clock.at += 20_000;
    await syncNow(kit.bg);
    expect(api.launches()).toHaveLength(0);
    expect(await enrolment(kit)).toMatchObject({ delivery: 'failed', problem: { id: 'problem_other_practice' } });
  });
});
