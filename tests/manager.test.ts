import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../components/audit/audit-rows.ts';
import { cell, csvOf } from '../components/audit/csv.ts';
import { notReturning, sumOf } from '../components/audit/sums.ts';
import { withPreset } from '../components/options/PresetPicker.tsx';
import { everybody, patientsHref } from '../components/patients/query-hash.ts';
import { queryOf } from '../components/patients/query-of.ts';
import { wordsFor } from '../components/words.tsx';
import { prune, sweep } from '../entrypoints/background/housekeeping.ts';
import { monthlyMovements } from '../entrypoints/background/movements.ts';
import { consentLanguages, consentWording } from '../lib/core/consent-wording.ts';
import { sayFrom } from '../lib/core/words.ts';
import type { PatientQuery } from '../lib/messages/manager-views.ts';
import { closeStore } from '../lib/store/db.ts';
import messages from '../public/_locales/en/messages.json';
import {
  card,
  day,
  type Kit,
  makeBackground,
  ORIGIN,
  openCard,
  page,
  pairWith,
  policy,
  popup,
  readingOf,
  sightingOf,
} from './store-harness.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await makeBackground();
});
afterEach(() => closeStore(kit.bg.store));

const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const key = (id: string) => `${ORIGIN}|${id}`;
const overdue = (id: string, name: string, due = '2026-03-15') =>
  sightingOf(id, { name: known(name), recareDueOn: day(due) });
const read = (...sightings: ReturnType<typeof sightingOf>[]) =>
  kit.get('page.reading', { generation: 1, reading: readingOf(sightings) }, page());
const list = (query: Partial<PatientQuery>, from = 0, count = 200) =>
  kit.get('patients.list', { query: { ...everybody, ...query }, from, count }, popup());
const names = async (query: Partial<PatientQuery>) => (await list(query)).lines.map((line) => line.name);
/** The desk works on: a list asked for a moment ago is found anew. */
const later = (ms: number) => {
  kit.clock.at += ms;
};

