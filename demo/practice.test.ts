import { describe, expect, it } from 'vitest';
import { daytimeZone, practice, practiceIn } from './practice.ts';

const hourIn = (zone: string, now: Date) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));

describe('daytimeZone', () => {
  it('finds mid-morning to mid-afternoon somewhere, at every half hour of days all over the year', () => {
    for (const day of ['2026-01-04', '2026-03-15', '2026-03-29', '2026-07-01', '2026-10-25', '2026-11-20']) {
      for (let half = 0; half < 48; half++) {
        const now = new Date(Date.parse(`${day}T00:00:00Z`) + half * 1_800_000);
        const hour = hourIn(daytimeZone(now), now);
        expect(hour, `${now.toISOString()} ${daytimeZone(now)}`).toBeGreaterThanOrEqual(10);
        expect(hour, `${now.toISOString()} ${daytimeZone(now)}`).toBeLessThan(15);
      }
    }
  });

  it('stays at home while it is day at home', () => {
    expect(daytimeZone(new Date('2026-11-20T10:00:00Z'))).toBe('Europe/London');
    expect(daytimeZone(new Date('2026-11-20T03:00:00Z'))).not.toBe('Europe/London');
  });

  it('gives settings a policy takes', () => {
    expect(practiceIn('Asia/Tokyo')).toMatchObject({
      name: practice.name,
      zone: 'Asia/Tokyo',
      country: 'GB',
      currency: 'GBP',
    });
    expect(new URL(practice.bookingLink).hostname).toMatch(/\.example\.(org|com|net)$/);
  });
});
