import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patientsHref } from '../../components/patients/query-hash.ts';
import { queryOf } from '../../components/patients/query-of.ts';
import { createDemo } from '../../demo/app.ts';
import { addMonths } from '../../demo/dates.ts';
import { settleDue } from '../../entrypoints/background/settle-due.ts';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { readScreen } from '../../lib/reader/read-screen.ts';
import { closeStore } from '../../lib/store/db.ts';
import { JSDOM } from '../jsdom.ts';
import {
  card,
  day,
  type Kit,
  makeBackground,
  ORIGIN,
  page,
  pairWith,
  popup,
  readingOf,
  sightingOf,
} from '../store-harness.ts';

/**
 * The demo practice as it serves its pages, read with its adapter and told to the real background: what the rules are
 * given besides the record (what lists showed, the minute, households) comes from screens and from staff alone.
 */
const today = '2026-11-20';
let kit: Kit;
beforeEach(async () => {
  kit = await makeBackground();
});
afterEach(() => closeStore(kit.bg.store));

function clinic() {
  const { app, store } = createDemo({ today, zone: 'Europe/London', seed: 1, clock: '10:00' });
  let generation = 0;
  /** Opens a page of the practice in the one tab: the frame shows it and nothing else. */
  const open = async (path: string) => {
    const href = ORIGIN + path;
    const document = new JSDOM(await (await app.request(path)).text(), { url: href }).window.document;
    const ctx = { now: () => kit.bg.now().toISOString(), zone: 'Europe/London' };
    const reading = readScreen(document, { href, frameName: '' }, [adapter], ctx);
    generation += 1;
    const answer = await kit.get('page.reading', { generation, reading, fresh: true }, page({ url: href }));
    await settled();
    return { reading, badges: new Map(answer.rows.flatMap((it) => (it.badge ? [[it.patientKey, it.badge]] : []))) };
  };
  return { store, open };
}

/** Runs what the background put off, as the alarm would. */
async function settled() {
  await new Promise((done) => setTimeout(done, 30));
  for (const work of kit.timers.splice(0)) await work();
  await settleDue(kit.bg);
}

const key = (id: string) => `${ORIGIN}|${id}`;
const cardOf = async (patientKey: string) => {
  const { token } = await kit.get('patients.openCard', { patientKey, tabId: 9 }, popup());
  const { session, view } = await kit.get('card.open', { token }, card(9));
  if (!view) throw new Error('no card');
  return { session, view, sender: card(9) };
};
const kindsOf = async (id: string) => (await cardOf(key(id))).view.assessment.flags.map((flag) => flag.kind);
const found = async (hash: string) =>
  (await kit.get('patients.list', { query: queryOf(hash), from: 0, count: 200 }, popup())).lines.map((it) => it.name);

describe('fell_off: what the recall list shows is kept and held against what is known', () => {
  const forgotten = (store: ReturnType<typeof clinic>['store']) => {
    const from = addMonths(today, -18);
    const it = store.practice.patients.find(
      (p) =>
        !p.deceasedOn && !p.movedOn && p.recares.length > 0 && p.recares.every((r) => r.due.length > 7 && r.due < from),
    );
    if (!it) throw new Error('nobody has fallen off');
    return it;
  };

  it('flags who is overdue beyond the reach of the list, only once the list was read, with its range as the reason', async () => {
    const { store, open } = clinic();
    const patient = forgotten(store);
    await open(`/patients/${patient.id}`);
    expect(await kindsOf(patient.id)).not.toContain('fell_off');
    await open('/recalls');
    const { view } = await cardOf(key(patient.id));
    const flag = view.assessment.flags.find((it) => it.kind === 'fell_off');
    expect(flag).toMatchObject({ band: 'look_back', reason: { id: 'reason_fell_off_look_back' } });
    expect(flag?.evidence.map((it) => `${it.screen} ${it.field}`)).toContain('recalls range');
    expect(await found(patientsHref({ flag: 'fell_off' }))).toContain(patient.name);
  });

  it('a short range on one look is no gap: the list itself reaches further', async () => {
    const { store, open } = clinic();
    const late = store.practice.patients.find(
      (p) => !p.deceasedOn && p.recares.some((r) => r.due > '2025-09-01' && r.due < '2026-05-01' && r.due.length > 7),
    );
    if (!late) throw new Error('nobody is late');
    await open(`/patients/${late.id}`);
    await open('/recalls?from=2026-10-01&to=2026-12-01');
    const before = await kindsOf(late.id);
    for (const part of [1, 2, 3]) await open(`/recalls?page=${part}`);
    expect(before).toContain('fell_off');
    expect(await kindsOf(late.id)).not.toContain('fell_off');
  });

  it('a list narrowed to one kind of recall takes nobody off, and pages add up to the whole', async () => {
    const { store, open } = clinic();
    await open('/recalls?type=Hygiene');
    const [narrowed] = await kit.bg.store.db.lists.toArray();
    expect(narrowed?.narrowed).toBe(true);
    await open('/recalls?page=1');
    await open('/recalls?page=2');
    const whole = (await kit.bg.store.db.lists.toArray()).find((it) => !it.narrowed);
    expect(whole?.pages.length).toBe(2);
    expect(new Set(whole?.pages.flat()).size).toBe(whole?.total);
    expect(store.practice.patients.length).toBeGreaterThan(whole?.total ?? 0);
  });
});

