// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { sql } from 'kysely';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { csvOf } from '../../components/audit/csv.ts';
import { costOf, worthOf } from '../../components/results/money.ts';
import { resultsRows } from '../../components/results/results-rows.ts';
import { wordsFor } from '../../components/words.tsx';
import { sweep } from '../../entrypoints/background/housekeeping.ts';
import { betterVariants } from '../../lib/core/results/summary.ts';
import { sayIt } from '../../lib/core/words.ts';
import { closeStore } from '../../lib/store/db.ts';
import { sendStep } from '../../send-api/jobs/send-step.ts';
import { inTransaction } from '../../send-api/store/database.ts';
import { lockEnrolment, stopEnrolment } from '../../send-api/store/enrolments.ts';
import { launchSample } from '../../send-api/testing/harness.ts';
import { type Browser, keyOf, openReview, phoneOf, show, startAndWrite, startDesks, startFor, UNDO } from '../desks.ts';
import { card, day, makeBackground, openCard, page, popup, readingOf, sightingOf } from '../store-harness.ts';

const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks?.api.close());

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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const press = (body: string | undefined, action: string) =>
  desks.api.app.request(/\/b\/[0-9A-Za-z]{12}/.exec(body ?? '')?.[0] ?? '', {
    method: 'POST',
    body: `action=${action}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

/** One patient, started at the first desk, who was written to. */
const written = (it: Browser) => startAndWrite(desks, it);
const list = (it: Browser) => it.get('tasks.list', {}, popup());

describe('tasks of all desks', () => {
  test('complaint 3.17: opened at one desk, a call is seen as taken at the other, and can not be done from there', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await press((await written(ana))?.body, 'call');
    const [task] = (await list(ana)).tasks;
    const id = task?.id ?? '';
    expect(task).toMatchObject({ kind: 'call', reason: 'ring_me', owner: 'Ana', shared: true });
    expect(task?.script).toContain('This is Ana from Harbour Dental');
    expect(await ana.get('tasks.claim', { id }, popup())).toMatchObject({ state: 'mine' });
    expect((await list(ben)).tasks[0]).toMatchObject({ id, name: 'Maria Okafor 1', claimedBy: 'Ana', mine: false });
    expect(await ben.get('tasks.claim', { id }, popup())).toMatchObject({ state: 'taken', by: 'Ana' });
    expect(await ben.ask('tasks.done', { id, outcome: 'reached' }, popup())).toMatchObject({
      ok: false,
      problem: { id: 'problem_task_taken' },
    });
    await ana.get('tasks.done', { id, outcome: 'reached' }, popup());
    expect((await list(ben)).tasks).toEqual([]);
  });

  test('complaint 3.16: nobody is called five times over or forgotten: 1, 7, 21 and 60 days, at every desk', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await press((await written(ana))?.body, 'call');
    const days: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const desk = round % 2 === 0 ? ana : ben;
      const [task] = (await list(desk)).tasks;
      if (!task) throw new Error('forgotten');
      expect(task.tries).toBe(round);
      await desk.get('tasks.done', { id: task.id, outcome: 'no_answer' }, popup());
      const [again] = (await list(ana)).tasks;
      if (!again) break;
      const apart = Date.parse(again.dueAt) - desks.api.clock.now.getTime();
      days.push(apart / DAY);
      desks.later(apart);
    }
    expect(days).toEqual([1, 7, 21, 60]);
    expect((await list(ben)).tasks).toEqual([]);
  });

  test('out of reach the list is the one this browser knew, it says so, and what was done is told later, once', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await press((await written(ana))?.body, 'call');
    await ben.sync();
    ben.cut(true);
    const away = await list(ben);
    expect([away.source, away.problem?.id]).toEqual(['offline', 'problem_offline']);
    expect(away.tasks).toMatchObject([{ name: 'Maria Okafor 1', kind: 'call' }]);
    const id = away.tasks[0]?.id ?? '';
    expect(await ben.get('tasks.claim', { id }, popup())).toMatchObject({ state: 'offline' });
    await ben.get('tasks.done', { id, outcome: 'reached' }, popup());
    ben.cut(false);
    await ben.sync();
    const row = await desks.api.ports.db.selectFrom('tasks').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'done', outcome: 'reached', done_by: 'Ben' });
    expect((await list(ana)).tasks).toEqual([]);
  });

  test('a practice without a send API keeps its own tasks, with the same days between tries', async () => {
    desks = await startDesks([]);
    const kit = await makeBackground({ now: () => new Date(desks.api.clock.now) });
    const { session, patientKey } = await openCard(kit, '1');
    await kit.get('card.call', { session, patientKey }, card());
    const tasks = await kit.get('tasks.list', {}, popup());
    expect([tasks.source, tasks.tasks.length]).toEqual(['local', 1]);
    const days: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const [task] = (await kit.get('tasks.list', {}, popup())).tasks;
      if (!task) break;
      desks.later(Math.max(0, Date.parse(task.dueAt) - desks.api.clock.now.getTime()));
      await kit.get('tasks.done', { id: task.id, outcome: 'no_answer' }, popup());
      const [again] = (await kit.get('tasks.list', {}, popup())).tasks;
      if (again) days.push((Date.parse(again.dueAt) - desks.api.clock.now.getTime()) / DAY);
    }
    expect(days).toEqual([1, 7, 21, 60]);
    expect((await kit.get('tasks.list', {}, popup())).tasks).toEqual([]);
  });

  test('D5: nobody is rung without a sign of intent, and a day holds no more calls than the desk makes', async () => {
    const [ana] = await two({ callsPerDay: 1 });
    await show(ana, ['1', '2']);
    const first = await written(ana);
    expect((await list(ana)).tasks).toEqual([]);
    await press(first?.body, 'call');
    await startFor(ana, '2');
    desks.later(UNDO);
    await ana.sync();
    await desks.api.work();
    const second = (await desks.api.captured()).find((one) => one.channel === 'sms' && one.id !== first?.id);
    await press(second?.body, 'call');
    const { tasks } = await list(ana);
    expect(tasks.map((task) => task.waiting).sort()).toEqual([false, true]);
  });

  test('B13: each open follow-up has one named owner and a due date', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await press((await written(ana))?.body, 'call');
    const [task] = (await list(ben)).tasks;
    expect(task).toMatchObject({ owner: 'Ana', dueAt: desks.api.clock.now.toISOString() });
    await ben.get('tasks.claim', { id: task?.id ?? '' }, popup());
    expect((await list(ana)).tasks[0]).toMatchObject({ owner: 'Ben', claimedBy: 'Ben' });
    const out = await ana.get('outbox.list', { show: 'due', days: 31 }, popup());
    expect(out.items.every((item) => item.by === 'Ana' && item.at !== '')).toBe(true);
  });

  test('B14: a browser that was closed loses nothing: what is to do is there again, at any desk', async () => {
    const [ana, ben] = await two();
    await show(ana, ['1']);
    await press((await written(ana))?.body, 'call');
    closeStore(ana.bg.store);
    desks.later(DAY);
    await show(ben, ['1']);
    expect((await list(ben)).tasks).toMatchObject([{ name: 'Maria Okafor 1', kind: 'call', owner: 'Ana' }]);
  });
});

describe('what goes out', () => {
  test('complaint 3.24: what will go out is seen at every desk before it goes, and a stop there holds', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await written(ana);
    await ben.sync();
    const { items } = await ben.get('outbox.list', { show: 'due', days: 31 }, popup());
    expect(items.map((it) => [it.name, it.sequenceName, it.by])).toEqual(
      Array.from({ length: 2 }, () => ['Maria Okafor 1', 'Due for a visit', 'Ana']),
    );
    expect(await ben.get('outbox.stop', { id: items[0]?.id ?? '' }, popup())).toEqual({ stopped: true });
    desks.later(30 * DAY);
    await desks.api.work();
    expect(await desks.api.captured()).toHaveLength(1);
    expect((await ana.get('outbox.list', { show: 'due', days: 31 }, popup())).items).toEqual([]);
  });

  test('complaint 3.24: what is still in its ten seconds is seen too, and leaves no trace when stopped', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    await startFor(ana, '1');
    const { items } = await ana.get('outbox.list', { show: 'due', days: 7 }, popup());
    expect(items).toMatchObject([{ name: 'Maria Okafor 1', here: true }]);
    await ana.get('outbox.stop', { id: items[0]?.id ?? '' }, popup());
    desks.later(DAY);
    await ana.sync();
    expect(await desks.api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
  });

  test('complaint 3.18: what failed is one count with its reasons, apart from what is to be done', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await startFor(ana, '1');
    await startFor(ben, '1');
    desks.later(UNDO);
    await ana.sync();
    await ben.sync();
    const { items, count } = await ben.get('outbox.list', { show: 'failed', days: 7 }, popup());
    expect(count).toBe(1);
    expect(items).toMatchObject([{ name: 'Maria Okafor 1', reason: { id: 'problem_already_enrolled_on' } }]);
    expect((await list(ben)).tasks).toEqual([]);
  });
});

const seenBooked = (on: string) => ({ nextBookingOn: day(on) });
const proof = async (it: Browser, id: string, change: Parameters<typeof show>[3] = {}, generation = 50) => {
  const seenAt = it.bg.now().toISOString();
  const own = {
    screen: 'patient-page',
    record: 'patient',
    nothingBooked: 'nextBookingOn' in change ? 'none' : 'proof',
  } as const;
  const sighting = sightingOf(id, { phoneMobile: told(phoneOf(id)), email: told(`p${id}@example.org`), ...change });
  const reading = readingOf([{ ...sighting, ...own, seenAt }], { screen: 'patient-page', kind: 'patient_page' });
  await it.get('page.reading', { generation, reading }, page());
};

/** A look is told after the page has its answer: in the outbox, or gone already. */
const reported = (it: Browser) =>
  expect
    .poll(async () => (await it.bg.store.db.outbox.toArray()).some((row) => row.kind === 'sightings'), {
      timeout: 20_000,
    })
    .toBe(true);

describe('freshness', () => {
  test('complaint 3.1: a booking of any kind stops a launch; staff may go on with a written reason, and it is kept', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    await proof(ana, '1', seenBooked('2026-12-15'));
    const { result } = await startFor(ana, '1');
    expect(result).toMatchObject({ state: 'refused', reasons: [{ id: 'blocker_booked' }] });
    // The send API says the same, and takes the reason.
    const booking = { state: 'booked', on: '2026-12-15', seenAt: ana.bg.now().toISOString() } as const;
    const asked = launchSample({ booking });
    expect((await desks.api.launch(ana.desk, asked)).body.error.reasons).toEqual(['booked']);
    const override = { blocker: 'booked', reason: 'Only the retainer is booked' } as const;
    expect((await desks.api.launch(ana.desk, { ...asked, override })).status).toBe(201);
    const row = await desks.api.ports.db.selectFrom('enrolments').selectAll().executeTakeFirstOrThrow();
    expect(row.override).toMatchObject({ blocker: 'booked', bookedOn: '2026-12-15' });
    expect(desks.api.ports.crypt.open(row.override_sealed ?? Buffer.of(), row.id)).toBe('Only the retainer is booked');
  });

  test('complaint 3.2: a later step on old evidence is held, the task names the screen to open, and a look on any desk sets it going', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await written(ana);
    desks.later(9 * DAY);
    await desks.api.work();
    expect(await desks.api.captured()).toHaveLength(1);
    const [task] = (await list(ben)).tasks;
    expect(task).toMatchObject({ kind: 'look_and_release', owner: 'Ana' });
    expect(sayIt(ben.bg.say, task?.look ?? { id: '', params: [] }, 'en-GB')).toBe(
      'Open the patient page in Brightdesk (demo): what it shows lets the message go on, or stops it. Bookings were last seen on 20 Nov 2026.',
    );
    await ben.sync();
    await proof(ben, '1');
    await reported(ben);
    await ben.sync();
    await desks.api.work();
    expect(await desks.api.captured()).toHaveLength(2);
    expect((await list(ana)).tasks).toEqual([]);
  });

  test('complaint 3.2: a booking that any desk sees stops the follow-up for all of them within one pull', async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await written(ana);
    await ben.sync();
    await proof(ben, '1', seenBooked('2026-12-01'));
    await reported(ben);
    await ben.sync();
    await ana.sync();
    const mine = (await ana.bg.store.db.enrolments.toArray())[0];
    expect(mine).toMatchObject({ state: 'stopped', cause: 'booked' });
    desks.later(30 * DAY);
    await desks.api.work();
    expect(await desks.api.captured()).toHaveLength(1);
    // What left the browser about it: a hash and a day, and no name, number or id of the practice's software.
    const ledger = await ben.get('ledger.list', { limit: 10 }, popup());
    expect(ledger.filter((it) => it.what === 'sightings')).toMatchObject([{ fields: ['patientKey', 'booking'] }]);
    const rows = await desks.api.ports.db.selectFrom('enrolments').select(['patient_key', 'booking']).execute();
    expect(JSON.stringify(rows)).not.toMatch(/Okafor|07700 90|\+447700|localhost/);
  });

  test('a worker that already holds the job can not send a step that is stopped under its hands', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    await startFor(ana, '1');
    desks.later(UNDO);
    await ana.sync();
    const { db } = desks.api.ports;
    const message = await db.selectFrom('messages').selectAll().where('position', '=', 0).executeTakeFirstOrThrow();
    let holds = () => {};
    const held = new Promise<void>((done) => {
      holds = done;
    });
    let goOn = () => {};
    const wait = new Promise<void>((done) => {
      goOn = done;
    });
    const stopping = inTransaction(db, async (tx) => {
      const enrolment = await lockEnrolment(tx, message.enrolment_id);
      holds();
      await wait;
      if (enrolment) await stopEnrolment(tx, enrolment, { cause: 'booked', by: 'sighting', at: desks.api.clock.now });
    });
    await held;
    const workers = [sendStep(desks.api.ports, message.id), sendStep(desks.api.ports, message.id)];
    // Both have the job in hand and wait at the lock.
    await expect
      .poll(
        async () => {
          const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`;
          return (await waiting.execute(db)).rows[0]?.n;
        },
        { timeout: 20_000 },
      )
      .toBe(2);
    goOn();
    await Promise.all([stopping, ...workers]);
    expect(await desks.api.captured()).toEqual([]);
    const after = await db.selectFrom('messages').select('state').where('id', '=', message.id).executeTakeFirst();
    expect(after?.state).toBe('cancelled');
  });

  test('stop and send at the same moment: what is said of the message is what happened to it, every time', async () => {
    const [ana] = await two({ capPerDay: 10 });
    const ids = Array.from({ length: 12 }, (_, i) => String(i + 1));
    await show(ana, ids);
    for (const id of ids) await startFor(ana, id);
    desks.later(UNDO);
    await ana.sync();
    const { db } = desks.api.ports;
    const first = await db.selectFrom('messages').selectAll().where('position', '=', 0).execute();
    desks.later(HOUR);
    const stop = { cause: 'booked', by: 'Ana', at: desks.api.clock.now.toISOString() };
    await Promise.all(
      first.flatMap(({ id, enrolment_id }) => [
        sendStep(desks.api.ports, id),
        desks.api.call('POST', `/v1/enrolments/${enrolment_id}/stop`, stop, desks.api.by(ana.desk)),
        sendStep(desks.api.ports, id),
      ]),
    );
    const sent = new Set((await desks.api.captured()).map((one) => one.id));
    for (const { id } of first) {
      const { state } = await db.selectFrom('messages').select('state').where('id', '=', id).executeTakeFirstOrThrow();
      expect(state === 'cancelled').toBe(!sent.has(id));
    }
    expect((await desks.api.captured()).length).toBe(sent.size);
  });
});

