import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, expect, test } from 'vitest';
import { type Browser, show, startDesks } from './desks.ts';
import { page, popup, readingOf, sightingOf } from './store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });

/** The day in the diary with somebody at nine. */
const diary = async (it: Browser, generation: number) => {
  const at = { appointmentOn: told({ on: '2026-12-01', precision: 'minute' as const, time: '09:00' }) };
  const shown = sightingOf(
    '9',
    { ...at, appointmentStatus: told('booked' as const) },
    { seenAt: it.bg.now().toISOString() },
  );
  await it.get('page.reading', { generation, reading: readingOf([shown], { kind: 'day_list' }) }, page());
};

test('a time that one desk offers and another sees filled is offered no more', async () => {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  await show(ana, ['1', '2']);
  // Ben's diary showed somebody there before; nothing was on offer then.
  await ana.get('openings.offer', { on: '2026-12-01', at: '09:00' }, popup());
  const state = async () =>
    (await desks.api.ports.db.selectFrom('openings').select('state').executeTakeFirstOrThrow()).state;
  expect(await state()).toBe('open');
  desks.later(2 * 60_000);
  await diary(ben, 1);
  await expect.poll(state).toBe('filled');
});

test('the send API is asked what is on offer once a minute, however often a diary draws itself anew', async () => {
  desks = await startDesks(['Ana']);
  const [ana] = desks.browsers as [Browser];
  const whole = ana.bg.callApi;
  let asked = 0;
  ana.bg.callApi = (access, request) => {
    if (request.path === '/v1/openings') asked += 1;
    return whole(access, request);
  };
  for (let i = 1; i <= 4; i += 1) await diary(ana, i);
  await expect.poll(() => asked).toBe(1);
  desks.later(61_000);
  await diary(ana, 5);
  await expect.poll(() => asked).toBe(2);
});
