import { afterEach, describe, expect, test } from 'vitest';
import { refreshOff } from '../entrypoints/background/adapters-off.ts';
import { syncNow } from '../entrypoints/background/sync.ts';
import { setSettings } from '../lib/store/settings.ts';
import {
  type Kit,
  makeBackground,
  page,
  pairWith,
  popup,
  readingOf,
  refusal,
  sightingOf,
  startApi,
} from './store-harness.ts';

const WHY = 'The recall list has another table since Monday.';
let api: Awaited<ReturnType<typeof startApi>> | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

/** A desk paired with a server that answers for its list with whatever `list.answer` holds. */
async function paired(first: unknown) {
  const list = { answer: first, status: 200, asked: 0 };
  api = await startApi(({ url }) => {
    if (url !== '/v1/adapters/off') return null;
    list.asked += 1;
    return { status: list.status, body: list.answer };
  });
  const kit = await makeBackground();
  await pairWith(kit, api.url);
  return { kit, list };
}
const read = (kit: Kit, generation: number) =>
  kit.get('page.reading', { generation, reading: readingOf([sightingOf('1'), sightingOf('2')]) }, page());
const off = (over: object = {}) => ({ off: [{ adapter: 'demo', screen: 'recalls', why: WHY, ...over }] });
const health = async (kit: Kit) => (await kit.get('popup.summary', { tabId: 1 }, popup())).tab.frames[0]?.health;
const lines = async (kit: Kit) => (await kit.get('setup.adapters', {}, popup())).find((it) => it.id === 'demo')?.off;

describe('an adapter that the practice’s server switches off', () => {
  test('flags nobody from the next look on, is told in popup and options, and open pages are told at once', async () => {
    const { kit } = await paired(off());
    expect((await read(kit, 1)).rows.every((row) => row.badge !== null)).toBe(true);
    await syncNow(kit.bg);
    expect(kit.told).toContainEqual({ comeback: 'repaint' });
    const answer = await read(kit, 2);
    expect(answer.rows.filter((row) => row.badge !== null)).toEqual([]);
    expect(answer.bar).toBeNull();
    expect(await health(kit)).toEqual({ state: 'unsure', reasons: [{ code: 'switched_off' }] });
    expect(await lines(kit)).toEqual([{ screen: 'recalls', why: WHY }]);
  });

  test('comes back when the list no longer names it', async () => {
    const { kit, list } = await paired(off());
    await syncNow(kit.bg);
    expect((await read(kit, 1)).rows.some((row) => row.badge !== null)).toBe(false);
    list.answer = { off: [] };
    await refreshOff(kit.bg, true);
    expect((await read(kit, 2)).rows.every((row) => row.badge !== null)).toBe(true);
    expect(await lines(kit)).toEqual([]);
  });

  test('is another screen’s or another adapter’s business where it names those', async () => {
    const { kit } = await paired({
      off: [
        { adapter: 'demo', screen: 'plans', why: WHY },
        { adapter: 'jane', why: WHY },
      ],
    });
    await syncNow(kit.bg);
    expect((await read(kit, 1)).rows.every((row) => row.badge !== null)).toBe(true);
  });

  test('without a screen all of it is off', async () => {
    const { kit } = await paired({ off: [{ adapter: 'demo', why: WHY }] });
    await syncNow(kit.bg);
    expect((await read(kit, 1)).rows.some((row) => row.badge !== null)).toBe(false);
    expect(await lines(kit)).toEqual([{ screen: null, why: WHY }]);
  });
});

describe('the list itself', () => {
  test('is asked for by paired browsers only, and not again within ten minutes', async () => {
    const { kit, list } = await paired({ off: [] });
    await syncNow(kit.bg);
    await syncNow(kit.bg);
    expect(list.asked).toBe(1);
    kit.clock.at += 11 * 60_000;
    await syncNow(kit.bg);
    expect(list.asked).toBe(2);
    await setSettings(kit.bg.store, { device: null });
    kit.clock.at += 11 * 60_000;
    await syncNow(kit.bg);
    expect(list.asked).toBe(2);
  });

  test.each([
    ['nonsense', 200, { off: 'everything' }],
    ['an entry with more than data', 200, { off: [{ adapter: 'demo', why: WHY, run: 'alert(1)' }] }],
    ['a failure', 503, refusal('unavailable')],
  ])('%s changes nothing', async (_, status, body) => {
    const { kit, list } = await paired(off());
    await syncNow(kit.bg);
    list.status = status;
    list.answer = body;
    expect(await refreshOff(kit.bg, true)).toBe(false);
    expect(await lines(kit)).toHaveLength(1);
  });

  test('a server that keeps none switches nothing off', async () => {
    const { kit, list } = await paired(off());
    await syncNow(kit.bg);
    list.status = 404;
    list.answer = refusal('not_found');
    expect(await refreshOff(kit.bg, true)).toBe(true);
    expect(await lines(kit)).toEqual([]);
  });
});