describe('results', () => {
  const ask = { from: '2026-11-01', to: '2026-12-31', by: 'segment' as const, days: 60 };
  const view = (it: Browser) => it.get('results.view', ask, popup());
  /** Started, written to, and seen as booked by the other desk. */
  const recovered = async () => {
    const [ana, ben] = await two();
    for (const it of [ana, ben]) await show(it, ['1']);
    await written(ana);
    await ben.sync();
    desks.later(3 * DAY);
    await proof(ben, '1', seenBooked('2026-12-01'));
    await reported(ben);
    await ben.sync();
    return [ana, ben] as const;
  };

  test('A11: a booking after a follow-up is counted, and the figure opens its patients by name', async () => {
    const [ana] = await recovered();
    const { report, names } = await view(ana);
    expect(report?.total).toMatchObject({ enrolled: 1, sent: 1, booked: 1 });
    const [one] = report?.recovered ?? [];
    expect(one).toMatchObject({ on: '2026-12-01', daysAfter: 3 });
    expect(names[one?.patientKey ?? '']?.name).toBe('Maria Okafor 1');
  });

  test('A9, E28: the cost of messages, and nothing else, against the value booked; a value over the years beside it', async () => {
    const [ana] = await recovered();
    const lifetime = { patient: 4500, family: null };
    await ana.get('results.savePrices', { prices: { sms: 0.05, email: 0, whatsapp: 0 }, lifetime }, popup());
    const shown = await view(ana);
    const total = shown.report?.total;
    if (!total) throw new Error('no report');
    expect(costOf(total, shown.prices)).toBeCloseTo(0.05);
    expect(costOf({ paidBy: { sms: 3, email: 2 } }, shown.prices)).toBeCloseTo(0.15);
    // The card names the same price before a message leaves, and none for a channel that has none.
    await show(ana, ['7'], 60);
    const { token } = await ana.get('page.openCard', { patientKey: keyOf('7'), row: 'row-7' }, page());
    const { view: open } = await ana.get('card.open', { token }, card());
    const prices = open?.sequences[0]?.steps.map(({ channel, price }) => [channel, price?.amount ?? null]);
    expect(prices).toEqual(
      expect.arrayContaining([
        ['sms', 0.05],
        ['email', null],
      ]),
    );
    expect(worthOf(total, shown.value)).toEqual({ low: shown.value.low, high: shown.value.high });
    // E28: a value over the years is shown where the practice gave one, and is no part of the sum.
    expect(shown.lifetime).toEqual(lifetime);
  });

  test('B12: what was flagged and left alone is counted, and goes down as it is worked through', async () => {
    const [ana] = await two();
    await show(ana, ['1', '2']);
    desks.later(20 * DAY);
    expect((await view(ana)).untouched).toEqual({ days: 14, count: 2 });
    await show(ana, ['1', '2'], 2);
    await startFor(ana, '1');
    await sweep(ana.bg);
    expect((await view(ana)).untouched.count).toBe(1);
  });

  test('B16, E24: before and after stand beside their windows, and a year nobody read of has no rate', async () => {
    const [ana] = await recovered();
    const { compared, years } = await view(ana);
    expect([compared?.before.to, compared?.after.from]).toEqual(['2026-11-19', '2026-11-20']);
    expect([years.last.from, years.last.to]).toEqual(['2025-11-24', '2026-11-23']);
    expect([years.last.due > 0, years.before.rate]).toEqual([true, null]);
  });

  test('E11: the month as a file that a spreadsheet opens, with every figure of the page', async () => {
    const [ana] = await recovered();
    const words = wordsFor({ say: ana.bg.say, locale: 'en-GB', dir: 'ltr' });
    const text = csvOf(resultsRows(await view(ana), 'segment', words));
    expect(text).toContain('Why flagged,Started,Sent,Delivered,Opened the link,Replied,Booked,Came,Opted out');
    expect(text).toContain('Overdue');
    expect(text).toContain('Maria Okafor 1,2026-11-23,2026-12-01,3,0');
  });

  test('E25: how long until the first booking is told in days', async () => {
    const [ana] = await recovered();
    expect(Math.round((await view(ana)).report?.firstBookingDays ?? 0)).toBe(3);
  });

  test('C14: the text after which more people book is suggested, and none while it may be chance', () => {
    const sent = (variant: string) => [
      { channel: 'sms', variant, stepId: 'first', at: 0, delivered: true, clicked: false, paid: 1 },
    ];
    const people = (variant: string, count: number, booked: number) =>
      Array.from({ length: count }, (_, i) => ({
        flagKind: 'lapsed',
        launchedAt: 0,
        sent: sent(variant),
        repliedAt: [],
        bookedAt: i < booked ? 1 : null,
        attended: false,
        optedOut: false,
      }));
    expect(betterVariants([...people('a', 120, 12), ...people('b', 120, 30)])).toMatchObject([
      { stepId: 'first', channel: 'sms', better: 'b', than: 'a' },
    ]);
    expect(betterVariants([...people('a', 20, 2), ...people('b', 20, 5)])).toEqual([]);
    expect(betterVariants([...people('a', 120, 12), ...people('b', 120, 14)])).toEqual([]);
  });
});

