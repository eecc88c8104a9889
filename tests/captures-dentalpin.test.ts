import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '#lib/adapters/index.ts';
import type { DateValue } from '#lib/core/fact.ts';
import { type Reading, reading as readingSchema } from '#lib/core/sighting.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { compact, pageAt } from './read-fixtures.ts';

/** Pages of the running product, kept beside the repository, not in it. Without them this file says so and tests nothing. */
const CAPTURES = join(import.meta.dirname, '..', '..', 'shared', 'captures', 'dentalpin');
const here = existsSync(CAPTURES);
if (!here) console.log('captures of DentalPin: not beside the repository, skipped');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FIRST = 'aaaa0000-0000-4000-8000-000000000000';

function read(file: string, path: string, zone = 'Europe/London'): Reading {
  const href = `https://dental.example${path}`;
  const html = readFileSync(join(CAPTURES, `${file}.html`), 'utf8');
  const reading = readScreen(pageAt(html, href), { href, frameName: '' }, adapters, {
    now: () => '2026-11-20T12:00:00Z',
    zone,
  });
  return readingSchema.parse(reading);
}

const rows = (reading: Reading) => reading.sightings.map((s) => compact(s, s.record));

describe.skipIf(!here)('DentalPin, as captured', () => {
  test('recalls: fifteen people by their own id, due in a month and no day of it', () => {
    const reading = read('recalls', '/recalls');
    expect(reading).toMatchObject({ screen: 'recalls', rowsInPage: 15, rowsShown: 15, rowsRead: 15 });
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    const ids = reading.sightings.map((s) => s.identity);
    expect(ids.every((id) => id.kind === 'patient' && UUID.test(id.id))).toBe(true);
    expect(new Set(ids.map((id) => id.kind !== 'none' && id.id)).size).toBe(15);
    for (const { fields, nothingBooked } of reading.sightings) {
      const due = fields.recareDueOn;
      expect(due?.state === 'known' && (due.value as DateValue)).toEqual({ on: '2026-11', precision: 'month' });
      expect(nothingBooked).toBe('hint');
      expect(Object.keys(fields)).not.toContain('lastVisitOn');
    }
    expect(rows(reading).filter((r) => r.phone === null)).toHaveLength(1);
    expect(rows(reading).filter((r) => r.attempts === 1 && r.phone === null)).toHaveLength(1);
    expect(rows(reading).map((r) => r.name)).toContain('<b>Bobby</b> <script>alert(1)</script>');
  });

  test('recalls west of Greenwich: the month is unknown, and the screen says why', () => {
    const reading = read('recalls', '/recalls', 'America/New_York');
    expect(reading.health).toEqual({ state: 'reading', reasons: [{ code: 'zone_shift', count: 15 }], share: 1 });
    expect(new Set(rows(reading).map((r) => r.recareDueOn))).toEqual(new Set(['?zone_shift']));
  });

  test('kanban: eight cards with time and status, and nobody’s id', () => {
    const reading = read('appointments-kanban', '/appointments');
    expect(reading).toMatchObject({ screen: 'kanban', rowsShown: 8, health: { state: 'reading', reasons: [] } });
    expect(reading.sightings.every((s) => s.identity.kind === 'none' && s.nothingBooked === 'none')).toBe(true);
    const statuses = Map.groupBy(rows(reading), (r) => r.appointmentStatus);
    expect(Object.fromEntries([...statuses].map(([k, v]) => [k, v.length]))).toEqual({
      booked: 1,
      confirmed: 3,
      arrived: 4,
    });
    expect(rows(reading)[0]).toMatchObject({ name: 'Olivia Wilson', appointmentOn: '2026-11-20 11:00' });
  });

  test('day: names and types on the day of the heading, no time and no status', () => {
    const reading = read('appointments-day', '/appointments');
    expect(reading).toMatchObject({ screen: 'day', rowsShown: 10, health: { state: 'reading', reasons: [] } });
    expect(new Set(rows(reading).map((r) => r.appointmentOn))).toEqual(new Set(['2026-11-20']));
    expect(rows(reading).every((r) => r.name && r.appointmentType && !r.appointmentStatus)).toBe(true);
  });

  test('week, patient list and the tabs without bookings are not recognised', () => {
    for (const [file, path] of [
      ['appointments-week', '/appointments'],
      ['appointment-modal', '/appointments'],
      ['patients', '/patients'],
      ['patient-tab2', `/patients/${FIRST}?tab=clinical`],
      ['patient-tab3', `/patients/${FIRST}?tab=administration`],
      ['patient-tab4', `/patients/${FIRST}?tab=gallery`],
    ] as const) {
      expect(read(file, path).screen, file).toBeNull();
    }
  });

  test('patient: the next appointment with its year, so no evidence that nothing is booked', () => {
    const reading = read('patient', `/patients/${FIRST}`);
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    expect(reading.sightings[0]?.nothingBooked).toBe('none');
    expect(rows(reading)).toEqual([
      {
        id: `patient ${FIRST}`,
        name: "Zoë O'Brien-Østergård",
        phone: '+44 7700 900101',
        email: 'zoe.ob@example.com',
        recareDueOn: '2026-11',
        recareType: 'Hygiene',
        recareStatus: 'due',
        nextBookingOn: '2026-12-02 10:00',
      },
    ]);
    expect(rows(read('patient-tab1', `/patients/${FIRST}?tab=info`))[0]).toMatchObject({ birthOn: '1950-01-01' });
  });

  test('patient: an active plan with how far it has come', () => {
    const reading = read('patient-seed', '/patients/d1eebc99-9c0b-4ef8-bb6d-6bb9bd380a41');
    expect(rows(reading)[0]).toMatchObject({
      planTitle: 'Conservative treatment',
      planStatus: 'accepted',
      treatmentsDone: 0,
      treatmentsPlanned: 3,
      nextBookingOn: '2026-11-23 11:30',
    });
  });

  test('patient: an address that has moved on before the page gives no id', () => {
    const reading = read('patient', '/patients/d1eebc99-9c0b-4ef8-bb6d-6bb9bd380a41');
    expect(reading.sightings[0]?.identity).toEqual({ kind: 'none' });
    expect(reading.health.state).toBe('unsure');
  });

  test('no next appointment: two of three done, no patient id', () => {
    const reading = read('plans-no-next-appt', '/treatment-plans?tab=sin_proxima_cita');
    expect(reading).toMatchObject({ screen: 'plans-no-appointment', rowsShown: 2, health: { state: 'reading' } });
    expect(rows(reading)).toEqual([
      {
        id: 'none',
        nothingBooked: 'hint',
        name: 'Sophia Martinez',
        planStatus: 'accepted',
        planValue: '135',
        treatmentsDone: 2,
        treatmentsPlanned: 3,
        daysInStatus: 25,
      },
      {
        id: 'none',
        nothingBooked: 'hint',
        name: 'Daniel Garcia',
        planStatus: 'accepted',
        planValue: '810',
        treatmentsDone: 2,
        treatmentsPlanned: 3,
        daysInStatus: 24,
      },
    ]);
  });

  test('first tab of the pipeline: a plan not yet agreed to', () => {
    const reading = read('plans', '/treatment-plans');
    expect(reading.screen).toBe('plans-pipeline');
    expect(rows(reading)).toMatchObject([
      { id: 'none', name: 'James Anderson', planStatus: 'proposed', daysInStatus: 28 },
    ]);
  });

  test('plan list: ids are plans’, never patients’', () => {
    const reading = read('plans-list', '/treatment-plans?tab=listado');
    expect(reading).toMatchObject({ screen: 'plans-list', rowsShown: 15, health: { state: 'reading', reasons: [] } });
    expect(reading.sightings.every((s) => s.identity.kind === 'plan' && UUID.test(s.identity.id))).toBe(true);
    expect(rows(reading)[0]).toMatchObject({
      name: 'King, Charles',
      planStatus: 'accepted',
      planOn: '2026-11-20',
      treatmentsPlanned: 2,
    });
  });
});
