import { describe, expect, test } from 'vitest';
import type { Reading, Sighting } from '../lib/core/sighting.ts';
import { getSetting, setSettings } from '../lib/store/settings.ts';
import { readTally } from '../lib/store/tally.ts';
import { card, day, type Kit, makeBackground, page, popup, sightingOf } from './store-harness.ts';

const JANE = 'https://harbourphysio.janeapp.com';
const SCREEN = { origin: JANE, adapter: 'jane', screen: 'unscheduled-patients' };
const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const jane = (over: object = {}) =>
  page({ url: `${JANE}/admin#reports/unscheduled_patients`, tab: { id: 1, url: `${JANE}/admin` }, ...over });

/** A line of Jane's recall report: came last in March of last year, nothing booked. */
const line = (id: string | null, over: Partial<Sighting> = {}): Sighting => ({
  ...sightingOf(id, {}, over),
  pms: JANE,
  adapter: 'jane',
  screen: 'unscheduled-patients',
  record: 'patient',
  fields: {
    name: known(`Ines Halloran ${id ?? ''}`.trim()),
    appointmentOn: day('2025-03-04'),
    appointmentStatus: known('completed'),
    recareDueOn: { state: 'absent', from: 'test' },
    phone: { state: 'unknown', why: 'unparsed' },
    email: { state: 'unknown', why: 'not_shown' },
  },
});

const reading = (sightings: Sighting[], state: Reading['health']['state'] = 'needs_confirmation'): Reading => ({
  adapter: 'jane',
  screen: 'unscheduled-patients',
  kind: 'recall_list',
  health: { state, reasons: [{ code: 'unseen:lastVisitOn' }] },
  rowsInPage: sightings.length,
  rowsShown: sightings.length,
  rowsRead: sightings.length,
  sightings,
});

async function desk(): Promise<Kit> {
  const kit = await makeBackground();
  kit.granted.add(JANE);
  await setSettings(kit.bg.store, { origins: [JANE, 'http://localhost:4321'] });
  return kit;
}
const tell = (kit: Kit, generation: number, it: Reading, over: object = {}) =>
  kit.get('page.reading', { generation, reading: it }, jane(over));
const frameOf = async (kit: Kit) => (await kit.get('popup.summary', { tabId: 1 }, popup())).tab.frames[0];
const say = (kit: Kit, right: boolean | null) => kit.get('setup.confirmScreen', { ...SCREEN, right }, popup());

describe('a screen that nobody confirmed', () => {
  test.each(['needs_confirmation', 'reading'] as const)(
    'flags nobody, keeps nothing and starts nothing, though the page says %s',
    async (state) => {
      const kit = await desk();
      const answer = await tell(kit, 1, reading([line('1'), line(null)], state));
      expect(answer.rows.filter((row) => row.badge !== null)).toEqual([]);
      expect(answer.bar).toMatchObject({ flagged: 0, ready: 0, quiet: true });
      expect(answer.bar?.text).toContain('Nothing is flagged from this screen yet');
      expect(await kit.bg.store.db.patients.count()).toBe(0);
      expect(await kit.bg.store.db.sightings.count()).toBe(0);
      expect(await readTally(kit.bg.store)).toMatchObject({ patients: 0 });
      expect((await frameOf(kit))?.health.state).toBe('needs_confirmation');
    },
  );

  test('shows in the popup what it reads: the name and each field, at most three rows, those that tell the most', async () => {
    const kit = await desk();
    const poor = line('5');
    poor.fields = { name: known('Odile Brandt') };
    await tell(kit, 1, reading([poor, line('1'), line('2'), line('3')]));
    const frame = await frameOf(kit);
    expect(frame?.question).toMatchObject({ ...SCREEN, said: null });
    expect(frame?.question?.examples.map((it) => it.name)).toEqual([
      'Ines Halloran 1',
      'Ines Halloran 2',
      'Ines Halloran 3',
    ]);
    expect(frame?.question?.examples[0]?.fields.map(({ field, value }) => [field, value.id, value.params[0]])).toEqual([
      ['identity', 'popup_confirm_value', '1'],
      ['phone', 'popup_confirm_unread', undefined],
      ['recareDueOn', 'popup_confirm_none', undefined],
      ['appointmentOn', 'popup_confirm_value', { day: 20151 }],
      ['appointmentStatus', 'popup_confirm_status_completed', undefined],
    ]);
    expect(frame?.knownAsOf).toEqual({ id: 'popup_confirm_known_as_of', params: [{ month: '2025-08' }] });
  });

  test('keeps its examples in memory only, and forgets them with the tab’s page', async () => {
    const kit = await desk();
    await tell(kit, 1, reading([line('1')]));
    for (const table of kit.bg.store.db.tables)
      expect(JSON.stringify(await table.toArray()), table.name).not.toContain('Halloran');
    await kit.get('page.hello', { href: `${JANE}/admin`, frameName: '', top: true }, jane());
    expect(JSON.stringify(await kit.bg.web.session.get(null))).not.toContain('Halloran');
  });

  test('draws hollow what other screens flagged before, and can not start it', async () => {
    const kit = await desk();
    await say(kit, true);
    await tell(kit, 1, reading([line('1')], 'reading'));
    await say(kit, null);
    const answer = await tell(kit, 2, reading([line('1', {})]));
    expect(answer.rows[0]?.badge).toMatchObject({ tone: 'unsure', title: expect.stringContaining(', not certain.') });
    const { token } = await kit.get('page.openCard', { patientKey: `${JANE}|1`, row: 'row-1' }, jane());
    const { view } = await kit.get('card.open', { token }, card());
    expect(view?.assessment.ready).toBe(false);
    expect(view?.assessment.blockers.map((it) => it.kind)).toContain('screen_unsure');
  });

  test('takes nothing new in of a patient known from elsewhere', async () => {
    const kit = await desk();
    await say(kit, true);
    await tell(kit, 1, reading([line('1')], 'reading'));
    await say(kit, null);
    const before = await kit.bg.store.db.patients.toArray();
    const other = line('1');
    other.fields = { ...other.fields, nextBookingOn: day('2026-12-24') };
    const answer = await tell(kit, 2, reading([other]));
    expect(answer.rows[0]?.badge?.tone).not.toBe('booked');
    expect(await kit.bg.store.db.patients.toArray()).toEqual(before);
  });
});