describe('the chart', () => {
  test('D25, complaint 3.13: each send, reply and call is ready to copy, dated and signed, and says whether it was written over', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    const message = await written(ana);
    await desks.api.reply(message?.id ?? '', 'How much is it?');
    await ana.sync();
    const [task] = (await list(ana)).tasks;
    await ana.get('tasks.done', { id: task?.id ?? '', outcome: 'settled' }, popup());
    const { session } = await startFor(ana, '1').catch(() => openReview(ana));
    const at = { session, patientKey: keyOf('1') };
    const open = async () => (await ana.get('card.view', at, card())).history.filter((line) => line.note);
    // that it arrived is told when the provider tells it: on a busy machine after the answer
    const lines = await vi.waitFor(
      async () => {
        await ana.sync();
        const told = await open();
        expect(told.map((line) => line.note)).toEqual([
          '2026-11-20 10:00 Comeback: Reply by text message: a question (A)',
          '2026-11-20 10:00 Comeback: Delivered: text message (A)',
        ]);
        return told;
      },
      { timeout: 20_000, interval: 200 },
    );
    const line = lines[0]?.id ?? '';
    await ana.get('card.noted', { ...at, line, on: true }, card());
    expect((await open())[0]?.written).toMatchObject({ by: 'Ana' });
    await ana.get('card.noted', { ...at, line, on: false }, card());
    expect((await open())[0]?.written).toBeNull();
    // A call is a line of its own, signed by whoever rang.
    await press(message?.body, 'call');
    desks.later(60_000);
    const call = (await list(ana)).tasks.find((one) => one.kind === 'call');
    await ana.get('tasks.done', { id: call?.id ?? '', outcome: 'reached' }, popup());
    expect((await open())[0]?.note).toBe('2026-11-20 10:01 Comeback: Called: reached, no booking yet (A)');
    // Never under another patient.
    const wrong = { ...at, line: `${keyOf('2')} ${line.split(' ').slice(1).join(' ')}`, on: true };
    expect(await ana.ask('card.noted', wrong, card())).toMatchObject({ ok: false });
  });
});

