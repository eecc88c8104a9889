import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import type { HoldReason } from '../lib/messages/views.ts';
import { setSettings } from '../lib/store/settings.ts';
import { type Browser, keyOf, openAt, show, startAndWrite, startDesks, startFor, UNDO } from './desks.ts';
import { card, page, popup, readingOf, sightingOf } from './store-harness.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  await show(ana, ['1']);
  await show(ben, ['1']);
  return [ana, ben];
}
const viewOf = async (it: Browser) => (await openAt(it)).view;
const whose = async (it: Browser) => ({ session: (await openAt(it)).session, patientKey: keyOf('1') });
const note = async (it: Browser, hold: HoldReason, on = true) => {
  await it.get('card.hold', { ...(await whose(it)), hold, on }, card());
  await it.sync();
};
const snooze = async (it: Browser, until: string | null) => {
  await it.get('card.snooze', { ...(await whose(it)), until }, card());
  await it.sync();
};
const say = async (it: Browser, channel: 'sms' | 'email' | 'call', given: boolean) => {
  await it.get('card.consent', { ...(await whose(it)), channel, given }, card());
  await it.sync();
};
const all = async (...them: Browser[]) => {
  for (const it of [...them, ...them]) await it.sync();
};

describe('what holds a patient back', () => {
  const stall = async (it: Browser, reason: 'cost' | 'time' | null) => {
    await it.get('card.stall', { ...(await whose(it)), stall: reason }, card());
    await it.sync();
  };
  const stallOf = async (it: Browser) =>
    (await it.bg.store.db.holds.toArray()).map((row) => row.hold).filter((name) => name.startsWith('stall_'));

  test('is the same at every desk, one at a time, and gone everywhere once it is taken off', async () => {
    const [ana, ben] = await two();
    await stall(ana, 'cost');
    await all(ben, ana);
    expect([await stallOf(ana), await stallOf(ben)]).toEqual([['stall_cost'], ['stall_cost']]);
    await stall(ben, 'time');
    await all(ana);
    expect([await stallOf(ana), await stallOf(ben)]).toEqual([['stall_time'], ['stall_time']]);
    await stall(ana, null);
    await all(ben);
    expect([await stallOf(ana), await stallOf(ben)]).toEqual([[], []]);
  });

  test('of a patient whom a desk has not seen yet; and it keeps nothing from leaving', async () => {
    const [ana, ben] = await two();
    await stall(ana, 'cost');
    await all(ben);
    const wanted = (await ben.bg.store.db.patients.get(keyOf('1')))?.hash;
    await ben.bg.store.db.patients.clear();
    await ben.bg.store.db.holds.put({
      patientKey: `hash ${wanted}`,
      hold: 'stall_cost',
      at: '2026-11-20T10:00:00Z',
      by: '',
    });
    await ben.bg.store.db.holds.delete([keyOf('1'), 'stall_cost']);
    await show(ben, ['1'], 2);
    await hashPatients(ben.bg);
    expect(await stallOf(ben)).toEqual(['stall_cost']);
    expect((await openAt(ben)).view?.holds).toEqual([]);
    expect(await startAndWrite(desks, ben)).toBeDefined();
  });
});

describe('a desk that was cut off for days', () => {
  test('brings back no note that another desk took off since', async () => {
    const [ana, ben] = await two();
    ana.cut(true);
    await note(ana, 'moved');
    desks.later(2 * DAY);
    await note(ben, 'moved');
    desks.later(DAY);
    await note(ben, 'moved', false);
    ana.cut(false);
    desks.later(DAY);
    await all(ana, ben);
    expect([(await viewOf(ana))?.holds, (await viewOf(ben))?.holds]).toEqual([[], []]);
  });

  test('changes no day that another desk said later, and tells of one that it said last', async () => {
    const [ana, ben] = await two();
    ana.cut(true);
    await snooze(ana, '2026-12-24');
    desks.later(2 * DAY);
    await snooze(ben, '2027-01-10');
    ana.cut(false);
    desks.later(DAY);
    await all(ana, ben);
    const until = async () => [(await viewOf(ana))?.snoozedUntil, (await viewOf(ben))?.snoozedUntil];
    expect(await until()).toEqual(['2027-01-10', '2027-01-10']);
    ana.cut(true);
    await snooze(ana, '2027-02-01');
    ana.cut(false);
    desks.later(DAY);
    await all(ana, ben);
    expect(await until()).toEqual(['2027-02-01', '2027-02-01']);
  });
});