describe('list of patients', () => {
  beforeEach(async () => {
    await read(
      overdue('1', 'Zoë Okafor'),
      overdue('2', 'ANNA Marchetti', '2026-10-15'),
      overdue('3', 'annika Lund'),
      sightingOf('4', { name: known('Anwar Haddad'), nextBookingOn: day('2026-12-01') }, { nothingBooked: 'none' }),
    );
  });

  it('is in the order of names, whatever their case and accents, and found by their beginning', async () => {
    expect(await names({})).toEqual(['ANNA Marchetti', 'annika Lund', 'Anwar Haddad', 'Zoë Okafor']);
    expect(await names({ name: 'ANN' })).toEqual(['ANNA Marchetti', 'annika Lund']);
    expect(await names({ name: 'zoe' })).toEqual(['Zoë Okafor']);
    expect(await names({ name: 'lund' })).toEqual([]);
  });

  it('is narrowed by flag, band, state, blocker, readiness and last seen, all at once', async () => {
    expect(await names({ flag: 'overdue_recare' })).toEqual(['ANNA Marchetti', 'annika Lund', 'Zoë Okafor']);
    expect(await names({ flag: 'overdue_recare', band: '6-9' })).toEqual(['annika Lund', 'Zoë Okafor']);
    expect(await names({ flag: 'overdue_recare', band: '6-9', name: 'z' })).toEqual(['Zoë Okafor']);
    expect(await names({ blocker: 'booked' })).toEqual(['Anwar Haddad']);
    expect(await names({ state: 'active' })).toEqual(['Anwar Haddad']);
    expect(await names({ leaking: true, state: 'active' })).toEqual([]);
    expect(await names({ seen: { within: true, days: 7 } })).toHaveLength(4);
    expect(await names({ seen: { within: false, days: 7 } })).toEqual([]);
  });

  it('gives windows of itself with the whole number', async () => {
    expect(await list({}, 1, 2)).toMatchObject({
      total: 4,
      from: 1,
      lines: [{ name: 'annika Lund' }, { name: 'Anwar Haddad' }],
    });
  });

  it('opens the very card, and "not this patient" sticks and is undone from there', async () => {
    const { token } = await kit.get('patients.openCard', { patientKey: key('1'), tabId: 9 }, popup());
    const { session, view } = await kit.get('card.open', { token }, card(9));
    expect(view).toMatchObject({ name: 'Zoë Okafor', assessment: { primary: 0 } });
    expect(view?.assessment.flags[0]?.kind).toBe('overdue_recare');
    await kit.get('card.hold', { session, patientKey: key('1'), hold: 'wrong_data', on: true }, card(9));
    later(10_000);
    expect(await names({ blocker: 'not_this_patient' })).toEqual(['Zoë Okafor']);
    expect(await names({ leaking: true })).not.toContain('Zoë Okafor');
    later(86_400_000);
    await sweep(kit.bg);
    expect(await names({ blocker: 'not_this_patient' })).toEqual(['Zoë Okafor']);
    const again = await kit.get('patients.openCard', { patientKey: key('1'), tabId: 9 }, popup());
    const next = await kit.get('card.open', { token: again.token }, card(9));
    expect(next.view?.holds).toEqual(['wrong_data']);
    const off = { session: next.session, patientKey: key('1'), hold: 'wrong_data' as const, on: false };
    await kit.get('card.hold', off, card(9));
    later(10_000);
    expect(await names({ blocker: 'not_this_patient' })).toEqual([]);
    expect(await names({ leaking: true })).toContain('Zoë Okafor');
  });

  it('a click waits for its own patient and not for the whole practice to be assessed anew', async () => {
    // What the list itself called in question is settled first.
    await new Promise((done) => setTimeout(done, 30));
    await sweep(kit.bg);
    later(24 * 3_600_000);
    const stamps = async () => (await kit.bg.store.db.patients.toArray()).map((row) => row.stamp.slice(0, 10));
    const { token } = await kit.get('patients.openCard', { patientKey: key('1'), tabId: 9 }, popup());
    const { session } = await kit.get('card.open', { token }, card(9));
    await kit.get('card.hold', { session, patientKey: key('1'), hold: 'moved', on: true }, card(9));
    expect(await stamps()).toEqual(['2026-11-21', '2026-11-20', '2026-11-20', '2026-11-20']);
    await sweep(kit.bg);
    expect(new Set(await stamps())).toEqual(new Set(['2026-11-21']));
  });

  it('answers no web page and no card', async () => {
    for (const sender of [page(), card()]) {
      expect(await kit.ask('patients.list', { query: everybody, from: 0, count: 9 }, sender)).toBeUndefined();
      expect(await kit.ask('patients.openCard', { patientKey: key('1'), tabId: 1 }, sender)).toBeUndefined();
      expect(await kit.ask('privacy.erase', { sure: true }, sender)).toBeUndefined();
    }
  });

  it('keeps its filters in its address, never a name, and takes a broken one for none', () => {
    const query = { ...everybody, flag: 'lapsed' as const, leaking: true, seen: { within: false, days: 90 } };
    expect(queryOf(patientsHref({ ...query, name: 'Zoë' }).split('#')[1] ?? '')).toEqual(query);
    expect(queryOf('#flag=nonsense')).toEqual(everybody);
  });
});

