import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, flagOf, known, on, type Setting, type Told } from '../made-up.ts';

const insured = (told: Told = {}) =>
  emptyDiary({ benefitsEndOn: on('2026-12-31'), recareDueOn: on('2026-12-10'), recareType: known('prophy'), ...told });
const flag = (told: Told, setting?: Setting) => flagOf(assessed([insured(told)], setting), 'benefits_expiring');
const plan: Told = {
  planId: known('p'),
  planTitle: known('Crown'),
  planStatus: known('accepted'),
  planValue: known({ amount: 800 }),
};

describe('benefits_expiring', () => {
  it.each([
    ['2027-02-19', undefined],
    ['2027-02-18', 90],
    ['2026-11-20', 0],
    ['2026-11-19', undefined],
  ])('benefit year ends on %s', (date, left) => {
    expect(flag({ benefitsEndOn: on(date), recareDueOn: on('2026-11-20') })?.numbers.leftDays).toBe(left);
  });

  it('needs recare that falls due in time, or treatment that waits', () => {
    expect(flag({ recareDueOn: on('2026-12-31') })?.reason.id).toBe('reason_benefits_recare');
    expect(flag({ recareDueOn: on('2027-01-01') })).toBeUndefined();
    expect(flag({ recareDueOn: on('2027-01-01'), ...plan })).toMatchObject({
      reason: { id: 'reason_benefits_treatment' },
      money: { low: 800, high: 800 },
    });
    expect(flag({ recareDueOn: undefined, ...plan, planStatus: known('declined') })).toBeUndefined();
  });

  it('takes the practice’s month only for the insured, and nothing where nothing is left', () => {
    const setting = { policy: { benefitYearEndMonth: 12 } };
    expect(flag({ benefitsEndOn: undefined, insurer: known('Acme Dental') }, setting)?.numbers.leftDays).toBe(41);
    expect(flag({ benefitsEndOn: undefined }, setting)).toBeUndefined();
    expect(flag({ benefitsEndOn: undefined, insurer: known('Acme Dental') })).toBeUndefined();
    expect(flag({ benefitsLeft: known({ amount: 0 }) })).toBeUndefined();
    expect(flag({ benefitsLeft: known({ amount: 640 }) })).toBeDefined();
    // A year that ends in February, a leap year's last day included.
    const february = { policy: { benefitYearEndMonth: 2 }, day: '2028-01-20' };
    const told = { benefitsEndOn: undefined, insurer: known('Acme'), recareDueOn: on('2028-02-01'), at: '2028-01-20' };
    expect(flag(told, february)?.numbers.leftDays).toBe(40);
  });

  it('is silent with a booking and without evidence', () => {
    expect(
      flagOf(
        assessed([insured(), appointment('2026-12-01', 'booked', { at: '2026-11-20T16:00:00Z' })]),
        'benefits_expiring',
      ),
    ).toBeUndefined();
    expect(flag({ nothingBooked: 'none', nextBookingOn: undefined })).toBeUndefined();
  });
});
