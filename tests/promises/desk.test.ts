// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { sayIt } from '../../lib/core/words.ts';
import { type Browser, keyOf, openReview, show, startDesks, startFor } from '../desks.ts';
import { card } from '../store-harness.ts';

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks.api.close());

const UNDO = 11_000;
async function two(settings: Parameters<typeof startDesks>[1] = {}): Promise<[Browser, Browser]> {
  desks = await startDesks(['Ana', 'Ben'], settings);
  return desks.browsers as [Browser, Browser];
}

describe('two desks', () => {
  test('complaint 3.17: two desks start one patient: one follow-up, and the other is told who did, and when', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await startFor(ana, '1');
    const { session } = await startFor(ben, '1');
    desks.later(UNDO);
    await ana.sync();
    await ben.sync();
    await desks.api.work();
    expect((await desks.api.captured()).filter((it) => it.channel === 'sms')).toHaveLength(1);
    const view = await ben.get('card.view', { session, patientKey: keyOf('1') }, card());
    expect(view.enrolment).toMatchObject({
      launchedBy: 'Ana',
      launchedAt: '2026-11-20T10:00:00.000Z',
      sequenceName: 'Due for a visit',
    });
    const mine = (await ben.bg.store.db.enrolments.toArray()).find((row) => row.delivery === 'failed');
    expect(sayIt(ben.bg.say, mine?.problem ?? { id: '', params: [] }, 'en-GB')).toBe(
      'Ana has started a follow-up for this patient already, on 20 Nov 2026.',
    );
  });

  test('complaint 3.10: a batch does not bring every call at once: the first texts are laid apart by what the desk can answer', async () => {
    const [ana] = await two({ launchesPerHour: 6 });
    const ids = Array.from({ length: 12 }, (_, i) => String(i + 1));
    await show(ana, ids);
    const { session } = await openReview(ana);
    await ana.get('card.launchMany', { session, patientKeys: ids.map(keyOf), of: ids.map(keyOf) }, card());
    desks.later(UNDO);
    await ana.sync();
    const due = await desks.api.ports.db
      .selectFrom('messages')
      .select('due_at')
      .where('position', '=', 0)
      .orderBy('due_at')
      .execute();
    expect(due).toHaveLength(12);
    const apart = due.slice(1).map((row, i) => Number(row.due_at) - Number(due[i]?.due_at));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(600_000 - UNDO);
  });

  test('a run that was cut off goes on without starting anybody twice, and says patient by patient what came of it', async () => {
    const [ana, ben] = await two();
    const ids = ['1', '2', '3', '4', '5'];
    for (const it of [ana, ben]) await show(it, ids);
    await startFor(ben, '2');
    desks.later(UNDO);
    await ben.sync();
    const all = ids.map(keyOf);
    const first = await openReview(ana);
    await ana.get('card.launchMany', { session: first.session, patientKeys: all.slice(0, 2), of: all }, card());
    // The worker dies, the card is gone; later somebody opens the list again.
    const again = await openReview(ana);
    const { run } = await ana.get('card.run', { session: again.session }, card());
    expect(run?.left).toEqual(all.slice(2));
    await ana.get('card.launchMany', { session: again.session, patientKeys: run?.left ?? [] }, card());
    desks.later(UNDO);
    await ana.sync();
    const done = await ana.get('card.run', { session: again.session }, card());
    expect(done.run?.left).toEqual([]);
    const states = Object.fromEntries(done.run?.results.map((it) => [it.patientKey, it.result.state]) ?? []);
    expect(states).toEqual({
      [keyOf('1')]: 'started',
      [keyOf('2')]: 'refused',
      [keyOf('3')]: 'started',
      [keyOf('4')]: 'started',
      [keyOf('5')]: 'started',
    });
    const rows = await desks.api.ports.db.selectFrom('enrolments').select('patient_key').execute();
    expect(new Set(rows.map((row) => row.patient_key)).size).toBe(rows.length);
    expect(rows).toHaveLength(5);
  });

  test('complaint 3.23: a whole run is taken back within its ten seconds, and nothing of it leaves', async () => {
    const [ana] = await two();
    const ids = ['1', '2', '3'];
    await show(ana, ids);
    const { session } = await openReview(ana);
    const results = await ana.get(
      'card.launchMany',
      { session, patientKeys: ids.map(keyOf), of: ids.map(keyOf) },
      card(),
    );
    for (const { result } of results) {
      if (result.state !== 'started') throw new Error('not started');
      expect(await ana.get('card.undo', { session, enrolmentId: result.enrolmentId }, card())).toEqual({
        undone: true,
      });
    }
    desks.later(60_000);
    await ana.sync();
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
  });
});