describe('a desk whose clock goes wrong', () => {
  test.each([
    ['three days behind', -3 * DAY],
    ['a day ahead', DAY],
  ])('%s: its notes hold, in the order in which they were made', async (_name, ahead) => {
    const [ana, ben] = await two();
    await note(ben, 'moved');
    desks.later(MINUTE);
    await note(ben, 'moved', false);
    await all(ana);
    desks.later(MINUTE);
    ana.goes(ahead);
    await note(ana, 'moved');
    await all(ben);
    expect((await viewOf(ben))?.holds).toEqual(['moved']);
    desks.later(MINUTE);
    await note(ben, 'moved', false);
    await all(ana);
    expect((await viewOf(ana))?.holds).toEqual([]);
  });

  test.each([
    ['behind', -3 * DAY],
    ['ahead', DAY],
  ])('%s: a “no” said there holds for what leaves', async (_name, ahead) => {
    const [ana, ben] = await two();
    ana.goes(ahead);
    await say(ana, 'sms', false);
    await say(ana, 'email', false);
    await ben.sync();
    expect((await viewOf(ben))?.consent?.lines.find((one) => one.channel === 'sms')?.given).toBe(false);
    expect((await startFor(ben, '1')).result).toMatchObject({ state: 'refused' });
    expect((await ana.bg.store.db.outbox.where('state').equals('failed').toArray()).length).toBe(0);
  });

  test('behind: a booking that it sees ends what another desk started', async () => {
    const [ana, ben] = await two();
    await startAndWrite(desks, ben);
    await all(ana);
    desks.later(MINUTE);
    ana.goes(-2 * DAY);
    const seenAt = ana.bg.now().toISOString();
    const booked = { state: 'known' as const, value: { on: '2026-12-03', precision: 'day' as const }, from: 'test' };
    const shown = sightingOf('1', { nextBookingOn: booked }, { seenAt, nothingBooked: 'none' });
    await ana.get('page.reading', { generation: 2, reading: readingOf([shown]) }, page());
    await expect.poll(() => ana.bg.store.db.outbox.where('live').equals(1).count()).toBe(1);
    await all(ana, ben);
    expect((await ben.bg.store.db.enrolments.toArray())[0]).toMatchObject({ state: 'stopped', cause: 'booked' });
  });
});

test('a patient who refuses calls is rung by no desk', async () => {
  const [ana, ben] = await two();
  const [row] = await ana.bg.store.db.patients.toArray();
  const body = { kind: 'call', reason: 'missed_call', patientKey: row?.hash, by: 'Ana' };
  await desks.api.call('POST', '/v1/tasks', body, desks.api.by(ana.desk));
  const calls = async (it: Browser) => (await it.get('tasks.list', {}, popup())).tasks.length;
  expect(await calls(ben)).toBe(1);
  await say(ana, 'call', false);
  await ben.sync();
  expect([await calls(ana), await calls(ben)]).toEqual([0, 0]);
  expect((await viewOf(ben))?.consent?.lines.find((one) => one.channel === 'call')?.given).toBe(false);
});

test('what is said while a browser is disconnected reaches the others when it is connected again, what was taken off too', async () => {
  const [ana, ben] = await two();
  await note(ana, 'complaint');
  const device = await ana.bg.store.db.settings.get('device');
  await setSettings(ana.bg.store, { device: null });
  await note(ana, 'complaint', false);
  await snooze(ana, '2026-12-24');
  await setSettings(ana.bg.store, { device: device?.value as never });
  await all(ana, ben);
  expect(await viewOf(ben)).toMatchObject({ holds: [], snoozedUntil: '2026-12-24' });
  desks.later(UNDO);
});
