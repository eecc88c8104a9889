import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, it } from 'vitest';
import { followDays } from '../entrypoints/background/handlers/practice-days.ts';
import { practiceNow } from '../entrypoints/background/practice.ts';
import { getSetting, setSettings } from '../lib/store/settings.ts';
import { type Browser, openReview, show, startAndWrite, startDesks } from './desks.ts';
import { day, policy, popup } from './store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks.api.close());

/** A manager's browser and one of the front desk. */
async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  const roles = desks.api.ports.db.updateTable('devices');
  await roles.set({ role: 'manager' }).where('id', '=', ana.desk.deviceId).execute();
  await roles.set({ role: 'front_desk' }).where('id', '=', ben.desk.deviceId).execute();
  return [ana, ben];
}
const policyOf = (it: Browser) => it.get('setup.getPolicy', {}, popup());
const serverView = async (it: Browser) =>
  (await desks.api.call('GET', '/v1/practice', undefined, desks.api.by(it.desk.key))).body;

describe('what the practice decides, with a send API', () => {
  it('is saved by a manager for every desk: all flag by it', async () => {
    const [ana, ben] = await two();
    // Overdue for nobody yet, and lapsed only where eight months count as such.
    const visit = { recareDueOn: day('2027-03-01'), lastVisitOn: day('2026-03-01') };
    await show(ben, ['1'], 1, visit);
    const flagged = async () => (await openReview(ben)).review?.length;
    expect(await flagged()).toBe(0);
    await ana.get('setup.setPolicy', { ...(await policyOf(ana)), lapsedAfterMonths: 8, goneAfterMonths: 30 }, popup());
    await followDays(ben.bg);
    expect(await policyOf(ben)).toMatchObject({ lapsedAfterMonths: 8, goneAfterMonths: 30 });
    await show(ben, ['1'], 2, visit);
    expect(await flagged()).toBe(1);
  });

  it('holds for what leaves: hours that a manager sets are kept by the send API', async () => {
    const [ana] = await two();
    const quietHours = { from: '12:00', to: '20:00' };
    await ana.get('setup.setPolicy', { ...(await policyOf(ana)), quietHours, capPerWeek: 2 }, popup());
    expect((await serverView(ana)).settings).toMatchObject({ quietHours, capPerWeek: 2, name: 'Harbour Dental' });
    await show(ana, ['1']);
    // It is ten in the morning.
    expect(await startAndWrite(desks, ana)).toBeUndefined();
    desks.later(2 * 3_600_000 + 60_000);
    await desks.api.work();
    expect(await desks.api.captured()).toHaveLength(1);
  });

  it('is not changed by the front desk, and nothing of it is half saved', async () => {
    const [, ben] = await two();
    await followDays(ben.bg);
    const before = await policyOf(ben);
    const answer = await ben.ask('setup.setPolicy', { ...before, capPerWeek: 1 }, popup());
    expect(answer).toMatchObject({ ok: false, problem: { id: 'problem_managers_only' } });
    expect(await policyOf(ben)).toEqual(before);
    expect((await serverView(ben)).settings.capPerWeek).toBe(3);
  });

  it('is not changed while the send API can’t be reached: it would hold here and nowhere else', async () => {
    const [ana] = await two();
    const before = await policyOf(ana);
    ana.cut(true);
    const answer = await ana.ask('setup.setPolicy', { ...before, capPerWeek: 1 }, popup());
    expect(answer).toMatchObject({ ok: false, problem: { id: 'problem_offline' } });
    expect(await policyOf(ana)).toEqual(before);
  });

  it('comes with the first manager’s browser; what the approval page said counts, and a new desk starts with all of it', async () => {
    const [ana, ben] = await two();
    await setSettings(ana.bg.store, { policy: { ...policy, lapsedAfterMonths: 9, capPerWeek: 7 } });
    await setSettings(ben.bg.store, { policy: null });
    await followDays(ana.bg);
    expect(await policyOf(ana)).toMatchObject({ lapsedAfterMonths: 9, capPerWeek: 3 });
    await followDays(ben.bg);
    expect(await getSetting(ben.bg.store, 'policy')).toMatchObject({ lapsedAfterMonths: 9, capPerWeek: 3 });
    expect((await practiceNow(ben.bg)).known).toBe(true);
  });

  it('is looked at again and again without anybody being judged anew, and its versions say who changed what', async () => {
    const [ana, ben] = await two();
    await ana.get('setup.setPolicy', { ...(await policyOf(ana)), lapsedAfterMonths: 8 }, popup());
    await followDays(ben.bg);
    const stamps = async () => [(await practiceNow(ana.bg)).stamp, (await practiceNow(ben.bg)).stamp];
    const before = await stamps();
    for (const it of [ana, ben, ana, ben]) await followDays(it.bg);
    expect(await stamps()).toEqual(before);
    const { body } = await desks.api.call('GET', '/v1/practice/history', undefined, desks.api.by(ana.desk.key));
    expect(body.versions[0].changed).toContain('policy');
    expect(body.versions[0].by).toContain('Front desk');
  });
});
