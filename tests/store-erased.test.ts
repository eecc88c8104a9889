import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, expect, test } from 'vitest';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import { exportTables } from '../lib/store/forget.ts';
import { ADMIN } from '../send-api/testing/harness.ts';
import { type Browser, keyOf, openAt, show, startAndWrite, startDesks } from './desks.ts';
import { card, popup } from './store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

/** All that this browser keeps, but what left it (names of fields) and what its own screens show right now. */
const everything = async ({ bg: { store } }: Browser) => {
  const kept = exportTables(store).filter((name) => name !== 'ledger' && name !== 'frames' && name !== 'rows');
  return JSON.stringify(await Promise.all(kept.map((name) => store.db.table(name).toArray())));
};

test.each([true, false])(
  'whom the practice forgets is forgotten by every desk (stopped for good: %s)',
  async (keepStopped) => {
    desks = await startDesks(['Ana', 'Ben', 'Cleo']);
    const [ana, ben, cleo] = desks.browsers as [Browser, Browser, Browser];
    await show(ana, ['1', '2']);
    await show(ben, ['1', '2']);
    await startAndWrite(desks, ana, '1');
    await startAndWrite(desks, ana, '2');
    const { session } = await openAt(ben, '1');
    await ben.get('card.stall', { session, patientKey: keyOf('1'), stall: 'cost' }, card());
    const { taskId } = await ben.get('card.call', { session, patientKey: keyOf('1') }, card());
    await ben.get('tasks.done', { id: taskId, outcome: 'no_answer' }, popup());
    await ben.get('card.snooze', { session, patientKey: keyOf('1'), until: '2026-12-24' }, card());
    await ben.get('card.consent', { session, patientKey: keyOf('1'), channel: 'email', given: false }, card());
    for (const it of [ben, ana, cleo]) await it.sync();
    const hash = (await ben.bg.store.db.patients.get(keyOf('1')))?.hash ?? '';
    expect(await everything(cleo)).toContain(hash);
    await desks.api.work();
    const erase = `/v1/patients/${hash}/erase?practice=${ana.desk.practiceId}`;
    const said = { by: 'Ana', keepStopped };
    expect((await desks.api.call('POST', erase, said, desks.api.by(ADMIN))).status).toBe(200);
    for (const it of [ben, ana, cleo]) {
      await it.sync();
      const kept = await everything(it);
      expect(kept).not.toContain(`"${keyOf('1')}`);
      expect(kept).not.toContain('Maria Okafor 1"');
      expect(kept.includes(hash)).toBe(keepStopped);
      // Nobody else is.
      expect(it === cleo || kept.includes('Maria Okafor 2"')).toBe(true);
    }
    await show(ben, ['1'], 9);
    await hashPatients(ben.bg);
    expect((await openAt(ben, '1')).view).toMatchObject({ optedOut: keepStopped, holds: [], snoozedUntil: null });
  },
);
