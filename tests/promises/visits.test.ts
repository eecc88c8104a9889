// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { slotColumns } from '../../components/worklist/slot-columns.ts';
import { sweep } from '../../send-api/jobs/sweep.ts';
import { practiceSample } from '../../send-api/testing/harness.ts';
import { type Browser, phoneOf, show, startAndWrite, startDesks } from '../desks.ts';
import { day, page, popup, readingOf, sightingOf } from '../store-harness.ts';

const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const HOUR = 3_600_000;

/** A day list of the practice's software, an appointment a row. */
const dayList = (it: Browser, rows: Array<{ patient: string } & Parameters<typeof sightingOf>[1]>) => {
  const about = { seenAt: it.bg.now().toISOString(), record: 'appointment', screen: 'day-list' } as const;
  const seen = rows.map(({ patient, ...fields }, n) => ({
    ...sightingOf(patient, fields, { ...about, nothingBooked: 'none' }),
    row: `row-${n}`,
  }));
  return readingOf(seen, { screen: 'day-list', kind: 'day_list' });
};

let desks: Awaited<ReturnType<typeof startDesks>>;
afterEach(() => desks.api.close());

describe('visits that a follow-up brought', () => {
  let generation = 100;
  interface Visit {
    on: string;
    time: string;
    id: string;
    status?: 'booked' | 'cancelled';
    remindedOn?: string;
  }
  /** A day list of the practice's software with these appointments of the first patient. */
  const diary = async (it: Browser, ...visits: Visit[]) => {
    const reading = dayList(
      it,
      visits.map(({ on, time, id, status = 'booked', remindedOn }) => ({
        patient: '1',
        phoneMobile: told(phoneOf('1')),
        appointmentId: told(id),
        appointmentOn: told({ on, time, precision: 'minute' as const }),
        appointmentStatus: told(status),
        ...(remindedOn && { remindedOn: day(remindedOn) }),
      })),
    );
    generation += 1;
    const reports = async () =>
      (await it.bg.store.db.outbox.toArray()).filter((row) => row.kind === 'sightings').length;
    const before = await reports();
    await it.get('page.reading', { generation, reading }, page());
    await expect.poll(reports, { timeout: 20_000 }).toBe(before + 1);
  };
  /** The same, told to the server, which starts what is to be started. */
  const look = async (it: Browser, ...visits: Visit[]) => {
    await diary(it, ...visits);
    await it.sync();
    const before = await confirmations();
    // What every worker does each minute.
    await sweep(desks.api.ports);
    await it.sync();
    return (await confirmations()).length - before.length;
  };
  const texts = async () => (await desks.api.captured()).filter((one) => one.channel === 'sms').toReversed();
  const confirmations = () =>
    desks.api.ports.db
      .selectFrom('enrolments')
      .select(['state', 'stop_cause', 'plan'])
      .where('sequence_id', '=', 'confirmation')
      .orderBy('created_at')
      .execute();
  const at = async (instant: string) => {
    desks.api.clock.now = new Date(instant);
    await desks.api.work();
  };
  const visit = { on: '2026-12-10', time: '14:30', id: 'PMS-4711' };
  const recovered = async (...visits: Visit[]) => {
    desks = await startDesks(['Ana']);
    const [ana] = desks.browsers as [Browser];
    await show(ana, ['1']);
    await startAndWrite(desks, ana);
    return { ana, started: await look(ana, ...visits) };
  };

  test('C17, D15: a booking that a follow-up brought is reminded of by itself, 7 days, 2 days and 2 hours before', async () => {
    const { ana, started } = await recovered(visit);
    await Promise.all([sweep(desks.api.ports), sweep(desks.api.ports)]);
    expect([started, (await confirmations()).length]).toEqual([1, 1]);
    const [row] = await confirmations();
    expect(row?.plan?.visit).toEqual({ on: '2026-12-10', at: '14:30', ref: expect.stringMatching(/^[0-9a-f]{32}$/) });
    // The appointment's own number stays in the browser.
    expect(JSON.stringify(await desks.api.ports.db.selectFrom('outcomes').selectAll().execute())).not.toContain('4711');
    const counts: number[] = [];
    for (const [before, after] of [
      ['2026-12-03T14:25:00Z', '2026-12-03T14:35:00Z'],
      ['2026-12-08T14:25:00Z', '2026-12-08T14:35:00Z'],
      ['2026-12-10T12:25:00Z', '2026-12-10T12:35:00Z'],
    ] as const) {
      await at(before);
      expect(await look(ana, visit)).toBe(0);
      await desks.api.work();
      counts.push((await texts()).length);
      await at(after);
      counts.push((await texts()).length);
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 4]);
    expect((await texts())[1]?.body).toMatch(/Thu,? 10 Dec at 14:30\. To move it: http/);
  }, 60_000);

  test('C17: of a visit that was cancelled, of one the software reminds of itself, and to whoever said stop, nothing is said', async () => {
    const { ana } = await recovered(visit);
    desks.later(HOUR);
    await diary(ana, { ...visit, status: 'cancelled' });
    await ana.sync();
    expect(await confirmations()).toMatchObject([{ state: 'stopped', stop_cause: 'flag_gone' }]);
    await at('2026-12-03T14:35:00Z');
    expect(await texts()).toHaveLength(1);
    await desks.api.close();

    const own = await recovered(visit);
    desks.later(HOUR);
    await look(own.ana, { ...visit, remindedOn: '2026-11-20' });
    expect(await confirmations()).toMatchObject([{ state: 'stopped' }]);
    await desks.api.close();

    expect(await recovered({ ...visit, remindedOn: '2026-11-21' })).toMatchObject({ started: 0 });
    const refused = desks.api.ports.db.selectFrom('audit').select('action').where('reason', '=', 'pms_reminds');
    expect(await refused.execute()).toEqual([{ action: 'launch_refused' }]);
    await desks.api.close();
    // A reminder from before the follow-up was of something else.
    expect(await recovered({ ...visit, remindedOn: '2026-11-11' })).toMatchObject({ started: 1 });
    await desks.api.close();

    const off = await recovered(visit);
    const says = { ...practiceSample, confirmVisits: false };
    expect((await desks.api.call('PUT', '/v1/practice', says, desks.api.by(off.ana.desk))).status).toBe(200);
    await sweep(desks.api.ports);
    expect(await confirmations()).toMatchObject([{ state: 'stopped' }]);
    desks.later(HOUR);
    expect(await look(off.ana, { ...visit, on: '2026-12-11' })).toBe(0);
    await desks.api.close();

    await recovered(visit);
    const [first] = await texts();
    await desks.api.reply(first?.id ?? '', 'STOP');
    expect(await confirmations()).toMatchObject([{ state: 'stopped', stop_cause: 'opted_out' }]);
  }, 60_000);

  test('C17: whoever has answered hears no more of that visit, booked anew at the same hour or seen again', async () => {
    const { ana } = await recovered(visit);
    await at('2026-12-03T14:25:00Z');
    await look(ana, visit);
    await at('2026-12-03T14:35:00Z');
    const [, reminder] = await texts();
    await desks.api.reply(reminder?.id ?? '', 'See you then');
    await ana.sync();
    const patientKey = (await ana.bg.store.db.enrolments.toArray())[0]?.hash;
    for (const ref of [undefined, 'another appointment of that hour']) {
      desks.later(HOUR);
      const seenAt = desks.api.clock.now.toISOString();
      const items = [{ patientKey, booking: { state: 'booked', on: visit.on, at: visit.time, ref, seenAt } }];
      expect((await desks.api.call('POST', '/v1/sightings', { items }, desks.api.by(ana.desk))).status).toBe(200);
      await sweep(desks.api.ports);
    }
    expect(await confirmations()).toMatchObject([{ state: 'stopped', stop_cause: 'replied' }]);
  }, 60_000);

  test('C17: nothing is said of a booking that nobody has seen lately', async () => {
    await recovered(visit);
    await at('2026-12-03T14:35:00Z');
    expect(await texts()).toHaveLength(1);
    expect(await confirmations()).toMatchObject([{ state: 'held' }]);
  });

  test('complaint 3.12: a moved appointment is confirmed at its new time alone, and of two on a day neither is', async () => {
    const { ana } = await recovered(visit);
    desks.later(HOUR);
    expect(await look(ana, { ...visit, time: '16:00' })).toBe(1);
    expect(await confirmations()).toMatchObject([
      { state: 'stopped', stop_cause: 'flag_gone', plan: { visit: { at: '14:30' } } },
      { state: 'active', plan: { visit: { at: '16:00' } } },
    ]);
    await at('2026-12-03T15:55:00Z');
    await look(ana, { ...visit, time: '16:00' });
    await at('2026-12-03T16:05:00Z');
    const said = (await texts()).slice(1).map((one) => one.body);
    expect(said).toEqual([expect.stringContaining('at 16:00')]);
    await desks.api.close();
    expect(await recovered(visit, { on: visit.on, time: '09:00', id: 'PMS-4712' })).toMatchObject({ started: 0 });
    expect(await confirmations()).toEqual([]);
  }, 60_000);
});

