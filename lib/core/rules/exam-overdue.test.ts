import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, flagOf, known, on, type Setting, seeing } from '../made-up.ts';

const came = (date: string, type?: string) =>
  appointment(date, 'completed', { at: date, ...(type ? { appointmentType: known(type) } : {}) });
const flag = (sightings: Parameters<typeof assessed>[0], setting?: Setting) =>
  flagOf(assessed([...sightings, emptyDiary()], setting), 'exam_overdue');

describe('exam_overdue', () => {
  it.each([
    ['2025-11-21', undefined, undefined],
    ['2025-11-20', '12-18', 12],
    ['2025-11-19', '12-18', 12],
    ['2025-05-21', '12-18', 17],
    ['2025-05-20', '18+', 18],
  ])('last exam on %s: band %s', (date, band, months) => {
    const found = flag([came(date, 'Periodic exam')]);
    expect([found?.band, found?.numbers.sinceExamMonths]).toEqual([band, months]);
  });

  it('29 February is a year ago on 28 February', () => {
    const judged = (day: string) =>
      flagOf(assessed([came('2024-02-29', 'Exam'), emptyDiary({ at: day })], { day }), 'exam_overdue')?.numbers
        .sinceExamMonths;
    expect([judged('2025-02-27'), judged('2025-02-28')]).toEqual([undefined, 12]);
  });

  it('stands apart from hygiene, and keeps quiet after a visit nobody can name', () => {
    const exam = came('2025-06-01', 'Exam');
    expect(flag([exam, came('2026-06-01', 'Prophy')])?.numbers.sinceExamMonths).toBe(17);
    expect(flag([exam, came('2026-06-01')])).toBeUndefined();
    expect(flag([exam, came('2026-06-01', 'Room 2')])).toBeUndefined();
    expect(flag([exam, seeing({ lastVisitOn: on('2026-06-01') })])).toBeUndefined();
    expect(flag([exam, came('2026-06-01', 'Exam and prophy')])).toBeUndefined();
  });

  it('takes a last exam that a screen shows, a month for its last day', () => {
    const told = (date: string) => seeing({ lastExamOn: on(date), lastVisitOn: on('2026-06-01') });
    expect(flag([told('2025-10-30')])?.reason.id).toBe('reason_exam_overdue');
    expect(flag([told('2025-11')])).toBeUndefined();
    expect(flag([told('2025-11')], { day: '2026-11-30' })?.numbers.sinceExamMonths).toBe(12);
  });

  it('names who only ever came in an emergency, from the second time on', () => {
    const visits = [came('2025-03-01', 'Emergency'), came('2026-02-01', 'Toothache')];
    expect(flag(visits)).toMatchObject({ band: 'emergency_only', numbers: { emergencyVisits: 2 } });
    expect(flag(visits.slice(0, 1))).toBeUndefined();
    expect(flag([...visits, came('2026-03-01')])).toBeUndefined();
    expect(flag([...visits, came('2026-03-01', 'Exam')])).toBeUndefined();
    expect(flag([came('2025-12-01', 'Emergency'), came('2026-02-01', 'Toothache')])).toBeUndefined();
  });

  it('needs to know that nothing is booked', () => {
    expect(flagOf(assessed([came('2025-06-01', 'Exam')]), 'exam_overdue')).toBeUndefined();
    expect(flag([came('2025-06-01', 'Exam'), appointment('2026-12-01', 'booked')])).toBeUndefined();
  });
});
