import { describe, expect, test } from 'vitest';
import { sweep } from '../entrypoints/background/housekeeping.ts';
import { readTally } from '../lib/store/tally.ts';
import { card, day, makeBackground, ORIGIN, openCard, page, popup, readingOf, sightingOf } from './store-harness.ts';

describe('a reading', () => {
  test('paints the flagged rows with words, and counts them in the bar and the popup', async () => {
    const kit = await makeBackground();
    const booked = sightingOf('2', { nextBookingOn: day('2026-12-12') }, { nothingBooked: 'none' });
    const answer = await kit.get(
      'page.reading',
      { generation: 5, reading: readingOf([sightingOf('1'), booked]) },
      page(),
    );
    expect(answer.rows.map((row) => [row.patientKey, row.badge?.tone, row.badge?.label])).toEqual([
      [`${ORIGIN}|1`, 'overdue', 'Overdue 8 mths'],
      [`${ORIGIN}|2`, 'booked', 'Booked 12 Dec'],
    ]);
    expect(answer.rows[0]?.badge?.title).toContain('Maria Okafor 1');
    expect(answer.bar).toMatchObject({ flagged: 1, ready: 1, text: '1 flagged, 1 ready', quiet: false });
    const summary = await kit.get('popup.summary', { tabId: 1 }, popup());
    expect(summary.tab).toMatchObject({ origin: ORIGIN, granted: true, adapter: 'Brightdesk (demo)' });
    expect(summary.tab.frames[0]).toMatchObject({ screenName: 'Recalls', flagged: 1, ready: 1 });
    expect(summary.leakage).toMatchObject({ count: 1, patientsSeen: 2, recoverable: 0.1 });
  });

  test('of an older generation paints nothing and changes nothing', async () => {
    const kit = await makeBackground();
    await kit.get('page.reading', { generation: 9, reading: readingOf([sightingOf('1')]) }, page());
    const late = await kit.get('page.reading', { generation: 8, reading: readingOf([sightingOf('3')]) }, page());
    expect(late).toEqual({ generation: 8, rows: [], bar: null });
    expect(await kit.bg.store.db.patients.count()).toBe(1);
    // The frame is loaded anew: its numbers begin where they like.
    await kit.get('page.hello', { href: `${ORIGIN}/recalls`, frameName: '', top: true }, page());
    const fresh = await kit.get('page.reading', { generation: 1, reading: readingOf([sightingOf('3')]) }, page());
    expect(fresh.rows).toHaveLength(1);
  });

  test('told twice leaves what once left', async () => {
    const kit = await makeBackground();
    const once = { generation: 1, reading: readingOf([sightingOf('1'), sightingOf('2')]) };
    await kit.get('page.reading', once, page());
    await kit.get('page.reading', once, page());
    expect(await kit.bg.store.db.patients.count()).toBe(2);
    expect(await kit.bg.store.db.sightings.count()).toBe(2);
    expect(await readTally(kit.bg.store)).toMatchObject({ patients: 2, byKind: { overdue_recare: 2 } });
  });

  test('in parts counts all rows of the screen, and forgets those that left', async () => {
    const kit = await makeBackground();
    const part = (generation: number, ids: string[], rowsRead: number, gone?: string[]) =>
      kit.get(
        'page.reading',
        {
          generation,
          reading: readingOf(
            ids.map((id) => sightingOf(id)),
            { rowsRead },
          ),
          gone,
        },
        page(),
      );
    await part(1, ['1', '2'], 2);
    expect((await part(1, ['3'], 3)).bar).toMatchObject({ flagged: 3 });
    expect((await part(2, ['4'], 2, ['row-1', 'row-2'])).bar).toMatchObject({ flagged: 2 });
    // Another page of the list: what it holds is all there is.
    expect((await part(3, ['7'], 1)).bar).toMatchObject({ flagged: 1 });
  });

  test('of an unsure screen is drawn hollow, starts nothing and is not believed', async () => {
    const kit = await makeBackground();
    const health = { state: 'unsure' as const, reasons: [{ code: 'headers_changed' }] };
    const answer = await kit.get(
      'page.reading',
      { generation: 1, reading: readingOf([sightingOf('1')], { health }) },
      page(),
    );
    expect(answer.rows[0]?.badge).toMatchObject({ tone: 'unsure' });
    expect(answer.bar).toMatchObject({ quiet: true, ready: 0 });
    expect(await kit.bg.store.db.patients.count()).toBe(0);
  });

  test('a row without a patient id is shown and can not be started', async () => {
    const kit = await makeBackground();
    const answer = await kit.get('page.reading', { generation: 1, reading: readingOf([sightingOf(null)]) }, page());
    expect(answer.rows[0]).toMatchObject({ patientKey: null, badge: { tone: 'overdue' } });
    expect(answer.bar).toMatchObject({ flagged: 1, ready: 0 });
    expect(await kit.bg.store.db.patients.count()).toBe(0);
    const { token } = await kit.get('page.openCard', { patientKey: null, row: 'row-loose' }, page());
    const { view } = await kit.get('card.open', { token }, card());
    expect(view?.assessment.blockers[0]?.kind).toBe('no_patient_id');
    expect(view?.patientKey).toBeNull();
  });

  test('the leakage figure follows the days by itself', async () => {
    const kit = await makeBackground();
    const soon = sightingOf('1', { recareDueOn: day('2026-12-30'), lastVisitOn: day('2026-06-30') });
    await kit.get('page.reading', { generation: 1, reading: readingOf([soon]) }, page());
    expect((await readTally(kit.bg.store)).byKind).toEqual({});
    kit.clock.at = Date.parse('2027-03-05T10:00:00Z');
    await sweep(kit.bg);
    expect((await readTally(kit.bg.store)).byKind).toEqual({ overdue_recare: 1 });
  });
});

