import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, flagOf, kinds, on, seeing } from '../made-up.ts';

describe('cancelled', () => {
  it('fires as soon as it is seen, also ahead of the day', () => {
    const ahead = assessed([appointment('2026-12-12', 'cancelled'), emptyDiary()]);
    expect(flagOf(ahead, 'cancelled')).toMatchObject({ band: '0-3', numbers: { ageDays: 0 }, strength: 'proof' });
    expect(ahead.ready).toBe(true);
    expect(flagOf(assessed([appointment('2026-11-05', 'cancelled'), emptyDiary()]), 'cancelled')?.band).toBe('14+');
  });

  it('is shown but not ready while nothing says that it was not rebooked', () => {
    const assessment = assessed([appointment('2026-12-12', 'cancelled')]);
    expect(flagOf(assessment, 'cancelled')).toMatchObject({
      strength: 'none',
      reason: { id: 'reason_cancelled_unconfirmed' },
    });
    expect(assessment.ready).toBe(false);
  });

  it('ends with another booking, earlier or later, or a visit', () => {
    const cancelled = appointment('2026-12-12', 'cancelled');
    expect(kinds(assessed([cancelled, appointment('2026-12-01', 'booked')]))).toEqual([]);
    expect(kinds(assessed([cancelled, seeing({ nextBookingOn: on('2027-01-15') })]))).toEqual([]);
    expect(kinds(assessed([appointment('2026-11-05', 'cancelled'), appointment('2026-11-12', 'completed')]))).toEqual(
      [],
    );
  });

  it('does not count a rescheduled one', () => {
    expect(kinds(assessed([appointment('2026-11-05', 'rescheduled'), emptyDiary()]))).toEqual([]);
  });
});