describe('a person says', () => {
  test('yes: from then on it is a reading like any other, on this origin only', async () => {
    const kit = await desk();
    await tell(kit, 1, reading([line('1')]));
    await say(kit, true);
    await expect.poll(() => kit.told).toContainEqual({ comeback: 'repaint' });
    const answer = await tell(kit, 2, reading([line('1')]));
    expect(answer.rows[0]?.badge).toMatchObject({ tone: 'lapsed' });
    expect(await kit.bg.store.db.patients.count()).toBe(1);
    const frame = await frameOf(kit);
    expect(frame).toMatchObject({ health: { state: 'reading' }, question: { said: 'right', examples: [] } });
    const [kept] = (await getSetting(kit.bg.store, 'confirmedScreens')) ?? [];
    expect(kept).toMatchObject({ ...SCREEN, right: true, by: 'Ana Reyes' });

    const elsewhere = 'https://other.janeapp.com';
    kit.granted.add(elsewhere);
    await setSettings(kit.bg.store, { origins: [JANE, elsewhere] });
    const there = reading([{ ...line('1'), pms: elsewhere }]);
    const url = `${elsewhere}/admin#reports/unscheduled_patients`;
    expect((await tell(kit, 1, there, { url, tab: { id: 2, url } })).bar?.quiet).toBe(true);
  });

  test('no: nothing is shown from it, and the popup says why and can ask again', async () => {
    const kit = await desk();
    await tell(kit, 1, reading([line('1')]));
    await say(kit, false);
    const answer = await tell(kit, 2, reading([line('1')]));
    expect(answer).toMatchObject({ rows: [], bar: null });
    const frame = await frameOf(kit);
    expect(frame?.health).toMatchObject({ state: 'needs_confirmation' });
    expect(frame?.health.reasons.map((it) => it.code)).toContain('said_wrong');
    expect(frame?.question?.said).toBe('wrong');
    await say(kit, null);
    await tell(kit, 3, reading([line('1')]));
    expect((await frameOf(kit))?.question?.said).toBeNull();
  });

  test('an unsure screen stays unsure, whatever was said of it', async () => {
    const kit = await desk();
    await say(kit, true);
    await tell(kit, 1, reading([line('1')], 'unsure'));
    expect((await frameOf(kit))?.health.state).toBe('unsure');
    expect(await kit.bg.store.db.patients.count()).toBe(0);
  });

  test('a screen that is read otherwise since has to be confirmed again', async () => {
    const kit = await desk();
    await say(kit, true);
    const [kept] = (await getSetting(kit.bg.store, 'confirmedScreens')) ?? [];
    if (!kept) throw new Error('nothing kept');
    await setSettings(kit.bg.store, { confirmedScreens: [{ ...kept, print: 'older' }] });
    await tell(kit, 1, reading([line('1')]));
    expect((await frameOf(kit))?.health.state).toBe('needs_confirmation');
  });

  test('nothing of a screen that does not exist, and nobody but our own pages is asked', async () => {
    const kit = await desk();
    const ghost = { ...SCREEN, screen: 'ghost', right: true };
    const answer = await kit.ask('setup.confirmScreen', ghost, popup());
    expect(answer).toMatchObject({ ok: false, problem: { id: 'problem_screen_gone' } });
    expect(await kit.ask('setup.confirmScreen', { ...SCREEN, right: true }, jane())).toBeUndefined();
  });
});