describe('senders', () => {
  const reading = () => ({ generation: 1, reading: readingOf([sightingOf('1')]) });

  test('a page of an origin nobody granted gets no answer', async () => {
    const kit = await makeBackground();
    const other = page({ url: 'https://evil.example/recalls', tab: { id: 1 } });
    expect(await kit.ask('page.reading', reading(), other)).toBeUndefined();
    kit.granted.clear();
    expect(await kit.ask('page.reading', reading(), page())).toBeUndefined();
    expect(await kit.bg.store.db.patients.count()).toBe(0);
  });

  test('a frame may not speak for another PMS', async () => {
    const kit = await makeBackground();
    const other = { ...sightingOf('1'), pms: 'https://other-clinic.example' };
    const answer = await kit.ask('page.reading', { generation: 1, reading: readingOf([other]) }, page());
    expect(answer).toMatchObject({ ok: false, problem: { id: 'problem_wrong_frame' } });
    expect(await kit.bg.store.db.patients.count()).toBe(0);
  });

  test.each([
    ['another extension', { id: 'somebody-else', url: `${ORIGIN}/recalls` }],
    ['a page for a message of our own pages', page()],
    ['the card for a message of our own pages', card()],
  ])('%s gets no answer', async (_who, sender) => {
    const kit = await makeBackground();
    expect(await kit.ask('popup.summary', { tabId: 1 }, sender)).toBeUndefined();
  });

  test('our pages and web pages may not speak as the card', async () => {
    const kit = await makeBackground();
    for (const sender of [page(), popup(), { ...card(), tab: undefined }]) {
      expect(await kit.ask('card.open', { token: 'x' }, sender)).toBeUndefined();
    }
  });

  test('every page of ours is told the practice’s zone, and no other page', async () => {
    const kit = await makeBackground();
    for (const sender of [popup(), card()])
      expect(await kit.get('words.zone', {}, sender)).toEqual({ zone: 'Europe/London' });
    expect(await kit.ask('words.zone', {}, page())).toBeUndefined();
  });

  test('what is no message of ours, or not of its shape, changes nothing', async () => {
    const kit = await makeBackground();
    expect(await kit.ask('no.such' as never, {} as never, page())).toBeUndefined();
    expect(await kit.ask('toString' as never, {} as never, page())).toBeUndefined();
    const odd = await kit.ask('page.reading', { generation: 'x' } as never, page());
    expect(odd).toMatchObject({ ok: false, problem: { id: 'problem_invalid_message' } });
  });
});

