import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, expect, test } from 'vitest';
import { setSettings } from '../lib/store/settings.ts';
import { type Browser, keyOf, openAt, show, startDesks, startFor } from './desks.ts';
import { ID, OWN } from './store-harness.ts';

const AT = '2026-11-19T09:00:00.000Z';
const FILE = 'file|h1';
let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

async function two(): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben']);
  const [ana, ben] = desks.browsers as [Browser, Browser];
  await show(ana, ['1', '2']);
  await show(ben, ['1', '2']);
  return [ana, ben];
}
const viewOf = async (it: Browser, id: string) => (await openAt(it, id)).view;

test('somebody from a list who turns out to be a patient: what was said of them holds for the patient at every desk', async () => {
  const [ana, ben] = await two();
  const { durable: db } = ana.bg.store;
  const [row] = await db.patients.toArray();
  if (!row) throw new Error('nobody was shown');
  const { hash: _, ...rest } = row;
  await db.patients.put({ ...rest, key: FILE, record: { ...row.record, key: FILE, pms: 'file' }, unhashed: 1 });
  await db.matches.put({ fileKey: FILE, patientKey: keyOf('1'), why: 'phone_name', state: 'open', at: AT });
  await db.holds.put({ patientKey: FILE, hold: 'in_treatment', at: AT, by: 'Ana' });
  const no = { channel: 'sms' as const, given: false, at: AT, by: 'Ana', wording: '', language: '' };
  await db.consents.add({ patientKey: FILE, ...no } as never);
  const said = { fileKey: FILE, patientKey: keyOf('1'), same: true };
  await ana.get('import.answer', said, { id: ID, url: `${OWN}/import.html` });
  await ana.sync();
  await ben.sync();
  for (const it of [ana, ben]) {
    const view = await viewOf(it, '1');
    expect(view?.holds).toEqual(['in_treatment']);
    expect(view?.consent?.lines.find((line) => line.channel === 'sms')?.given).toBe(false);
  }
});

test('a server that was restored from a backup is told again what its desks still know, the patients’ own stops too', async () => {
  const [ana, ben] = await two();
  const { db: server } = desks.api.ports;
  const hash = async (id: string) => (await ana.bg.store.db.patients.get(keyOf(id)))?.hash ?? '';
  // What came after the backup: a note at Ana's desk, and a STOP of which the feed had told her.
  const { durable: db } = ana.bg.store;
  await db.holds.put({ patientKey: keyOf('1'), hold: 'moved', at: AT, by: 'Ana' });
  await db.optOuts.put({ id: await hash('2'), hash: await hash('2'), patientKey: keyOf('2'), at: AT, source: 'reply' });
  await db.settings.bulkPut([
    { name: 'cursor', value: '700.3' },
    { name: 'lastPullAt', value: '2026-11-20T09:00:00.000Z' },
  ]);
  await server.insertInto('server_marks').values({ name: 'feed_epoch', value: '1' }).execute();
  const event = JSON.stringify({ type: 'mark', mark: 'complaint', on: true });
  const practice_id = ana.desk.practiceId;
  const line = { practice_id, patient_key: await hash('1'), enrolment_id: null, at: desks.api.clock.now, event };
  for (let i = 0; i < 5; i += 1) await server.insertInto('feed_events').values(line).execute();
  await ana.sync();
  await ana.sync();
  await ben.sync();
  expect((await viewOf(ben, '1'))?.holds).toEqual(expect.arrayContaining(['moved']));
  expect((await viewOf(ben, '2'))?.optedOut).toBe(true);
  expect((await startFor(ben, '2')).result).toMatchObject({ state: 'refused' });
  expect(await server.selectFrom('suppressions').select('id').where('kind', '=', 'patient').execute()).toHaveLength(1);
  // Once: the next lines say nothing of a restore.
  await ana.sync();
  expect(await db.outbox.where('live').equals(1).count()).toBe(0);
  await setSettings(ana.bg.store, { staff: { name: 'Ana' } });
});
