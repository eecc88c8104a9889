import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, describe, expect, test } from 'vitest';
import { type Browser, openAt, show, startDesks, startFor, UNDO } from './desks.ts';

const SECOND = 1000;
/** How a text stands that has left: the carrier may have said already that it arrived. */
const ARRIVED = /^(accepted|delivered)$/;
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
const texts = async () => (await desks.api.captured()).length;

describe('two desks start for one patient within their ten seconds', () => {
  test('whoever hears of the other in time takes back nothing of theirs, and sees it run', async () => {
    const [ana, ben] = await two();
    await startFor(ben, '1');
    desks.later(5 * SECOND);
    await startFor(ana, '1');
    desks.later(7 * SECOND);
    await ben.sync();
    await ana.sync();
    desks.later(UNDO);
    await ana.sync();
    await desks.api.work();
    await ana.sync();
    await ben.sync();
    expect(await texts()).toBe(1);
    const views = [await viewOf(ana), await viewOf(ben)];
    expect(views.map((view) => [view?.enrolment?.state, view?.enrolment?.launchedBy])).toEqual([
      ['active', 'Ben'],
      ['active', 'Ben'],
    ]);
    for (const view of views) expect(view?.enrolment?.steps[0]?.state).toMatch(ARRIVED);
  });

  test('whose own start was on its way when it heard of the other: the other’s runs, this one’s is refused', async () => {
    const [ana, ben] = await two();
    await startFor(ben, '1');
    await startFor(ana, '1');
    desks.later(UNDO);
    ana.cut(true);
    await ana.sync();
    await ben.sync();
    ana.cut(false);
    // The feed comes, the start waits for its next try.
    await ana.sync();
    desks.later(60 * SECOND);
    await ana.sync();
    await desks.api.work();
    await ana.sync();
    expect(await texts()).toBe(1);
    const view = await viewOf(ana);
    expect(view?.enrolment?.state).toBe('active');
    expect(view?.enrolment?.steps[0]?.state).toMatch(ARRIVED);
    const rows = await ana.bg.store.db.enrolments.toArray();
    expect(rows.filter((row) => row.delivery === 'failed')).toMatchObject([{ state: 'stopped', launchedBy: 'Ana' }]);
  });
});

describe('a desk that knows more than the one that starts', () => {
  const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });

  test('a booking that it saw days before ends what the other starts on a list’s hint', async () => {
    desks = await startDesks(['Ana', 'Ben']);
    const [ana, ben] = desks.browsers as [Browser, Browser];
    await show(ben, ['1'], 1, { nextBookingOn: known({ on: '2026-12-03', precision: 'day' as const }) });
    desks.later(2 * 24 * 3600 * SECOND);
    await show(ana, ['1']);
    expect((await startFor(ana, '1')).result).toMatchObject({ state: 'started' });
    desks.later(UNDO);
    await ana.sync();
    await ben.sync();
    await ben.sync();
    await ana.sync();
    await desks.api.work();
    expect(await texts()).toBe(0);
    expect((await viewOf(ana))?.history[0]?.text.id).toBe('history_ended_booked');
  });

  test('that the patient has died: the same', async () => {
    desks = await startDesks(['Ana', 'Ben']);
    const [ana, ben] = desks.browsers as [Browser, Browser];
    await show(ben, ['1'], 1, { deceased: known(true) });
    await show(ana, ['1']);
    await startFor(ana, '1');
    desks.later(UNDO);
    await ana.sync();
    await ben.sync();
    await ben.sync();
    await desks.api.work();
    expect(await texts()).toBe(0);
  });
});
