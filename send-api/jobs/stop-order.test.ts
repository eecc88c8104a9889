import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#send-api/store/database.ts';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';
import { takeInbound } from './inbound.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

/** Somebody who was written to, and what arrives of theirs: the minute it was written in, or nothing said of it. */
async function written() {
  const request = launchSample();
  await api.launch(desk, request);
  await api.work();
  const from = request.addresses[0]?.to ?? '';
  let n = 0;
  const arrives = async (text: string, minute?: number, id = `${from} ${n++}`) => {
    const at = minute === undefined ? {} : { at: new Date(Date.UTC(2026, 10, 10, 9, minute)).toISOString() };
    const inbound = { kind: 'inbound' as const, from, to: '+447700900999', text, providerId: id, ...at };
    await inTransaction(api.ports.db, (tx) => takeInbound(tx, api.ports, 'capture', inbound));
  };
  const isStopped = async () => {
    const stops = api.ports.db.selectFrom('suppressions').select('id').where('hash', '=', request.patientKey);
    return (await stops.where('lifted_at', 'is', null).execute()).length === 1;
  };
  return { arrives, isStopped };
}

it('START after STOP lifts it, STOP after START stands, and what comes twice is one', async () => {
  const { arrives, isStopped } = await written();
  await arrives('STOP', 1, 'first');
  expect(await isStopped()).toBe(true);
  await arrives('START', 2);
  expect(await isStopped()).toBe(false);
  await arrives('STOP', 1, 'first');
  expect(await isStopped()).toBe(false);
  await arrives('STOP', 3);
  expect(await isStopped()).toBe(true);
});

it('a START that was written before the newest STOP and comes after it lifts nothing', async () => {
  const { arrives, isStopped } = await written();
  await arrives('STOP', 1);
  await arrives('STOP', 5);
  await arrives('START', 3);
  expect(await isStopped()).toBe(true);
  await arrives('START', 6);
  expect(await isStopped()).toBe(false);
});

it('a STOP before any text is kept, and so is one that comes late', async () => {
  const { arrives, isStopped } = await written();
  await arrives('START', 4);
  await arrives('STOP', 2);
  expect(await isStopped()).toBe(true);
});
