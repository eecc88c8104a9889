import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import type { HoldReason } from '../lib/messages/views.ts';
import { type Browser, keyOf, openReview, show, startAndWrite, startDesks, startFor, UNDO } from './desks.ts';
import { card, page, readingOf, sightingOf } from './store-harness.ts';

const DAY = 86_400_000;
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  return desks.browsers as [Browser, Browser];
}
const open = async (it: Browser, id = '1') => {
  const { token } = await it.get('page.openCard', { patientKey: keyOf(id), row: `row-${id}` }, page());
  return it.get('card.open', { token }, card());
};
const note = async (it: Browser, hold: HoldReason, on = true) => {
  const { session } = await open(it);
  await it.get('card.hold', { session, patientKey: keyOf('1'), hold, on }, card());
  await it.sync();
};
const viewOf = async (it: Browser) => (await open(it)).view;
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
    const { session } = await open(ana);
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