describe('the card', () => {
  test('opens once by token, only in its tab', async () => {
    const kit = await makeBackground();
    const { token, view } = await openCard(kit, '1');
    expect(view).toMatchObject({ name: 'Maria Okafor 1', ageYears: 46, paired: false });
    expect(await kit.ask('card.open', { token }, card())).toMatchObject({
      ok: false,
      problem: { id: 'problem_card_expired' },
    });
    const { token: second } = await kit.get('page.openCard', { patientKey: `${ORIGIN}|1`, row: 'row-1' }, page());
    const [a, b] = await Promise.all([
      kit.ask('card.open', { token: second }, card()),
      kit.ask('card.open', { token: second }, card()),
    ]);
    expect([a?.ok, b?.ok].sort()).toEqual([false, true]);
    const { token: third } = await kit.get('page.openCard', { patientKey: `${ORIGIN}|1`, row: 'row-1' }, page());
    expect(await kit.ask('card.open', { token: third }, card(2))).toMatchObject({ ok: false });
    const { token: fourth } = await kit.get('page.openCard', { patientKey: `${ORIGIN}|1`, row: 'row-1' }, page());
    kit.clock.at += 61_000;
    expect(await kit.ask('card.open', { token: fourth }, card())).toMatchObject({ ok: false });
  });

  test('is not opened for a patient the frame does not show, nor acts for another one', async () => {
    const kit = await makeBackground();
    const { session } = await openCard(kit, '1');
    await kit.get('page.reading', { generation: 2, reading: readingOf([sightingOf('2')]) }, page({ tab: { id: 2 } }));
    const other = { patientKey: `${ORIGIN}|2`, row: 'row-2' };
    expect(await kit.ask('page.openCard', other, page())).toMatchObject({
      ok: false,
      problem: { id: 'problem_row_gone' },
    });
    const view = await kit.ask('card.view', { session, patientKey: `${ORIGIN}|2` }, card());
    expect(view).toMatchObject({ ok: false, problem: { id: 'problem_other_patient' } });
    const forged = await kit.ask('card.optOut', { session: 'made-up', patientKey: `${ORIGIN}|1` }, card());
    expect(forged).toMatchObject({ ok: false, problem: { id: 'problem_card_expired' } });
  });

  test('shows the first message as it would leave, a note for the chart and a script', async () => {
    const kit = await makeBackground();
    const { view } = await openCard(kit, '1');
    const proposed = view?.sequences.find((it) => it.proposed);
    expect(proposed?.id).toBe('recare-visit');
    expect(proposed?.steps[0]).toMatchObject({ channel: 'sms', to: '+447700900123', problems: [] });
    expect(proposed?.steps[0]?.body).toContain('Hi Maria, this is Harbour Dental.');
    expect(proposed?.steps[0]?.segments).toBeGreaterThan(0);
    expect(view?.note).toMatch(/^2026-11-20 Comeback: .+ \(AR\)$/);
    expect(view?.callScript).toContain('Maria');
  });

  test('a review lists the flagged rows of its frame, the ready ones first', async () => {
    const kit = await makeBackground();
    const noPhone = sightingOf('2', {
      phoneMobile: { state: 'absent', from: 't' },
      email: { state: 'absent', from: 't' },
    });
    await kit.get(
      'page.reading',
      { generation: 1, reading: readingOf([noPhone, sightingOf('1'), sightingOf(null)]) },
      page(),
    );
    const { token } = await kit.get('page.openCard', { patientKey: null, row: null }, page());
    const { review } = await kit.get('card.open', { token }, card());
    expect(review?.map((row) => [row.name, row.ready])).toEqual([
      ['Maria Okafor 1', true],
      ['Maria Okafor 2', false],
      ['Maria Okafor', false],
    ]);
    expect(review?.[1]?.blockers[0]?.id).toBe('blocker_no_address');
  });
});
