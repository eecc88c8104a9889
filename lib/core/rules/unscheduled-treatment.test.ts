import { describe, expect, it } from 'vitest';
import {
  appointment,
  assessed,
  daysFromToday,
  emptyDiary,
  flagOf,
  known,
  on,
  practice,
  seeing,
  type Told,
} from '../made-up.ts';

const plan = (ago: number, told: Told = {}) =>
  emptyDiary({
    planId: known('p1'),
    planTitle: known('Crown 16'),
    planStatus: known('accepted'),
    planOn: on(daysFromToday(-ago)),
    ...told,
  });
const flag = (...sightings: Parameters<typeof assessed>[0]) => flagOf(assessed(sightings), 'unscheduled_treatment');

describe('unscheduled_treatment', () => {
  it.each([
    [7, undefined],
    [8, '0-30'],
    [29, '0-30'],
    [30, '30-90'],
    [89, '30-90'],
    [90, '90+'],
  ])('a plan %s days old is in the band %s; it has seven days of grace', (ago, band) => {
    expect(flag(plan(ago))?.band).toBe(band);
  });

  it('is worth the plan, in the practice’s currency; another one falls back to a visit', () => {
    expect(flag(plan(20, { planValue: known({ amount: 900, currency: 'USD' }) }))?.money).toEqual({
      low: 900,
      high: 900,
      currency: 'USD',
    });
    expect(flag(plan(20, { planValue: known({ amount: 900, currency: 'EUR' }) }))?.money).toEqual({
      low: 120,
      high: 300,
      currency: 'USD',
    });
  });

  it('leaves alone what is begun, done, declined, of unknown status or without a date', () => {
    for (const status of ['in_progress', 'completed', 'declined', 'other'] as const) {
      expect(flag(plan(20, { planStatus: known(status) }))).toBeUndefined();
    }
    expect(flag(plan(20, { treatmentsDone: known(1), treatmentsPlanned: known(3) }))).toBeUndefined();
    expect(flag(emptyDiary({ planId: known('p1'), planStatus: known('accepted') }))).toBeUndefined();
    expect(flag(plan(20, { planStatus: known('proposed'), treatmentsDone: known(0) }))).toBeDefined();
  });

  it('is silent while bookings are unknown, with any booking, and after a visit since the plan was seen', () => {
    expect(flag(plan(20, { nothingBooked: 'none' }))).toBeUndefined();
    expect(flag(plan(20, { at: '2026-11-18' }), appointment('2026-12-01', 'booked'))).toBeUndefined();
    expect(
      flag(plan(20, { at: '2026-11-10' }), seeing({ lastVisitOn: on('2026-11-12') }), emptyDiary()),
    ).toBeUndefined();
  });

  it('goes by the practice’s day: an evening in the west is no tomorrow, a morning in the east no yesterday', () => {
    // 20:30 in New York on the 19th, and already the 20th in Greenwich
    const came = (day: string) => seeing({ lastVisitOn: on(day), at: '2026-11-20T14:00:00Z' });
    const empty = emptyDiary({ at: '2026-11-20T15:00:00Z' });
    expect(flag(plan(20, { at: '2026-11-20T01:30:00Z' }), came('2026-11-19'), empty)).toBeUndefined();
    expect(flag(plan(20, { at: '2026-11-20T01:30:00Z' }), came('2026-11-18'), empty)).toBeDefined();
    const sydney = { policy: { practice: { ...practice, zone: 'Australia/Sydney' } } };
    const morning = plan(20, { at: '2026-11-19T21:30:00Z' });
    const found = flagOf(assessed([morning, came('2026-11-19'), empty], sydney), 'unscheduled_treatment');
    expect(found).toBeDefined();
  });

  it('puts accepted before proposed, then the dearer, and counts them', () => {
    const other = (id: string, title: string, told: Told) =>
      plan(60, { planId: known(id), planTitle: known(title), ...told });
    const found = flag(
      other('p2', 'Implant', { planStatus: known('proposed'), planValue: known({ amount: 3000 }) }),
      other('p3', 'Filling', { planValue: known({ amount: 100 }) }),
      other('p4', 'Root canal', { planValue: known({ amount: 700 }) }),
    );
    expect(found).toMatchObject({
      reason: { id: 'reason_unscheduled_accepted', params: ['Root canal', {}] },
      numbers: { plans: 3 },
    });
  });

  it('does not count one plan twice that one screen knows by title and another by id', () => {
    const byTitle = plan(60, { planId: undefined, at: '2026-11-01' });
    expect(flag(byTitle, plan(60, { planStatus: known('completed') }))).toBeUndefined();
  });
});
