import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditRows } from '../../components/audit/audit-rows.ts';
import { csvOf } from '../../components/audit/csv.ts';
import { notReturning, sumOf } from '../../components/audit/sums.ts';
import { withPreset } from '../../components/options/PresetPicker.tsx';
import { everybody } from '../../components/patients/query-hash.ts';
import { wordsFor } from '../../components/words.tsx';
import { sweep } from '../../entrypoints/background/housekeeping.ts';
import { presets } from '../../lib/core/presets/index.ts';
import type { Preset } from '../../lib/core/presets/preset.ts';
import { sayFrom } from '../../lib/core/words.ts';
import { closeStore } from '../../lib/store/db.ts';
import messages from '../../public/_locales/en/messages.json';
import {
  card,
  day,
  type Kit,
  makeBackground,
  openCard,
  page,
  policy,
  popup,
  readingOf,
  sightingOf,
} from '../store-harness.ts';

const DAY = 86_400_000;
let kit: Kit;
beforeEach(async () => {
  kit = await makeBackground();
});
afterEach(() => closeStore(kit.bg.store));

const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const overdue = (id: string, due = '2026-03-15') => sightingOf(id, { recareDueOn: day(due) });
const read = (...sightings: ReturnType<typeof sightingOf>[]) =>
  kit.get('page.reading', { generation: 1, reading: readingOf(sightings) }, page());
const summary = () => kit.get('popup.summary', { tabId: null }, popup());
const found = async (query: Partial<typeof everybody>) =>
  (await kit.get('patients.list', { query: { ...everybody, ...query }, from: 0, count: 200 }, popup())).total;

describe('A3: movement month on month', () => {
  test('A3: counts every state on two days and who moved between them, as the days go by', async () => {
    const seen = (id: string, date: string) =>
      sightingOf(id, { recareDueOn: day('2027-06-01'), lastVisitOn: day(date) });
    await read(seen('1', '2025-12-01'), seen('2', '2024-12-01'), seen('3', '2026-11-01'));
    await sweep(kit.bg);
    kit.clock.at += 30 * DAY;
    await sweep(kit.bg);
    const { movements } = await kit.get('audit.view', {}, popup());
    expect(movements.at(-1)).toMatchObject({
      moved: { 'active>lapsed': 1, 'lapsed>gone': 1 },
      before: { active: 2, lapsed: 1 },
      after: { active: 1, lapsed: 1, gone: 1 },
    });
    // A month in which nobody moves is one, whoever moved before it.
    kit.clock.at += 30 * DAY;
    await sweep(kit.bg);
    const later = (await kit.get('audit.view', {}, popup())).movements;
    expect(later.at(-1)?.moved).toEqual({});
  });
});

describe('B12: works every time, not when it is quiet', () => {
  test('B12: who was flagged and left alone for longer than the practice says is counted, and falls to none as they are seen to', async () => {
    await read(overdue('1'), overdue('2'));
    kit.clock.at += 15 * DAY;
    await sweep(kit.bg);
    expect((await summary()).week?.untouched).toEqual({ days: 14, count: 2 });
    await kit.get('setup.setUntouched', { days: 30 }, popup());
    expect((await summary()).week?.untouched).toEqual({ days: 30, count: 0 });
    await kit.get('setup.setUntouched', { days: 14 }, popup());
    for (const [i, id] of ['1', '2'].entries()) {
      const { session, patientKey } = await openCard(kit, id, 2 + i);
      await kit.get('card.snooze', { session, patientKey, until: '2027-03-01' }, card());
    }
    expect((await summary()).week?.untouched.count).toBe(0);
  });
});

