import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, it } from 'vitest';
import { followDays } from '../entrypoints/background/handlers/practice-days.ts';
import { practiceNow } from '../entrypoints/background/practice.ts';
import type { PracticeDays, PracticeLimits } from '../lib/messages/setup-views.ts';
import { setSettings } from '../lib/store/settings.ts';
import { type Browser, keyOf, startDesks } from './desks.ts';
import { card, openCard, popup } from './store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks.api.close());

const days: PracticeDays = { openWeekdays: [1, 2, 4], closedDates: ['2026-12-24'], quietWhenClosed: true };
const limits: PracticeLimits = {
  launchesPerHour: 12,
  callsPerDay: null,
  holdOut: 0.1,
  confirmVisits: null,
  entries: null,
};

async function managerAndDesk(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben'], { callsPerDay: 20 });
  const [ana, ben] = desks.browsers as [Browser, Browser];
  const { db } = desks.api.ports;
  await db.updateTable('devices').set({ role: 'manager' }).where('id', '=', ana.desk.deviceId).execute();
  return [ana, ben];
}
const settingsOf = async (it: Browser) =>
  (await desks.api.call('GET', '/v1/practice', undefined, desks.api.by(it.desk.key))).body as { settings: object };

describe('open days and pace', () => {
  it('are the practice’s: a manager changes them, every desk goes by them, and nobody else changes them', async () => {
    const [ana, ben] = await managerAndDesk();
    expect(await ana.get('practice.days', {}, popup())).toMatchObject({ mayChange: true, limits: { callsPerDay: 20 } });
    const saved = await ana.get('practice.saveDays', { days, limits }, popup());
    expect(saved).toEqual({ days, limits, mayChange: true, problem: null });
    const { settings } = await settingsOf(ana);
    expect(settings).toMatchObject({ ...days, launchesPerHour: 12, holdOut: 0.1, name: 'Harbour Dental' });
    // A limit that was taken off is none, and not nought.
    expect(settings).not.toHaveProperty('callsPerDay');

    expect(await ben.get('practice.days', {}, popup())).toEqual({ days, limits, mayChange: false, problem: null });
    expect(await ben.get('setup.getPolicy', {}, popup())).toMatchObject(days);
    const refused = await ben.ask('practice.saveDays', { days, limits: { ...limits, holdOut: null } }, popup());
    expect(refused).toMatchObject({ ok: false, problem: { id: expect.stringMatching(/^problem_/) } });
    expect((await settingsOf(ana)).settings).toMatchObject({ holdOut: 0.1 });
  });

  it('hold whether visits are reminded of from here: not said it is so, and a manager takes it off and back', async () => {
    const [ana, ben] = await managerAndDesk();
    const save = (confirmVisits: boolean | null) =>
      ana.get('practice.saveDays', { days, limits: { ...limits, confirmVisits } }, popup());
    const atBen = async () => (await ben.get('practice.days', {}, popup())).limits?.confirmVisits;
    expect(await atBen()).toBeNull();
    await save(false);
    expect((await settingsOf(ana)).settings).toMatchObject({ confirmVisits: false, holdOut: 0.1 });
    expect(await atBen()).toBe(false);
    await save(null);
    expect((await settingsOf(ana)).settings).not.toHaveProperty('confirmVisits');
    expect(await atBen()).toBeNull();
  });

  it('are shown as they were last known while nobody can be asked, and not changed', async () => {
    const [ana] = await managerAndDesk();
    await ana.get('practice.saveDays', { days, limits }, popup());
    ana.cut(true);
    expect(await ana.get('practice.days', {}, popup())).toMatchObject({
      days,
      limits: null,
      mayChange: false,
      problem: { id: expect.stringMatching(/^problem_/) },
    });
    const other = { ...days, openWeekdays: [5] };
    expect(await ana.ask('practice.saveDays', { days: other, limits }, popup())).toMatchObject({ ok: false });
    expect((await ana.get('setup.getPolicy', {}, popup())).openWeekdays).toEqual(days.openWeekdays);
  });

  it('assess nobody anew', async () => {
    const [ana] = await managerAndDesk();
    const stamp = async () => (await practiceNow(ana.bg)).stamp;
    // What the approval page said of the practice holds from the first look on.
    await ana.get('practice.days', {}, popup());
    const before = await stamp();
    await ana.get('practice.saveDays', { days, limits }, popup());
    const policy = await ana.get('setup.getPolicy', {}, popup());
    await ana.get('setup.setPolicy', { ...policy, messagePrices: { sms: 0.09 } }, popup());
    expect(await stamp()).toEqual(before);
  });
});

describe('prices of messages', () => {
  it('count as they were last given, wherever that was; an older version’s until then', async () => {
    const [ana, ben] = await managerAndDesk();
    const seen = async () => {
      const { messagePrices } = await ana.get('setup.getPolicy', {}, popup());
      const { prices } = await ana.get(
        'results.view',
        { from: '2026-11-01', to: '2026-11-30', by: 'channel', days: 60 },
        popup(),
      );
      return [messagePrices?.sms, prices.sms];
    };
    await setSettings(ana.bg.store, { messagePrices: { sms: 0.05, email: 0, whatsapp: 0 } });
    expect(await seen()).toEqual([0.05, 0.05]);
    const lifetime = { patient: null, family: null };
    await followDays(ana.bg);
    await ana.get('results.savePrices', { prices: { sms: 0.07, email: 0, whatsapp: 0 }, lifetime }, popup());
    expect(await seen()).toEqual([0.07, 0.07]);
    // The practice's, as all of its policy: not gone with the next look at it, and known at the other desk.
    await followDays(ana.bg);
    expect(await seen()).toEqual([0.07, 0.07]);
    await followDays(ben.bg);
    expect((await ben.get('setup.getPolicy', {}, popup())).messagePrices).toEqual({ sms: 0.07 });
    const policy = await ana.get('setup.getPolicy', {}, popup());
    await ana.get('setup.setPolicy', { ...policy, messagePrices: { sms: 0.09 } }, popup());
    expect(await seen()).toEqual([0.09, 0.09]);
  });
});

describe('an offer', () => {
  const offer = { terms: 'Check-up and cleaning for £60.', endsOn: '2026-12-31' };

  it('C12: is added to a follow-up by whoever starts it, with its terms and its real end, and makes it marketing', async () => {
    const [ana] = await managerAndDesk();
    const policy = await ana.get('setup.getPolicy', {}, popup());
    await ana.get('setup.setPolicy', { ...policy, offer }, popup());
    const { session, view } = await openCard(ana, '1');
    expect(view?.offer).toEqual(offer);
    const texts = async (offered: boolean) =>
      JSON.stringify(
        (await ana.get('card.view', { session, patientKey: keyOf('1'), offer: offered }, card())).sequences,
      );
    expect(await texts(false)).not.toContain(offer.terms);
    expect(await texts(true)).toContain(`${offer.terms} This holds until 31 December 2026.`);
  });

  it('is gone after its last day, from the card and from the texts', async () => {
    const [ana] = await managerAndDesk();
    const policy = await ana.get('setup.getPolicy', {}, popup());
    await ana.get('setup.setPolicy', { ...policy, offer: { ...offer, endsOn: '2026-11-19' } }, popup());
    const { session, view } = await openCard(ana, '1');
    expect(view?.offer).toBeUndefined();
    const wished = await ana.get('card.view', { session, patientKey: keyOf('1'), offer: true }, card());
    expect(JSON.stringify(wished.sequences)).not.toContain(offer.terms);
  });
});