describe('enquiry: hot by the minute, and no longer once the minutes are over', () => {
  it('is hot for an hour, then open, and the pages are told to paint anew', async () => {
    const { open } = clinic();
    const { badges } = await open('/enquiries');
    const hot = await found('#flag=enquiry&band=hot');
    expect(hot).toEqual(['Beatrix Lomax']);
    expect([...badges.values()].map((it) => it.title).join()).toContain('Beatrix Lomax');
    expect(await found('#flag=enquiry')).not.toContain('Jonah Pritchard');
    kit.told.splice(0);
    kit.clock.at += 44 * 60_000;
    await settleDue(kit.bg);
    expect(kit.told).toEqual([]);
    kit.clock.at += 2 * 60_000;
    await settleDue(kit.bg);
    expect(kit.told).toEqual([{ comeback: 'repaint' }]);
    expect(await found('#flag=enquiry&band=hot')).toEqual([]);
    expect(await found('#flag=enquiry')).toContain('Beatrix Lomax');
  });
});

describe('household: proposed from what people share, settled by staff', () => {
  const family = (store: ReturnType<typeof clinic>['store'], name: string) =>
    store.practice.patients.filter((p) => p.household === name);
  const readAll = async (open: ReturnType<typeof clinic>['open']) => {
    await open('/recalls?page=1');
    await open('/recalls?page=2');
  };
  const homes = (standing: 'proposed' | 'linked' | 'confirmed' | 'rejected') =>
    kit.get('homes.list', { standing, from: 0, count: 100 }, popup());

  it('is proposed on the card, raises no flag before somebody confirms it, and a refusal sticks', async () => {
    const { store, open } = clinic();
    await readAll(open);
    const [ngozi, chike] = family(store, 'Okafor');
    if (!ngozi || !chike) throw new Error('no such family');
    const { session, view, sender } = await cardOf(key(ngozi.id));
    expect(view.home).toMatchObject({ standing: 'proposed', ties: expect.arrayContaining(['phone']) });
    expect(view.home?.members.map((it) => it.patientKey)).toContain(key(chike.id));
    expect(await kindsOf(ngozi.id)).not.toContain('household');

    const id = view.home?.id ?? '';
    await kit.get('card.home', { session, patientKey: key(ngozi.id), id, verdict: 'rejected' }, sender);
    await readAll(open);
    expect((await cardOf(key(ngozi.id))).view.home).toMatchObject({
      standing: 'rejected',
      decided: { by: 'Ana Reyes' },
    });
    expect((await homes('proposed')).homes.map((it) => it.id)).not.toContain(id);

    await kit.get('homes.decide', { id, verdict: 'confirmed' }, popup());
    expect(await kindsOf(ngozi.id)).toContain('household');
    expect(await kindsOf(chike.id)).toContain('household');
    await kit.get('homes.decide', { id, verdict: null }, popup());
    expect(await kindsOf(ngozi.id)).not.toContain('household');
  });

  it('the practice software’s own link needs nobody’s word', async () => {
    const { store, open } = clinic();
    for (const { id } of family(store, 'Trevelyan')) await open(`/patients/${id}`);
    const [home] = (await homes('linked')).homes;
    expect(home).toMatchObject({ standing: 'linked', ties: expect.arrayContaining(['family']) });
    expect(await kindsOf(family(store, 'Trevelyan')[0]?.id ?? '')).toContain('household');
  });

  it('E28: what a family is worth over the years stands with it where the practice said so, and nowhere else', async () => {
    const { store, open } = clinic();
    for (const { id } of family(store, 'Trevelyan')) await open(`/patients/${id}`);
    const worth = async () => (await homes('linked')).homes.map((home) => home.worth);
    expect(await worth()).toEqual([undefined]);
    const prices = { sms: 0, email: 0, whatsapp: 0 };
    await kit.get('results.savePrices', { prices, lifetime: { patient: null, family: 9000 } }, popup());
    expect(await worth()).toEqual([{ amount: 9000, currency: 'GBP' }]);
    const card = await cardOf(key(family(store, 'Trevelyan')[0]?.id ?? ''));
    expect(card.view.home?.worth).toEqual({ amount: 9000, currency: 'GBP' });
  });

  it('one tie is enough, each by itself; a number or a link that nobody else has ties no one', async () => {
    const known = (value: string) => ({ state: 'known' as const, value, from: 'test' });
    const row = (id: string, phone: string, familyId: string) =>
      sightingOf(id, {
        phoneMobile: known(phone),
        email: known(`p${id}@example.org`),
        familyId: known(familyId),
      });
    const rows = [
      row('1', '07700 900101', 'F7'),
      row('2', '07700 900102', 'F7'),
      row('3', '07700 900103', 'F8'),
      row('4', '07700 900104', 'F9'),
      row('5', '07700 900104', 'F10'),
    ];
    // One at a time: who belongs to whom is found among those settled long ago.
    for (const [i, it] of rows.entries()) {
      await kit.get('page.reading', { generation: i + 1, reading: readingOf([it]) }, page());
      await settled();
    }
    const found = async (standing: 'linked' | 'proposed') =>
      (await homes(standing)).homes.map((it) => [it.members.map((one) => one.patientKey).sort(), it.ties]);
    expect(await found('linked')).toEqual([[[key('1'), key('2')], ['family']]]);
    expect(await found('proposed')).toEqual([[[key('4'), key('5')], ['phone']]]);
    expect(await kindsOf('2')).toContain('household');
    expect(await kindsOf('3')).not.toContain('household');
    expect(await kindsOf('4')).not.toContain('household');
  });

  it('a child with a phone of their own is written to through the adult who answers for them', async () => {
    await pairWith(kit, 'http://127.0.0.1:9');
    const known = (value: string) => ({ state: 'known' as const, value, from: 'test' });
    const row = (id: string, phone: string, fields: Parameters<typeof sightingOf>[1] = {}) =>
      sightingOf(id, {
        phoneMobile: known(phone),
        email: known(`p${id}@example.org`),
        familyId: known('F7'),
        ...fields,
      });
    const child = row('2', '07700 900102', { birthOn: day('2018-05-01'), guardianName: known('Maria Okafor 1') });
    const reading = readingOf([row('1', '07700 900101'), child]);
    await kit.get('page.reading', { generation: 1, reading }, page());
    await settled();
    const { session, view, sender } = await cardOf(key('2'));
    const id = view.home?.id ?? '';
    const started = await kit.get('card.launchHome', { session, patientKey: key('2'), id }, sender);
    expect(started.map((it) => it.patientKey).sort()).toEqual([key('1'), key('2')]);
    const sms = (await kit.bg.store.db.outbox.toArray()).flatMap((it) =>
      it.command?.kind === 'launch' ? it.command.body.addresses.flatMap((a) => (a.channel === 'sms' ? a.to : [])) : [],
    );
    expect(sms).toEqual(['+447700900101', '+447700900101']);
  });

  it('one start writes to the one adult for all: each in a follow-up of their own, at the same address', async () => {
    const { store, open } = clinic();
    await pairWith(kit, 'http://127.0.0.1:9');
    await readAll(open);
    const members = family(store, 'Pennington');
    for (const { id } of members) await open(`/patients/${id}`);
    const child = members.find((p) => p.guardian);
    if (!child) throw new Error('no child');
    const { session, view, sender } = await cardOf(key(child.id));
    expect(view.home?.members.find((it) => it.patientKey === key(child.id))).toMatchObject({
      minor: true,
      guardian: child.guardian,
    });
    const id = view.home?.id ?? '';
    const started = await kit.get('card.launchHome', { session, patientKey: key(child.id), id }, sender);
    expect(started.length).toBeGreaterThan(1);
    expect(started.map((it) => it.result.state)).toEqual(started.map(() => 'started'));
    const commands = (await kit.bg.store.db.outbox.toArray()).flatMap((it) =>
      it.command?.kind === 'launch' ? [it.command.body] : [],
    );
    expect(new Set(commands.map((it) => it.sequenceId)).size).toBe(1);
    expect(new Set(commands.map((it) => it.addresses.find((a) => a.channel === 'sms')?.to)).size).toBe(1);
    expect(commands.filter((it) => it.minor).every((it) => it.responsibleContact)).toBe(true);
    const [first] = started;
    const enrolmentId = first?.result.state === 'started' ? first.result.enrolmentId : '';
    expect(await kit.get('card.undo', { session, enrolmentId }, sender)).toEqual({ undone: true });
  });
});