describe('B17, E10: the calculator', () => {
  test('B17: inputs can be changed, the result follows, and the same inputs give the same', async () => {
    await read(overdue('1'), overdue('2'));
    const before = await kit.get('audit.view', {}, popup());
    const inputs = { recoveryRate: 0.5, low: 100, high: 300, messageCost: 2 };
    await kit.get('audit.saveInputs', { ...inputs, targets: null }, popup());
    const after = await kit.get('audit.view', {}, popup());
    expect(before.inputs).not.toEqual(inputs);
    expect(after.inputs).toEqual(inputs);
    // 2 × 50% × 100 to 300, less 2 × 2 for messages.
    expect(sumOf(after.leaking, after.inputs, 'GBP')).toMatchObject({ recoverable: 1, low: 96, high: 296 });
    expect((await summary()).leakage).toMatchObject({ low: 96, high: 296 });
    const away = notReturning(800, 0.41);
    expect([away, sumOf(away, { recoveryRate: 0.3, low: 2000, high: 6000, messageCost: 0 }, 'INR')]).toEqual([
      472,
      { recoverable: 141.6, low: 283_200, high: 849_600 },
    ]);
  });
});

describe('B18: specialties', () => {
  // Months after which a patient has lapsed and is gone, and those between two visits, as the domain has them.
  test.each([
    ['physio', 3, 12, [0.5, 3]],
    ['aesthetics', 6, 18, [3, 9, 1]],
    ['dermatology', 18, 36, [12]],
    ['general', 3, 12, [6, 12]],
    ['optometry', 18, 36, [12]],
    ['surgical', null, null, []],
    ['veterinary', 14, 26, [12, 12]],
  ] as const)(
    'B18: %s has intervals and limits of its own, and its effect is told before it is saved',
    async (id, lapsed, gone, intervals) => {
      expect(presets[id].recareTypes.map((it) => it.intervalMonths)).toEqual(intervals);
      if (lapsed !== null) expect([presets[id].lapsedAfterMonths, presets[id].goneAfterMonths]).toEqual([lapsed, gone]);
      await read(overdue('1'), sightingOf('2', { recareDueOn: day('2027-06-01'), lastVisitOn: day('2025-12-01') }));
      const next = { ...policy, ...withPreset(id) };
      const { hidesRecallRate: _, ...own }: Preset = presets[id];
      expect(next).toMatchObject(own);
      const effect = await kit.get('policy.effect', next, popup());
      expect(effect.patients).toBe(2);
      expect(effect.kinds.map((it) => it.kind)).toContain('overdue_recare');
      await kit.get('setup.setPolicy', next, popup());
      await sweep(kit.bg);
      for (const told of effect.kinds)
        expect([told.kind, await found({ flag: told.kind })]).toEqual([
          told.kind,
          told.before + told.added - told.removed,
        ]);
    },
  );
});

describe('C22: the audit in five minutes', () => {
  test('C22: overdue, missed and dormant counted with what a part is worth, to print and to keep, without a send account', async () => {
    const missed = sightingOf(
      '2',
      { appointmentOn: day('2026-11-10'), appointmentStatus: known('no_show'), appointmentId: known('a1') },
      { nothingBooked: 'proof' },
    );
    await read(
      overdue('1'),
      missed,
      sightingOf('3', { recareDueOn: day('2027-06-01'), lastVisitOn: day('2023-01-10') }),
    );
    const view = await kit.get('audit.view', {}, popup());
    expect((await summary()).setup.paired).toBe(false);
    const kinds = Object.fromEntries(view.kinds.map((it) => [it.kind, it.flagged]));
    expect(kinds).toMatchObject({ no_show: 1, gone: 1 });
    expect(kinds.overdue_recare).toBeGreaterThan(0);
    for (const { kind, flagged } of view.kinds) expect(await found({ flag: kind })).toBe(flagged);
    const words = wordsFor({ say: sayFrom(messages), locale: 'en-GB', dir: 'ltr' });
    const sum = sumOf(view.leaking, view.inputs, view.currency);
    const file = csvOf(auditRows(view, view.inputs, words));
    expect(view.leaking).toBe(3);
    expect(file).toContain(String(sum.low));
    expect(file).toContain(words.t('flag_no_show'));
  });
});

