import { describe, expect, it } from 'vitest';
import { appointment, assessed, daysFromToday, emptyDiary, flagOf, known, on, seeing, type Told } from '../made-up.ts';

const came = (ago: number, type?: string) =>
  appointment(daysFromToday(-ago), 'completed', {
    at: daysFromToday(-ago),
    ...(type ? { appointmentType: known(type) } : {}),
  });
const flag = (...sightings: Parameters<typeof assessed>[0]) =>
  flagOf(assessed([...sightings, emptyDiary()]), 'unfinished_course');
const course = (done: number, planned: number, told: Told = {}) =>
  seeing({
    at: daysFromToday(-30),
    planId: known('p1'),
    planTitle: known('Back course'),
    planStatus: known('in_progress'),
    treatmentsDone: known(done),
    treatmentsPlanned: known(planned),
    ...told,
  });

describe('unfinished_course, by pairs', () => {
  it.each([
    ['Crown prep', 'Crown seat', 'crown', 14],
    ['Root canal treatment', 'Crown prep', 'root_canal', 14],
    ['Aligner consult', 'Aligner delivery', 'aligner', 14],
    ['Implant placement', 'Implant crown', 'implant', 90],
  ])('%s without %s', (opening, closing, band, wait) => {
    expect(flag(came(wait - 1, opening))).toBeUndefined();
    expect(flag(came(wait, opening))).toMatchObject({ band, numbers: { ageDays: wait } });
    expect(flag(came(wait + 20, opening), came(5, closing))?.band).not.toBe(band);
  });

  it('an old closing does not finish a newer opening', () => {
    expect(flag(came(300, 'Crown seat'), came(40, 'Crown prep'))?.band).toBe('crown');
  });

  it('keeps quiet after a visit nobody can name, when both were done in one, and when the rest was declined or begun', () => {
    expect(flag(came(40, 'Crown prep'), came(5))).toBeUndefined();
    expect(flag(came(40, 'Crown prep and crown seat'))).toBeUndefined();
    expect(flag(came(40, 'Crown prep'), came(5, 'Prophy'))?.band).toBe('crown');
    for (const status of ['declined', 'in_progress', 'completed'] as const) {
      const rest = seeing({ planId: known('c'), planTitle: known('Crown seat'), planStatus: known(status) });
      expect(flag(came(40, 'Crown prep'), rest)?.band).not.toBe('crown');
    }
  });

  it('is worth the closing item where its price is known', () => {
    const crown = seeing({
      planId: known('c'),
      planTitle: known('Crown'),
      planStatus: known('accepted'),
      planValue: known({ amount: 900 }),
    });
    expect(flag(came(40, 'Root canal'), crown)?.money).toEqual({ low: 900, high: 900, currency: 'USD' });
  });

  it('a booking silences it, and nothing is known without evidence', () => {
    expect(flag(came(40, 'Crown prep'), appointment('2026-12-01', 'booked'))).toBeUndefined();
    expect(flagOf(assessed([came(40, 'Crown prep')]), 'unfinished_course')).toBeUndefined();
  });
});

describe('unfinished_course, n of m visits', () => {
  it.each([
    [14, undefined],
    [15, 'course'],
  ])('last visit %s days ago: %s', (ago, band) => {
    expect(flag(course(2, 6), came(ago))?.band).toBe(band);
  });

  it('needs one visit done, one left, and a course that goes on', () => {
    expect(flag(course(0, 6), came(30))).toBeUndefined();
    expect(flag(course(6, 6), came(30))).toBeUndefined();
    for (const status of ['declined', 'completed', 'other'] as const)
      expect(flag(course(2, 6, { planStatus: known(status) }), came(30))).toBeUndefined();
    expect(flag(course(2, 6, { nextBookingOn: on('2026-12-01') }), came(30))).toBeUndefined();
  });
});
