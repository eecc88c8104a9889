import { describe, expect, it } from 'vitest';
import { nextOpening, type SendingHours } from './quiet-hours.ts';

const hours = (change: Partial<SendingHours> = {}): SendingHours => ({
  zone: 'Europe/London',
  country: 'GB',
  purpose: 'care',
  quietHours: { from: '08:00', to: '20:00' },
  ...change,
});

describe('nextOpening', () => {
  it('opens at the first minute and is shut at the last', () => {
    const open = (now: string) => nextOpening(hours(), now);
    expect(open('2026-11-10T07:59:59.999Z')).toBe('2026-11-10T08:00:00.000Z');
    expect(open('2026-11-10T08:00:00.000Z')).toBe('2026-11-10T08:00:00.000Z');
    expect(open('2026-11-10T19:59:59.999Z')).toBe('2026-11-10T19:59:59.999Z');
    expect(open('2026-11-10T20:00:00.000Z')).toBe('2026-11-11T08:00:00.000Z');
  });

  it('follows the clock change: the same wall time the morning after', () => {
    // London leaves summer time on 25 October 2026 and New York on 1 November.
    expect(nextOpening(hours(), '2026-10-24T20:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
    expect(nextOpening(hours(), '2026-10-23T20:00:00.000Z')).toBe('2026-10-24T07:00:00.000Z');
    const newYork = hours({ zone: 'America/New_York', country: 'US' });
    expect(nextOpening(newYork, '2026-11-01T01:00:00.000Z')).toBe('2026-11-01T13:00:00.000Z');
    expect(nextOpening(newYork, '2027-03-14T02:00:00.000Z')).toBe('2027-03-14T12:00:00.000Z');
  });

  it('holds in zones off the full hour', () => {
    expect(nextOpening(hours({ zone: 'Asia/Kolkata', country: 'IN' }), '2026-11-10T00:00:00.000Z')).toBe(
      '2026-11-10T02:30:00.000Z',
    );
  });

  it('a country only narrows what the practice allows', () => {
    const us = hours({ zone: 'America/Chicago', country: 'US', quietHours: { from: '07:00', to: '22:00' } });
    expect(nextOpening(us, '2026-11-10T13:30:00.000Z')).toBe('2026-11-10T14:00:00.000Z'); // 07:30 → 08:00
    expect(nextOpening(us, '2026-11-11T03:00:00.000Z')).toBe('2026-11-11T14:00:00.000Z'); // 21:00 → 08:00
  });

  it('marketing to an unknown state of the US keeps to the window open in all of them', () => {
    const us = hours({ zone: 'America/Chicago', country: 'US', purpose: 'marketing' });
    expect(nextOpening(us, '2026-11-14T23:30:00.000Z')).toBe('2026-11-16T16:00:00.000Z'); // Saturday 17:30 → Monday 10:00
    expect(nextOpening({ ...us, region: 'TX' }, '2026-11-14T23:30:00.000Z')).toBe('2026-11-14T23:30:00.000Z');
    expect(nextOpening({ ...us, purpose: 'care' }, '2026-11-15T16:00:00.000Z')).toBe('2026-11-15T16:00:00.000Z'); // Sunday
  });

  it('skips closed weekdays and holidays, and says so when nothing is left', () => {
    const closed = hours({ noSendWeekdays: [0, 6], noSendDates: ['2026-11-16'] });
    expect(nextOpening(closed, '2026-11-13T21:00:00.000Z')).toBe('2026-11-17T08:00:00.000Z');
    expect(nextOpening(hours({ noSendWeekdays: [0, 1, 2, 3, 4, 5, 6] }), '2026-11-13T21:00:00.000Z')).toBeNull();
    expect(nextOpening(hours({ quietHours: { from: '20:00', to: '08:00' } }), '2026-11-13T21:00:00.000Z')).toBeNull();
  });

  it('does not depend on the zone this process runs in', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        expect(nextOpening(hours(), '2026-10-24T20:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
      }
    } finally {
      process.env.TZ = before;
    }
  });
});
