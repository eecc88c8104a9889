import { describe, expect, it } from 'vitest';
import { appointment, assessed, daysFromToday, emptyDiary, flagOf, known, on, seeing, type Told } from '../made-up.ts';

const quote = (ago: number, told: Told = {}) =>
  emptyDiary({
    planId: known('q'),
    planTitle: known('Veneers'),
    planStatus: known('proposed'),
    quoteSentOn: on(daysFromToday(-ago)),
    planValue: known({ amount: 2400, currency: 'USD' }),
    ...told,
  });
const flag = (...sightings: Parameters<typeof assessed>[0]) => flagOf(assessed(sightings), 'quote_open');

describe('quote_open', () => {
  it.each([
    [5, undefined],
    [6, 6],
  ])('%s days after it was sent', (ago, age) => expect(flag(quote(ago))?.numbers.ageDays).toBe(age));

  it('is worth the quote, and told apart from a plan that nobody sent', () => {
    expect(flag(quote(9))?.money).toEqual({ low: 2400, high: 2400, currency: 'USD' });
    expect(flag(quote(9, { quoteSentOn: undefined, planOn: on(daysFromToday(-9)) }))).toBeUndefined();
  });

  it('ends with any answer, a visit since, or a booking', () => {
    for (const status of ['accepted', 'declined', 'in_progress', 'completed', 'other'] as const)
      expect(flag(quote(9, { planStatus: known(status) }))).toBeUndefined();
    expect(flag(quote(9), seeing({ lastVisitOn: on(daysFromToday(-2)) }), quote(9))).toBeUndefined();
    expect(flag(quote(9), appointment('2026-12-01', 'booked', { at: '2026-11-20T16:00:00Z' }))).toBeUndefined();
    expect(flag(quote(9, { nothingBooked: 'none' }))).toBeUndefined();
  });

  it('sent "in November" is not five days old before 6 December', () => {
    const judged = (day: string) =>
      flagOf(assessed([quote(0, { at: day, quoteSentOn: on('2026-11') })], { day }), 'quote_open');
    expect([judged('2026-12-05'), judged('2026-12-06')?.numbers.ageDays]).toEqual([undefined, 6]);
  });
});