describe('B12: flagged and left alone', () => {
  const left = async () => (await kit.get('popup.summary', { tabId: null }, popup())).week?.untouched;

  it('is counted once the days are over, and no longer once somebody did something', async () => {
    await read(overdue('1', 'Zoë Okafor'), overdue('2', 'Anna Marchetti'));
    later(14 * 86_400_000);
    await sweep(kit.bg);
    expect(await left()).toEqual({ days: 14, count: 0 });
    later(86_400_000);
    await sweep(kit.bg);
    expect(await left()).toEqual({ days: 14, count: 2 });
    expect(await names({ untouchedDays: 14 })).toEqual(['Anna Marchetti', 'Zoë Okafor']);
    const { token } = await kit.get('patients.openCard', { patientKey: key('1'), tabId: 9 }, popup());
    const { session } = await kit.get('card.open', { token }, card(9));
    await kit.get('card.snooze', { session, patientKey: key('1'), until: '2027-02-01' }, card(9));
    expect(await left()).toEqual({ days: 14, count: 1 });
    await kit.get('setup.setUntouched', { days: 30 }, popup());
    expect(await left()).toEqual({ days: 30, count: 0 });
  });
});

describe('B17, C22, E10: the audit', () => {
  it('counts by flag and band what the list shows behind each number', async () => {
    await read(overdue('1', 'A'), overdue('2', 'B', '2026-10-15'), overdue('3', 'C'));
    const view = await kit.get('audit.view', {}, popup());
    expect(view).toMatchObject({ patients: 3, leaking: 3 });
    for (const { kind, bands, leaking } of view.kinds) {
      expect((await list({ flag: kind, leaking: true })).total).toBe(leaking);
      for (const { band, count } of bands) expect((await list({ flag: kind, band, leaking: true })).total).toBe(count);
    }
    expect(view.kinds.find((it) => it.kind === 'overdue_recare')?.bands).toEqual([
      { band: '0-6', count: 1 },
      { band: '6-9', count: 2 },
    ]);
  });

  it('reproduces the worked example: 472, 283,200 to 849,600', () => {
    const away = notReturning(800, 0.41);
    const sum = sumOf(away, { recoveryRate: 0.3, low: 2000, high: 6000, messageCost: 0 }, 'INR');
    expect([away, sum.low, sum.high]).toEqual([472, 283_200, 849_600]);
    expect(sumOf(472, { recoveryRate: 0.3, low: 2000, high: 6000, messageCost: 10 }, 'INR').low).toBe(278_480);
  });

  it('keeps edited figures for the popup too', async () => {
    await read(overdue('1', 'A'));
    const inputs = { recoveryRate: 0.5, low: 100, high: 200, messageCost: 1, targets: null };
    await kit.get('audit.saveInputs', inputs, popup());
    const { leakage } = await kit.get('popup.summary', { tabId: null }, popup());
    expect([leakage.low, leakage.high]).toEqual([49, 99]);
  });

  it('saves a file in which no cell is a formula', async () => {
    expect(['=1+1', '+1', '-1', '@x', ' =x', '\t=x', '|x', '%x'].map(cell).every((it) => /^"?'/.test(it))).toBe(true);
    expect(cell('a "b", c')).toBe('"a ""b"", c"');
    expect(cell(-3)).toBe('-3');
    await kit.get(
      'setup.setPolicy',
      { ...policy, practice: { ...policy.practice, name: '=HYPERLINK("http://x")' } },
      popup(),
    );
    const view = await kit.get('audit.view', {}, popup());
    const words = wordsFor({ say: sayFrom(messages), locale: 'en-GB', dir: 'ltr' });
    expect(csvOf(auditRows(view, view.inputs, words))).toContain(`Leakage audit,"'=HYPERLINK(""http://x"")"`);
  });

  it('A change of the rules moves nobody; time does', async () => {
    await read(sightingOf('1', { recareDueOn: day('2027-06-01'), lastVisitOn: day('2025-12-01') }));
    await sweep(kit.bg);
    await kit.get('setup.setPolicy', { ...policy, lapsedAfterMonths: 6 }, popup());
    await sweep(kit.bg);
    await kit.get('setup.setPolicy', policy, popup());
    await sweep(kit.bg);
    expect((await kit.bg.store.db.tally.get('leak'))?.moved).toEqual({});
    later(30 * 86_400_000);
    await sweep(kit.bg);
    const { movements, states } = await kit.get('audit.view', {}, popup());
    expect(states).toEqual({ lapsed: 1 });
    expect(movements.at(-1)?.moved).toEqual({ 'active>lapsed': 1 });
  });

  it('compares a month with the last day before it', () => {
    const at = (on: string, lapsed: number) => ({
      day: on,
      patients: 9,
      byKind: {},
      byMark: {},
      moved: { 'active>lapsed': lapsed },
    });
    const found = monthlyMovements([at('2026-09-20', 1), at('2026-09-30', 4), at('2026-10-31', 9)]);
    expect(found.map((it) => [it.from, it.to, it.moved['active>lapsed']])).toEqual([
      ['2026-09-20', '2026-09-30', 3],
      ['2026-09-30', '2026-10-31', 5],
    ]);
    expect(monthlyMovements([at('2026-09-20', 1)])).toEqual([]);
  });
});

describe('B18: what a change of policy would do', () => {
  it('is told before anything is saved', async () => {
    await read(sightingOf('1', { recareDueOn: day('2027-06-01'), lastVisitOn: day('2025-12-01') }), overdue('2', 'B'));
    const effect = await kit.get('policy.effect', { ...policy, lapsedAfterMonths: 6 }, popup());
    expect(effect.patients).toBe(2);
    expect(effect.kinds.find((it) => it.kind === 'lapsed')).toMatchObject({ added: 1, removed: 0 });
    expect(await names({ flag: 'lapsed' })).not.toContain('Maria Okafor 1');
    expect((await kit.get('policy.effect', policy, popup())).kinds.every((it) => it.added + it.removed === 0)).toBe(
      true,
    );
  });

  it('a preset changes the specialty and leaves the practice its own choices', () => {
    const mine = { ...policy, careNeedsRecordedConsent: true, capPerWeek: 1, recoveryRate: 0.4 };
    const after = { ...mine, ...withPreset('physio') };
    expect(after).toMatchObject({ preset: 'physio', careNeedsRecordedConsent: true, capPerWeek: 1, recoveryRate: 0.4 });
    expect(after.lapsedAfterMonths).not.toBe(policy.lapsedAfterMonths);
  });
});

describe('E13, C18: consent at the desk', () => {
  const lineOf = (view: { consent?: { lines: { channel: string; given: boolean | null }[] } }, channel: string) =>
    view.consent?.lines.find((it) => it.channel === channel);

  it('is never taken for given, is recorded with name, time and words, and comes before what a screen showed', async () => {
    await kit.get('setup.setPolicy', { ...policy, careNeedsRecordedConsent: true, channelOrder: ['sms'] }, popup());
    const { session, patientKey, view } = await openCard(kit, '1');
    expect(lineOf(view ?? {}, 'sms')?.given).toBeNull();
    expect(view?.assessment.blockers.map((it) => it.kind)).toContain('no_consent');
    await kit.get('card.consent', { session, patientKey, channel: 'sms', given: true }, card());
    const after = await kit.get('card.view', { session, patientKey }, card());
    expect(lineOf(after, 'sms')).toMatchObject({ given: true, from: 'desk', by: 'Ana Reyes' });
    expect(after.assessment.blockers.map((it) => it.kind)).not.toContain('no_consent');
    const [row] = await kit.bg.store.db.consents.toArray();
    expect(row).toMatchObject({ by: 'Ana Reyes', language: 'en', at: '2026-11-20T10:00:00.000Z' });
    expect(row?.wording).toContain('Harbour Dental');
    expect(await kit.get('ledger.list', { limit: 5 }, popup())).toMatchObject([
      { what: 'consent_given', fields: ['consent.sms'] },
    ]);
  });

  it('goes out with the launch, and a no ends what runs at once', async () => {
    await pairWith(kit, 'http://127.0.0.1:9');
    const { session, patientKey } = await openCard(kit, '1');
    await kit.get('card.consent', { session, patientKey, channel: 'sms', given: true }, card());
    const sequenceId = 'overdue-recare';
    const started = await kit.get('card.launch', { session, patientKey, sequenceId, override: null }, card());
    expect(started.state).toBe('started');
    const commands = await kit.bg.store.db.outbox.toArray();
    expect(commands.map((it) => it.kind)).toEqual(['consent', 'launch']);
    expect(JSON.stringify(commands[1])).toContain('"consent":"given","consentSource":{"screen":"desk"');
    await kit.get('card.consent', { session, patientKey, channel: 'sms', given: false }, card());
    const [row] = await kit.bg.store.db.enrolments.toArray();
    expect(row?.state).toBe('stopped');
    expect(
      (await kit.bg.store.db.outbox.toArray()).filter((it) => it.kind === 'launch' && it.state === 'pending'),
    ).toEqual([]);
    const view = await kit.get('card.view', { session, patientKey }, card());
    expect(lineOf(view, 'sms')?.given).toBe(false);
  });

  it('is asked in the language of the patient, else the practice, else English', () => {
    const place = { name: 'Praxis $1', language: 'de-AT' };
    expect(consentLanguages).toEqual(['en', 'es', 'fr', 'de', 'pt', 'hi']);
    expect(consentWording('sms', place, 'fr-CA')).toMatchObject({ language: 'fr' });
    expect(consentWording('sms', place, 'pl')).toMatchObject({ language: 'de' });
    expect(consentWording('email', { ...place, language: 'pl' }, null)).toMatchObject({ language: 'en' });
    for (const language of consentLanguages)
      for (const channel of ['sms', 'email', 'whatsapp', 'call'] as const)
        expect(consentWording(channel, place, language).text).toContain('Praxis $1');
  });
});

describe('privacy', () => {
  it('forgets patients not seen for as long as the practice says, and keeps what a person said', async () => {
    const { session, patientKey } = await openCard(kit, '1');
    await kit.get('card.hold', { session, patientKey, hold: 'complaint', on: true }, card());
    await kit.get('privacy.set', { sightingDays: 30, patientMonths: 12 }, popup());
    later(300 * 86_400_000);
    await prune(kit.bg);
    expect(await kit.bg.store.db.patients.count()).toBe(1);
    later(100 * 86_400_000);
    await prune(kit.bg);
    expect(await kit.bg.store.db.patients.count()).toBe(0);
    expect(await kit.bg.store.db.holds.count()).toBe(1);
    expect((await kit.get('audit.view', {}, popup())).patients).toBe(0);
  });

  it('gives everything out page by page, without the keys to the send service', async () => {
    await read(overdue('1', 'Zoë Okafor'));
    await pairWith(kit, 'http://127.0.0.1:9');
    const { tables } = await kit.get('privacy.export', { table: null, after: 0 }, popup());
    const all: string[] = [];
    for (const table of tables) {
      const { rows, next } = await kit.get('privacy.export', { table, after: 0 }, popup());
      expect(next).toBeNull();
      all.push(...rows.map((row) => JSON.stringify(row)));
    }
    expect(all.join()).toContain('Zoë Okafor');
    expect(all.join()).not.toContain('kkkkkkkk');
    expect(all.join()).not.toContain('a salt of the practice');
  });

  it('erases everything: rows, sessions and scripts', async () => {
    await kit.get('setup.granted', { origin: ORIGIN, tabId: null }, popup());
    const { session, patientKey } = await openCard(kit, '1');
    await kit.get('privacy.erase', { sure: true }, popup());
    for (const table of kit.bg.store.db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
    expect([...kit.registered]).toEqual([]);
    expect(await kit.ask('card.view', { session, patientKey }, card())).toMatchObject({ ok: false });
  });
});

it('an adapter names the origins where it reads, and none that it merely could', async () => {
  const origins = async () => (await kit.get('setup.adapters', {}, popup())).flatMap((it) => it.origins);
  expect(await origins()).toEqual([]);
  await read(overdue('1', 'Zoë Okafor'));
  expect(await origins()).toEqual([ORIGIN]);
});