describe('free times', () => {
  test('D26, B4: a cancelled time stands in its hygienist’s or dentist’s column until somebody else is in it', async () => {
    desks = await startDesks(['Ana']);
    const [ana] = desks.browsers as [Browser];
    await show(ana, ['1', '2']);
    let generation = 500;
    const diary = async (
      ...rows: Array<[on: string, time: string, provider: string | null, status: 'booked' | 'cancelled']>
    ) => {
      const reading = dayList(
        ana,
        rows.map(([on, time, provider, status], n) => ({
          patient: String(50 + n),
          appointmentOn: told({ on, time, precision: 'minute' as const }),
          appointmentStatus: told(status),
          ...(provider && { provider: told(provider) }),
        })),
      );
      generation += 1;
      await ana.get('page.reading', { generation, reading }, page());
    };
    const columns = async () =>
      slotColumns(await ana.get('openings.list', {}, popup())).map(({ provider, freed, openings }) => [
        provider,
        ...freed.map(({ on, at }) => `free ${on} ${at}`),
        ...openings.map(({ on, at }) => `offered ${on} ${at}`),
      ]);
    await diary(
      ['2026-12-01', '09:00', 'Hygiene', 'cancelled'],
      ['2026-12-01', '09:00', 'Dr Lee', 'cancelled'],
      ['2026-12-02', '11:30', 'Hygiene', 'cancelled'],
      ['2026-12-02', '12:00', 'Hygiene', 'booked'],
      ['2026-12-03', '10:00', null, 'cancelled'],
    );
    await expect.poll(columns, { timeout: 20_000 }).toEqual([
      ['Dr Lee', 'free 2026-12-01 09:00'],
      ['Hygiene', 'free 2026-12-01 09:00', 'free 2026-12-02 11:30'],
      [null, 'free 2026-12-03 10:00'],
    ]);
    await ana.get('openings.offer', { on: '2026-12-01', at: '09:00', provider: 'Hygiene' }, popup());
    await diary(['2026-12-01', '09:00', 'Dr Lee', 'booked']);
    await expect.poll(columns, { timeout: 20_000 }).toEqual([
      ['Hygiene', 'free 2026-12-02 11:30', 'offered 2026-12-01 09:00'],
      [null, 'free 2026-12-03 10:00'],
    ]);
  });
});
