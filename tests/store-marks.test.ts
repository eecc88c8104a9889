import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import { tellStanding } from '../entrypoints/background/tell-standing.ts';
import type { HoldReason } from '../lib/messages/views.ts';
import { getSetting, setSettings } from '../lib/store/settings.ts';
import { type Browser, keyOf, openAt, openReview, show, startAndWrite, startDesks, startFor, UNDO } from './desks.ts';
import { card, page, readingOf, sightingOf } from './store-harness.ts';

const DAY = 86_400_000;
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  return desks.browsers as [Browser, Browser];
}
const note = async (it: Browser, hold: HoldReason, on = true) => {
  const { session } = await openAt(it);
  await it.get('card.hold', { session, patientKey: keyOf('1'), hold, on }, card());
  await it.sync();
};
const viewOf = async (it: Browser) => (await openAt(it)).view;
const texts = async () => (await desks.api.captured()).length;
/** The days in which every further step would have been due. */
const laterSteps = async (it: Browser) => {
  for (let i = 0; i < 6; i += 1) {
    desks.later(3 * DAY);
    await show(it, ['1'], 50 + i);
    await it.sync();
    await desks.api.work();
  }
};

describe('what one desk notes about a patient', () => {
  test.each(['deceased', 'moved', 'wrong_data', 'asked_not_contacted', 'already_spoke'] as const)(
    '%s: what another desk started is over, nothing more leaves, and no desk starts them again',
    async (hold) => {
      const [ana, ben] = await two();
      await show(ana, ['1']);
      await show(ben, ['1']);
      await startAndWrite(desks, ben);
      expect(await texts()).toBe(1);
      await ana.sync();
      await note(ana, hold);
      await ben.sync();
      expect((await viewOf(ben))?.enrolment?.state).not.toBe('active');
      expect((await viewOf(ben))?.holds).toEqual([hold]);
      await laterSteps(ben);
      expect(await texts()).toBe(1);
      expect((await openReview(ben)).review?.filter((row) => row.ready)).toEqual([]);
      expect((await startFor(ben, '1')).result).toMatchObject({ state: 'refused' });
    },
  );

  test('a treatment that goes on: what runs waits, and goes on once the note is taken off at another desk', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await startAndWrite(desks, ana);
    await note(ana, 'in_treatment');
    await laterSteps(ana);
    expect(await texts()).toBe(1);
    await ben.sync();
    await note(ben, 'in_treatment', false);
    await ana.sync();
    expect((await viewOf(ana))?.holds).toEqual([]);
    await show(ana, ['1'], 90);
    await ana.sync();
    await desks.api.work();
    expect(await texts()).toBe(2);
  });

  test('holds for a patient whom the other desk sees for the first time afterwards', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await note(ana, 'moved');
    await ben.sync();
    await show(ben, ['1']);
    await hashPatients(ben.bg);
    expect((await viewOf(ben))?.holds).toEqual(['moved']);
    await note(ana, 'moved', false);
    await ben.sync();
    expect((await viewOf(ben))?.holds).toEqual([]);
  });

  test('keeps its name at the desk that wrote it, and waits where the send API can’t be reached', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    ana.cut(true);
    await note(ana, 'complaint');
    await ben.sync();
    expect((await viewOf(ben))?.holds).toEqual([]);
    ana.cut(false);
    desks.later(5 * 60_000);
    await ana.sync();
    await ben.sync();
    await ana.sync();
    expect((await viewOf(ben))?.holds).toEqual(['complaint']);
    expect(await ana.bg.store.db.holds.toArray()).toMatchObject([{ hold: 'complaint', by: 'Ana' }]);
  });

  test('in the ten seconds after a start: nothing of it ever leaves', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    await startFor(ana, '1');
    await note(ana, 'in_treatment');
    desks.later(UNDO);
    await ana.sync();
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
  });

  test('left alone until a day: at every desk', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    const { session } = await openAt(ana);
    await ana.get('card.snooze', { session, patientKey: keyOf('1'), until: '2026-12-24' }, card());
    await ana.sync();
    await ben.sync();
    expect((await viewOf(ben))?.snoozedUntil).toBe('2026-12-24');
    await ana.get('card.snooze', { session, patientKey: keyOf('1'), until: null }, card());
    await ana.sync();
    await ben.sync();
    expect((await viewOf(ben))?.snoozedUntil).toBeNull();
  });
});

