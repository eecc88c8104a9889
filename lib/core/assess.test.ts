import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, kinds, known, on, seeing } from './made-up.ts';

const lapsed = seeing({ lastVisitOn: on('2025-10-01') });
const overdue = emptyDiary({ recareDueOn: on('2026-05-01') });
const crown = (amount: number) =>
  emptyDiary({
    planId: known('p1'),
    planTitle: known('Crown'),
    planStatus: known('accepted'),
    planOn: on('2026-10-01'),
    planValue: known({ amount }),
  });

describe('primary flag', () => {
  const primary = (...sightings: Parameters<typeof assessed>[0]) => {
    const { flags, primary: at } = assessed(sightings);
    return at === null ? null : flags[at]?.kind;
  };

  it('is none without flags', () => expect(primary(emptyDiary())).toBeNull());

  it('is the one with most money at stake', () => {
    expect(primary(lapsed, overdue, crown(900))).toBe('unscheduled_treatment');
    expect(primary(lapsed, overdue, crown(50))).toBe('overdue_recare');
  });

  it('at equal money is the first in the order of the rules', () => {
    expect(kinds(assessed([lapsed, overdue]))).toEqual(['overdue_recare', 'lapsed']);
    expect(primary(lapsed, overdue)).toBe('overdue_recare');
  });
});

describe('ready', () => {
  it('needs a flag and nothing in its way', () => {
    expect(assessed([emptyDiary()]).ready).toBe(false);
    expect(assessed([overdue]).ready).toBe(true);
    expect(assessed([overdue], { situation: { optedOut: true } }).ready).toBe(false);
  });

  it('is lost to a booking seen on any screen, and back when the booking is cancelled', () => {
    const booked = appointment('2026-12-01', 'booked', { at: '2026-11-20T16:00:00Z', screen: 'calendar' });
    expect(assessed([overdue, booked])).toMatchObject({
      state: 'active',
      flags: [],
      ready: false,
      blockers: [{ kind: 'booked' }],
    });
    const cancelled = appointment('2026-12-01', 'cancelled', { at: '2026-11-20T17:00:00Z', screen: 'calendar' });
    const after = assessed([overdue, booked, cancelled]);
    expect(after.ready).toBe(true);
    expect(kinds(after)).toEqual(['overdue_recare', 'cancelled']);
  });
});
