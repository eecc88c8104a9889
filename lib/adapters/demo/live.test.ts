import { describe, expect, test } from 'vitest';
import { createDemo } from '#demo/app.ts';
import { type Reading, reading as readingSchema } from '#lib/core/sighting.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { JSDOM } from '../../../tests/jsdom.ts';
import { demo as adapter } from './adapter.ts';

/** The demo as it is now, read with its adapter and held against what the practice knows: the two can't drift apart. */
const today = '2026-11-20';

function running() {
  const { app, store } = createDemo({ today, zone: 'Europe/London', seed: 1 });
  const read = async (path: string, without = ''): Promise<Reading> => {
    const href = `http://localhost:4780${path}`;
    const page = new JSDOM(await (await app.request(path)).text(), { url: href }).window.document;
    if (without) page.querySelector(without)?.remove();
    const ctx = { now: () => `${today}T12:00:00Z`, zone: 'Europe/London' };
    return readingSchema.parse(readScreen(page, { href, frameName: '' }, [adapter], ctx));
  };
  const post = (path: string, form: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(form) });
  return { store, read, post };
}

const fact = (reading: Reading, at: number, name: string): unknown => {
  const fields = reading.sightings[at]?.fields as Record<string, { state: string; value?: unknown }> | undefined;
  const found = fields?.[name];
  return found?.state === 'known' ? found.value : found?.state;
};
const idOf = (s: Reading['sightings'][number]) => (s.identity.kind === 'patient' ? s.identity.id : null);

describe('the recall list', () => {
  test('reads every row as the practice has it', async () => {
    const { store, read } = running();
    const reading = await read('/recalls');
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    expect(reading.rowsRead).toBe(100);
    expect(reading.total).toBeGreaterThan(100);
    for (const [i, sighting] of reading.sightings.entries()) {
      const patient = store.patient(idOf(sighting) ?? '');
      if (!patient) throw new Error('a row of nobody');
      const oldest = patient.recares
        .map((r) => r.due)
        .filter((due) => due >= '2025-05')
        .sort()[0];
      expect(fact(reading, i, 'name')).toBe(patient.name);
      expect(fact(reading, i, 'birthOn')).toMatchObject({ on: patient.birthOn });
      expect(fact(reading, i, 'phoneMobile')).toBe(patient.mobile ?? 'absent');
      expect(fact(reading, i, 'email')).toBe(patient.email ?? 'absent');
      expect(fact(reading, i, 'consentSms')).toBe(patient.consent.sms ?? 'absent');
      expect(fact(reading, i, 'consentEmail')).toBe(patient.consent.email ?? 'absent');
      expect(fact(reading, i, 'recareDueOn')).toMatchObject({ on: oldest });
      expect(fact(reading, i, 'lastVisitOn')).toMatchObject({ on: store.lastVisit(patient.id) });
      expect(sighting.nothingBooked).toBe('hint');
    }
  });
});

describe('the patient page', () => {
  test('is proof for exactly those who have nothing booked', async () => {
    const { store, read } = running();
    for (const patient of store.practice.patients.filter((_, i) => i % 6 === 0)) {
      const reading = await read(`/patients/${patient.id}`);
      expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
      const next = store.bookings(patient.id)[0];
      expect(reading.sightings[0]?.nothingBooked).toBe(next ? 'none' : 'proof');
      expect(fact(reading, 0, 'nextBookingOn')).toEqual(
        next ? { on: next.on, time: next.time, precision: 'minute' } : 'absent',
      );
      expect(fact(reading, 0, 'deceased')).toBe(patient.deceasedOn ? true : 'absent');
      expect(fact(reading, 0, 'doNotContact')).toBe(patient.doNotContact ?? 'absent');
      expect(fact(reading, 0, 'guardianName')).toBe(patient.guardian ?? 'absent');
      expect(reading.sightings.every((s) => idOf(s) === patient.id)).toBe(true);
      const appointments = reading.sightings.filter((s) => s.record === 'visit' || s.record === 'booking');
      expect(appointments).toHaveLength(store.ofPatient(patient.id).length);
    }
  });

  test('takes an empty card without its sentence for no answer at all', async () => {
    const { store, read } = running();
    const patient = store.practice.patients.find((p) => store.bookings(p.id).length === 0);
    const reading = await read(`/patients/${patient?.id}`, '[data-empty="bookings"]');
    expect(reading.sightings[0]?.nothingBooked).toBe('none');
    expect(fact(reading, 0, 'nextBookingOn')).toBe('unknown');
  });

  test('follows a booking made, cancelled, made again and missed', async () => {
    const { store, read, post } = running();
    const patient = store.practice.patients.find((p) => store.bookings(p.id).length === 0 && !p.deceasedOn);
    const path = `/patients/${patient?.id}`;
    const form = { on: '2026-12-03', time: '10:30', type: 'Hygiene', provider: 'T. Lindqvist (hyg.)' };
    const strength = async () => (await read(path)).sightings[0]?.nothingBooked;
    expect(await strength()).toBe('proof');
    await post(`${path}/appointments`, form);
    expect(await strength()).toBe('none');
    await post(`/appointments/${store.bookings(patient?.id ?? '')[0]?.id}/status`, { status: 'cancelled' });
    expect(await strength()).toBe('proof');
    await post(`${path}/appointments`, form);
    const id = store.bookings(patient?.id ?? '')[0]?.id;
    await post(`/appointments/${id}/status`, { status: 'missed' });
    const reading = await read(path);
    expect(reading.sightings[0]?.nothingBooked).toBe('proof');
    const missed = reading.sightings.findIndex((s) => s.row.includes(String(id)));
    expect(fact(reading, missed, 'appointmentStatus')).toBe('no_show');
    expect(fact(reading, missed, 'appointmentOn')).toMatchObject({ on: today });
  });
});

describe('the calendar and the plans', () => {
  test('read every appointment of the week with its status', async () => {
    const { store, read } = running();
    const reading = await read('/calendar');
    const week = store.practice.appointments.filter((a) => a.on >= '2026-11-16' && a.on <= '2026-11-22');
    expect(reading.range).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(reading.sightings).toHaveLength(week.length);
    const statuses = {
      booked: 'booked',
      confirmed: 'confirmed',
      arrived: 'arrived',
      completed: 'completed',
      missed: 'no_show',
      cancelled: 'cancelled',
    };
    for (const i of reading.sightings.keys()) {
      const a = week.find((w) => w.id === fact(reading, i, 'appointmentId'));
      expect(fact(reading, i, 'appointmentOn')).toEqual({ on: a?.on, time: a?.time, precision: 'minute' });
      expect(fact(reading, i, 'appointmentStatus')).toBe(a && statuses[a.status]);
    }
  });

  test('read every plan with its value and whether its patient is booked', async () => {
    const { store, read } = running();
    for (const view of ['open', 'unbooked', 'proposed', 'closed']) {
      const reading = await read(`/plans?view=${view}`);
      expect(reading.health.state).toBe('reading');
      expect(reading.sightings.length).toBe(reading.total);
      for (const [i, sighting] of reading.sightings.entries()) {
        const plan = store.practice.plans.find((p) => p.id === fact(reading, i, 'planId'));
        expect(idOf(sighting)).toBe(plan?.patientId);
        expect(fact(reading, i, 'planValue')).toEqual({ amount: plan?.value, currency: 'GBP' });
        expect(fact(reading, i, 'planStatus')).toBe(plan?.status);
        expect(sighting.nothingBooked).toBe(store.bookings(plan?.patientId ?? '').length > 0 ? 'none' : 'hint');
      }
    }
  });
});