describe('what a patient says at one desk about a channel', () => {
  const say = async (it: Browser, channel: 'sms' | 'email', given: boolean) => {
    const { session } = await openAt(it);
    await it.get('card.consent', { session, patientKey: keyOf('1'), channel, given }, card());
    await it.sync();
  };
  const wordOf = async (it: Browser, channel: string) =>
    (await viewOf(it))?.consent?.lines.find((one) => one.channel === channel)?.given;

  test('a “no” holds at every desk: another one writes by another channel, and by none once all are refused', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await say(ana, 'sms', false);
    await ben.sync();
    expect(await wordOf(ben, 'sms')).toBe(false);
    await say(ana, 'email', false);
    await ben.sync();
    expect((await startFor(ben, '1')).result).toMatchObject({ state: 'refused' });
  });

  test('and for a desk that has not heard of it yet: the server’s word is the last', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await say(ana, 'sms', false);
    await say(ana, 'email', false);
    expect((await startFor(ben, '1')).result).toMatchObject({ state: 'started' });
    desks.later(UNDO);
    await ben.sync();
    await desks.api.work();
    expect(await texts()).toBe(0);
    expect((await ben.bg.store.db.enrolments.toArray())[0]).toMatchObject({ delivery: 'failed' });
  });

  test('the newest word holds, wherever it was said; the words read out are kept at the send API', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await show(ben, ['1']);
    await say(ana, 'sms', false);
    await ben.sync();
    desks.later(60_000);
    await say(ben, 'sms', true);
    await ana.sync();
    expect([await wordOf(ana, 'sms'), await wordOf(ben, 'sms')]).toEqual([true, true]);
    const rows = await desks.api.ports.db.selectFrom('consents').select(['wording', 'recorded_by']).execute();
    expect(rows).toHaveLength(3);
    expect(rows.some((row) => row.wording.includes('Harbour Dental') && row.recorded_by === 'Ben')).toBe(true);
  });
});

test('what was noted and said before a browser was connected is told once it is', async () => {
  const [ana, ben] = await two();
  await show(ana, ['1', '2', '3']);
  const device = await getSetting(ana.bg.store, 'device');
  await setSettings(ana.bg.store, { device: null });
  const act = async (id: string) => ({ session: (await openAt(ana, id)).session, patientKey: keyOf(id) });
  await ana.get('card.hold', { ...(await act('1')), hold: 'moved', on: true }, card());
  await ana.get('card.consent', { ...(await act('2')), channel: 'sms', given: false }, card());
  await ana.get('card.optOut', await act('3'), card());
  await setSettings(ana.bg.store, { device });
  await tellStanding(ana.bg);
  await ana.sync();
  await ben.sync();
  await show(ben, ['1', '2', '3']);
  expect((await viewOf(ben))?.holds).toEqual(['moved']);
  expect((await openAt(ben, '2')).view?.consent?.lines.find((it) => it.channel === 'sms')?.given).toBe(false);
  expect((await openAt(ben, '3')).view?.optedOut).toBe(true);
  // Taken off at the other desk meanwhile, connecting anew does not bring it back.
  await note(ben, 'moved', false);
  await tellStanding(ana.bg);
  await ana.sync();
  await ben.sync();
  expect([(await viewOf(ana))?.holds, (await viewOf(ben))?.holds]).toEqual([[], []]);
});

describe('what the practice’s own software shows of somebody in a follow-up', () => {
  test.each([
    ['deceased', 'deceased'],
    ['moved', 'moved'],
    ['doNotContact', 'asked_not_contacted'],
  ] as const)('%s: it is over at the send API as well', async (field, hold) => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await startAndWrite(desks, ana);
    await ben.sync();
    const seenAt = ben.bg.now().toISOString();
    const shown = sightingOf('1', { [field]: { state: 'known', value: true, from: 'test' } }, { seenAt });
    await show(ben, ['1']);
    await ben.get('page.reading', { generation: 2, reading: readingOf([shown]) }, page());
    await expect.poll(() => ben.bg.store.db.outbox.where('live').equals(1).count()).toBe(1);
    await ben.sync();
    await ana.sync();
    expect((await ana.bg.store.db.enrolments.toArray())[0]).toMatchObject({ state: 'stopped' });
    expect(await ana.bg.store.db.holds.toArray()).toMatchObject([{ hold, by: '' }]);
    await laterSteps(ana);
    expect(await texts()).toBe(1);
  });
});
