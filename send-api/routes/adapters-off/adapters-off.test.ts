import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, startHarness } from '#send-api/testing/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'comeback-off-'));
const file = join(folder, 'adapters-off.json');
let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});
const get = () => api.call('GET', '/v1/adapters/off', undefined, api.by(desk));

it('offers no list where the operator keeps none', async () => {
  expect((await get()).status).toBe(404);
  api.ports.settings.adaptersOffFile = file;
  expect(await get()).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
});

it('gives paired browsers the list as the file says it now', async () => {
  const off = [{ adapter: 'jane', screen: 'unscheduled-patients', why: 'Columns moved on 3 December.' }];
  writeFileSync(file, JSON.stringify({ off }));
  expect(await get()).toMatchObject({ status: 200, body: { off } });
  writeFileSync(file, JSON.stringify({ off: [] }));
  expect((await get()).body).toEqual({ off: [] });
  expect((await api.call('GET', '/v1/adapters/off')).status).toBe(401);
});

it.each([
  ['no JSON', '{ off: ['],
  ['no list', '{"off":{"adapter":"jane"}}'],
  ['an entry without a reason', '{"off":[{"adapter":"jane"}]}'],
  ['an entry that holds code', '{"off":[{"adapter":"jane","why":"x","run":"alert(1)"}]}'],
])('hands out nothing of a file with %s, and says where it is wrong in the log only', async (_, text) => {
  writeFileSync(file, text);
  const lines = api.logLines.length;
  expect(await get()).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
  expect(api.logLines.slice(lines).join()).toContain('adapters-off.json');
});
