import { afterEach, expect, test } from 'vitest';
import { makeBackground, pairWith, popup, startApi } from './store-harness.ts';

let api: Awaited<ReturnType<typeof startApi>> | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

const pause = {
  id: '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11',
  kind: 'sequence',
  name: 'overdue-recare',
  level: 'paused',
  reason: 'opt_outs',
  hits: 3,
  sends: 53,
  since: '2026-11-10T10:00:00.000Z',
  until: null,
  text: 'as the server says it',
  causes: ['a', 'b', 'c'],
};

test('what stands still is shown in the reader’s words, with what it rests on', async () => {
  const sender = { ...pause, kind: 'sender', name: 'whatsapp', level: 'warned', reason: 'quality', until: pause.since };
  api = await startApi(({ url }) => (url === '/v1/pauses' ? { status: 200, body: { pauses: [pause, sender] } } : null));
  const kit = await makeBackground();
  await pairWith(kit, api.url);
  const { pauses } = await kit.get('popup.pauses', {}, popup());
  const named = { hits: 3, sends: 53 };
  expect(pauses).toMatchObject([
    { ...named, level: 'paused', reason: 'opt_outs', endsAlone: false },
    { ...named, level: 'warned', reason: 'quality', endsAlone: true },
  ]);
  for (const { name } of pauses ?? []) expect(name).not.toMatch(/overdue-recare|^whatsapp$/);
});

test('without a server nothing stands still; one that can’t be asked is not taken for that', async () => {
  const kit = await makeBackground();
  expect(await kit.get('popup.pauses', {}, popup())).toEqual({ pauses: [] });
  api = await startApi(({ url }) => (url === '/v1/pauses' ? { status: 200, body: { pauses: 'nonsense' } } : null));
  await pairWith(kit, api.url);
  expect(await kit.get('popup.pauses', {}, popup())).toEqual({ pauses: null });
});