describe('E6: birthday word', () => {
  const flags = async (id: string) =>
    (await openCard(kit, id, ++generation)).view?.assessment.flags.map((it) => it.kind);
  let generation = 10;
  test('E6: once a year on the day, off until the practice turns it on, never for who died or opted out, without an age', async () => {
    const born = (id: string, over = {}) => sightingOf(id, { birthOn: day('1980-11-20'), ...over });
    const readAll = () => read(born('1'), born('2', { deceased: known(true) }), sightingOf('3'));
    await readAll();
    expect(await found({ flag: 'birthday' })).toBe(0);
    await kit.get('setup.setPolicy', { ...policy, offKinds: [] }, popup());
    await sweep(kit.bg);
    const on = await kit.bg.store.db.patients.where('marks').startsWith('f:birthday').primaryKeys();
    expect(on.map((key) => key.split('|')[1])).toEqual(['1']);
    const row = await kit.bg.store.db.patients.get(on[0] ?? '');
    expect(JSON.stringify(row?.marks)).not.toMatch(/46/);
    kit.clock.at += DAY;
    await sweep(kit.bg);
    expect(await found({ flag: 'birthday' })).toBe(0);
    expect(await flags('3')).not.toContain('birthday');
  });
});

describe('E13: consent at the point of care', () => {
  test('E13: the wording in the patient’s language, the time and who asked are kept, and it is taken back as easily', async () => {
    const { session, patientKey, view } = await openCard(kit, '1');
    const line = (of: typeof view) => of?.consent?.lines.find((it) => it.channel === 'whatsapp');
    expect(line(view)).toMatchObject({ given: null, wording: expect.stringContaining('Harbour Dental') });
    const say = (given: boolean) =>
      kit.get('card.consent', { session, patientKey, channel: 'whatsapp', given }, card());
    await say(true);
    expect(line(await kit.get('card.view', { session, patientKey }, card()))).toMatchObject({
      given: true,
      from: 'desk',
      by: 'Ana Reyes',
      at: '2026-11-20T10:00:00.000Z',
    });
    expect((await kit.bg.store.db.consents.toArray())[0]?.wording).toBe(line(view)?.wording);
    kit.clock.at += 1000;
    await say(false);
    expect(line(await kit.get('card.view', { session, patientKey }, card()))?.given).toBe(false);
  });
});

describe('E14: sender checks', () => {
  test('E14: what the server says is shown as it is, and a server that can’t be asked leaves nothing in order', async () => {
    const { startApi, pairWith } = await import('../store-harness.ts');
    expect(await kit.get('setup.senders', {}, popup())).toEqual({ senders: null, problem: null });
    const checks = [
      { id: 'business_verified', state: 'ok', needed: false },
      { id: 'name_approved', state: 'unknown', needed: true },
    ];
    const sender = { channel: 'whatsapp', provider: 'meta', from: null, name: null, limit: null, ready: false, checks };
    const api = await startApi(({ url }) =>
      url === '/v1/senders' ? { status: 200, body: { senders: [sender] } } : null,
    );
    await pairWith(kit, api.url);
    expect(await kit.get('setup.senders', {}, popup())).toEqual({ senders: [sender], problem: null });
    await api.close();
    expect(await kit.get('setup.senders', {}, popup())).toMatchObject({
      senders: null,
      problem: { id: 'problem_senders_unknown' },
    });
  });
});

describe('E21: yearly review', () => {
  test('E21: due twelve months after the first day, told in the summary, and again a year after it was done', async () => {
    expect(await kit.get('review.get', {}, popup())).toEqual({ last: null, dueOn: null, due: false });
    await read(overdue('1'));
    await sweep(kit.bg);
    expect(await kit.get('review.get', {}, popup())).toEqual({ last: null, dueOn: '2027-11-20', due: false });
    kit.clock.at = Date.parse('2027-11-20T10:00:00Z');
    expect((await summary()).reviewDue).toBe(true);
    await kit.get('review.done', { sure: true }, popup());
    expect(await kit.get('review.get', {}, popup())).toEqual({
      last: { on: '2027-11-20', by: 'Ana Reyes' },
      dueOn: '2028-11-20',
      due: false,
    });
    expect((await summary()).reviewDue).toBe(false);
  });
});