describe('what users of other systems complain about', () => {
  const launch = (it: Browser, change: Parameters<typeof launchSample>[0] = {}) => {
    const seenAt = it.bg.now().toISOString();
    const booking = { state: 'nothing_booked', strength: 'proof', seenAt } as const;
    const request = launchSample({ booking, launchedAt: seenAt, ...change });
    return desks.api.launch(it.desk, request).then((answer) => ({ request, answer }));
  };
  const texts = async () => (await desks.api.captured()).filter((one) => one.channel === 'sms');

  test('complaint 3.3: a reminder of the practice’s own software counts toward the cap', async () => {
    const [ana] = await two();
    await launch(ana, { remindedOn: ['2026-11-20'] });
    await desks.api.work();
    expect(await texts()).toEqual([]);
    desks.later(DAY);
    await desks.api.work();
    expect(await texts()).toHaveLength(1);
  });

  test('complaint 3.4: a family with one phone gets one text that greets them all', async () => {
    const [ana] = await two();
    const addresses = [{ channel: 'sms', to: '+447700900777', consent: 'unknown' }] as const;
    for (const firstName of ['Noor', 'Sami']) await launch(ana, { addresses: [...addresses], firstName });
    await desks.api.work();
    expect((await texts()).map((one) => one.body)).toEqual([expect.stringContaining('Hi Noor & Sami, ')]);
  });

  test('complaint 3.5: an answer from a shared phone asks staff whose it is, and their word settles it', async () => {
    const [ana] = await two();
    await show(ana, ['1', '2'], 1, { phoneMobile: told('07700 900777') });
    for (const id of ['1', '2']) await startFor(ana, id);
    desks.later(UNDO);
    await ana.sync();
    await desks.api.work();
    await desks.api.work();
    const [text] = await texts();
    await desks.api.reply(text?.id ?? '', 'When are you open?');
    const [task] = (await list(ana)).tasks;
    expect(task?.members?.map((it) => it.name).sort()).toEqual(['Maria Okafor 1', 'Maria Okafor 2']);
    // Not the one the task was opened for.
    const other = task?.name === 'Maria Okafor 1' ? '2' : '1';
    const member = task?.members?.find((it) => it.name === `Maria Okafor ${other}`)?.hash ?? '';
    await ana.get('tasks.done', { id: task?.id ?? '', outcome: 'asked_not_contacted', member }, popup());
    expect((await list(ana)).tasks).toEqual([]);
    // Nobody else of those who share the phone.
    expect((await ana.bg.store.db.holds.toArray()).map((it) => it.patientKey)).toEqual([keyOf(other)]);
  });

  test('complaint 3.15: a missed and a cancelled visit each open a follow-up that can be started that day', async () => {
    const [ana] = await two();
    const visit = (status: 'no_show' | 'cancelled') => ({
      appointmentOn: day('2026-11-19'),
      appointmentStatus: told(status),
      recareDueOn: day('2027-05-01'),
      lastVisitOn: day('2026-11-01'),
    });
    for (const [n, [status, sequenceId]] of (
      [
        ['no_show', 'no-show'],
        ['cancelled', 'cancelled'],
      ] as const
    ).entries()) {
      // Two people: of one, the later word would only be another one on the same visit.
      const id = String(n + 1);
      await show(ana, [id], 10 * n + 1, visit(status));
      await proof(ana, id, visit(status), 10 * n + 2);
      const { review } = await openReview(ana);
      expect(review).toMatchObject([{ ready: true, sequenceId }]);
    }
  });

  test('complaint 3.25: nothing goes to somebody who complained until a person has settled it', async () => {
    const [ana] = await two();
    const { request } = await launch(ana);
    await desks.api.work();
    const [text] = await texts();
    await desks.api.reply(text?.id ?? '', 'This is outrageous, I want to complain');
    desks.later(2 * DAY);
    const again = await launch(ana, {
      ...request,
      booking: { ...request.booking, seenAt: ana.bg.now().toISOString() } as never,
    });
    expect(again.answer.body.error.reasons).toEqual(['complaint']);
  });

  test('complaint 3.26: a minor is written to through a responsible adult, or not at all', async () => {
    const [ana] = await two();
    expect((await launch(ana, { minor: true })).answer.body.error.reasons).toEqual(['minor_without_contact']);
    expect((await launch(ana, { minor: true, responsibleContact: true })).answer.status).toBe(201);
  });

  test('C11, C23: one tap opens a page without a login, and a request there stops the follow-up and is on the desk’s list', async () => {
    const [ana] = await two();
    await show(ana, ['1']);
    const message = await written(ana);
    const path = /\/b\/[0-9A-Za-z]{12}/.exec(message?.body ?? '')?.[0] ?? '';
    expect((await desks.api.app.request(path)).status).toBe(200);
    await press(message?.body, 'request');
    await ana.sync();
    expect((await ana.bg.store.db.enrolments.toArray())[0]).toMatchObject({
      state: 'stopped',
      cause: 'clicked_booking',
    });
    expect((await list(ana)).tasks).toMatchObject([{ kind: 'booking_request', reason: 'request' }]);
    // Whoever opens the card sees that the patient answered, before starting anything anew; some weeks on it is history.
    const shown = async () => {
      await show(ana, ['1'], 2);
      const { session } = await openCard(ana, '1');
      return (await ana.get('card.view', { session, patientKey: keyOf('1') }, card())).enrolment;
    };
    expect(await shown()).toMatchObject({ state: 'stopped', cause: 'clicked_booking' });
    desks.later(15 * DAY);
    expect(await shown()).toBeNull();
  });

  test('C9, C15: whoever crosses the band later is proposed then, without anybody making a list', async () => {
    const [ana] = await two();
    const due = { recareDueOn: day('2027-02-05'), lastVisitOn: day('2026-08-05') };
    await show(ana, ['1'], 1, due);
    expect((await openReview(ana)).review?.filter((row) => row.ready)).toEqual([]);
    desks.later(80 * DAY);
    await show(ana, ['1'], 2, due);
    expect((await openReview(ana)).review).toMatchObject([{ ready: true, sequenceId: expect.any(String) }]);
  });
});
