import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { adapters } from '#lib/adapters/index.ts';
import { type Reading, reading as readingSchema } from '#lib/core/sighting.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { pageAt } from './read-fixtures.ts';

/** Frames of real systems, kept beside the repository, not in it. Without them this file says so and tests nothing. */
const CAPTURES = join(import.meta.dirname, '..', '..', 'shared', 'captures');
const here = existsSync(CAPTURES);
if (!here) console.log('captures: not beside the repository, skipped');

function readCapture(file: string, path: string, frameName = ''): Reading {
  const href = `https://pms.example${path}`;
  const html = readFileSync(join(CAPTURES, `${file}.html`), 'utf8');
  const ctx = { now: () => '2026-11-20T12:00:00Z', zone: 'Europe/London' };
  return readingSchema.parse(readScreen(pageAt(html, href), { href, frameName }, adapters, ctx));
}

const openemr = (file: string, path: string, frame: string): Reading =>
  readCapture(`openemr-8.0/${file}`, `/openemr/interface/${path}`, frame);
const RECALLS = 'main/messages/messages.php?go=Recalls';

function value(reading: Reading, at: number, field: string): unknown {
  const fact = (reading.sightings[at]?.fields as Record<string, { state: string; value?: unknown }> | undefined)?.[
    field
  ];
  return fact?.state === 'known' ? fact.value : fact?.state;
}
const countBy = (reading: Reading, field: 'appointmentStatus'): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { fields } of reading.sightings) {
    const fact = fields[field];
    const key = fact?.state === 'known' ? fact.value : 'not known';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe.skipIf(!here)('OpenEMR 8.0 captures', () => {
  describe('recall board', () => {
    let reading: Reading;
    beforeAll(() => {
      reading = openemr('recall-board', RECALLS, 'rcb');
    });

    test('33 rows, each with patient, name, birth date, recall date and whatever addresses it has', () => {
      expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
      expect([reading.rowsInPage, reading.rowsShown, reading.rowsRead]).toEqual([33, 33, 33]);
      expect(reading.range).toEqual({ from: '2026-05-20', to: '2026-11-20' });
      expect(new Set(reading.sightings.map((s) => s.identity.kind === 'patient' && s.identity.id)).size).toBe(33);
      for (const { fields, nothingBooked } of reading.sightings) {
        expect([fields.name?.state, fields.birthOn?.state, fields.recareDueOn?.state]).toEqual([
          'known',
          'known',
          'known',
        ]);
        for (const name of ['phoneMobile', 'phoneHome', 'email'] as const)
          expect(['known', 'absent']).toContain(fields[name]?.state);
        expect(nothingBooked).toBe('hint');
      }
    });

    test('the address is whole, though the text is cut', () => {
      const at = reading.sightings.findIndex((s) => s.identity.kind === 'patient' && s.identity.id === '123');
      expect(value(reading, at, 'email')).toBe('ahmed.murphy123@a-very-long-domain-name-for-testing.example.com');
      const known = reading.sightings.filter((s) => s.fields.email?.state === 'known');
      expect(known.length).toBeGreaterThan(20);
      for (const s of known) expect(JSON.stringify(s.fields.email)).not.toContain('...');
    });

    test('"Last Visit" is read as nothing', () => {
      for (const { fields } of reading.sightings) expect(fields.lastVisitOn).toBeUndefined();
      expect(JSON.stringify(reading)).not.toContain('2027-04-12');
    });
  });

  test('a recall board with everything filtered away says that 33 rows are there and none is shown', () => {
    const reading = openemr('recall-board-provider-login', RECALLS, 'rcb');
    expect([reading.rowsInPage, reading.rowsShown, reading.sightings.length]).toEqual([33, 0, 0]);
    expect(reading.health.reasons).toEqual([{ code: 'rows_hidden', count: 33 }]);
  });

  test('flow board: 25 appointments by status code', () => {
    const reading = openemr('flow-board', 'patient_tracker/patient_tracker.php', 'flb');
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    expect([reading.sightings.length, reading.total]).toEqual([25, 25]);
    const counts = countBy(reading, 'appointmentStatus');
    expect([counts.no_show, counts.cancelled, counts['not known']]).toEqual([1, 2, undefined]);
    for (const s of reading.sightings) {
      expect(s.identity.kind).toBe('patient');
      expect(s.fields.appointmentOn).toMatchObject({
        state: 'known',
        value: { on: '2026-11-20', precision: 'minute' },
      });
    }
  });

  test.each([
    ['calendar-day', 25, 4],
    ['calendar-week', 141, 20],
  ])('%s: %i events with patient, start and status, none of the %i reserved blocks', (file, events, reserved) => {
    const html = readFileSync(join(CAPTURES, `openemr-8.0/${file}.html`), 'utf8');
    expect(html.match(/event_reserved/g)?.length).toBe(reserved);
    const reading = openemr(file, 'main/calendar/index.php?module=PostCalendar', 'cal');
    expect(reading.screen).toBe(file);
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    expect(reading.sightings.length).toBe(events);
    for (const s of reading.sightings) {
      expect(s.identity.kind).toBe('patient');
      expect(s.fields.appointmentOn).toMatchObject({ state: 'known', value: { precision: 'minute' } });
      expect(s.fields.appointmentStatus?.state).toBe('known');
    }
  });

  test('patient dashboards: consent is given, refused or never asked; an empty list of bookings is proof', () => {
    const asked = openemr('patient-dashboard', 'patient_file/summary/demographics.php', 'pat');
    expect(asked.sightings[0]?.identity).toMatchObject({ kind: 'patient', id: '27' });
    expect([value(asked, 0, 'consentSms'), value(asked, 0, 'consentEmail')]).toEqual([false, 'absent']);
    expect([value(asked, 0, 'nextBookingOn'), asked.sightings[0]?.nothingBooked]).toEqual(['absent', 'proof']);

    const booked = openemr('patient-dashboard-2', 'patient_file/summary/demographics.php?set_pid=4', 'pat');
    expect([value(booked, 0, 'consentSms'), value(booked, 0, 'consentEmail')]).toEqual([false, true]);
    expect(value(booked, 0, 'nextBookingOn')).toMatchObject({ on: '2027-02-04', time: '15:30' });
    expect(booked.sightings[0]?.nothingBooked).toBe('none');
    expect(countBy(booked, 'appointmentStatus')).toMatchObject({ no_show: 1, booked: 1 });
  });

  test('appointments report: date, status and cell phone side by side', () => {
    const reading = openemr('appointments-report', 'reports/appointments_report.php', 'rep');
    expect(reading.health).toEqual({ state: 'reading', reasons: [], share: 1 });
    expect(reading.sightings.length).toBe(262);
    expect(countBy(reading, 'appointmentStatus')).toMatchObject({ no_show: 10, cancelled: 18 });
    for (const s of reading.sightings) expect(['known', 'absent']).toContain(s.fields.phoneMobile?.state);
  });

  test.each([
    ['patient-finder', 'main/finder/dynamic_finder.php', 'fin'],
    ['patient-list', 'reports/patient_list.php', 'rep'],
    ['top', 'main/tabs/main.php', ''],
    ['recall-board', 'main/messages/messages.php?go=addRecall', 'rcb'],
    ['flow-board', 'main/messages/messages.php?go=Recalls', 'rcb'],
  ])('%s at %s is no screen of ours', (file, path, frame) => {
    expect(openemr(file, path, frame).health.state).toBe('not_recognised');
  });
});
