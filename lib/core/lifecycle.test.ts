import { describe, expect, it } from 'vitest';
import { lifeOf } from './lifecycle.ts';
import { absent, appointment, compiledFor, daysFromToday, emptyDiary, on, recordOf, seeing, TODAY } from './made-up.ts';
import type { Sighting } from './sighting.ts';

const visit = (date: string) => seeing({ lastVisitOn: on(date) });
const hint = seeing({ nothingBooked: 'hint' });
const state = (...sightings: Sighting[]) => lifeOf(recordOf(...sightings), compiledFor()).state;
const sign = (...sightings: Sighting[]) => lifeOf(recordOf(...sightings), compiledFor()).sign;

describe('lifecycle, lapsed after 12 months and gone after 24, on 20 November 2026', () => {
  it.each<[string, string, Sighting[]]>([
    ['unknown', 'nothing seen of visits or bookings', [seeing({})]],
    ['unknown', 'no visit ever, nothing booked', [emptyDiary({ lastVisitOn: absent })]],
    ['unknown', 'a visit long ago, bookings not seen', [visit('2025-11-20')]],
    ['active', 'a visit a day less than 12 months ago, bookings not seen', [visit('2025-11-21')]],
    ['active', 'the same with nothing booked', [visit('2025-11-21'), emptyDiary()]],
    ['lapsed', '12 months to the day', [visit('2025-11-20'), emptyDiary()]],
    ['lapsed', '12 months and a day', [visit('2025-11-19'), emptyDiary()]],
    ['lapsed', 'on a hint as on proof', [visit('2025-11-20'), hint]],
    ['lapsed', 'a day less than 24 months', [visit('2024-11-21'), emptyDiary()]],
    ['gone', '24 months to the day', [visit('2024-11-20'), emptyDiary()]],
    ['active', 'a visit in a month not wholly 12 months ago', [visit('2025-11'), emptyDiary()]],
    ['lapsed', 'a visit in a month that is', [visit('2025-10'), emptyDiary()]],
    ['active', 'gone by visits, but booked', [visit('2020-01-01'), appointment('2026-12-12', 'booked')]],
    ['active', 'booked as a page states it', [visit('2020-01-01'), seeing({ nextBookingOn: on('2026-12-12') })]],
    ['active', 'booked some day of this month', [visit('2020-01-01'), seeing({ nextBookingOn: on('2026-11') })]],
    ['active', 'booked under a status nobody mapped', [visit('2020-01-01'), appointment('2026-12-12', 'other')]],
    ['active', 'in the waiting room now', [visit('2020-01-01'), appointment(TODAY, 'arrived'), hint]],
    [
      'active',
      'arrived a week ago and never checked out',
      [visit('2025-01-01'), appointment('2026-11-13', 'arrived'), hint],
    ],
    [
      'lapsed',
      'still marked booked a week ago: neither visit nor miss',
      [visit('2025-01-01'), appointment('2026-11-13', 'booked'), hint],
    ],
    ['at_risk', 'recare due in 30 days', [visit('2026-06-20'), emptyDiary({ recareDueOn: on(daysFromToday(30)) })]],
    ['active', 'recare due in 31 days', [visit('2026-06-20'), emptyDiary({ recareDueOn: on(daysFromToday(31)) })]],
    [
      'active',
      'recare due soon, bookings not seen',
      [visit('2026-06-20'), seeing({ recareDueOn: on(daysFromToday(30)) })],
    ],
  ])('%s: %s', (expected, _why, sightings) => expect(state(...sightings)).toBe(expected));

  it('returns when the booking is cancelled or ruled out, and goes when one is made', () => {
    const old = visit('2025-01-01');
    const booked = appointment('2026-12-12', 'booked', { at: '2026-11-10' });
    expect(state(old, booked)).toBe('active');
    expect(state(old, booked, emptyDiary({ at: '2026-11-11' }))).toBe('lapsed');
    const cancelled = appointment('2026-12-12', 'cancelled', { at: '2026-11-12' });
    expect(state(old, emptyDiary({ at: '2026-11-09' }), booked, cancelled)).toBe('lapsed');
    expect(
      state(old, emptyDiary({ at: '2026-11-11' }), appointment('2026-12-12', 'confirmed', { at: '2026-11-12' })),
    ).toBe('active');
  });
});

describe('signs of risk', () => {
  const came = (...ago: number[]) =>
    ago.map((days) => appointment(daysFromToday(-days), 'completed', { at: daysFromToday(-days) }));

  it('sees a patient later than 1.25 times their own interval, after three visits', () => {
    expect(sign(...came(280, 190, 100), hint)).toBeNull(); // every 90 days: 112.5 is the line
    expect(sign(...came(292, 202, 112), hint)).toBeNull();
    expect(sign(...came(293, 203, 113), hint)).toBe('rhythm');
    expect(sign(...came(203, 113), hint)).toBeNull();
    // The median, not the mean: one long pause changes nothing.
    expect(sign(...came(900, 383, 293, 203, 113), hint)).toBe('rhythm');
  });

  it('sees two misses in 180 days with no visit after', () => {
    const missed = (days: number, status: 'no_show' | 'cancelled') => appointment(daysFromToday(-days), status);
    expect(sign(visit('2026-01-05'), missed(180, 'no_show'), missed(20, 'cancelled'), hint)).toBe('misses');
    expect(sign(visit('2026-01-05'), missed(181, 'no_show'), missed(20, 'cancelled'), hint)).toBeNull();
    expect(sign(visit(daysFromToday(-30)), missed(170, 'no_show'), missed(20, 'cancelled'), hint)).toBeNull();
  });

  it('says a passed due date makes the state, not the flag', () => {
    expect(sign(visit('2026-04-01'), emptyDiary({ recareDueOn: on('2026-10-01') }))).toBe('due_passed');
  });
});
